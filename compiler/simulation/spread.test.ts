import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenBy, drawsOf, numberOf } from './draw.ts'
import { meanOf, timeOf, type Spread } from './spread.ts'

const draw = drawsOf(11)
const many = Array.from({ length: 20_000 }, (_, index) => draw(1, index))

test.each<Spread>([
  { kind: 'fixed', ms: 1_200_000 },
  { kind: 'uniform', least: 600_000, most: 1_800_000 },
  { kind: 'triangular', least: 600_000, mode: 700_000, most: 1_800_000 },
  { kind: 'exponential', mean: 1_200_000 },
])('what is drawn has the mean of the spread: %o', (spread) => {
  const mean = many.reduce((sum, drawn) => sum + timeOf(spread, drawn), 0) / many.length
  expect(mean / meanOf(spread)).toBeCloseTo(1, 1)
})

test('a triangle never leaves its bounds, and grows with what is drawn', () => {
  const spread: Spread = { kind: 'triangular', least: 10_000, mode: 40_000, most: 100_000 }
  const drawn = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(drawn, drawn, (a, b) => {
      const [less, more] = [timeOf(spread, Math.min(a, b)), timeOf(spread, Math.max(a, b))]
      expect(less).toBeGreaterThanOrEqual(10_000)
      expect(more).toBeLessThanOrEqual(100_000)
      expect(less).toBeLessThanOrEqual(more)
    }),
  )
})

test('draws are spread evenly, and those of neighbouring questions have nothing to do with each other', () => {
  const mean = many.reduce((sum, one) => sum + one, 0) / many.length
  const together =
    many.reduce((sum, one, index) => sum + (one - 0.5) * ((many[index + 1] ?? 0.5) - 0.5), 0) / many.length
  expect(mean).toBeCloseTo(0.5, 1)
  // Twelve is one over the variance: the correlation of one with the next.
  expect(Math.abs(together * 12)).toBeLessThan(0.03)
  expect(new Set(['审查', '决定', '审核'].map(numberOf)).size).toBe(3)
})

test('an outcome is come to as often as its share says; what is never chosen has none', () => {
  const found = many.map((drawn) =>
    chosenBy(
      [
        ['pass', 0.9],
        ['never', 0],
        ['refuse', 0.1],
      ],
      drawn,
    ),
  )
  expect(found.filter((one) => one === 'refuse').length / many.length).toBeCloseTo(0.1, 1)
  expect(found).not.toContain('never')
  expect(chosenBy([['only', 0]], 0.5)).toBe('only')
  expect(chosenBy([], 0.5)).toBeUndefined()
})
