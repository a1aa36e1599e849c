import { parseDay, type Calendar } from '@banjie/runtime/calendar'
import { CallFault } from '../call.ts'

/** A day that a call names; undefined where it names none. */
export function dayAsked(given: string | undefined): string | undefined {
  if (given === undefined || parseDay(given) !== undefined) return given
  throw new CallFault(`没有“${given}”这一天，请写成 2026-02-09`, `there is no day “${given}”: write it as 2026-02-09`)
}

/** What day it is for a call: the one that `--on` names, else today's in the time zone of the calendar. */
export function todayFor(given: string | undefined, calendar: Calendar): string {
  return dayAsked(given) ?? calendar.dayOf(Date.now())
}
