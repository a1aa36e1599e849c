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

/** Days before which a case begins: quiet ones, before the long breaks, a make-up day, and at the end of what is announced. */
const begins = [
  '2026-03-02',
  '2026-02-11',
  '2026-02-13',
  '2026-02-28',
  '2026-04-30',
  '2026-09-18',
  '2026-09-24',
  '2026-10-09',
  '2026-12-21',
  '2026-12-30',
  '2027-01-04',
]
const times = [0, 540, 600, 1019, 1020, 1021, 1300]

test('the engine and the oracle agree on every clock after every event', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const draw = new Draw(seed)
      const made = compiledCase(anyCase(draw), draw)
      for (let count = 0; count < each; count++) {
        const from = dayNumbered(draw.pick(begins)) * 1440 + draw.pick(times)
        expect(differences(made.driven, from, 40, draw), made.text).toEqual([])
      }
    }),
    runs(200),
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
