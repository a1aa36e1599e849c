import type { AcceptNode, BlockNode, HandleNode, IssueNode, RefNode, Statement, StepPart } from '@banjie/dsl'
import { resolveCondition, resolveField, type ConditionScope } from './conditions.ts'
import { resolveFieldsIn } from './fields-in-text.ts'
import type { Resolver } from './resolver.ts'
import type { NameSpace } from './scoped.ts'
import { blocksIn } from './statements.ts'

/** What statements stand in. */
export interface Surroundings {
  readonly scope: ConditionScope
  readonly steps: NameSpace | undefined
  /** The documents that the item needs; undefined in a process. */
  readonly needed: ReadonlySet<string> | undefined
  readonly offices: readonly string[]
  readonly place: 'procedure' | 'process'
}

/** What may stand in the procedure of an item (section 3). */
export const inProcedures: ReadonlySet<string> = new Set<Statement['kind']>([
  'step',
  'special',
  'auto',
  'sequence',
  'parallel',
  'when',
  'choose',
  'await',
  'notify',
  'push',
])

type Part = StepPart | AcceptNode['parts'][number] | IssueNode['parts'][number] | HandleNode['parts'][number]

/** Resolves the names in the statements of a block and of the blocks within. */
export function resolveBlock(block: Pick<BlockNode, 'statements'>, around: Surroundings, resolver: Resolver): void {
  for (const statement of block.statements) {
    if (around.place === 'procedure' && !inProcedures.has(statement.kind)) resolver.misplaced(statement)
    resolveStatement(statement, around, resolver)
    for (const inner of blocksIn(statement)) resolveBlock(inner, around, resolver)
  }
}

function resolveStatement(statement: Statement, around: Surroundings, resolver: Resolver): void {
  const condition = (node: Parameters<typeof resolveCondition>[0]): void =>
    resolveCondition(node, around.scope, resolver)
  switch (statement.kind) {
    case 'step':
    case 'special':
    case 'accept':
    case 'issue':
      return resolveParts(statement.parts, around, resolver, statement.start)
    case 'auto':
      for (const rule of statement.rules) condition(rule.condition)
      return statement.otherwise && resolveParts(statement.otherwise.parts, around, resolver, statement.start)
    case 'handle':
      resolver.top(statement.item, 'item')
      return resolveParts(statement.parts, around, resolver, statement.start)
    case 'merge':
      for (const part of statement.parts) if (part.kind === 'sealedWith') resolver.seal(part.seal, allOffices(resolver))
      for (const handle of statement.handles) resolveStatement(handle, around, resolver)
      return undefined
    case 'stage':
      for (const part of statement.parts) if (part.kind === 'ledBy') resolver.top(part.office, 'office')
      return undefined
    case 'parallel':
      return void (statement.ledBy && resolver.top(statement.ledBy.office, 'office'))
    case 'start':
      return void resolver.top(statement.process, 'process')
    case 'when':
      for (const branch of statement.branches) condition(branch.condition)
      return undefined
    case 'choose':
      return void resolveField(statement.field, around.scope.fields, resolver)
    case 'preReview':
    case 'await':
      condition(statement.condition)
      return resolveParts(statement.parts, around, resolver, statement.start)
    case 'notify':
      resolver.doer(statement.to, true)
      return resolveFieldsIn(statement.text, around.scope, resolver)
    case 'push':
      for (const what of statement.what) resolvePushed(what, around, resolver)
      return void resolver.doer(statement.to)
    case 'evaluate':
      return void (statement.negativeStart && resolver.top(statement.negativeStart, 'process'))
    case 'sequence':
    case 'archive':
    case 'finish':
    case 'refuse':
      return undefined
  }
}

/** What is pushed is a document or a field. */
function resolvePushed(ref: RefNode, around: Surroundings, resolver: Resolver): void {
  const name = ref.parts[0]?.text ?? ''
  if (resolver.names.top.get(name) === undefined) resolveField(ref, around.scope.fields, resolver)
  else resolver.top(ref, 'document')
}

function resolveParts(parts: readonly Part[], around: Surroundings, resolver: Resolver, start: number): void {
  for (const part of parts) {
    switch (part.kind) {
      case 'by':
        resolver.doer(part.post, true)
        break
      case 'formUse':
        for (const form of part.forms) resolver.top(form, 'form')
        break
      case 'overdue':
        if (part.escalateTo !== undefined) resolver.doer(part.escalateTo)
        break
      case 'reads':
        for (const ref of part.documents) {
          const document = resolver.top(ref, 'document')
          const isUnread = around.steps?.mayHold(ref.parts[0]?.text ?? '') === true
          if (document !== undefined && around.needed?.has(document.name) === false && !isUnread)
            resolver.wrongKind(ref, 'needed', 'notNeeded')
        }
        break
      case 'outcomes':
        for (const outcome of part.outcomes) {
          if (outcome.kind !== 'returnTo') continue
          const step = resolver.member(outcome.step, around.steps)
          // Sent back inside the office, the item goes to an earlier step, not to a later one or to this (section 3).
          if (step !== undefined && step.at.start >= start) resolver.wrongKind(outcome.step, 'earlierStep', 'laterStep')
        }
        break
      default:
    }
  }
}

const allOffices = ({ names }: Resolver): readonly string[] => [...names.seals.keys()]
