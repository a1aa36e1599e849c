import type { Compilation } from '@banjie/compiler'
import { exploreBranches } from './explorer/branches.ts'

/** What the proofs of branches say and what the explorer finds, where that is not the same. */
export function compareBranches({ diagnostics, model, text }: Compilation): readonly string[] {
  const { uncovered, impossible, leftNothing } = exploreBranches(model)
  const differ = (code: string, expected: readonly { readonly start: number }[]): readonly string[] => {
    const found = diagnostics.filter((one) => one.code === code)
    const say = (who: string, at: number): string => `${code} only ${who}: ${text.slice(at, at + 60)}`
    return [
      ...expected
        .filter(({ start }) => !found.some((one) => one.start === start))
        .map(({ start }) => say('explorer', start)),
      ...found
        .filter(({ start }) => !expected.some((one) => one.start === start))
        .map(({ start }) => say('prover', start)),
    ]
  }
  return [
    ...differ(
      'BJ2002',
      [...uncovered].map(({ node }) => node),
    ),
    ...differ(
      'BJ2003',
      [...leftNothing].map(({ node }) => node),
    ),
    ...differ(
      'BJ4003',
      [...impossible].map(({ node }) => node),
    ),
  ]
}
