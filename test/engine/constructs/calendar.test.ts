import { compile } from '@banjie/compiler'
import { createCalendar, dueOf } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, DrivenCase, post } from '../fixture.ts'

const module = (declared: string): string => `${declared}
机构 局 { 岗位 窗口, 决定岗 }
材料 申请书
材料 证
表单 表 { 名称: 文本 必填 }
事项 甲 { 依据 《某法》第一条 承办 局 法定 10 工作日 自收件起 承诺 4 小时 需 申请书 出具 证 }
流程 办证 { 受理 由 局.窗口 限 1 工作日 { 表单 表 }  办理 甲 }
`
/** A case that is applied for, and accepted, in local time of its calendar. */
function accepted(declared: string, applied: string, taken: string): DrivenCase {
  const { processes, diagnostics } = compile(module(declared), 'a.banjie', undefined, { calendar })
  const [process] = processes
  if (process === undefined) throw new Error(diagnostics.map(({ message }) => message.zh).join('\n'))
  return new DrivenCase(process, applied)
    .act(applied, applicant, { kind: 'submit', fields: { 名称: 'x' }, without: [] })
    .act(taken, post('局.窗口'), { kind: 'complete', task: '办证/accept', outcome: 'pass' })
}
/** When a clock of a case is due, in the calendar of the process. */
function due(driven: DrivenCase, id: string): string | undefined {
  const clock = driven.state.clocks[id]
  const at = clock && dueOf(clock.clock, driven.engine.calendar)?.at
  if (at === undefined) return undefined
  const { day, time } = driven.engine.calendar.localTimeOf(at)
  return `${day} ${time}`
}
const decision = '办证/甲/decision'

describe('日历: by which a module counts', () => {
  test('工时: hours count within the hours of the office', () => {
    // 2026-03-02 is a Monday.
    expect(due(accepted('', '2026-03-02 14:00', '2026-03-02 15:00'), decision)).toBe('2026-03-03 11:00:00')
    const long = '日历 C { 工时 08:00-20:00 }'
    expect(due(accepted(long, '2026-03-02 14:00', '2026-03-02 15:00'), decision)).toBe('2026-03-02 19:00:00')
  })

  test('时区: days and hours are those of the zone', () => {
    const driven = accepted('日历 C { 时区 "Asia/Urumqi" }', '2026-03-02 14:00', '2026-03-02 15:00')
    expect(driven.engine.calendar.zone).toBe('Asia/Urumqi')
    // 15:00 in Shanghai is 13:00 in Urumqi: four working hours are left on that day.
    expect(due(driven, decision)).toBe('2026-03-02 17:00:00')
  })

  test('收件: what comes in after hours is received at once, or on the next working day', () => {
    const late = ['2026-03-06 20:00', '2026-03-09 09:30'] as const
    expect(due(accepted('', ...late), '办证/甲:statutory')).toBe('2026-03-20 17:00:00')
    expect(due(accepted('日历 C { 收件 即时 }', ...late), '办证/甲:statutory')).toBe('2026-03-20 17:00:00')
    expect(due(accepted('日历 C { 收件 次工作日 }', ...late), '办证/甲:statutory')).toBe('2026-03-23 17:00:00')
  })

  test('收件 次工作日: who takes it in before it counts as received loses nothing', () => {
    const driven = accepted('日历 C { 收件 次工作日 }', '2026-03-06 20:00', '2026-03-06 21:00')
    expect(driven.state.status).toBe('open')
    expect(due(driven, '办证/甲:statutory')).toBe('2026-03-23 17:00:00')
  })

  test('休假表: days off that a town has for itself; a changed table moves what is due', () => {
    const text = module('日历 C { 休假表 "town.json" }')
    const announced = { years: { 2026: { holidays: ['2026-03-03'], workdays: [] } } }
    const withTable = (holidays: readonly string[]) =>
      createCalendar({ years: { 2026: { holidays: [], workdays: [] } } }, {}, (name) =>
        name === 'town.json' ? { years: { 2026: { holidays, workdays: [] } } } : undefined,
      )
    const [off, more] = [withTable(announced.years[2026].holidays), withTable(['2026-03-03', '2026-03-04'])]
    if (!off.ok || !more.ok) throw new Error('tables')
    const { processes } = compile(text, 'a.banjie', undefined, { calendar: off.value })
    const [process] = processes
    if (process === undefined) throw new Error('no process')
    const at = ['2026-03-02 14:00', '2026-03-02 15:00'] as const
    const driven = new DrivenCase(process, at[0], off.value)
      .act(at[0], applicant, { kind: 'submit', fields: { 名称: 'x' }, without: [] })
      .act(at[1], post('局.窗口'), { kind: 'complete', task: '办证/accept', outcome: 'pass' })
    expect(due(driven, decision)).toBe('2026-03-04 11:00:00')
    const clock = driven.state.clocks[decision]
    const counted = more.value.declaredAs(process.plan.calendar)
    if (clock === undefined || !counted.ok) throw new Error('no clock')
    expect(dueOf(clock.clock, counted.value)?.day).toBe('2026-03-05')
  })

  test('what cannot be counted by is told where it stands', () => {
    const told = (declared: string): readonly string[] => {
      const none = createCalendar({ years: {} }, {}, () => undefined)
      const text = module(declared)
      const { diagnostics } = compile(text, 'a.banjie', undefined, none.ok ? { calendar: none.value } : {})
      return diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)
    }
    expect(told('日历 C { 工时 09:00-12:00, 11:00-17:00 }')).toEqual(['BJ2001 11:00-17:00'])
    expect(told('日历 C { 时区 "Asia/Nowhere" }')).toEqual(['BJ2001 "Asia/Nowhere"'])
    expect(told('日历 C { 休假表 "none.json" }')).toEqual(['BJ1001 "none.json"'])
    expect(told('日历 C { 休假表 "cn-workdays.json" 工时 09:00-12:00 时区 "Asia/Shanghai" 收件 即时 }')).toEqual([])
  })
})
