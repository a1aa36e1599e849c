import { clockState, dueOf } from '../../calendar/index.ts'
import { postKey, type DocumentStatus, type Instant, type Limit, type NodeId } from '../../plan/index.ts'
import type { CaseClock, CaseState, ClockKind } from '../case-state.ts'
import { createEngine, type Engine } from '../engine.ts'
import { layoutOf } from '../layout.ts'
import { openTasksOf } from '../open-tasks.ts'
import { passTime } from '../pass-time.ts'
import { replay, type PastEvent, type Replayed } from './replay.ts'

/**
 * By which version a case under way would go on: the one that it began with (old), the new one, or of each limit and
 * each document whichever favours the applicant (从旧兼从有利).
 */
export type MigrationPolicy = 'old' | 'new' | 'favourable'

/** What differs between the versions, and which of the two would hold. */
interface Difference<T> {
  readonly old?: T
  readonly new?: T
  readonly holds: 'old' | 'new'
}

/** A clock under both versions: its limit, and when it is due; never while it stands still or has no limit. */
export interface LimitChange extends Difference<{ readonly limit?: Limit; readonly due?: Instant }> {
  readonly clock: string
  readonly kind: ClockKind
  readonly node: NodeId
}

/** A task that is open under one version only, or for others, or with other outcomes. */
export interface TaskChange extends Difference<{
  readonly posts: readonly string[]
  readonly outcomes: readonly string[]
}> {
  readonly node: NodeId
}

/** A document that stands differently. */
export interface DocumentChange extends Difference<DocumentStatus> {
  readonly document: string
}

/** What a new version would change for a case. */
export interface Migration {
  readonly limits: readonly LimitChange[]
  readonly tasks: readonly TaskChange[]
  readonly documents: readonly DocumentChange[]
}

/** A case that cannot go on under a new version: what was done to it does not fit, or it would have ended already. */
export type Misfit =
  Extract<Replayed, { ok: false }> | { readonly ok: false; readonly ended: Exclude<CaseState['status'], 'open'> }

/** A case as it is to be looked at: where it stands, and all that happened to it. */
export interface MigratingCase {
  readonly engine: Engine
  readonly state: CaseState
  readonly past: readonly PastEvent[]
}

/**
 * What a new version of its process would change for a case that is under way. Nothing is changed: a case finishes on
 * the version that it began with.
 */
export function migrationOf(
  { engine: before, state, past }: MigratingCase,
  to: Engine,
  policy: MigrationPolicy,
  now: Instant,
): Misfit | { readonly ok: true; readonly migration: Migration } {
  const { inForce, ...plan } = to.process.plan
  // The case was received before the new version came into force: that it would not have been taken then is no misfit.
  const after = inForce === undefined ? to : createEngine({ process: { ...to.process, plan }, calendar: to.calendar })
  const old = passTime(before, state, now).state
  const replayed = replay(after, before, past, now, policy !== 'favourable')
  if (policy !== 'old' && !replayed.ok) return replayed
  if (!replayed.ok) return { ok: true, migration: { limits: [], tasks: [], documents: [] } }
  const { status } = replayed.state
  if (policy !== 'old' && status !== 'open') return { ok: false, ended: status }
  const sides = { before, after, old, now: replayed.state, at: now, policy }
  return {
    ok: true,
    migration: { limits: limitChanges(sides), tasks: taskChanges(sides), documents: documentChanges(sides) },
  }
}

interface Sides {
  readonly before: Engine
  readonly after: Engine
  readonly old: CaseState
  readonly now: CaseState
  readonly at: Instant
  readonly policy: MigrationPolicy
}

/** The clocks that the applicant has to keep: there more time is better, on all others less. */
const ofApplicant: ReadonlySet<ClockKind> = new Set(['correction', 'tolerance'])

function limitChanges({ before, after, old, now, at, policy }: Sides): readonly LimitChange[] {
  const sideOf = (clock: CaseClock | undefined, { calendar }: Engine) => {
    if (clock === undefined || clock.unlimited === true || clockState(clock.clock) === 'stopped') return undefined
    const due = dueOf(clock.clock, calendar, at)?.at
    return { limit: clock.clock.limit, ...(due === undefined ? {} : { due }) }
  }
  return union(old.clocks, now.clocks).flatMap((id) => {
    const { kind, node } = old.clocks[id] ?? now.clocks[id] ?? {}
    const [one, other] = [sideOf(old.clocks[id], before), sideOf(now.clocks[id], after)]
    if (kind === undefined || node === undefined || same(one, other)) return []
    const isNewBetter = ofApplicant.has(kind)
      ? (other?.due ?? Infinity) > (one?.due ?? Infinity)
      : (other?.due ?? Infinity) < (one?.due ?? Infinity)
    return [{ clock: id, kind, node, ...sides(one, other), holds: holding(policy, isNewBetter) }]
  })
}

function taskChanges({ before, after, old, now, policy }: Sides): readonly TaskChange[] {
  const tasksOf = ({ process }: Engine, state: CaseState): ReadonlyMap<NodeId, TaskChange['old'] & object> => {
    const { tasks } = layoutOf(process)
    return new Map(
      openTasksOf(process, state).flatMap((id) => {
        const task = tasks.get(id)
        if (task === undefined) return []
        const outcomes = task.kind === 'step' ? task.outcomes.map(({ name }) => name) : []
        return [[id, { posts: task.by.map(postKey).toSorted(), outcomes }] as const]
      }),
    )
  }
  const [olds, news] = [tasksOf(before, old), tasksOf(after, now)]
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((node) => {
    const [one, other] = [olds.get(node), news.get(node)]
    return same(one, other) ? [] : [{ node, ...sides(one, other), holds: policy === 'old' ? 'old' : 'new' } as const]
  })
}

/** From what burdens an applicant least to what burdens most. */
const burdens: readonly (DocumentStatus | undefined)[] = [
  undefined,
  'waived',
  'later',
  'committed',
  'tolerated',
  'missing',
  'lapsed',
]

function documentChanges({ old, now, policy }: Sides): readonly DocumentChange[] {
  return union(old.documents, now.documents).flatMap((document) => {
    const one = old.documents[document]
    const replayed = now.documents[document]
    // What only the new version asks for was never brought: the applicant was let off it.
    const other = one === undefined && replayed === 'present' ? 'missing' : replayed
    if (one === other) return []
    const isNewBetter = burdens.indexOf(other) < burdens.indexOf(one)
    return [{ document, ...sides(one, other), holds: holding(policy, isNewBetter) }]
  })
}

const holding = (policy: MigrationPolicy, isNewBetter: boolean): 'old' | 'new' =>
  policy === 'new' || (policy === 'favourable' && isNewBetter) ? 'new' : 'old'

const union = (one: object, other: object): readonly string[] => [
  ...new Set([...Object.keys(one), ...Object.keys(other)]),
]

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const sides = <T>(one: T | undefined, other: T | undefined): { readonly old?: T; readonly new?: T } => ({
  ...(one === undefined ? {} : { old: one }),
  ...(other === undefined ? {} : { new: other }),
})
