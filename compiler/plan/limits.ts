import type { BasisNode, DurationNode } from '@banjie/dsl'
import type { Citation, Limit, Overdue, PostRef } from '@banjie/runtime/plan'
import type { Doer } from '../model/model.ts'
import { postsOf } from '../model/parts.ts'
import type { Overdue as ModelOverdue } from '../model/statement.ts'

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

/** What a missed limit does. One whose consequence is missing in the text has been reported; it warns. */
export function overdueOf({ consequence, escalateTo, basis }: ModelOverdue): Overdue {
  return {
    does: consequence === 'missing' ? 'escalate' : consequence,
    ...(escalateTo === undefined ? {} : { to: postsOf(escalateTo) }),
    basis: citationsOf(basis === undefined ? [] : [basis]),
  }
}

/** A post, an office, or the applicant, as somebody who is told or given something. */
export function receiverOf(doer: Doer): PostRef | 'applicant' {
  if (doer.kind === 'applicant') return 'applicant'
  return doer.kind === 'office' ? { office: doer.name } : { office: doer.office.name, post: doer.name }
}
