import type { CaseHeader, Store } from '../store/index.ts'
import { answered, isOfTheStore, type Answer, type Refusal } from './answer.ts'
import type { AskStore } from './ask-store.ts'
import { calendarFingerprint } from './calendar-fingerprint.ts'
import type { Engines } from './engines.ts'

/** What deriving due instants again needs of the runtime around it. */
export interface CountedDaysWorld {
  readonly store: Store
  readonly ask: AskStore
  readonly engines: Engines
  /**
   * Fires the timers of a case that are due, and keeps those that are not as the calendar has them now; not ok only where
   * the store as a whole failed.
   */
  readonly fireCase: (id: string) => Promise<Answer<void>>
  /** Told of a version that open cases follow and that cannot be run. */
  readonly onUnusable: (version: string, refusal: Refusal) => void
}

/** The days that the stored timers of each version were derived with, by the fingerprint of its calendar. */
type CountedDays = Readonly<Record<string, string>>

/**
 * Derives the due instants of open cases again where the days have changed by which they are counted: those that were
 * announced, or a table of days off that a module names. The cases of a version that cannot be run wait until it can.
 */
export async function countDaysAnew(world: CountedDaysWorld): Promise<Answer<void>> {
  const { store, ask } = world
  const kept = await ask(() => store.calendarFingerprint())
  if (!kept.ok) return kept
  const days = await daysNow(world)
  if (!days.ok) return days
  const before = read(kept.value)
  const changed = new Set(Object.keys(days.value).filter((version) => days.value[version] !== before[version]))
  const isAsBefore = changed.size === 0 && Object.keys(before).length === Object.keys(days.value).length
  if (isAsBefore) return answered(undefined)
  const derived = changed.size === 0 ? answered(undefined) : await derive(world, ({ version }) => changed.has(version))
  return derived.ok ? ask(() => store.saveCalendarFingerprint(JSON.stringify(days.value))) : derived
}

async function daysNow({ store, ask, engines, onUnusable }: CountedDaysWorld): Promise<Answer<CountedDays>> {
  const versions = await ask(() => store.versionsUnderWay())
  if (!versions.ok) return versions
  const days: Record<string, string> = {}
  for (const version of versions.value) {
    const engine = await engines.of(version)
    if (engine.ok) days[version] = calendarFingerprint(engine.value.calendar)
    else if (isOfTheStore(engine.refusal)) return engine
    else onUnusable(version, engine.refusal)
  }
  return answered(days)
}

async function derive(
  { store, ask, fireCase }: CountedDaysWorld,
  isMeant: (header: CaseHeader) => boolean,
): Promise<Answer<void>> {
  const cases = await ask(() => store.cases())
  if (!cases.ok) return cases
  for (const header of cases.value) {
    if (header.status !== 'open' || !isMeant(header)) continue
    const fired = await fireCase(header.id)
    if (!fired.ok) return fired
  }
  return answered(undefined)
}

/** What was kept; nothing where nothing was, or another version of this program kept it in its own way. */
function read(kept: string | undefined): CountedDays {
  try {
    return Object.fromEntries(Object.entries(JSON.parse(kept ?? '{}') as CountedDays))
  } catch {
    return {}
  }
}
