import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { semanticTokensLegend, showPlacesCommand } from '@banjie/compiler/services'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../architecture/source-file.ts'
import { vscodeStandIn, type Editor, type Seen } from './vscode-stand-in.ts'

const folder = join(root, 'studio/vscode')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const command = fileURLToPath(import.meta.resolve('@banjie/cli/banjie.mjs'))
const vite = createRequire(join(root, 'studio/package.json')).resolve('vite/package.json')

interface Extension {
  activate(context: { subscriptions: unknown[] }): Promise<void>
  deactivate(): Promise<void>
}

beforeAll(async () => {
  const { execFileSync } = await import('node:child_process')
  const program = join(vite, '../bin/vite.js')
  const config = join(folder, 'vite.config.ts')
  execFileSync(process.execPath, [program, 'build', folder, '--config', config, '--logLevel=error'], { stdio: 'pipe' })
})

let seen: Seen
let extension: Extension | undefined
let workspace: string
beforeEach(() => {
  seen = { calls: [] }
  workspace = mkdtempSync(join(tmpdir(), 'banjie-vscode-'))
})
afterEach(async () => {
  await extension?.deactivate()
  extension = undefined
  rmSync(workspace, { recursive: true, force: true })
})

/** Loads the bundle as VS Code does: with the module `vscode` that it provides itself. */
function load(editor: Partial<Editor>): Extension {
  const file = join(folder, manifest.main)
  const vscode = vscodeStandIn({ folder: workspace, server: '', isTrusted: true, ...editor }, seen)
  const native = createRequire(file)
  const module: { exports: Partial<Extension> } = { exports: {} }
  const require = (name: string): unknown => (name === 'vscode' ? vscode : native(name))
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is the bundle that was just built
  new Function('module', 'exports', 'require', readFileSync(file, 'utf8'))(module, module.exports, require)
  const { activate, deactivate } = module.exports
  if (activate === undefined || deactivate === undefined) throw new Error('the bundle exports no extension')
  extension = { activate, deactivate }
  return extension
}
const called = (name: string): readonly (readonly unknown[])[] =>
  seen.calls.filter((call) => call.name === name).map(({ args }) => args)

/** A command `banjie` in the open folder, as npm puts it there. */
function installCommand(): void {
  const bin = join(workspace, 'node_modules/.bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'banjie'), `#!/bin/sh\nexec '${process.execPath}' '${command}' "$@"\n`)
  chmodSync(join(bin, 'banjie'), 0o755)
  writeFileSync(join(bin, 'banjie.cmd'), `@"${process.execPath}" "${command}" %*\r\n`)
}

describe('the built extension', () => {
  test('starts the server of the open folder, hands on what it offers, and stops it', async () => {
    installCommand()
    const { activate, deactivate } = load({})
    await activate({ subscriptions: [] })
    expect(called('window.showErrorMessage')).toEqual([])
    // These are registered once the server has answered `initialize` and said that it offers them.
    expect(called('languages.registerHoverProvider')).toHaveLength(1)
    expect(called('languages.registerRenameProvider')).toHaveLength(1)
    const commands = called('commands.registerCommand').map(([name]) => name)
    expect(commands).toContain(showPlacesCommand)
    for (const { command: contributed } of manifest.contributes.commands) expect(commands).toContain(contributed)
    await deactivate()
  })

  test('comes with the licences of what it contains', () => {
    const notices = readFileSync(join(folder, 'dist', 'third-party-notices.txt'), 'utf8')
    for (const name of ['vscode-languageclient', 'vscode-languageserver-protocol', 'vscode-jsonrpc'])
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n\\n.*(?:MIT|Copyright)`, 'mu'))
    expect(notices).not.toContain('banjie')
  })

  test('says in the language of the editor that a command which is set is not there', async () => {
    await load({ server: '/nowhere/banjie' }).activate({ subscriptions: [] })
    expect(called('window.showErrorMessage')).toEqual([[expect.stringContaining('不存在'), '打开设置']])
    expect(called('languages.registerHoverProvider')).toEqual([])
  })

  test('runs nothing of a folder that is not trusted', async () => {
    installCommand()
    await load({ isTrusted: false }).activate({ subscriptions: [] })
    expect(called('languages.registerHoverProvider')).toEqual([])
    expect(called('output.info')).toEqual([[expect.stringContaining('未受信任')]])
  })
})

describe('the manifest', () => {
  test('has each of its texts in Chinese and English', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/gu)].map(([, key = '']) => key)
    const wanted = [...new Set(named)].toSorted()
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
      expect(Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toSorted(), file).toEqual(wanted)
  })

  test('names files that are there, and every kind of token that the language has', () => {
    const files = [
      manifest.main,
      manifest.contributes.languages[0].configuration,
      manifest.contributes.grammars[0].path,
    ]
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true)
    const own: readonly string[] = manifest.contributes.semanticTokenTypes.map(({ id }: { id: string }) => id)
    const standard = ['keyword', 'type', 'variable', 'string', 'number', 'comment']
    expect([...own, ...standard].toSorted()).toEqual(semanticTokensLegend.tokenTypes.toSorted())
  })
})
