import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-translations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const module = write('证照.banjie', '材料 营业执照 "企业营业执照"\n材料 公章\n')
const file = join(folder, '证照.en.json')

test('a module without translations is checked as it is', async () => {
  const { stdout, status } = await banjie('check', module, '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).not.toHaveProperty('summary.translations')
})

test('check lists what has no translation and what is translated in vain', async () => {
  write('证照.en.json', '{ "公章": "Company seal", "税票": "Tax receipt" }')
  const { stdout, status } = await banjie('check', module, '--lang', 'zh')
  expect(stdout).toContain(`${file}：1 处文字没有译文，显示原文：“企业营业执照”`)
  expect(stdout).toContain(`${file}：1 条译文在模块里已经没有原文：“税票”`)
  expect(status).toBe(0)
  const json = JSON.parse((await banjie('check', module, '--json')).stdout) as object
  expect(json).toMatchObject({ summary: { translations: [{ file, missing: ['企业营业执照'], stale: ['税票'] }] } })
  const english = await banjie('check', module, '--lang', 'en')
  expect(english.stdout).toContain('1 texts without a translation, shown as they are: “企业营业执照”')
})

test('a file that is no JSON is an error at the place', async () => {
  write('证照.en.json', '{ "公章": "Company seal", }')
  const { stdout, status } = await banjie('check', module, '--lang', 'en')
  expect(stdout).toContain(`${file}:1:25 error BJ0001 A file of translations has to be a JSON object`)
  expect(status).toBe(1)
})
