import type { AcceptNode, IssueNode, StepNode, StepPart } from '@banjie/dsl'
import type { Accept, Doer, Document, Issue, Step } from './model.ts'
import { outcomeOf } from '../names/words.ts'
import type { Place } from './statements.ts'
import { refuseUnsupported } from './unsupported.ts'

type Part = StepPart | AcceptNode['parts'][number] | IssueNode['parts'][number]

/** Binds a step. What it reads its item has to need (language.md section 3). */
export function bindStep(node: StepNode, place: Place): Step {
  const { scope, reporter } = place
  const mayRead = (document: Document): boolean =>
    place.place !== 'procedure' || place.needs.some((need) => need.document === document)
  const { by, limit } = bindHead(node.parts, place)
  const reads = partsOf(node.parts, 'reads').flatMap(({ documents }) =>
    documents.flatMap((ref): Document[] => {
      const document = scope.find(ref, 'document')
      return document === undefined || !mayRead(document) ? [] : [document]
    }),
  )
  const [outcomes] = partsOf(node.parts, 'outcomes')
  for (const outcome of outcomes?.outcomes ?? []) {
    if (outcome.kind === 'returnTo') refuseUnsupported(outcome, place.text, reporter)
    else if (outcome.block !== undefined)
      refuseUnsupported({ ...outcome.block, keywordEnd: outcome.block.start + 1 }, place.text, reporter)
    else if (outcomeOf(outcome.name.text) === 'correct')
      refuseUnsupported({ ...outcome, keywordEnd: outcome.end }, place.text, reporter)
  }
  const head = { by, limit, basis: partsOf(node.parts, 'basis'), reads, outcomes }
  return { kind: 'step', name: node.name.text, title: node.title?.value, ...head, node }
}

/** Binds an intake. */
export function bindAccept(node: AcceptNode, place: Place): Accept {
  const forms = partsOf(node.parts, 'formUse').flatMap((use) =>
    use.forms.flatMap((ref) => place.scope.find(ref, 'form') ?? []),
  )
  return { kind: 'accept', ...bindHead(node.parts, place, ['formUse']), forms, node }
}

/** Binds an issuance. */
export function bindIssue(node: IssueNode, place: Place): Issue {
  return { kind: 'issue', ...bindHead(node.parts, place), node }
}

function bindHead(
  parts: readonly Part[],
  { scope, text, reporter }: Place,
  also: readonly Part['kind'][] = ['basis', 'reads', 'outcomes'],
): { readonly by: readonly Doer[]; readonly limit: Step['limit'] } {
  const bound: readonly Part['kind'][] = ['by', 'within', ...also]
  for (const part of parts) if (!bound.includes(part.kind)) refuseUnsupported(part, text, reporter)
  const by = partsOf(parts, 'by').flatMap(({ post, signing }) => {
    if (signing !== undefined) refuseUnsupported(signing, text, reporter)
    const doer = scope.findDoer(post)
    // What names nobody else is the applicant (申请人), or has been reported.
    return doer ?? refuseUnsupported({ ...post, keywordEnd: post.end }, text, reporter) ?? []
  })
  return { by, limit: partsOf(parts, 'within')[0]?.limit }
}

const partsOf = <K extends Part['kind']>(parts: readonly Part[], kind: K): Extract<Part, { kind: K }>[] =>
  parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind)
