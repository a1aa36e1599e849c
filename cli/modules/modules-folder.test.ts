import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { modulesFolder } from './modules-folder.ts'

const libraryModule = 'banjie/个体工商户设立.banjie'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banjie-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a module of the library is read from any folder and never saved', async () => {
  const modules = modulesFolder(folder)
  const read = await modules.read(libraryModule)
  expect(read).toMatchObject({ ok: true, value: { path: libraryModule, text: expect.stringContaining('流程') } })
  const saved = await modules.save(libraryModule, '', read.ok ? read.value.tag : undefined)
  expect(saved).toEqual({ ok: false, fault: { kind: 'of-library' } })
  expect(await modules.read('banjie/没有.banjie')).toEqual({ ok: false, fault: { kind: 'unknown-module' } })
})

test('文件夹里与库同名的子文件夹不列出：那些路径指的是库', async () => {
  mkdirSync(join(folder, 'banjie'))
  writeFileSync(join(folder, 'banjie', '甲.banjie'), '')
  writeFileSync(join(folder, '乙.banjie'), '')
  expect(await modulesFolder(folder).list()).toEqual({ ok: true, value: [{ path: '乙.banjie' }] })
})

test('an error of a used module is told with the path of that module', async () => {
  writeFileSync(join(folder, '库.banjie'), '机构 审批局 { 岗位 审核岗、审核岗 }\n')
  const compiled = await modulesFolder(folder).compile('用.banjie', 'use "库"\n流程 试 { 环节 看 由 审批局.审核岗 }\n')
  expect(compiled).toMatchObject({ ok: false, diagnostics: [{ code: 'BJ1002', module: '库.banjie' }] })
})

test('a used module counts as it is typed, where that is sent along', async () => {
  writeFileSync(join(folder, '库.banjie'), '机构 甲局 { 岗位 岗 }\n')
  const [modules, text] = [modulesFolder(folder), '引用 "库"\n流程 试 { 环节 看 由 乙局.岗 }\n']
  expect(await modules.compile('用.banjie', text)).toMatchObject({ ok: false, diagnostics: [{ code: 'BJ1001' }] })
  const typed = { '库.banjie': '机构 乙局 { 岗位 岗 }\n' }
  expect(await modules.compile('用.banjie', text, typed)).toMatchObject({ ok: true, processes: [{}] })
})
