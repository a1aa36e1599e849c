import { dayNumber, type Calendar } from '@banjie/runtime/calendar'
import type { Limit, PlainDate } from '@banjie/runtime/plan'
import type { Text } from '../../messages/report.ts'
import { countedBy } from '../../model/calendar.ts'
import type { Process } from '../../model/model.ts'
import type { Handle, Statement } from '../../model/statement.ts'
import { workName } from '../../model/waiting.ts'
import { casesOf, type Cases } from './branches.ts'
import { onClock } from './context.ts'
import { within } from './item-bounds.ts'
import { keptLimit, mergeLimit } from './item-path.ts'
import { beginningOf, dueAfter, momentOf, type Moment } from './on-calendar.ts'
import { ProcedurePath } from './procedure-path.ts'
import { isAccepting, ProcessPath, words } from './process-path.ts'
import { daysOf, exceeds, type Reach } from './reach.ts'

/** A limit on the calendar: when it begins to count at the latest, and when it is due then. */
export interface TimetableRow {
  readonly of: 'accept' | 'issue' | 'await' | 'preReview' | 'step' | 'item' | 'statutory' | 'merge' | 'stage'
  readonly name: Text
  /** How deep it stands in the process. */
  readonly depth: number
  readonly limit: Limit
  readonly begins: Moment
  readonly due: Moment
}

/** The worst case of a process on the calendar, from the day of its acceptance. */
export interface Timetable {
  readonly process: string
  readonly title: string | undefined
  readonly limit: Limit | undefined
  readonly from: PlainDate
  /** Every limit of the process, of its stages and items and of their steps, in the order of the text. */
  readonly rows: readonly TimetableRow[]
  /** When the process's own limit is due. */
  readonly due: Moment | undefined
  /** The longest path in working days, and when it ends. */
  readonly longest: { readonly workingDays: number; readonly ends: Moment }
  /** The same with what stops the clock; equal where nothing does. */
  readonly inAll: { readonly workingDays: number; readonly ends: Moment }
  readonly isKept: boolean
}

/** Puts the worst case of a process on the calendar, accepted on a day. */
export function timetableOf(process: Process, from: PlainDate, announced: Calendar): Timetable {
  const calendar = countedBy(announced, process.calendar)
  const begin = beginningOf(from, calendar)
  const cases = casesOf(process)
  const { path, longest } = walked(process, cases, false)
  const inAll = walked(process, cases, true).longest
  const at = (reach: Reach): Moment => momentOf(reach, begin, calendar)
  const { limit, name, title } = process
  return {
    process: name,
    title,
    limit,
    from,
    rows: [...rowsOf(process.statements, 0, { path, cases, at, calendar })],
    due: limit && dueAfter(begin, limit, calendar),
    longest: { workingDays: daysOf(longest), ends: at(longest) },
    inAll: { workingDays: daysOf(inAll), ends: at(inAll) },
    isKept: limit === undefined || !exceeds(longest, limit),
  }
}

function walked(
  process: Process,
  cases: Cases,
  inAll: boolean,
): { readonly path: ProcessPath; readonly longest: Reach } {
  const path = new ProcessPath(
    process,
    { ...onClock(cases), counts: inAll ? 'all' : 'clock' },
    !isAccepting(process.statements),
  )
  return { path, longest: path.through(process.statements) }
}

interface Place {
  readonly path: ProcessPath
  readonly cases: Cases
  readonly at: (reach: Reach) => Moment
  readonly calendar: Calendar
}

function* rowsOf(statements: readonly Statement[], depth: number, place: Place): Generator<TimetableRow> {
  const { path, at, calendar } = place
  for (const { statement: one } of within(statements, place.cases)) {
    const stretch = path.spans.get(one)
    if (stretch === undefined) continue
    const row = (of: TimetableRow['of'], name: Text, limit: Limit | undefined): readonly TimetableRow[] => {
      const begins = at(stretch.begin)
      return limit === undefined ? [] : [{ of, name, depth, limit, begins, due: dueAfter(begins, limit, calendar) }]
    }
    switch (one.kind) {
      case 'accept':
        // The first one stands before the acceptance from which everything counts.
        if (stretch.end.legs !== stretch.begin.legs) yield* row('accept', words.accept, one.limit)
        break
      case 'issue':
      case 'await':
      case 'preReview':
        yield* row(one.kind, words[one.kind], one.limit)
        break
      case 'step':
      case 'special':
        yield* row('step', workName(one), one.limit)
        break
      case 'stage':
        yield* row('stage', { zh: one.name, en: one.name }, one.limit)
        break
      case 'merge':
        yield* row('merge', { zh: one.name, en: one.name }, mergeLimit(one))
        for (const handle of one.handles) yield* itemRows(handle, depth + 1, true, place)
        break
      case 'handle':
        yield* itemRows(one, depth, false, place)
        break
      default:
        break
    }
  }
}

function* itemRows(handle: Handle, depth: number, isMerged: boolean, place: Place): Generator<TimetableRow> {
  const { path, cases, at, calendar } = place
  const { item } = handle
  const begin = path.spans.get(handle)?.begin
  if (begin === undefined) return
  const begins = at(begin)
  const name = { zh: item.name, en: item.name }
  const limit = isMerged ? undefined : keptLimit(handle)
  const limits = [
    ['item', limit],
    ['statutory', item.statutory?.limit],
  ] as const
  for (const [of, counted] of limits)
    if (counted !== undefined)
      yield { of, name, depth, limit: counted, begins, due: dueAfter(begins, counted, calendar) }
  for (const [work, stretch] of new ProcedurePath(item, onClock(cases), isMerged).stretches(begin)) {
    if (work.limit === undefined) continue
    const from = at(stretch.begin)
    const due = dueAfter(from, work.limit, calendar, work.kind === 'auto')
    yield { of: 'step', name: workName(work), depth: depth + 1, limit: work.limit, begins: from, due }
  }
}

/** The day of a year on which a process is accepted so that its worst case takes the most days. */
export interface WorstStart {
  readonly year: number
  readonly from: PlainDate
  readonly ends: Moment
  /** Natural days from the day of acceptance to the end. */
  readonly days: number
}

/** The worst day of acceptance in every year whose holidays are announced, by the process's longest path. */
export function worstStarts(process: Process, announced: Calendar): readonly WorstStart[] {
  const calendar = countedBy(announced, process.calendar)
  const { longest } = walked(process, casesOf(process), false)
  return announcedYears(calendar).flatMap((year) => worstOf(year, longest, calendar) ?? [])
}

function worstOf(year: number, longest: Reach, calendar: Calendar): WorstStart | undefined {
  let worst: WorstStart | undefined
  for (let from = firstWorkingDay(year, calendar); from.startsWith(`${year}-`); from = calendar.nextWorkingDay(from)) {
    const begin = beginningOf(from, calendar)
    const ends = momentOf(longest, begin, calendar)
    const days = dayNumber(ends.day) - dayNumber(from)
    if (worst === undefined || days > worst.days) worst = { year, from, ends, days }
  }
  return worst
}

const firstWorkingDay = (year: number, calendar: Calendar): PlainDate => calendar.nextWorkingDay(`${year - 1}-12-31`)

function announcedYears(calendar: Calendar): readonly number[] {
  const [first, last] = [2000, 2100]
  return Array.from({ length: last - first }, (_, index) => first + index).filter((year) => calendar.isAnnounced(year))
}
