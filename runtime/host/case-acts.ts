import { caseView, type CaseEvent, type CaseState, type CaseView, type Engine } from '../engine/index.ts'
import type { ChannelName, Instant } from '../plan/index.ts'
import type { CaseChange, CaseRecord, Store } from '../store/index.ts'
import { answered, refused, rejected, type Answer } from './answer.ts'
import type { AskStore } from './ask-store.ts'
import type { KeyedQueue } from './case-queue.ts'
import type { Engines } from './engines.ts'
import { applicant, type ActOptions } from './runtime.ts'
import { act, changeOf, fireTimers, openCase, type Moved } from './step-case.ts'

/** What acts on cases need of the runtime around them. */
export interface CaseWorld {
  readonly store: Store
  readonly ask: AskStore
  readonly engines: Engines
  readonly queue: KeyedQueue
  readonly now: () => Instant
  /** Told of every change that is on the disk: its timers want to be armed. */
  readonly onCommitted: (change: CaseChange) => void
}

/** What acts on a case. */
export interface CaseActs {
  open(id: string, engine: Engine, event: CaseEvent): Promise<Answer<CaseView>>
  act(id: string, event: CaseEvent, options: ActOptions): Promise<Answer<CaseView>>
  /** Fires the timers of a case that are due, and keeps those that are not as the calendar has them now. */
  fireDue(id: string): Promise<Answer<void>>
  view(id: string): Promise<Answer<CaseView>>
}

/** A case as it stands after what was just done. */
type Standing = Pick<CaseRecord, 'id' | 'revision' | 'state'>

/** Another process may write to the same case in between: so often an act is decided anew. */
const tries = 5

/** The one transaction of the runtime: load, step, write all of it or nothing, and only then answer. */
export function createCaseActs(world: CaseWorld): CaseActs {
  const { store, ask, engines, queue } = world

  const load = async (id: string): Promise<Answer<{ found: CaseRecord; engine: Engine }>> => {
    const loaded = await ask(() => store.loadCase(id))
    if (!loaded.ok) return loaded
    const found = loaded.value
    if (found === undefined) return refused('unknown-case', { case: id })
    const engine = await engines.of(found.version)
    return engine.ok ? answered({ found, engine: engine.value }) : engine
  }
  /** A clock set back a little must not stop the office: nothing is told to have happened before what went before. */
  const nowFor = (state: CaseState): Instant => Math.max(world.now(), state.at)

  const write = async (engine: Engine, from: Pick<CaseRecord, 'id' | 'revision'>, moved: Moved) => {
    const change = changeOf(engine, from, moved)
    const written = await ask(() => store.commit(change))
    if (written.ok && written.value === 'written') world.onCommitted(change)
    return written
  }
  const viewOf = async (engine: Engine, found: Standing): Promise<Answer<CaseView>> => {
    const { id, revision, state } = found
    const events = await ask(() => store.events(id))
    if (!events.ok) return events
    const context = { calendar: engine.calendar, now: nowFor(state) }
    return answered(caseView(engine.process, state, { id, revision, events: events.value }, context))
  }

  const actOnce = async (id: string, event: CaseEvent, options: ActOptions): Promise<Answer<CaseView> | 'again'> => {
    const loaded = await load(id)
    if (!loaded.ok) return loaded
    const { found, engine } = loaded.value
    const stale = options.revision !== undefined && options.revision !== found.revision
    const acted = stale
      ? { moved: fireTimers(engine, found.state, nowFor(found.state)) }
      : act(engine, found.state, event, nowFor(found.state))
    // Timers that were due have fired whether or not the act is taken.
    if (acted.moved.happened.length > 0) {
      const written = await write(engine, found, acted.moved)
      if (!written.ok) return written
      if (written.value === 'stale') return 'again'
    }
    const revision = found.revision + acted.moved.happened.length
    if (stale) return refused('stale-revision', { revision: String(revision) })
    if (acted.rejection !== undefined) return rejected(acted.rejection, engine.process.plan)
    return viewOf(engine, { id, revision, state: acted.moved.state })
  }

  return {
    open: (id, engine, event) =>
      queue.run(id, async () => {
        const at = world.now()
        const { moved, rejection } = openCase(engine, event, at)
        // A process that begins without an intake wants no application: it just starts.
        const unasked = event.kind === 'submit' && Object.keys(event.fields).length === 0 && event.without.length === 0
        if (rejection !== undefined && !(rejection.code === 'no-intake-open' && unasked))
          return rejected(rejection, engine.process.plan)
        const written = await write(engine, { id, revision: 0 }, moved)
        if (!written.ok) return written
        if (written.value === 'stale') throw new Error(`newId gave an id that is taken: ${id}`)
        return viewOf(engine, { id, revision: moved.happened.length, state: moved.state })
      }),
    act: (id, event, options) =>
      queue.run(id, async () => {
        for (let attempt = 0; attempt < tries; attempt += 1) {
          const result = await actOnce(id, event, options)
          if (result !== 'again') return result
        }
        return refused('stale-revision', { revision: '?' })
      }),
    fireDue: (id) =>
      queue.run(id, async () => {
        const loaded = await load(id)
        if (!loaded.ok) return loaded
        const { found, engine } = loaded.value
        const moved = fireTimers(engine, found.state, world.now())
        const kept =
          moved.happened.length > 0
            ? await write(engine, found, moved)
            : await ask(() => store.rearm(id, found.revision, engine.timers(found.state)))
        // Stale: another process has moved the case, and fired what was due before it did.
        return kept.ok ? answered(undefined) : kept
      }),
    view: async (id) => {
      const loaded = await load(id)
      return loaded.ok ? viewOf(loaded.value.engine, loaded.value.found) : loaded
    },
  }
}

/** An application as an event. */
export function submission(form: {
  readonly fields?: Readonly<Record<string, unknown>>
  readonly without?: readonly string[]
  readonly channel?: ChannelName
}): CaseEvent {
  const { fields = {}, without = [], channel } = form
  return { kind: 'submit', fields, without, ...(channel === undefined ? {} : { channel }), by: applicant }
}
