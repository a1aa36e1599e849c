import { compile } from '@banjie/compiler'
import fc from 'fast-check'
import { expect, test } from 'vitest'

/** What a process is made of; an item is handled once at most, and yields the document of its number. */
type Part =
  | { readonly kind: 'handle'; readonly item: number }
  | { readonly kind: 'await'; readonly document: number }
  | { readonly kind: 'sequence' | 'parallel' | 'merge'; readonly parts: readonly Part[] }
  | { readonly kind: 'when'; readonly parts: readonly Part[]; readonly others: readonly Part[] }

/** A document that an item needs: always, in urgent cases or in the others; or a commitment stands in for it. */
interface Need {
  readonly document: number
  readonly how: '' | ' when urgent' | ' when not urgent' | ' on commitment'
}

const count = 6
const numbers = Array.from({ length: count }, (_, number) => number)
const itemNumber = fc.nat(count - 1)

const { part } = fc.letrec<{ part: Part; parts: readonly Part[] }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('handle' as const), item: itemNumber }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('await' as const), document: itemNumber }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constantFrom('sequence' as const, 'parallel' as const), parts: tie('parts') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('when' as const), parts: tie('parts'), others: tie('parts') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('merge' as const),
        parts: fc.array(fc.record({ kind: fc.constant('handle' as const), item: itemNumber }), {
          minLength: 2,
          maxLength: 3,
        }),
      }),
    },
  ),
  parts: fc.array(tie('part'), { minLength: 1, maxLength: 4 }),
}))
const needs = fc.array(
  fc.array(
    fc.record({
      document: itemNumber,
      how: fc.oneof(
        { weight: 5, arbitrary: fc.constant('' as const) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(' when urgent' as const, ' when not urgent' as const, ' on commitment' as const),
        },
      ),
    }),
    { maxLength: 2 },
  ),
  { minLength: count, maxLength: count },
)

/** The parts with each item handled but once: where it comes first. */
function once(parts: readonly Part[], seen: Set<number>): readonly Part[] {
  return parts.flatMap((one): readonly Part[] => {
    switch (one.kind) {
      case 'handle':
        return seen.has(one.item) ? [] : [(seen.add(one.item), one)]
      case 'await':
        return [one]
      case 'when':
        return [{ ...one, parts: once(one.parts, seen), others: once(one.others, seen) }]
      default: {
        const inner = once(one.parts, seen)
        return inner.length === 0 ? [] : [{ ...one, parts: inner }]
      }
    }
  })
}

const write = (parts: readonly Part[]): string => parts.map(writeOne).join(' ')
function writeOne(one: Part): string {
  switch (one.kind) {
    case 'handle':
      return `handle I${one.item}`
    case 'await':
      return `await obtained(D${one.document})`
    case 'when':
      return `when urgent { ${write(one.parts)} } otherwise { ${write(one.others)} }`
    case 'merge': {
      const [first] = one.parts
      return `merge M${first?.kind === 'handle' ? first.item : ''} { ${write(one.parts)} }`
    }
    default:
      return `${one.kind} { ${write(one.parts)} }`
  }
}

const textOf = (parts: readonly Part[], needed: readonly (readonly Need[])[]): string =>
  [
    'office B { post W } form F { urgent: yesno required }',
    ...numbers.map((number) => `document D${number}`),
    ...needed.map((each, number) => {
      const lines = each.map(({ document, how }) => `needs D${document} basis "Law" article 2${how}`)
      return `item I${number} { basis "Law" article 1 handled by B ${lines.join(' ')} yields D${number} }`
    }),
    `process P { accept by B.W { form F } ${write(parts)} issue by B.W }`,
  ].join('\n')

/** Whether a case comes to the end, everybody doing at once what they can. */
function comesToTheEnd(parts: readonly Part[], needed: readonly (readonly Need[])[], urgent: boolean): boolean {
  const handled = new Set<number>()
  const collect = (one: Part): void => {
    if (one.kind === 'handle') handled.add(one.item)
    else if (one.kind === 'when') (urgent ? one.parts : one.others).forEach(collect)
    else if (one.kind !== 'await') one.parts.forEach(collect)
  }
  parts.forEach(collect)
  const isNeeded = ({ how }: Need): boolean => how !== (urgent ? ' when not urgent' : ' when urgent')
  // The intake asks for what the items of this case need and none of them yields.
  const there = new Set(
    [...handled].flatMap((item) =>
      (needed[item] ?? [])
        .filter((need) => isNeeded(need) && !handled.has(need.document))
        .map(({ document }) => document),
    ),
  )
  const done = new Set<number>()
  const canDecide = (item: number): boolean =>
    (needed[item] ?? []).every((need) => !isNeeded(need) || need.how === ' on commitment' || there.has(need.document))
  const decide = (items: readonly number[]): void => {
    for (const item of items) {
      done.add(item)
      there.add(item)
    }
  }
  let moved = true
  /** Does what can be done; says whether nothing is left. */
  const inOrder = (all: readonly Part[]): boolean => all.every(goOn)
  const goOn = (one: Part): boolean => {
    switch (one.kind) {
      case 'handle':
        if (!done.has(one.item) && canDecide(one.item)) {
          decide([one.item])
          moved = true
        }
        return done.has(one.item)
      case 'await':
        return there.has(one.document)
      case 'when':
        return inOrder(urgent ? one.parts : one.others)
      case 'merge': {
        const items = one.parts.flatMap((handle) => (handle.kind === 'handle' ? [handle.item] : []))
        if (!items.every((item) => done.has(item)) && items.every(canDecide)) {
          decide(items)
          moved = true
        }
        return items.every((item) => done.has(item))
      }
      case 'sequence':
        return inOrder(one.parts)
      case 'parallel':
        return one.parts.map(goOn).every(Boolean)
    }
  }
  while (moved) {
    moved = false
    if (inOrder(parts)) return true
  }
  return inOrder(parts)
}

test('a process has no fault exactly where every case comes to the end', () => {
  let stuck = 0
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), needs, (drawn, needed) => {
      const parts = once(drawn, new Set())
      const text = textOf(parts, needed)
      const codes = compile(text, 'a.banjie').diagnostics.map(({ code }) => code)
      expect(codes.filter((code) => /^BJ[01]/.test(code))).toEqual([])
      const found = codes.filter((code) => ['BJ4001', 'BJ4002', 'BJ4005'].includes(code))
      const ends = [true, false].every((urgent) => comesToTheEnd(parts, needed, urgent))
      if (!ends) stuck++
      expect(found.length === 0, `${text}\n${found.join(' ')}`).toBe(ends)
    }),
    { numRuns: 2000 },
  )
  expect(stuck).toBeGreaterThan(200)
})
