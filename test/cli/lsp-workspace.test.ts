import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  CancellationTokenSource,
  type CodeAction,
  type Location,
  type SymbolInformation,
} from 'vscode-languageserver/node'
import { startLsp, type Lsp } from './start-lsp.ts'

let root: string
let lsp: Lsp
const uriOf = (path: string): string => pathToFileURL(join(root, path)).href
const symbols = async (query: string): Promise<readonly string[]> => {
  const found: SymbolInformation[] = await lsp.editor.sendRequest('workspace/symbol', { query })
  return found.map(({ name }) => name)
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'banjie-lsp-'))
  for (const folder of ['一', '二']) mkdirSync(join(root, folder))
  writeFileSync(join(root, '一', '机构.banjie'), '机构 审批局 { 岗位 窗口 }\n')
  writeFileSync(join(root, '二', '材料.banjie'), '材料 申请书\n')
  lsp = await startLsp({
    capabilities: { workspace: { workspaceFolders: true } },
    workspaceFolders: [{ uri: uriOf('一'), name: '一' }],
  })
})
afterEach(() => {
  lsp.stop()
  rmSync(root, { recursive: true, force: true })
})

test('folders come and go while the editor is open', async () => {
  await expect.poll(() => symbols('')).toEqual(['审批局', '窗口'])
  await lsp.editor.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: uriOf('二'), name: '二' }], removed: [] },
  })
  await expect.poll(() => symbols('')).toEqual(['审批局', '窗口', '申请书'])
  await lsp.editor.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [], removed: [{ uri: uriOf('一'), name: '一' }] },
  })
  await expect.poll(() => symbols('')).toEqual(['申请书'])
})

test('what is wrong with a banjie.json is taken back when it has gone', async () => {
  const file = join(root, '一', 'banjie.json')
  const changed = { changes: [{ uri: uriOf('一/banjie.json'), type: 2 }] }
  writeFileSync(file, '{ "titel": "企业开办" }')
  await lsp.editor.sendNotification('workspace/didChangeWatchedFiles', changed)
  await expect.poll(() => lsp.codesOf(uriOf('一/banjie.json'))).toEqual(['BJ0001'])
  rmSync(file)
  await lsp.editor.sendNotification('workspace/didChangeWatchedFiles', changed)
  await expect.poll(() => lsp.codesOf(uriOf('一/banjie.json'))).toEqual([])
})

test('a file outside the folders is served for itself, with what it uses', async () => {
  const uri = uriOf('二/登记.banjie')
  await lsp.open(uri, '引用 "材料.banjie"\n事项 登记 { 需 申请书 需 申请表 }\n')
  await expect.poll(() => lsp.codesOf(uri)).toEqual(['BJ1001'])
  const found: Location = await lsp.editor.sendRequest('textDocument/definition', {
    textDocument: { uri },
    position: { line: 1, character: 11 },
  })
  expect(found.uri).toBe(uriOf('二/材料.banjie'))
})

test('texts that are opened, changed and closed: their diagnostics come and go', async () => {
  const uri = uriOf('一/事项.banjie')
  await lsp.open(uri, '引用 "机构.banjie"\n事项 登记 { 承办 审批处 }\n')
  await expect.poll(() => lsp.codesOf(uri)).toEqual(['BJ1001'])
  await lsp.change(uri, '引用 "机构.banjie"\n事项 登记 { 承办 审批局 }\n')
  await expect.poll(() => lsp.codesOf(uri)).toEqual([])
  // What another module says counts as it stands in the editor, saved or not.
  await lsp.open(uriOf('一/机构.banjie'), '机构 审批处\n')
  await expect.poll(() => lsp.codesOf(uri)).toEqual(['BJ1001'])
  await lsp.editor.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf('一/机构.banjie') } })
  await expect.poll(() => lsp.codesOf(uri)).toEqual([])
})

test('names of files as Windows and other machines write them', async () => {
  for (const uri of [
    'file:///c%3A/%E9%A1%B9%E7%9B%AE/a.banjie',
    'file://server/share/b.banjie',
    'untitled:Untitled-1',
  ]) {
    await lsp.open(uri, '事项 登记 { 承办 审批处 }\n')
    await expect.poll(() => lsp.codesOf(uri), { message: uri }).toEqual(['BJ1001'])
  }
})

test('what is cancelled or fails does not stop the server', async () => {
  const uri = uriOf('一/事项.banjie')
  await lsp.open(uri, '材料 甲\n')
  const at = { textDocument: { uri }, position: { line: 0, character: 3 } }
  const cancelled = new CancellationTokenSource()
  const asked = lsp.editor.sendRequest('textDocument/completion', at, cancelled.token).catch(() => null)
  cancelled.cancel()
  await asked
  // A position that is none, a method that is not there, a text that nobody has opened.
  await expect(lsp.editor.sendRequest('textDocument/hover', { textDocument: { uri }, position: null })).rejects.toThrow(
    'textDocument/hover',
  )
  await expect(lsp.editor.sendRequest('textDocument/nothing', {})).rejects.toThrow('textDocument/nothing')
  const other = { ...at, textDocument: { uri: uriOf('一/没有.banjie') } }
  expect(await lsp.editor.sendRequest('textDocument/hover', other)).toBeNull()
  expect(await lsp.editor.sendRequest('textDocument/hover', at)).toMatchObject({ contents: { value: '**材料** 甲' } })
})

test('the fix of what only the proofs find is a code action', async () => {
  const uri = uriOf('一/流程.banjie')
  const item = (name: string): string =>
    `事项 ${name} { 依据 《甲法》第一条 承办 审批局 承诺 5 工作日 出具 ${name}结果 }\n材料 ${name}结果\n`
  const text = `引用 "机构.banjie"\n${item('甲')}${item('乙')}流程 设立 {
    受理 由 审批局.窗口 限 当场
    办理 甲
    办理 乙
    出件 由 审批局.窗口 限 当场
}
`
  await lsp.open(uri, text)
  await expect.poll(() => lsp.codesOf(uri)).toEqual(['BJ6002'])
  const range = lsp.published.findLast((each) => each.uri === uri)?.diagnostics[0]?.range
  const actions: CodeAction[] = await lsp.editor.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  })
  const [fix] = actions
  expect(fix?.title).toContain('并联')
  const [edit, ...more] = fix?.edit?.changes?.[uri] ?? []
  expect([edit?.newText, ...more.map(({ newText }) => newText)].join('')).toContain('并联')
})
