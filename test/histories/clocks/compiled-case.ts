import { readFileSync } from 'node:fs'
import { compile } from '@banjie/compiler'
import { createCalendar, type Calendar, type WorkdayData } from '@banjie/runtime/calendar'
import type { Draw } from '../../properties/draw.ts'
import { soundProcesses } from '../programs.ts'
import type { AnyCase, Declared } from './any-case.ts'
import type { Driven } from './driven-case.ts'
import { Days, usualHours, type Announced, type Hours } from './oracle/days.ts'
import { writeCase } from './write-case.ts'

const read = (): unknown =>
  JSON.parse(readFileSync(new URL(import.meta.resolve('@banjie/processes/cn-workdays.json')), 'utf8'))

const announced = read() as Announced
/** A table that a module may name: of one year, with two days off and one made up. */
const own: Announced = {
  years: { '2026': { holidays: ['2026-03-04', '2026-03-05', '2026-10-12'], workdays: ['2026-03-07', '2026-10-17'] } },
}

const calendar: Calendar = (() => {
  const created = createCalendar(read() as WorkdayData, {}, () => own)
  if (!created.ok) throw new Error(JSON.stringify(created.problems))
  return created.value
})()

/** A drawn process, written, compiled, and with what the oracle counts by. */
export function compiledCase(one: AnyCase, draw: Draw): { readonly text: string; readonly driven: Driven } {
  const text = writeCase(one, draw)
  const compilation = compile(text, 'a.banjie')
  const [compiled] = soundProcesses(compilation)
  if (compiled === undefined) throw new Error(`${JSON.stringify(compilation.diagnostics)}\n${text}`)
  const days = new Days(one.calendar.hasOwnDays ? own : announced, hoursOf(one.calendar))
  return { text, driven: { compiled, process: one.process, calendar, days, ahead: one.calendar.zone.ahead } }
}

const hoursOf = ({ hours }: Declared): Hours =>
  hours === undefined ? usualHours : hours.map(([from, to]) => [minutesOf(from), minutesOf(to)] as const)
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
