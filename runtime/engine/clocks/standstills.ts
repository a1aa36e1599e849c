import type { Pause } from '../../calendar/index.ts'
import type { NodeId, StepBlock } from '../../plan/index.ts'
import { askedStatuses } from '../asked.ts'
import type { CountedCase } from '../case-state.ts'
import type { Layout } from '../layout.ts'
import type { Situation } from '../situation.ts'
import { isStillYielded } from '../yielding.ts'

/** Something at a node that keeps the clocks around it still. */
export interface Standstill extends Pause {
  readonly node: NodeId
}

/** Who owes a document that a step waits for. */
export type Owner = 'applicant' | 'office' | 'item'

/**
 * What keeps a case still (language.md section 5): a correction, a special procedure, a document that the applicant or a
 * sharing office owes, a step of the applicant's, an intake that waits for the applicant, a pre-review.
 */
export function standstillsOf(layout: Layout, state: CountedCase, situation: Situation): readonly Standstill[] {
  const found: Standstill[] = []
  for (const node of situation.corrections) found.push({ node, why: 'correction', of: node })
  for (const block of situation.open) {
    const { id: node } = block
    if (block.applicant === true) found.push({ node, why: 'applicantStep', of: node })
    else if (isSpecial(block))
      found.push({ node, why: block.special.excluded ? 'excluded' : 'specialProcedure', of: node })
  }
  for (const { step, documents } of situation.waiting)
    for (const document of documents) {
      const owner = ownerOf(document, step.id, layout, state)
      if (owner === 'applicant') found.push({ node: step.id, why: 'applicantDocument', of: document })
      if (owner === 'office') found.push({ node: step.id, why: 'sharedDocument', of: document })
    }
  for (const node of [...situation.awaiting, ...situation.correcting]) found.push({ node, why: 'intake', of: node })
  for (const node of situation.reviewing) found.push({ node, why: 'preReview', of: node })
  return found
}

const isSpecial = (
  block: Situation['open'][number],
): block is StepBlock & { readonly special: NonNullable<StepBlock['special']> } =>
  block.kind === 'step' && block.special !== undefined

/** Who a document is waited for from: a document both shared and yielded is the yielded one. */
export function ownerOf(document: string, step: NodeId, layout: Layout, state: CountedCase): Owner {
  if (askedStatuses.has(state.documents[document])) return 'applicant'
  const item = layout.itemOf.get(step)
  const needs = (item === undefined ? layout.items : [item]).flatMap((one) =>
    one.needs.filter((need) => need.document === document),
  )
  if (needs.some((need) => isStillYielded(need, layout, state))) return 'item'
  return needs.some(({ sharedFrom }) => sharedFrom !== undefined) ? 'office' : 'applicant'
}

/** Those of them that are at a node or inside it, each reason once. */
export function standingIn(node: NodeId, layout: Layout, standstills: readonly Standstill[]): readonly Pause[] {
  const inside = standstills.filter(
    (one) => one.node === node || layout.around.get(one.node)?.some(({ id }) => id === node) === true,
  )
  return distinct(inside)
}

/** The same reason of the same cause counts once, wherever it stands. */
export function distinct(standstills: readonly Standstill[]): readonly Pause[] {
  const seen = new Map<string, Pause>()
  for (const { why, of } of standstills) seen.set(`${why} ${of ?? ''}`, { why, ...(of === undefined ? {} : { of }) })
  return [...seen.values()]
}
