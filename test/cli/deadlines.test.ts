import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-deadlines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const program = (name: string): string => fileURLToPath(new URL(`../conformance/${name}`, import.meta.url))
const chain = program('20-restaurant-chain.zh.banjie')

describe('banjie deadlines', () => {
  test('puts every limit on the calendar, the Spring Festival counted', async () => {
    const { status, stdout } = await banjie('deadlines', chain, '--from', '2026-02-09', '--lang', 'zh')
    expect(status).toBe(0)
    expect(stdout).toContain('流程 餐饮企业设立“餐饮企业设立（一链办理）”：2026-02-09 周一 受理，最慢的一件\n')
    expect(stdout).toMatch(/食品经营许可 {2}法定 20 个工作日 {2}2026-02-10 周二 {2}2026-03-16 周一\n/)
    // 15 to 23 February are the break, the 14th is worked.
    expect(stdout).toMatch(/现场核查 +限 5 个工作日 +2026-02-11 周三 +2026-02-25 周三\n/)
    expect(stdout).toContain('✓ 流程时限 5 个工作日，2026-02-14 周六 到期：守得住')
  })
  test('names the worst day of acceptance of every year', async () => {
    const { status, stdout } = await banjie('deadlines', chain, '--worst', '--lang', 'en')
    expect(status).toBe(0)
    expect(stdout).toMatch(/2026 {2}2026-09-23 Wed {2}2026-10-08 Thu {2}15\n/)
    expect(stdout.match(/^ {2}20\d\d /gm)?.length).toBe(16)
  })
  test('says which dates are provisional, since the holidays of their year are not announced', async () => {
    const late = program('17-merge-stages-return.en.banjie')
    const { stdout } = await banjie('deadlines', late, '--from', '2026-12-25', '--lang', 'en')
    expect(stdout).toContain('2027-01-06 Wed (provisional)')
    expect(stdout).toContain('the holidays of that year are not announced')
  })
  test('exits 1 where a limit can be passed, and gives the same as JSON', async () => {
    const tight = program('07-deadline-through-prerequisites.en.banjie')
    const { status, stdout } = await banjie('deadlines', tight, '--from', '2026-03-02', '--json')
    expect(status).toBe(1)
    const { processes, summary } = JSON.parse(stdout) as {
      processes: readonly {
        process: string
        isKept: boolean
        longest: { workingDays: number; ends: { day: string } }
      }[]
      summary: object
    }
    expect(processes.map(({ process, isKept }) => [process, isKept])).toEqual([
      ['TooTight', false],
      ['JustRight', true],
    ])
    expect(processes[0]?.longest.workingDays).toBe(6)
    expect(processes[0]?.longest.ends.day).toBe('2026-03-11')
    expect(summary).toEqual({ processes: 2, kept: 1 })
  })
  test('tells what is wrong with the text instead of reckoning with half of it', async () => {
    const file = join(folder, 'broken.banjie')
    writeFileSync(file, '流程 甲 { 办理 乙 }\n')
    const { status, stdout } = await banjie('deadlines', file, '--from', '2026-03-02', '--lang', 'zh')
    expect(status).toBe(1)
    expect(stdout).toContain('BJ1001')
    expect(stdout).not.toContain('受理')
  })
  test('refuses a call without a day, with an impossible one, or with two wishes', async () => {
    for (const more of [[], ['--from', '2026-02-30'], ['--from', '2026-02-09', '--worst']]) {
      const { status, stdout, stderr } = await banjie('deadlines', chain, ...more)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/[\u4E00-\u9FFF]/)
    }
  })
})
