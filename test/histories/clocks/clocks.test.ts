import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Draw } from '../../properties/draw.ts'
import { runs } from '../runs.ts'
import { anyCase } from './any-case.ts'
import { compiledCase } from './compiled-case.ts'
import { differences } from './driven-case.ts'
import { dayNumbered } from './oracle/days.ts'

/** Histories of each process. */
const each = 5

/** Days on which a case begins, by what lies ahead of it. */
const begins = [
  { ahead: 'quiet weeks', days: ['2026-03-02', '2026-11-06', '2026-07-14'] },
  { ahead: 'Spring Festival', days: ['2026-02-11', '2026-02-13', '2026-02-14', '2026-01-30'] },
  { ahead: 'make-up Saturdays and Labour Day', days: ['2026-02-27', '2026-04-30', '2026-05-08'] },
  { ahead: 'National Day', days: ['2026-09-18', '2026-09-24', '2026-09-30', '2026-10-09'] },
  { ahead: 'a year that is not announced', days: ['2026-12-21', '2026-12-30', '2027-01-04'] },
]
const times = [0, 540, 600, 1019, 1020, 1021, 1300]

test.each(begins)('the engine and the oracle agree on every clock after every event: $ahead', ({ ahead, days }) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = new Draw(seed + ahead.length)
      const made = compiledCase(anyCase(draw), draw)
      for (let count = 0; count < each; count++) {
        const from = dayNumbered(draw.pick(days)) * 1440 + draw.pick(times)
        expect(differences(made.driven, from, 40, draw), made.text).toEqual([])
      }
    }),
    runs(40),
  )
})

test('the oracle knows nothing of ours: it imports its own files and no others', () => {
  const folder = new URL('./oracle/', import.meta.url)
  const names = readdirSync(folder)
  const imported = names.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(
      ([, path]) => path,
    ),
  )
  expect(imported.length).toBeGreaterThan(5)
  expect(imported.filter((path) => !names.some((name) => path === `./${name}`))).toEqual([])
})
