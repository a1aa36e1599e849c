import type { Compilation } from '@banjie/compiler'
import { exploreStandstill } from './explorer/standstill.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** What the proofs of prerequisites say and what the explorer finds, where that is not the same. */
export function compareStandstill({ diagnostics, model, text }: Compilation): readonly string[] {
  const { circles, neverThere, entangled, merges } = exploreStandstill(model)
  const placesOf = (code: string): readonly Span[] => diagnostics.filter((one) => one.code === code)
  const differ = (code: string, expected: readonly Span[]): readonly string[] => {
    const found = placesOf(code)
    const same = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end
    return [
      ...expected
        .filter((one) => !found.some((other) => same(one, other)))
        .map((at) => `${code} only explorer: ${text.slice(at.start, at.end)}`),
      ...found
        .filter((one) => !expected.some((other) => same(one, other)))
        .map((at) => `${code} only prover: ${text.slice(at.start, at.end)}`),
    ]
  }
  const told = placesOf('BJ4001')
  const isAt = (need: { readonly span: Span }, { start, end }: Span): boolean =>
    start <= need.span.end && need.span.start <= end
  const firsts = circles.flatMap((group) => [...group])
  const circle = [
    ...circles
      .filter((group) => ![...group].some((need) => told.some((at) => isAt(need, at))))
      .map(
        (group) =>
          `BJ4001 only explorer: ${[...group].map(({ span }) => text.slice(span.start, span.end)).join(' or ')}`,
      ),
    ...told
      .filter((at) => !firsts.some((need) => isAt(need, at)))
      .map((at) => `BJ4001 only prover: ${text.slice(at.start, at.end)}`),
  ]
  const mayStand = new Set(
    entangled.flatMap((set) => [...set].map(({ node }) => `BJ4002 only prover: ${text.slice(node.start, node.end)}`)),
  )
  return [
    ...circle,
    ...differ(
      'BJ4002',
      [...neverThere].map(({ node }) => node),
    ).filter((one) => !mayStand.has(one)),
    // Beside a document that comes only later, those that wait by turns are told when that is mended.
    ...(neverThere.size > 0 ? [] : entangled)
      .filter(
        (set) =>
          ![...set].some(({ node }) => placesOf('BJ4002').some((at) => at.start >= node.start && at.end <= node.end)),
      )
      .map(
        (set) =>
          `BJ4002 only explorer, one of ${[...set].map(({ node }) => text.slice(node.start, node.end)).join(', ')}`,
      ),
    ...differ(
      'BJ4005',
      [...merges].map(({ node }) => node),
    ),
  ]
}
