import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadModules } from './load.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banjie-'))
  writeFileSync(join(folder, '机构.banjie'), '机构 审批局 { 岗位 窗口 }\n')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Each module that is loaded, with the codes found in it and where. */
async function loaded(operand: string): Promise<readonly string[]> {
  const { modules } = await loadModules(join(folder, operand))
  return modules.flatMap(({ file, diagnostics }) =>
    diagnostics.map(
      ({ code, range: { start } }) => `${file.slice(folder.length + 1)} ${code} ${start.line}:${start.column}`,
    ),
  )
}

test('the file of a project stands for the project', async () => {
  writeFileSync(join(folder, 'banjie.json'), '{ "title": "甲" }')
  const { title, modules } = await loadModules(join(folder, 'banjie.json'))
  expect(title).toBe('甲')
  expect(modules.map(({ file }) => file)).toEqual([join(folder, '机构.banjie')])
})

test('a fault in it is told where it stands, also beside a single module', async () => {
  writeFileSync(join(folder, 'banjie.json'), '{\n  "title": "甲"\n  "modules": []\n}')
  expect(await loaded('banjie.json')).toContain('banjie.json BJ0001 3:3')
  expect(await loaded('')).toContain('banjie.json BJ0001 3:3')
  expect(await loaded('机构.banjie')).toContain('banjie.json BJ0001 3:3')
})

test('beside a single module its calendar is not looked for: another module may declare it', async () => {
  writeFileSync(join(folder, 'banjie.json'), '{ "calendar": "工作日历" }')
  expect(await loaded('')).toContain('banjie.json BJ1001 1:15')
  expect((await loaded('机构.banjie')).filter((found) => found.startsWith('banjie.json'))).toEqual([])
})
