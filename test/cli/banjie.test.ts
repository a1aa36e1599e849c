import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const program = (name: string): string => fileURLToPath(new URL(`../conformance/${name}`, import.meta.url))
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const json = (text: string): { diagnostics: Record<string, unknown>[]; summary: Record<string, unknown> } =>
  JSON.parse(text) as ReturnType<typeof json>

describe('the exit status', () => {
  test('0 where all is fine', async () => {
    expect((await banjie('check', program('01-smallest.zh.banjie'))).status).toBe(0)
    expect((await banjie('test', program('01-smallest.zh.banjie'))).status).toBe(0)
  })
  test('1 where the input is at fault', async () => {
    expect((await banjie('check', program('04-unknown-and-duplicate.banjie'))).status).toBe(1)
  })
  test.each([
    ['no command of that name', ['prove']],
    ['no file', ['check']],
    ['no such file', ['check', join(folder, 'nothing.banjie')]],
    ['an option that it does not take', ['check', program('01-smallest.zh.banjie'), '--fast']],
    ['compile without a folder', ['compile', program('01-smallest.zh.banjie')]],
    ['a port that is none', ['serve', '--port', '70000']],
  ])('2 where the call is at fault: %s', async (_, call) => {
    const { status, stderr } = await banjie(...call)
    expect(status).toBe(2)
    expect(stderr).toMatch(/[\u4E00-\u9FFF]/)
  })
})

describe('check --json', () => {
  test('gives code, severity, message, file and range, with lines and columns from 1 in UTF-16 units', async () => {
    const path = file('坏.banjie', '机构 审批局 { 岗位 窗口 }\n材料 "😀" 身份证明\n')
    const { stdout, status } = await banjie('check', path, '--json')
    const { diagnostics, summary } = json(stdout)
    expect(status).toBe(1)
    expect(diagnostics[0]).toMatchObject({ code: 'BJ0001', severity: 'error', file: path })
    expect(diagnostics[0]?.['range']).toMatchObject({ start: { line: 2, column: 4 } })
    expect(summary).toMatchObject({ modules: 1, errors: diagnostics.length, warnings: 0 })
  })
  test('says it in English where that is asked for', async () => {
    const { stdout } = await banjie('check', program('04-unknown-and-duplicate.banjie'), '--json', '--lang', 'en')
    expect(json(stdout).diagnostics[0]?.['message']).toMatch(/^“Plan” is declared already/)
  })
  test('a file in another encoding is BJ0001, with its name', async () => {
    const { stdout, status } = await banjie(
      'check',
      file('gbk.banjie', Uint8Array.of(0xb2, 0xc4, 0xc1, 0xcf)),
      '--json',
    )
    expect(status).toBe(1)
    expect(json(stdout).diagnostics).toMatchObject([{ code: 'BJ0001' }])
    expect(json(stdout).diagnostics[0]?.['message']).toContain('GB18030')
  })
})

test('with --json the scenarios are counted, and it shows what happened instead', async () => {
  const text = readFileSync(program('01-smallest.zh.banjie'), 'utf8').replace('应当 办结', '应当 不予许可')
  const { stdout, status } = await banjie('test', file('改.banjie', text), '--json')
  expect(status).toBe(1)
  expect(json(stdout).summary).toMatchObject({ scenarios: 1, passed: 0, failed: 1 })
  expect(json(stdout).diagnostics).toMatchObject([{ code: 'BJ7001', message: '流程此时已办结，而不是不予许可。' }])
})

test('a module without a scenario says how much there is to cover, and one scenario is one', async () => {
  const none = join(folder, '没有场景.banjie')
  writeFileSync(
    none,
    '机构 局 { 岗位 窗口 }\n表单 表 { 名称: 文本 必填 }\n流程 空 { 受理 由 局.窗口 限 当场 { 表单 表 } }\n',
  )
  const { status, stdout } = await banjie('test', none, '--lang', 'zh')
  expect([status, stdout]).toEqual([
    0,
    '0 个场景：0 个相符，0 个不符。\n覆盖：环节 0/1，结论 0/3，时限临界（到期前、当日、逾期） 0/8。\n',
  ])
})

test('compile writes plan, machine and a manifest with the version; the same text gives the same bytes', async () => {
  const [first, second] = [join(folder, 'out1'), join(folder, 'out2')]
  for (const out of [first, second])
    expect((await banjie('compile', program('01-smallest.zh.banjie'), '--out', out)).status).toBe(0)
  expect(readdirSync(first).toSorted()).toEqual(
    ['manifest.json', '个体工商户设立.machine.json', '个体工商户设立.plan.json'].toSorted(),
  )
  for (const name of readdirSync(first))
    expect(readFileSync(join(second, name), 'utf8')).toBe(readFileSync(join(first, name), 'utf8'))
  const manifest = JSON.parse(readFileSync(join(first, 'manifest.json'), 'utf8')) as Record<string, unknown>
  expect(manifest['processes']).toMatchObject([
    { process: '个体工商户设立', version: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
})

describe('banjie check --on DATE', () => {
  const text = '法律 《旧法》 施行 2000-01-01 至 2026-08-15\n机构 局\n事项 甲 { 依据 《旧法》第一条 承办 局 }\n'
  test('says what day it is for a law that has ended', async () => {
    const file = join(folder, 'laws.banjie')
    writeFileSync(file, text)
    const codesOn = async (day: string): Promise<readonly string[]> => {
      const { stdout } = await banjie('check', file, '--on', day, '--json')
      return (JSON.parse(stdout) as { diagnostics: readonly { code: string }[] }).diagnostics.map(({ code }) => code)
    }
    expect(await codesOn('2026-08-15')).toContain('BJ3010')
    expect(await codesOn('2026-08-14')).not.toContain('BJ3010')
  })
  test('refuses a day that there is not', async () => {
    const { status, stderr } = await banjie('check', folder, '--on', '2026-02-30')
    expect(status).toBe(2)
    expect(stderr).toContain('没有“2026-02-30”这一天')
  })
})
