import { compareLimits } from '@banjie/runtime/calendar'
import type { Limit } from '@banjie/runtime/plan'
import type { Text } from '../../messages/report.ts'
import { isLeftOut } from '../../model/left-out.ts'
import type { Office } from '../../model/model.ts'
import type { Statement } from '../../model/statement.ts'
import { workName, type Worked } from '../../model/waiting.ts'
import type { Cases } from './branches.ts'
import { extend, type LegPlace, type LegReason, type Measure, type Reach } from './reach.ts'
import { whoOf } from './who.ts'

/** Under what a path is measured. */
export interface PathContext {
  readonly measure: Measure
  /** What is counted: what runs on the clock, only what stands apart from it, or both (in all at most). */
  readonly counts: 'clock' | 'apart' | 'all'
  /** The cases that are asked about. */
  readonly cases: Cases
  /** The steps that a green channel leaves out (免办). */
  readonly skipped: ReadonlySet<Statement>
  /** Whether the special procedures that the statutory clock leaves out do not count (行政许可法 art. 45). */
  readonly isStatutory: boolean
}

const apart: ReadonlySet<LegReason> = new Set(['applicant', 'asked', 'special', 'tolerance', 'before'])

/** On the clock, in working days, nothing skipped: as most questions are asked. */
export const onClock = (cases: Cases): PathContext => ({
  measure: 'days',
  counts: 'clock',
  cases,
  skipped: new Set(),
  isStatutory: false,
})

/** A path with a leg more, where it counts. */
export function withLeg(
  reach: Reach,
  { name, who = nobody, at, limit, times = 1, why = 'work' }: LegSpec,
  { measure, counts }: Pick<PathContext, 'measure' | 'counts'>,
): Reach {
  if (limit === undefined || (counts !== 'all' && apart.has(why) !== (counts === 'apart'))) return reach
  return extend(reach, { name, who, at, limit, times, why }, measure)
}

/** A leg to be counted; one without a limit counts nothing, once and as work unless said otherwise. */
export interface LegSpec {
  readonly name: Text
  readonly who?: Text
  readonly at?: LegPlace | undefined
  readonly limit: Limit | undefined
  readonly times?: number
  readonly why?: LegReason
}

const nobody: Text = { zh: '', en: '' }

/** What the applicant has for a correction where nothing else is said (language.md sections 3 and 4). */
export const CORRECTION_TIME: Limit = { amount: 5, unit: 'workingDay' }

/** A step's own leg: of the applicant's and of special procedures it stands apart from the clock. */
export function ownLeg(
  work: Worked,
  { measure, isStatutory }: PathContext,
  offices: readonly Office[] = [],
): Required<Omit<LegSpec, 'times' | 'at'>> & { readonly at: LegPlace } {
  const name = workName(work)
  const { start } = work.node
  const at = { start, end: work.node.name?.end ?? work.node.keywordEnd }
  if (work.kind === 'auto')
    return { name, who: system, at, limit: measure === 'time' ? work.limit : undefined, why: 'work' }
  const why = work.kind === 'special' ? 'special' : isApplicants(work) ? 'applicant' : 'work'
  const isOut = isStatutory && work.kind === 'special' && isLeftOut(work)
  return { name, who: whoOf(work.by, offices), at, limit: isOut ? undefined : lasting(work), why }
}

/** Whether a step is the applicant's. */
export const isApplicants = (work: Worked): boolean =>
  work.kind !== 'auto' && work.by.length > 0 && work.by.every(({ doer }) => doer.kind === 'applicant')

/** Whether a step of an item that has corrections can ask the applicant for one. */
export function canAsk(work: Worked): boolean {
  if (isApplicants(work)) return false
  if (work.kind === 'auto') return work.rules.some(({ outcome }) => outcome === 'correct')
  // A special procedure asks the applicant for something only where it says so.
  return work.outcomes?.some((one) => one.kind === 'named' && one.name === 'correct') ?? work.kind === 'step'
}

const system: Text = { zh: '系统', en: 'the system' }

/** How long a step may take: its limit, or the time that it has to last at least where that is longer. */
function lasting({ limit, atLeast }: Exclude<Worked, { kind: 'auto' }>): Limit | undefined {
  if (limit === undefined || atLeast === undefined) return limit ?? atLeast
  return compareLimits(limit, atLeast) < 0 ? atLeast : limit
}
