import { mkdtempSync, readFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-compare-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
/** Opening a restaurant: five windows, each with its own documents and seal; and one window for all of it. */
const before = path('compare/餐饮改革前.banjie')
const after = path('../conformance/20-restaurant-chain.zh.banjie')
const broken = path('../conformance/04-unknown-and-duplicate.banjie')

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly file: string }[]
  readonly totals: Readonly<Record<string, { before: number; after: number; percent: number | null }>>
  readonly processes: readonly {
    readonly before: readonly { readonly name: string }[]
    readonly after: readonly { readonly name: string }[]
    readonly isFollowUp: boolean
    readonly changes: readonly { readonly kind: string; readonly message: string }[]
    readonly warnings: readonly { readonly kind: string; readonly message: string }[]
  }[]
  readonly summary: Readonly<Record<string, number>>
}
const reportOf = (text: string): Report => JSON.parse(text) as Report

describe('five windows, then one', () => {
  test('as a text: figures with the change in per cent, and what changed where', async () => {
    const { stdout, stderr, status } = await banjie('compare', before, after, '--lang', 'zh')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('选址、领执照、办食品许可、挂招牌、消防检查 → 餐饮企业设立（一链办理）')
    expect(stdout).toContain(
      '机构 4 → 2（−50%）；印章 5 → 1（−80%）；材料 18 → 5（−72%）；跑的次数 10 → 1（−90%）；最长工作日 34 → 4（−88%）',
    )
    for (const line of [
      '取消事项“选址预核”（原来没有写依据）',
      '“食品经营许可”原由“市场监管局”办理，现由“审批局”办理',
      '“食品经营许可”、“招牌设置许可”、“消防安全检查”改为同时办理',
      '“身份证明”不再要申请人提交：由“公安局”共享',
      '“营业执照”不再要申请人提交：由同一流程的“营业执照登记”出具',
      '“食品安全管理制度”可以容缺，3 个工作日内补交',
      '取消的环节“食品经营许可.复审”依据《某市食品经营许可办法》第十二条，新流程不再引用它：请核对法律是否仍有此要求',
      '差评后才启动，不计入合计',
    ])
      expect(stdout).toContain(line)
  })
  test('in English, where that is asked for', async () => {
    const { stdout } = await banjie('compare', before, after, '--lang', 'en')
    expect(stdout).toContain('offices 4 → 2 (−50 %); seals 5 → 1 (−80 %); documents 18 → 5 (−72 %)')
    expect(stdout).toContain('“卫生承诺书” is no longer asked for: a signed commitment stands in for it')
    expect(stdout).toMatch(/of these may come later +0 +1 +new/)
  })
  test('as JSON', async () => {
    const { stdout, status } = await banjie('compare', before, after, '--json', '--lang', 'zh')
    const { diagnostics, totals, processes, summary } = reportOf(stdout)
    expect([status, diagnostics]).toEqual([0, []])
    expect(totals['documents']).toEqual({ before: 18, after: 5, percent: -72.2 })
    expect(totals['items']).toEqual({ before: 5, after: 4, percent: -20 })
    expect(totals['tolerated']).toEqual({ before: 0, after: 1, percent: null })
    expect(processes.map(({ before: old, after: now, isFollowUp }) => [old.length, now[0]?.name, isFollowUp])).toEqual([
      [5, '餐饮企业设立', false],
      [0, '差评整改', true],
    ])
    expect(processes[0]?.changes).toContainEqual({
      kind: 'itemRemoved',
      message: '取消事项“选址预核”（原来没有写依据）',
    })
    expect(processes[0]?.warnings.map(({ kind }) => kind)).toEqual(['basisGone'])
    expect(summary).toEqual({ processes: 2, changes: processes[0]?.changes.length, warnings: 1 })
  })
  test('as Markdown, into a file', async () => {
    const out = join(folder, '对比.md')
    const { stdout, status } = await banjie('compare', before, after, '--format', 'md', '--out', out, '--lang', 'zh')
    expect([status, stdout]).toEqual([0, ''])
    const text = readFileSync(out, 'utf8')
    expect(text).toMatch(/^# 流程再造对比\n\n## 选址、/)
    expect(text).toContain('| 指标 | 改革前 | 改革后 | 变化 |\n| --- | ---: | ---: | ---: |\n| 事项 | 5 | 4 | −20% |\n')
    expect(text).toContain('- “场所证明”原要提交 4 次，现在 1 次\n')
  })
  test('a folder stands for its modules; against itself nothing changed', async () => {
    const { stdout, status } = await banjie('compare', path('compare'), before, '--lang', 'zh')
    expect(status).toBe(0)
    expect(stdout).toContain('合计（各流程依次相加，机构、印章各计一次）')
    expect(stdout.match(/没有变化/g)).toHaveLength(5)
    expect(stdout).not.toMatch(/[−+]\d/)
  })
})

describe('an input at fault is told, and nothing is half-printed', () => {
  test.each([
    ['before', [broken, after]],
    ['after', [before, broken]],
  ])('%s', async (_, files) => {
    const out = join(folder, 'none.md')
    const { stdout, stderr, status } = await banjie('compare', ...files, '--out', out, '--lang', 'zh')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/04-unknown-and-duplicate\.banjie:\d+:\d+ 错误 BJ100/)
    expect(stderr).toContain('没有对比：请先改好')
    expect(existsSync(out)).toBe(false)
  })
  test('with --json it is in the report', async () => {
    const { stdout, status } = await banjie('compare', before, broken, '--json')
    const { diagnostics, summary, totals } = reportOf(stdout)
    expect(status).toBe(1)
    expect(diagnostics.every(({ code, file }) => code.startsWith('BJ') && file === broken)).toBe(true)
    expect(summary['errors']).toBe(diagnostics.length)
    expect(totals).toBeUndefined()
  })
  test('a file without a process', async () => {
    const empty = join(folder, '材料.banjie')
    writeFileSync(empty, '材料 甲证\n')
    const { stdout, stderr, status } = await banjie('compare', empty, after, '--lang', 'zh')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('里没有流程')
  })
})

describe('a wrong call is answered in both languages, with the way out', () => {
  test.each([
    ['one file only', [before], /两个文件或文件夹/, /name two files or folders/],
    ['no file', [], /两个文件或文件夹/, /name two files or folders/],
    ['three files', [before, after, after], /参数太多/, /too many arguments/],
    ['no such file', [before, join(folder, 'nothing.banjie')], /找不到“.*nothing/, /there is no “.*nothing/],
    ['no such format', [before, after, '--format', 'pdf'], /只能是 text 或 md/, /takes text or md/],
    ['two formats', [before, after, '--format', 'md', '--json'], /只能写一个/, /give either --json or --format/],
    ['a module to write to', [before, after, '--out', join(folder, 'x.banjie')], /是流程文件/, /is a module/],
    ['a folder to write to', [before, after, '--out', folder], /是文件夹/, /is a folder/],
    [
      'a folder that is not there',
      [before, after, '--out', join(folder, 'a', 'b.md')],
      /没有文件夹/,
      /there is no folder/,
    ],
  ])('%s', async (_, call, zh, en) => {
    const { stdout, stderr, status } = await banjie('compare', ...call)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(zh)
    expect(stderr).toMatch(en)
    expect(stderr).toContain('banjie compare OLD NEW')
    expect(readdirSync(folder)).not.toContain('a')
  })
})
