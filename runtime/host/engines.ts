import { CALENDAR_PROBLEM_TEXT, type Calendar } from '../calendar/index.ts'
import { createEngine, type Engine } from '../engine/index.ts'
import { isIntact, planFormat, type CompiledProcess } from '../plan/index.ts'
import type { Store } from '../store/index.ts'
import { answered, refused, type Answer } from './answer.ts'
import type { AskStore } from './ask-store.ts'

/** The engines of the versions in use. */
export interface Engines {
  /** The engine of a version in store. */
  of(version: string): Promise<Answer<Engine>>
  /** The engine of a process at hand; refuses one that is not what its version says. */
  ofProcess(process: CompiledProcess): Answer<Engine>
}

/** Every edit that is run in the studio is a version: only so many engines are kept ready. */
const kept = 100

/** Makes engines when they are first asked for, and keeps the latest. */
export function createEngines(store: Store, ask: AskStore, calendar: Calendar): Engines {
  const engines = new Map<string, Engine>()
  const ofProcess = (process: CompiledProcess): Answer<Engine> => {
    if (!isIntact(process)) return refused('tampered-process', { version: process.version })
    if (process.plan.format !== planFormat) return refused('foreign-process', { version: process.version })
    const counted = calendar.declaredAs(process.plan.calendar)
    if (!counted.ok) {
      const [problem] = counted.problems
      const why = problem === undefined ? {} : { got: problem.got, ...CALENDAR_PROBLEM_TEXT[problem.code] }
      return refused('unusable-calendar', { version: process.version, ...why })
    }
    const engine = createEngine({ process, calendar })
    engines.set(process.version, engine)
    const [oldest] = engines.keys()
    if (engines.size > kept && oldest !== undefined) engines.delete(oldest)
    return answered(engine)
  }
  return {
    ofProcess,
    of: async (version) => {
      const ready = engines.get(version)
      if (ready !== undefined) return answered(ready)
      const stored = await ask(() => store.version(version))
      if (!stored.ok) return stored
      if (stored.value === undefined) return refused('unknown-version', { version })
      // Another process in its place would be intact, and is not the one that the case began with.
      return stored.value.version === version ? ofProcess(stored.value) : refused('tampered-process', { version })
    },
  }
}
