import { passTime, postsOf, type CaseEvent, type CaseState, type Engine, type Rejection } from '../engine/index.ts'
import { isTask, findBlock, type Instant } from '../plan/index.ts'
import type { CaseChange, CaseRecord, Happened } from '../store/index.ts'

/** A case with what has happened to it since it was loaded. */
export interface Moved {
  readonly state: CaseState
  readonly happened: readonly Happened[]
}

/** What an act leads to: the case moved, or why it is not taken; timers that were due have fired in either case. */
export type Acted = { readonly moved: Moved; readonly rejection?: Rejection }

/** Fires every timer of a case that was due before an instant. */
export function fireTimers(engine: Engine, before: CaseState, until: Instant): Moved {
  const { state, fired } = passTime(engine, before, until)
  return { state, happened: fired }
}

/** Lets an act happen to a case, after the timers that were due before. */
export function act(engine: Engine, before: CaseState, event: CaseEvent, at: Instant): Acted {
  const moved = fireTimers(engine, before, at)
  return step(engine, moved, event, at)
}

/** Opens a case and lets the applicant apply, if the process begins with an intake. */
export function openCase(engine: Engine, event: CaseEvent, at: Instant): Acted {
  const { state, entries } = engine.open(at)
  return step(engine, { state, happened: [{ at, event: { kind: 'open' }, entries }] }, event, at)
}

function step(engine: Engine, { state, happened }: Moved, event: CaseEvent, at: Instant): Acted {
  const stepped = engine.step(state, event, at)
  if (!stepped.ok) return { moved: { state, happened }, rejection: stepped.rejection }
  return { moved: { state: stepped.state, happened: [...happened, { at, event, entries: stepped.entries }] } }
}

/** What a store is to write for a case that moved. */
export function changeOf(engine: Engine, from: Pick<CaseRecord, 'id' | 'revision'>, moved: Moved): CaseChange {
  const { plan } = engine.process
  return {
    id: from.id,
    process: plan.name,
    expectedRevision: from.revision,
    events: moved.happened,
    state: moved.state,
    tasks: Object.entries(moved.state.tasks).flatMap(([node, task]) => {
      const block = findBlock(plan, node)
      if (block === undefined || !isTask(block)) return []
      return [{ node, posts: postsOf(block, task), openedAt: task.openedAt }]
    }),
    timers: engine.timers(moved.state),
  }
}
