import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCalendar, type Calendar, type WorkdayData } from '../../calendar/index.ts'
import type { CompiledProcess, Instant } from '../../plan/index.ts'

/**
 * For tests: the registration of a sole trader as a compiler once wrote it. Cases keep their version to their end, so
 * what was compiled has to run on every later runtime of the same `planFormat`; this file is compiled anew only when
 * that goes up.
 */
export const soleTrader: CompiledProcess = JSON.parse(
  readFileSync(join(import.meta.dirname, 'sole-trader.json'), 'utf8'),
) as CompiledProcess

/** The nodes of the process. */
export const nodes = {
  intake: '个体工商户设立/accept',
  item: '个体工商户设立/个体工商户登记',
  decision: '个体工商户设立/个体工商户登记/decision',
  issue: '个体工商户设立/issue',
} as const

/** The posts of the process. */
export const posts = {
  window: { office: '审批局', post: '综合窗口' },
  decider: { office: '审批局', post: '决定岗' },
} as const

/** The breaks of 2026 that the tests come across: New Year, Spring Festival with its make-up days. */
const announced: WorkdayData = {
  years: {
    2026: {
      holidays: ['2026-01-01', '2026-01-02', ...days('2026-02-', 15, 23)],
      workdays: ['2026-01-04', '2026-02-14', '2026-02-28'],
    },
  },
}

/** A calendar with those breaks, or with more holidays than announced. */
export function calendar(moreHolidays: readonly string[] = []): Calendar {
  const year = announced.years['2026']
  const made = createCalendar({
    years: { 2026: { holidays: [...(year?.holidays ?? []), ...moreHolidays], workdays: year?.workdays ?? [] } },
  })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

/** An instant as an office clock shows it: `2026-03-02 09:00`. */
export function at(local: string): Instant {
  return Date.parse(`${local.replace(' ', 'T')}:00+08:00`)
}

function days(month: string, from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${month}${String(from + index).padStart(2, '0')}`)
}
