import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-calendar-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const table = join(folder, '休假表.json')
const announced = join(folder, '新一年.json')
const library = fileURLToPath(import.meta.resolve('@banjie/processes/cn-workdays.json'))
const read = (): Record<string, unknown> => JSON.parse(readFileSync(table, 'utf8')) as Record<string, unknown>
const announce = (years: object, more: object = {}): void =>
  writeFileSync(announced, JSON.stringify({ ...more, years }))
const update = (...more: readonly string[]): ReturnType<typeof banjie> =>
  banjie('calendar', 'update', announced, '--into', table, '--lang', 'zh', ...more)

beforeEach(() => copyFileSync(library, table))

/** An arrangement made up for the test: the statutory days of 2027 that have fixed dates, and one make-up day. */
const made = { holidays: ['2027-01-01', '2027-10-01', '2027-10-04'], workdays: ['2027-10-09'] }

test('a year is taken in, with its notice, and the rest stays', async () => {
  const before = read()
  announce({ 2027: made }, { notices: { 2027: ['https://example.org/2027'] } })
  const { stdout, status } = await update()
  expect([status, stdout]).toEqual([0, '补入 2027 年：放假 3 天，调休上班 1 天，全年 259 个工作日。\n'])
  const { years, notices, ...about } = read()
  const { years: oldYears, notices: oldNotices, ...oldAbout } = before
  expect(years).toEqual({ ...(oldYears as object), 2027: made })
  expect(notices).toEqual({ ...(oldNotices as object), 2027: ['https://example.org/2027'] })
  expect(about).toEqual(oldAbout)
})

test('the same year once more changes nothing; another arrangement takes its place', async () => {
  announce({ 2027: made })
  await update()
  const text = readFileSync(table, 'utf8')
  expect((await update()).stdout).toMatch(/^2027 年没有变化：/)
  expect(readFileSync(table, 'utf8')).toBe(text)
  announce({ 2027: { ...made, workdays: [] } })
  expect((await update()).stdout).toMatch(/^更正 2027 年，已经受理的件的到期日随之重算：.*全年 258 个工作日/)
})

test('a due date is no longer provisional once its year is there', async () => {
  const module = join(folder, '办证.banjie')
  writeFileSync(
    module,
    `日历 我的 { 休假表 "休假表.json" }
机构 局 { 岗位 窗口 }
材料 申请书
材料 证
事项 甲 { 依据 《行政许可法》第四条 承办 局 承诺 3 工作日 需 申请书 出具 证 }
流程 办证 { 受理 由 局.窗口 限 当场  办理 甲  出件 由 局.窗口 限 当场 }
`,
  )
  const provisional = async (): Promise<boolean> =>
    (await banjie('deadlines', module, '--from', '2026-12-31', '--lang', 'zh')).stdout.includes('暂定')
  expect(await provisional()).toBe(true)
  announce({ 2027: made })
  await update()
  expect(await provisional()).toBe(false)
})

test('faults are told and no file is changed', async () => {
  const text = readFileSync(table, 'utf8')
  announce({ 2027: { holidays: ['2026-12-31', '2027-02-30'], workdays: [] } })
  const { status, stderr } = await update()
  expect(status).toBe(1)
  expect(stderr).toContain(`${announced}: 日期不属于所在年份（years.2027.holidays：2026-12-31）`)
  expect(stderr).toContain('没有这个日期（years.2027.holidays：2027-02-30）')
  writeFileSync(announced, '{ "2027": ')
  expect((await update()).stderr).toContain('不是休假安排数据')
  announce({ 2027: { holidays: ['2027-01-01'] } })
  expect((await update()).stderr).toContain('每一年有 holidays（放假）和 workdays（调休上班）两列日期')
  announce({})
  const empty = await update()
  expect([empty.status, empty.stderr]).toEqual([1, expect.stringContaining('没有哪一年的放假安排')])
  expect(readFileSync(table, 'utf8')).toBe(text)
})

test('a call that says something else is at fault', async () => {
  expect((await banjie('calendar', 'show', announced)).status).toBe(2)
  expect((await banjie('calendar', 'update', join(folder, '没有.json'), '--into', table)).status).toBe(2)
})
