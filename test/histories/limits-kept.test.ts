import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendar, instant } from '../engine/fixture.ts'
import { Draw } from '../properties/draw.ts'
import { anyFullSketch } from '../properties/proofs/sketch.ts'
import { runInTime } from './in-time.ts'
import { provenSketch } from './proven-sketch.ts'
import { runs } from './runs.ts'
import { tightened } from './tight.ts'

/** When a case begins: at the close of business, before a make-up Saturday, before Spring Festival and National Day. */
const anyBegin = fc.constantFrom(
  '2026-03-02 09:00',
  '2026-02-11 16:59',
  '2026-02-14 11:00',
  '2026-09-24 13:30',
  '2026-09-30 17:00',
  '2026-04-30 09:00',
  '2026-10-10 10:00',
)

test('P16: where everybody keeps his own limit, every limit that was proven is kept, in the tightest programs', () => {
  const begins = fc.array(fc.tuple(anyBegin, fc.nat()), { minLength: 3, maxLength: 3 })
  let [driven, concluded] = [0, 0]
  fc.assert(
    fc.property(anyFullSketch.map(provenSketch), begins, (sketch, cases) => {
      const compilation = tightened(sketch)
      const process = compilation?.processes.find(({ plan }) => plan.name === 'P')
      fc.pre(process !== undefined)
      if (process === undefined) return
      for (const [begin, seed] of cases) {
        const { missed, running } = runInTime(process, calendar, instant(begin), new Draw(seed))
        driven += 1
        if (running.state.status !== 'open') concluded += 1
        expect(missed, compilation?.text).toEqual([])
      }
    }),
    runs(150),
  )
  // What stands still tells nothing: most cases come to their end.
  expect(concluded / driven).toBeGreaterThan(0.7)
})
