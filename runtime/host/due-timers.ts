import type { Instant } from '../plan/index.ts'
import type { CaseChange, Store } from '../store/index.ts'
import { createAlarm } from './alarm.ts'
import { answered, isOfTheStore, type Answer } from './answer.ts'
import type { AskStore } from './ask-store.ts'

/** The timers of all cases, armed from the store. */
export interface DueTimers {
  /** Fires what was due before now, and arms for what comes next. */
  fire(): Promise<Answer<void>>
  /** Arms for the timers of a change just written. */
  noticed(change: CaseChange): void
  /** Sets no alarm any more; resolves when what is under way has ended. */
  stop(): Promise<void>
}

/** What the timers need of the runtime around them. */
export interface TimerWorld {
  readonly store: Store
  readonly ask: AskStore
  readonly now: () => Instant
  /** What has to succeed once before the timers in store can be trusted; it may fire cases. */
  readonly prepare: (fireCase: (id: string) => Promise<Answer<void>>) => Promise<Answer<void>>
  /** Fires the due timers of one case. */
  readonly fireDue: (id: string) => Promise<Answer<void>>
  /** Told of a bug of ours: it stops one case, or all that was to be fired. */
  readonly onBug: (error: unknown, id?: string) => void
}

/** So many timers are looked at in one go. */
const batch = 100
/** When the store has failed: so long until the next try, in milliseconds. */
const afterFailure = 5000

/**
 * One alarm for the earliest timer of all. A timer is due once its instant has passed: at the instant itself an act is
 * still in time. A case that cannot go on is put aside until something else happens to it, so that the others go on.
 */
export function createDueTimers(world: TimerWorld): DueTimers {
  const { store, ask, now } = world
  const aside = new Set<string>()
  const alarm = createAlarm(now, () => void fire().catch((error: unknown) => world.onBug(error)))
  let prepared = false
  let stopped = false
  let running: Promise<unknown> = Promise.resolve()

  /** Fires a case; one that cannot go on is put aside, and only a failure of the whole store is an answer that is not ok. */
  const fireCase = async (id: string): Promise<Answer<void>> => {
    try {
      const fired = await world.fireDue(id)
      if (fired.ok || isOfTheStore(fired.refusal)) return fired
    } catch (error) {
      world.onBug(error, id)
    }
    aside.add(id)
    return answered(undefined)
  }
  /** Fires the cases whose timers are due; tells whether there were any. */
  const fireRound = async (): Promise<Answer<boolean>> => {
    const earliest = await ask(() => store.timers(batch + aside.size))
    if (!earliest.ok) return earliest
    const ours = earliest.value.filter((timer) => !aside.has(timer.case))
    const due = new Set(ours.filter((timer) => timer.at < now()).map((timer) => timer.case))
    for (const id of due) {
      const fired = await fireCase(id)
      if (!fired.ok) return fired
    }
    if (due.size === 0) for (const { at } of ours) alarm.noLaterThan(at + 1)
    return answered(due.size > 0)
  }
  const fireAll = async (): Promise<Answer<void>> => {
    const ready = prepared ? answered(undefined) : await world.prepare(fireCase)
    prepared ||= ready.ok
    if (!ready.ok) return ready
    for (;;) {
      const fired = stopped ? answered(false) : await fireRound()
      if (!fired.ok) return fired
      if (!fired.value) return answered(undefined)
    }
  }
  const fire = async (): Promise<Answer<void>> => {
    const firing = fireAll()
    running = Promise.allSettled([running, firing])
    const fired = await firing
    if (!fired.ok) alarm.noLaterThan(now() + afterFailure)
    return fired
  }
  return {
    fire,
    noticed: (change) => {
      aside.delete(change.id)
      for (const { at } of change.timers) alarm.noLaterThan(at + 1)
    },
    stop: async () => {
      stopped = true
      alarm.stop()
      await running
    },
  }
}
