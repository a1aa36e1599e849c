import type { BasisNode, DurationNode } from '@banjie/dsl'
import type { Citation, Limit } from '@banjie/runtime/plan'

/** A limit without its place in the text. */
export function limitOf({ amount, unit }: DurationNode): Limit {
  return { amount, unit }
}

/** The laws cited, without their places in the text. */
export function citationsOf(basis: readonly BasisNode[]): readonly Citation[] {
  return basis.flatMap(({ citations }) =>
    citations.map(({ law, article, paragraph, item }) => ({
      law: law.text,
      ...(article === undefined ? {} : { article }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(item === undefined ? {} : { item }),
    })),
  )
}
