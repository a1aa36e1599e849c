import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync, type Unzipped } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { packExtension } from './package.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-vsix-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manifest = {
  name: 'banjie',
  displayName: '办结 <Banjie>',
  description: '%description%',
  version: '1.2.3',
  publisher: 'p"q',
  categories: ['Programming Languages', 'Linters'],
  engines: { vscode: '^1.90.0' },
}
const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify(manifest),
  'package.nls.json': JSON.stringify({ description: 'Steps & limits' }),
  'package.nls.zh-cn.json': JSON.stringify({ description: '环节与时限' }),
  'README.md': '# 办结\n',
  'language-configuration.json': '{}',
  'syntaxes/banjie.tmLanguage.json': '{ "scopeName": "source.banjie" }',
  'dist/third-party-notices.txt': 'a package 1.0.0\n',
  'dist/extension.cjs': 'module.exports = {}\n'.repeat(5000),
}
for (const [path, content] of Object.entries({
  ...files,
  'extension.ts': 'left out',
  'dist/banjie.vsix': 'left out',
})) {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const textIn = (archive: Unzipped, path: string): string => strFromU8(archive[path] ?? new Uint8Array())

/** The elements of an XML text in order, `name` and `/name`; throws where one is closed that is not open. */
function elementsOf(xml: string): string[] {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/u)
  const body = xml.slice(xml.indexOf('?>') + 2)
  const open: string[] = []
  const elements: string[] = []
  const tags = /<(\/?)([A-Za-z]+)((?: [A-Za-z:]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>/gu
  for (const [, closes, name = '', , isEmpty] of body.matchAll(tags)) {
    if (closes === '') elements.push(name)
    if (closes === '' && isEmpty === '') open.push(name)
    if (closes !== '' && open.pop() !== name) throw new Error(`</${name}> closes what is not open`)
  }
  // What is no tag holds no mark of its own.
  expect(body.replaceAll(tags, '').replaceAll(/&(?:amp|lt|gt|quot);/gu, '')).not.toMatch(/[<>&]/u)
  expect(open).toEqual([])
  return elements
}

describe('the package of the extension', () => {
  const archive = unzipSync(packExtension(folder))

  test('holds the two lists and what belongs to the extension, byte for byte', () => {
    const expected = Object.keys(files).map((path) => `extension/${path}`)
    expect(Object.keys(archive).toSorted()).toEqual(
      ['[Content_Types].xml', 'extension.vsixmanifest', ...expected].toSorted(),
    )
    for (const [path, content] of Object.entries(files)) expect(textIn(archive, `extension/${path}`)).toBe(content)
  })

  test('says what kind every file is of', () => {
    const kinds = textIn(archive, '[Content_Types].xml')
    expect(elementsOf(kinds)).toEqual(['Types', 'Default', 'Default', 'Default', 'Default', 'Default'])
    const endings = [...kinds.matchAll(/Extension="(\.[a-z]+)"/gu)].map(([, ending]) => ending)
    expect(new Set(endings)).toEqual(new Set(['.cjs', '.json', '.md', '.txt', '.vsixmanifest']))
  })

  test('describes the extension, with the marks of XML written out', () => {
    const described = textIn(archive, 'extension.vsixmanifest')
    expect(elementsOf(described)[0]).toBe('PackageManifest')
    expect(described).toContain('Id="banjie" Version="1.2.3" Publisher="p&quot;q"')
    expect(described).toContain('<DisplayName>办结 &lt;Banjie&gt;</DisplayName>')
    expect(described).toContain('<Description xml:space="preserve">Steps &amp; limits</Description>')
    for (const [, path = ''] of described.matchAll(/<Asset [^>]*Path="([^"]+)"/gu))
      expect(archive).toHaveProperty([path])
  })

  test('is the same whenever it is packed', () => {
    expect(packExtension(folder)).toEqual(packExtension(folder))
  })

  test('is refused where a file is of an unknown kind', () => {
    writeFileSync(join(folder, 'syntaxes', 'picture.png'), '')
    expect(() => packExtension(folder)).toThrow('.png')
    rmSync(join(folder, 'syntaxes', 'picture.png'))
  })
})
