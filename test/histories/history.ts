import { isDeepStrictEqual } from 'node:util'
import type { Calendar } from '@banjie/runtime/calendar'
import { createEngine, type CaseState } from '@banjie/runtime/engine'
import type { CompiledProcess } from '@banjie/runtime/plan'
import fc from 'fast-check'
import { Draw } from '../properties/draw.ts'
import { brokenInvariants } from './invariants.ts'
import { askedFor, beside, rubbish, type Offered } from './offers.ts'
import { PlainMachine } from './plain-machine.ts'
import { people, RunningCase } from './running-case.ts'

/** One try: what is drawn by the seed, and how long after the last. */
export interface Try {
  readonly seed: number
  readonly what: 'asked' | 'beside' | 'rubbish'
  /** So many minutes, or until the next timer, on the instant or just after it. */
  readonly wait: number | 'due' | 'overdue'
}

/** Tries one after another. */
export const anyHistory = (maxLength: number): fc.Arbitrary<readonly Try[]> =>
  fc.array(
    fc.record({
      seed: fc.nat(),
      what: fc.constantFrom('asked', 'asked', 'asked', 'asked', 'asked', 'asked', 'beside', 'rubbish'),
      wait: fc.oneof(
        { weight: 3, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 600 }) },
        { weight: 2, arbitrary: fc.integer({ min: 600, max: 20_000 }) },
        { weight: 2, arbitrary: fc.constantFrom('due' as const, 'overdue' as const) },
      ),
    }),
    { maxLength, size: 'max' },
  )

/** What a history did: for measuring whether it reaches what it is meant to. */
export interface Told {
  readonly faults: readonly string[]
  readonly running: RunningCase
  readonly refused: number
}

/**
 * Drives a case through a history on the engine and on plain XState side by side: the faults found, none if both agree in
 * every state and every invariant holds.
 */
export function runHistory(process: CompiledProcess, calendar: Calendar, from: number, tries: readonly Try[]): Told {
  const running = new RunningCase(process, calendar, from)
  const plain = new PlainMachine(process, calendar.dayOf(from))
  const faults = plain.differences(running.state).map((one) => `at the beginning: ${one}`)
  let told = 0
  let refused = 0
  const check = (): void => {
    for (const taken of running.taken.slice(told)) {
      plain.tell(taken, calendar.dayOf(taken.at))
      const found = [...plain.differences(taken.after), ...brokenInvariants(running, taken)]
      const { day, time } = calendar.localTimeOf(taken.at)
      faults.push(...found.map((one) => `${day} ${time} after ${JSON.stringify(taken.event)}: ${one}`))
    }
    told = running.taken.length
  }
  for (const one of tries) {
    if (faults.length > 0) break
    const at = instantOf(one, running)
    running.pass(at, check)
    const before = running.state
    if (running.tries(offerOf(one, running), at) !== undefined) {
      refused += 1
      if (running.state !== before) faults.push('a refused event changed the case')
    }
    check()
  }
  return { faults: [...faults, ...(faults.length === 0 ? replayed(running) : [])], running, refused }
}

function instantOf({ wait }: Try, { engine, state }: RunningCase): number {
  if (typeof wait === 'number') return state.at + wait * 60_000
  const next = engine.timers(state)[0]?.at ?? state.at + 86_400_000
  return Math.max(state.at, wait === 'due' ? next : next + 1)
}

function offerOf({ seed, what }: Try, { engine, state }: RunningCase): Offered {
  const draw = new Draw(seed)
  const offers = what === 'asked' ? askedFor(engine, state, draw) : what === 'beside' ? beside(engine, state, draw) : []
  return offers.length === 0 ? rubbish(engine, draw) : draw.pick(offers)
}

/** The same events once more, from the beginning, each on a state that was written down and read again. */
function replayed({ process, calendar, openedAt, taken, state: last }: RunningCase): readonly string[] {
  const engine = createEngine({ process, calendar, holders: () => people })
  let { state } = engine.open(openedAt)
  for (const { event, at } of taken) {
    const stepped = engine.step(JSON.parse(JSON.stringify(state)) as CaseState, event, at)
    if (!stepped.ok) return [`replayed, ${JSON.stringify(event)} is refused: ${stepped.rejection.code}`]
    state = stepped.state
  }
  return isDeepStrictEqual(state, last) ? [] : ['replayed, the case is another']
}
