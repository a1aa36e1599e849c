import { compile } from '@banjie/compiler'
import { machineVocabulary } from '@banjie/runtime/engine'
import type { BlockKind, Plan, StateConfig } from '@banjie/runtime/plan'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendar, instant } from '../engine/fixture.ts'
import { anyFullSketch } from '../properties/proofs/sketch.ts'
import { writeSketch } from '../properties/proofs/write-sketch.ts'
import { changes, guards } from './documented-machine.ts'
import { anyHistory, runHistory } from './history.ts'
import { soundProcesses, writtenPrograms } from './programs.ts'
import { runs } from './runs.ts'

/** Days before which a case begins: quiet ones, and those before the long breaks. */
const anyDay = fc.constantFrom('2026-03-02', '2026-02-11', '2026-09-24', '2026-04-30')

/** The day itself where a version is followed then, else the first day on which it is. */
function inForceOn({ inForce: { from = '', until = '9999-12-31' } = {} }: Plan, day: string): string {
  return from <= day && day < until ? day : from
}

describe('P11: engine and plain XState agree state by state, and what must hold of every case holds after every event', () => {
  test('on generated programs of every construct', () => {
    const usable = fc
      .tuple(anyFullSketch, anyDay, anyHistory(40))
      .map(([sketch, day, history]) => {
        const text = writeSketch(sketch)
        const [process] = soundProcesses(compile(text, 'a.banjie')).filter(({ plan }) => plan.name === 'P')
        return { text, process, day, history }
      })
      .filter(({ process }) => process !== undefined)
    fc.assert(
      fc.property(usable, ({ text, process, day, history }) => {
        if (process === undefined) return
        expect(runHistory(process, calendar, instant(`${day} 09:00`), history).faults, text).toEqual([])
      }),
      runs(200),
    )
  })

  test.each(writtenPrograms())('on $name: $process.plan.name', ({ process }) => {
    fc.assert(
      fc.property(anyDay, anyHistory(40), (day, history) => {
        const begins = inForceOn(process.plan, day)
        expect(runHistory(process, calendar, instant(`${begins} 09:00`), history).faults).toEqual([])
      }),
      runs(8),
    )
  })
})

test('plain XState runs on the words of the vocabulary: every guard, and every action that is no effect', () => {
  const { actions } = machineVocabulary
  const changing = Object.keys(actions).filter((name) => !actions[name as keyof typeof actions].startsWith('effect:'))
  expect(Object.keys(guards).toSorted()).toEqual(Object.keys(machineVocabulary.guards).toSorted())
  expect(Object.keys(changes).toSorted()).toEqual(changing.toSorted())
})

test('four generated programs in five can be run, and they hold every construct that acts on a case', () => {
  const texts = fc.sample(anyFullSketch, { numRuns: 400, seed: 20260212 }).map(writeSketch)
  const sound = texts.map((text) => soundProcesses(compile(text, 'a.banjie'))).filter(({ length }) => length > 0)
  expect(sound.length / texts.length).toBeGreaterThan(0.75)
  const plans = JSON.stringify(sound.map((processes) => processes.map(({ plan }) => plan)))
  const kinds: readonly BlockKind[] = [
    'sequence',
    'parallel',
    'choice',
    'stage',
    'intake',
    'item',
    'step',
    'auto',
    'merge',
    'preReview',
    'await',
    'issue',
    'notify',
    'push',
    'start',
    'archive',
    'evaluate',
    'end',
  ]
  const members = [
    'signing',
    'special',
    'excluded',
    'atLeast',
    'inPerson',
    'back',
    'does',
    'applicant',
    'negativeStart',
  ]
  const ofItems = ['corrections', 'extension', 'tolerate', 'commitment', 'sharedFrom', 'fromReceipt', 'validFor', 'fee']
  const does = ['pass', 'escalate', 'refuse', 'annul', 'withdraw']
  const missing = [
    ...kinds.filter((kind) => !plans.includes(`"kind":"${kind}"`)),
    ...[...members, ...ofItems, 'channels', 'seal'].filter((name) => !plans.includes(`"${name}":`)),
    ...does.filter((one) => !plans.includes(`"does":"${one}"`)),
    ...['"skip":["', '"kind":"today"', '"kind":"channel"'].filter((one) => !plans.includes(one)),
  ]
  expect(missing).toEqual([])
})

test('no two states of a machine have one id', () => {
  fc.assert(
    fc.property(anyFullSketch, (sketch) => {
      const text = writeSketch(sketch)
      for (const { machine } of soundProcesses(compile(text, 'a.banjie'))) {
        const ids = idsIn(machine)
        expect(ids.length, text).toBe(new Set(ids).size)
      }
    }),
    runs(200),
  )
})

const idsIn = ({ id, states = {} }: StateConfig): readonly string[] => [
  ...(id === undefined ? [] : [id]),
  ...Object.values(states).flatMap(idsIn),
]
