import fc from 'fast-check'
import { frillKinds, type Frills } from './frills.ts'

/** A limit as it is to be written. */
export interface Length {
  readonly amount: number
  readonly unit: 'workingDay' | 'day' | 'hour' | 'onTheSpot'
}

/** A condition over the one form of a sketch. */
export type Question =
  | { readonly kind: 'urgent'; readonly not: boolean }
  | { readonly kind: 'type'; readonly options: readonly number[] }
  | { readonly kind: 'area'; readonly operator: '>' | '<=' | '>=' | '<' | '='; readonly at: number }
  | { readonly kind: 'and' | 'or'; readonly left: Question; readonly right: Question }

/** What an item's procedure is made of. Numbers stand for things by their place, counted round where there are fewer. */
export type Work =
  | StepSketch
  | {
      readonly kind: 'special'
      readonly procedure: 'hearing' | 'publicNotice'
      readonly limit: Length
      readonly leftOut: 'no' | 'byLaw' | 'excluded'
    }
  | { readonly kind: 'auto'; readonly rule: Question; readonly otherwise: Length | undefined }
  | { readonly kind: 'parallel' | 'sequence'; readonly parts: readonly Work[] }
  | Branching<Work>

/** A step: what it reads, what it can come to, to which earlier step it can send back and how often. */
export interface StepSketch {
  readonly kind: 'step'
  readonly limit: Length | undefined
  readonly reads: readonly number[]
  readonly outcomes: 'builtIn' | 'pass' | 'correct' | 'return' | 'own'
  readonly to: number
  readonly times: number
  readonly byApplicant: boolean
}

/** Branches by questions, or by the options of the one choice. */
export interface Branching<Part> {
  readonly kind: 'when' | 'choose'
  readonly branches: readonly { readonly question: Question; readonly parts: readonly Part[] }[]
  readonly otherwise: readonly Part[] | undefined
}

/** A document that an item needs: the applicant's, or what another item yields. */
export interface Needed {
  readonly document: { readonly of: 'applicant' | 'item'; readonly index: number }
  readonly comes: 'asIs' | 'tolerated' | 'committed' | 'shared'
  readonly within: number
  readonly when: Question | undefined
}

/** An item. */
export interface ItemSketch {
  readonly promised: Length
  readonly statutory: number
  readonly fromReceipt: boolean
  readonly corrections: number | undefined
  readonly eachWithin: number | undefined
  readonly needs: readonly Needed[]
  /** Without one it has its implied step. */
  readonly procedure: readonly Work[] | undefined
  /** The step that a procedure ends with. */
  readonly decision: StepSketch
}

/** What a process is made of; `handle` takes the next item that is not handled yet. */
export type Part =
  | { readonly kind: 'handle'; readonly within: number | undefined }
  | { readonly kind: 'merge'; readonly within: number | undefined; readonly size: number }
  | { readonly kind: 'step'; readonly limit: Length | undefined }
  | {
      readonly kind: 'stage'
      readonly within: number | undefined
      readonly intake: Length | undefined
      readonly parts: readonly Part[]
    }
  | { readonly kind: 'parallel' | 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'preReview'; readonly parts: readonly Part[] }
  | { readonly kind: 'await'; readonly within: number; readonly what: number }
  | Branching<Part>
  | { readonly kind: 'finish' }

/** A process with its items. */
export interface Sketch {
  /** Which keywords are Chinese. */
  readonly seed: number
  readonly required: { readonly type: boolean; readonly area: boolean }
  readonly items: readonly ItemSketch[]
  /** Whether an item may need what a later one, or one of the same merge or pre-review, yields. */
  readonly isTangled: boolean
  /** Whether every question is about a field of its own: then no branch excludes another. */
  readonly isApart: boolean
  readonly within: number | undefined
  readonly intake: Length
  /** Whether nobody takes anything in: then nothing is asked of the applicant. */
  readonly isUnasked: boolean
  readonly parts: readonly Part[]
  readonly issue: Length
  readonly green: { readonly when: Question; readonly within: number; readonly skip: number | undefined } | undefined
  /** What else it is written with; nothing where that is left out. */
  readonly frills?: Frills
}

const days = (min: number, max: number): fc.Arbitrary<Length> =>
  fc.integer({ min, max }).map((amount) => ({ amount, unit: 'workingDay' as const }))
const onTheSpot: Length = { amount: 0, unit: 'onTheSpot' }
const anyLength: fc.Arbitrary<Length> = fc.oneof(
  { weight: 8, arbitrary: days(1, 4) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((amount) => ({ amount, unit: 'hour' as const })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((amount) => ({ amount, unit: 'day' as const })) },
  { weight: 1, arbitrary: fc.constant(onTheSpot) },
)
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>, freq = 4): fc.Arbitrary<Value | undefined> =>
  fc
    .option(arbitrary, { nil: undefined, freq: 2 })
    .chain((value) =>
      value === undefined
        ? fc.constant(undefined)
        : fc.nat({ max: freq - 1 }).map((roll) => (roll === 0 ? value : undefined)),
    )
const often = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 5 })

const plainQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.record({ kind: fc.constant('urgent' as const), not: fc.boolean() }),
  fc.record({
    kind: fc.constant('type' as const),
    options: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('area' as const),
    operator: fc.constantFrom('>', '<=', '>=', '<', '='),
    at: fc.constantFrom(50, 100, 200),
  }),
)
const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  { weight: 3, arbitrary: plainQuestion },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('and', 'or'), left: plainQuestion, right: plainQuestion }),
  },
)

function branching<One>(part: fc.Arbitrary<One>): fc.Arbitrary<Branching<One>> {
  return fc.record({
    kind: fc.constantFrom('when', 'when', 'choose'),
    branches: fc.array(fc.record({ question: anyQuestion, parts: fc.array(part, { minLength: 1, maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    otherwise: fc.option(fc.array(part, { minLength: 1, maxLength: 2 }), { nil: undefined, freq: 2 }),
  })
}

const anyStep: fc.Arbitrary<StepSketch> = fc.record({
  kind: fc.constant('step' as const),
  limit: often(anyLength),
  reads: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
  outcomes: fc.constantFrom('builtIn', 'builtIn', 'pass', 'correct', 'return', 'own'),
  to: fc.nat({ max: 3 }),
  times: fc.integer({ min: 1, max: 2 }),
  byApplicant: fc.nat({ max: 9 }).map((roll) => roll === 9),
})
const anySpecial: fc.Arbitrary<Work> = fc.record({
  kind: fc.constant('special' as const),
  procedure: fc.constantFrom('hearing', 'publicNotice'),
  limit: days(1, 6),
  leftOut: fc.constantFrom('no', 'byLaw', 'excluded'),
})
const anyAuto: fc.Arbitrary<Work> = fc.record({
  kind: fc.constant('auto' as const),
  rule: anyQuestion,
  otherwise: often(anyLength),
})

const { work: anyWork } = fc.letrec<{ work: Work }>((tie) => ({
  work: fc.oneof(
    { depthSize: 'small', maxDepth: 2, depthIdentifier: 'work' },
    { weight: 5, arbitrary: anyStep },
    { weight: 1, arbitrary: anySpecial },
    { weight: 1, arbitrary: anyAuto },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('parallel', 'parallel', 'sequence'),
        parts: fc.array(tie('work'), { minLength: 2, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: branching(tie('work')) },
  ),
}))

const anyNeeded: fc.Arbitrary<Needed> = fc.record({
  document: fc.record({ of: fc.constantFrom('applicant', 'item', 'item'), index: fc.nat({ max: 3 }) }),
  comes: fc.constantFrom('asIs', 'asIs', 'asIs', 'tolerated', 'committed', 'shared'),
  within: fc.integer({ min: 1, max: 4 }),
  when: seldom(anyQuestion),
})

const anyItem: fc.Arbitrary<ItemSketch> = fc.record({
  promised: fc.oneof({ weight: 9, arbitrary: days(1, 16) }, { weight: 1, arbitrary: anyLength }),
  statutory: fc.integer({ min: 8, max: 40 }),
  fromReceipt: fc.nat({ max: 7 }).map((roll) => roll === 7),
  corrections: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined, freq: 2 }),
  eachWithin: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  needs: fc.array(anyNeeded, { maxLength: 3 }),
  procedure: fc.option(fc.array(anyWork, { maxLength: 3 }), { nil: undefined, freq: 4 }),
  decision: anyStep,
})

const within = (max: number): fc.Arbitrary<number | undefined> =>
  fc.option(fc.integer({ min: 1, max }), { nil: undefined, freq: 2 })
const { part: anyPart } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', maxDepth: 2, depthIdentifier: 'part' },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('handle' as const), within: within(16) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('step' as const), limit: often(anyLength) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('merge' as const),
        within: within(20),
        size: fc.integer({ min: 1, max: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('await' as const),
        within: fc.integer({ min: 1, max: 4 }),
        what: fc.nat({ max: 3 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('parallel', 'parallel', 'sequence'),
        parts: fc.array(tie('part'), { minLength: 2, maxLength: 3 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('stage' as const),
        within: within(40),
        intake: seldom(fc.oneof(days(1, 2), fc.constant(onTheSpot)), 2),
        parts: fc.array(tie('part'), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('preReview' as const),
        parts: fc.array(tie('part'), { minLength: 1, maxLength: 2 }),
      }),
    },
    { weight: 2, arbitrary: branching(tie('part')) },
    { weight: 1, arbitrary: fc.constant({ kind: 'finish' as const }) },
  ),
}))

/** Small processes of one to four items. Limits are drawn so that about half of them break one. */
export const anySketch: fc.Arbitrary<Sketch> = fc.record({
  seed: fc.nat({ max: 1000 }),
  required: fc.record({ type: fc.boolean(), area: fc.boolean() }),
  items: fc.array(anyItem, { minLength: 1, maxLength: 4 }),
  isTangled: fc.nat({ max: 9 }).map((roll) => roll === 9),
  isApart: fc.boolean(),
  within: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined, freq: 4 }),
  intake: fc.oneof(fc.constant(onTheSpot), days(1, 2)),
  isUnasked: fc.constant(false),
  parts: fc.array(anyPart, { minLength: 1, maxLength: 3 }),
  issue: fc.oneof(fc.constant(onTheSpot), days(1, 1)),
  green: seldom(
    fc.record({
      when: anyQuestion,
      within: fc.integer({ min: 1, max: 9 }),
      skip: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
    }),
    2,
  ),
})

/** The same with whatever else acts on a case: what the proofs of limits are silent about. */
export const anyFullSketch: fc.Arbitrary<Sketch> = fc
  .tuple(anySketch, fc.record({ seed: fc.nat({ max: 10_000 }), kinds: fc.subarray([...frillKinds]) }))
  .map(([sketch, frills]) => ({ ...sketch, frills }))
