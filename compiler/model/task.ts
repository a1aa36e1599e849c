import type { AcceptNode, HandleNode, IssueNode, OverdueNode, RefNode, StepPart } from '@banjie/dsl'
import type { Scope } from './scope.ts'
import type { Doing, Overdue, Task } from './statement.ts'
import type { Binding } from './binding.ts'

type Part = StepPart | AcceptNode['parts'][number] | IssueNode['parts'][number] | HandleNode['parts'][number]

/** The parts of one kind. */
export const partsOf = <P extends { readonly kind: string }, K extends P['kind']>(
  parts: readonly P[],
  kind: K,
): Extract<P, { kind: K }>[] => parts.filter((part): part is Extract<P, { kind: K }> => part.kind === kind)

/** Binds what every task may say of itself. */
export function bindTask(parts: readonly Part[], { scope }: Binding): Task {
  const by = partsOf(parts, 'by').flatMap((node): Doing[] => {
    const doer = scope.findDoer(node.post)
    return doer === undefined ? [] : [{ doer, signing: node.signing, node }]
  })
  return {
    by,
    limit: partsOf(parts, 'within')[0]?.limit,
    inPerson: partsOf(parts, 'inPerson')[0],
    overdue: bindOverdue(partsOf(parts, 'overdue')[0], scope),
    forms: partsOf(parts, 'formUse').flatMap(({ forms }) => findAll(forms, 'form', scope)),
  }
}

/** Binds what a missed limit does. */
export function bindOverdue(node: OverdueNode | undefined, scope: Scope): Overdue | undefined {
  if (node === undefined) return undefined
  const { consequence, escalateTo, basis } = node
  return { consequence, escalateTo: escalateTo && scope.findDoer(escalateTo), basis, node }
}

/** What references of one kind stand for. */
export function findAll<K extends Parameters<Scope['find']>[1]>(
  refs: readonly RefNode[],
  kind: K,
  scope: Scope,
): NonNullable<ReturnType<typeof scope.find<K>>>[] {
  return refs.flatMap((ref) => scope.find(ref, kind) ?? [])
}
