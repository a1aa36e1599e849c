import type { Instant } from '../plan/limit.ts'
import type { DayTable } from './day-table.ts'
import type { Run, Timeline } from './timeline.ts'
import { spotEnd } from './uncounted-days.ts'
import type { InstantSpan } from './year-table.ts'

/**
 * The pieces of a run that a limit in hours, minutes or seconds counts: the time during which an on-the-spot step
 * stands open under it is left out, since on the spot is 0 where limits are added up (language.md section 6). A run
 * without end ends at Infinity.
 */
export function timePieces(run: Run, timeline: Timeline, days: DayTable, now: Instant): readonly InstantSpan[] {
  let pieces: InstantSpan[] = [{ from: run.from, to: run.to ?? Infinity }]
  for (const spot of timeline.spots) {
    const end = spotEnd(spot, timeline, days, now)
    pieces = pieces.flatMap((piece) => [
      ...(piece.from < Math.min(piece.to, spot.from) ? [{ from: piece.from, to: Math.min(piece.to, spot.from) }] : []),
      ...(Math.max(piece.from, end) < piece.to ? [{ from: Math.max(piece.from, end), to: piece.to }] : []),
    ])
  }
  return pieces
}

/** Working or plain milliseconds of a run that count, up to an instant. */
export function timeUsedIn(
  run: Run,
  until: Instant,
  timeline: Timeline,
  days: DayTable,
  plain: boolean,
  since: Instant = -Infinity,
): number {
  let ms = 0
  for (const piece of timePieces(run, timeline, days, until)) {
    const [from, to] = [Math.max(piece.from, since), Math.min(piece.to, until)]
    if (from < to) ms += plain ? to - from : days.workingMs(from, to)
  }
  return ms
}
