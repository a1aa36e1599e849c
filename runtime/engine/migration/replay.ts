import type { Instant } from '../../plan/index.ts'
import { askedIn } from '../asked.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import type { Engine } from '../engine.ts'
import { layoutOf } from '../layout.ts'
import { passTime } from '../pass-time.ts'
import type { Rejection } from '../rejection.ts'
import { situationOf } from '../situation.ts'

/** What happened to a case, as its log has it. */
export interface PastEvent {
  readonly at: Instant
  readonly event: CaseEvent | { readonly kind: 'open' }
}

/** Where a case would stand, or the first thing done to it that another version would not have taken. */
export type Replayed =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly at: Instant; readonly event: CaseEvent; readonly rejection: Rejection }

/**
 * Lets all that was done to a case happen again under another version: the same acts at the same instants, while the
 * timers are those of that version. A document that only that version asks for was not brought; it is missing where
 * `wantsNew`, and let off otherwise. What is no longer asked for is left out.
 */
export function replay(
  engine: Engine,
  before: Engine,
  past: readonly PastEvent[],
  now: Instant,
  wantsNew: boolean,
): Replayed {
  let state: CaseState | undefined
  for (const { at, event } of past) {
    if (event.kind === 'timer') continue
    if (event.kind === 'open' || state === undefined) {
      state = engine.open(at).state
      continue
    }
    state = passTime(engine, state, at).state
    const act = fitted(event, state, engine, before, wantsNew)
    if (act === undefined) continue
    const stepped = engine.step(state, act, at)
    if (!stepped.ok) return { ok: false, at, event, rejection: stepped.rejection }
    state = stepped.state
  }
  if (state === undefined) throw new Error('a case without a beginning')
  return { ok: true, state: passTime(engine, state, now).state }
}

/** An act as it would have been under the other version; undefined where nothing of it is left. */
function fitted(
  event: CaseEvent,
  state: CaseState,
  { process }: Engine,
  before: Engine,
  wantsNew: boolean,
): CaseEvent | undefined {
  const layout = layoutOf(process)
  if (event.kind === 'submit') {
    const awaiting = situationOf(process, layout, state).awaiting[0]
    const intake = layout.intakes.find(({ id }) => id === awaiting)
    if (intake === undefined) return event
    const fields = known(event.fields, intake.form.properties)
    const facts = { ...state, fields: { ...state.fields, ...fields } }
    const asked = Object.keys(askedIn(intake, facts))
    const old = layoutOf(before.process).intakes.find(({ id }) => id === awaiting)
    const askedBefore = new Set(old === undefined ? [] : Object.keys(askedIn(old, facts)))
    const fresh = wantsNew ? asked.filter((name) => !askedBefore.has(name)) : []
    const without = event.without.filter((name) => asked.includes(name))
    return { ...event, fields, without: [...new Set([...without, ...fresh])] }
  }
  if (event.kind === 'amend') {
    const forms = layout.intakes.map(({ form }) => form.properties)
    return { ...event, fields: known(event.fields, Object.assign({}, ...forms) as object) }
  }
  if (event.kind === 'supply' || event.kind === 'share') {
    const documents = event.documents.filter((name) => state.documents[name] !== undefined)
    return documents.length === 0 ? undefined : { ...event, documents }
  }
  return event
}

/** The answers that a form still asks for. */
const known = (fields: Readonly<Record<string, unknown>>, properties: object = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name in properties))
