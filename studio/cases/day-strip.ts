import type { DayView, Text } from '@banjie/runtime/server/api'

/** A day of a clock as it is drawn. `ordinal` counts the days used up: the first counted day is 1. */
export interface StripDay {
  readonly kind: 'day'
  readonly day: string
  readonly isCounted: boolean
  readonly isDue: boolean
  readonly isToday: boolean
  readonly ordinal?: number
  readonly reason: Text
  readonly rule: Text
  readonly owner: DayView['owner']
}

/** Days in a row that do not count for one reason, folded into one. */
export interface StripFold {
  readonly kind: 'fold'
  readonly from: string
  readonly to: string
  readonly days: number
  readonly reason: Text
  readonly owner: DayView['owner']
}

export type StripCell = StripDay | StripFold

/** So many uncounted days in a row for one reason are folded; a weekend stays as it is. */
const foldFrom = 3

/** So many lines are shown at each end where there are too many. */
const shownAtEnds = 6

/** Fewer lines than these are not worth hiding. */
const worthHiding = 5

/** The days that stand out: the due date, and the day that it is. */
export interface Marks {
  readonly due: string | undefined
  readonly today: string
}

/** The days of a clock, from its start to its due date: those used up numbered, long breaks folded. */
export function dayStrip(days: readonly DayView[], marks: Marks): readonly StripCell[] {
  const cells: StripCell[] = []
  let ordinal = 0
  for (let index = 0; index < days.length;) {
    const run = runAt(days, index)
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) break
    const holdsMark = run.some(({ day }) => day === marks.due || day === marks.today)
    if (run.length >= foldFrom && !holdsMark)
      cells.push({
        kind: 'fold',
        from: first.day,
        to: last.day,
        days: run.length,
        reason: first.reason,
        owner: first.owner,
      })
    else for (const day of run) cells.push(stripDay(day, marks, day.counted ? ++ordinal : undefined))
    index += run.length
  }
  return cells
}

/** One counted day, or all uncounted days in a row that share a reason. */
function runAt(days: readonly DayView[], index: number): readonly DayView[] {
  const first = days[index]
  if (first === undefined) return []
  if (first.counted) return [first]
  let end = index + 1
  for (; end < days.length; end++) {
    const next = days[end]
    if (next === undefined || next.counted || next.reason.zh !== first.reason.zh || next.owner !== first.owner) break
  }
  return days.slice(index, end)
}

function stripDay(view: DayView, marks: Marks, ordinal: number | undefined): StripDay {
  return {
    kind: 'day',
    day: view.day,
    isCounted: view.counted,
    isDue: view.day === marks.due,
    isToday: view.day === marks.today,
    ...(ordinal === undefined ? {} : { ordinal }),
    reason: view.reason,
    rule: view.rule,
    owner: view.owner,
  }
}

/** The part of a long strip that is shown at first: its beginning and its end. */
export function shortStrip(cells: readonly StripCell[]): {
  readonly head: readonly StripCell[]
  readonly hidden: number
  readonly tail: readonly StripCell[]
} {
  if (cells.length < 2 * shownAtEnds + worthHiding) return { head: cells, hidden: 0, tail: [] }
  return { head: cells.slice(0, shownAtEnds), hidden: cells.length - 2 * shownAtEnds, tail: cells.slice(-shownAtEnds) }
}
