import { compile, type Compilation } from '@banjie/compiler'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareBranches } from './compare-branches.ts'
import { compareDeadlines } from './compare-deadlines.ts'
import { compareStandstill } from './compare-standstill.ts'
import { TooManyWays } from './explorer/choices.ts'
import { runs } from './runs.ts'
import { anySketch, type Sketch } from './sketch.ts'
import { writeSketch } from './write-sketch.ts'

/** With so many yes/no fields of their own the cases would be too many to run: 64 are left. */
const tooMany = /问七/

/** Holds a proof against the exploration, where no error makes what it is about doubtful. */
function agrees(
  sketches: fc.Arbitrary<Sketch>,
  doubtful: RegExp,
  compare: (compilation: Compilation) => readonly string[],
): void {
  fc.assert(
    fc.property(sketches, (sketch) => {
      const text = writeSketch(sketch)
      fc.pre(!tooMany.test(text))
      const compilation = compile(text, 'a.banjie')
      const broken = compilation.diagnostics.filter(({ code }) => /^BJ[01]/.test(code))
      expect(broken, text).toEqual([])
      fc.pre(!compilation.diagnostics.some(({ code }) => doubtful.test(code)))
      expect(compared(compilation, compare), text).toEqual([])
    }),
    runs(300),
  )
}

/** What is compared, of processes that are small enough to be run in every way. */
function compared(
  compilation: Compilation,
  compare: (compilation: Compilation) => readonly string[],
): readonly string[] {
  try {
    return compare(compilation)
  } catch (error) {
    fc.pre(!(error instanceof TooManyWays))
    throw error
  }
}

describe('P10: what the proofs find is what running every case finds', () => {
  test('limits and how long the worst case takes: BJ3002, BJ3003, BJ3007', () => {
    agrees(anySketch, /^BJ(400[125]|5005|3001)/, compareDeadlines)
  })
  test('circles, documents that are never there, merges that cannot be decided: BJ4001, BJ4002, BJ4005', () => {
    const tangled = anySketch.map((sketch) => ({ ...sketch, isTangled: true }))
    agrees(tangled.filter(endsInOrder), /^BJ5005/, compareStandstill)
  })
  test('and where nobody is asked for anything', () => {
    const unasked = anySketch.map((sketch) => ({ ...sketch, isUnasked: true }))
    agrees(unasked.filter(endsInOrder).filter(asksNothing), /^BJ5005/, compareStandstill)
  })
  test('what is left undecided, and branches that nothing is left to: BJ2002, BJ2003, BJ4003', () => {
    agrees(anySketch.filter(neverEnds), /^$/, compareBranches)
  })
})

/** What comes after an end is about the cases that have not ended, which the proof does not tell apart. */
const neverEnds = (sketch: Sketch): boolean => !/"kind":"finish"/.test(JSON.stringify(sketch.parts))

/** Neither an end in a branch nor a pre-review: what is obtained in either is no matter of the order alone. */
const endsInOrder = (sketch: Sketch): boolean => !/"kind":"(finish|preReview)"/.test(JSON.stringify(sketch.parts))

/** Neither a question, which would be about a form that nobody fills in, nor a stage with an intake of its own. */
const asksNothing = (sketch: Sketch): boolean =>
  !/"(question|rule|when|intake)":\{/.test(JSON.stringify({ ...sketch, intake: undefined }))
