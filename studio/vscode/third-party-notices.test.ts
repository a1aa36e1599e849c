import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { noticesOf } from './third-party-notices.ts'

const root = mkdtempSync(join(tmpdir(), 'banjie-notices-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A package with these files; gives the path of its program. */
function packageAt(path: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, path)
  mkdirSync(join(folder, 'lib'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return join(folder, 'lib', 'index.js')
}

const manifest = (name: string, license?: string): Record<string, string> => ({
  'package.json': JSON.stringify({ name, version: '1.2.3', license }),
})

test('every package once, with the texts of its licence and notices; files of the project are none', () => {
  const one = packageAt('node_modules/one', { ...manifest('one'), 'License.txt': 'Copyright One\r\nMIT' })
  const inner = packageAt('node_modules/one/node_modules/@scope/two', {
    ...manifest('@scope/two', 'ISC'),
    LICENSE: 'Copyright Two',
    'NOTICE.md': 'Parts of it are by Three',
    'licenses.js': 'not a licence',
  })
  const bare = packageAt('node_modules/bare', manifest('bare', 'BSD-2-Clause'))
  const rule = `\n\n${'-'.repeat(80)}\n\n`
  const [, ...notices] = noticesOf([one, inner, one, bare, join(root, 'extension.ts')]).split(rule)
  expect(notices).toEqual([
    '@scope/two 1.2.3\n\nCopyright Two\n\nParts of it are by Three',
    'bare 1.2.3\n\nLicense: BSD-2-Clause',
    'one 1.2.3\n\nCopyright One\nMIT\n',
  ])
})

test('a package without a licence is refused', () => {
  const none = packageAt('node_modules/none', manifest('none'))
  expect(() => noticesOf([none])).toThrow('none has no licence')
})
