import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findServer, type ServerSearch } from './server-command.ts'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'banjie-server-'))
  for (const file of [
    'a/node_modules/.bin/banjie',
    'a/node_modules/.bin/banjie.cmd',
    'system/banjie',
    'a/own/server',
  ]) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), '')
  }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const find = (search: Partial<ServerSearch>): string | undefined =>
  findServer({
    setting: '',
    folders: [join(root, 'b'), join(root, 'a')],
    path: ['', join(root, 'nowhere'), join(root, 'system')].join(delimiter),
    isWindows: false,
    ...search,
  })?.command

test('the command of an open folder comes before that of the system', () => {
  expect(find({})).toBe(join(root, 'a/node_modules/.bin/banjie'))
  expect(find({ folders: [] })).toBe(join(root, 'system/banjie'))
  expect(find({ folders: [], path: '' })).toBeUndefined()
})

test('what is set is taken, and nothing else in its place', () => {
  expect(find({ setting: join(root, 'a/own/server') })).toBe(join(root, 'a/own/server'))
  expect(find({ setting: ' own/server ' })).toBe(join(root, 'a/own/server'))
  expect(find({ setting: 'banjie' })).toBe(join(root, 'system/banjie'))
  expect(find({ setting: 'own/other' })).toBeUndefined()
})

test('on Windows a shell starts what npm wrote', () => {
  const server = findServer({ setting: '', folders: [join(root, 'a')], path: '', isWindows: true })
  expect(server).toEqual({ command: `"${join(root, 'a/node_modules/.bin/banjie.cmd')}"`, shell: true })
})
