import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stampStudioSources } from './source-stamp.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'banjie-stamp-'))
  for (const path of ['package-lock.json', 'studio/index.html', 'studio/ui/button.tsx', 'dsl/index.ts'])
    write(path, path)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test.each(['package-lock.json', 'studio/index.html', 'studio/ui/new.css', 'dsl/index.ts', 'runtime/engine/step.ts'])(
  'changes with %s',
  (path) => {
    const before = stampStudioSources(root)
    write(path, 'changed')
    expect(stampStudioSources(root)).not.toBe(before)
  },
)

test.each([
  'studio/dist/index.html',
  'studio/node_modules/a.ts',
  'dsl/index.test.ts',
  'runtime/host/host.ts',
  'README.md',
])('does not change with %s', (path) => {
  const before = stampStudioSources(root)
  write(path, 'changed')
  expect(stampStudioSources(root)).toBe(before)
})

test('does not change with times, nor in a copy elsewhere', () => {
  const before = stampStudioSources(root)
  utimesSync(join(root, 'dsl/index.ts'), 1, 1)
  const copy = join(root, 'copy')
  for (const folder of ['studio', 'dsl']) cpSync(join(root, folder), join(copy, folder), { recursive: true })
  cpSync(join(root, 'package-lock.json'), join(copy, 'package-lock.json'))
  expect([stampStudioSources(root), stampStudioSources(copy)]).toEqual([before, before])
})
