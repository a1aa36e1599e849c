import {
  keyOf,
  nodeId,
  type Block,
  type IntakeBlock,
  type NodeId,
  type SequenceBlock,
  type StepBlock,
} from '@banjie/runtime/plan'
import type { Accept, Doing, Handle, Issue, Parallel, Sequence, Statement, Step } from '../model/statement.ts'
import { formSchema } from './form-schema.ts'
import { citationsOf, limitOf } from './limits.ts'
import { handlesIn, postsOf } from '../model/parts.ts'
import type { Context } from './lowering.ts'

/** Statements one after another, as one block with the id of what holds them. */
export function lowerSequence(statements: readonly Statement[], context: Context): SequenceBlock {
  const blocks: Block[] = []
  for (const [index, statement] of statements.entries()) {
    const last = context.last && index === statements.length - 1
    const block = lower(statement, { ...context, last, before: blocks.at(-1) }, statements.slice(index + 1))
    if (block !== undefined) blocks.push(block)
  }
  return { kind: 'sequence', id: context.id, blocks }
}

/**
 * Lowers a statement; `after` is what follows it in its block, which an intake takes documents in for. Nothing for what
 * plans cannot hold yet (`pendingIn`): such a process is not run.
 */
function lower(statement: Statement, context: Context, after: readonly Statement[]): Block | undefined {
  switch (statement.kind) {
    case 'accept':
      return lowerAccept(statement, context, after)
    case 'handle':
      return lowerHandle(statement, context)
    case 'step':
      return lowerStep(statement, context)
    case 'issue':
      return lowerIssue(statement, context)
    case 'sequence':
    case 'parallel':
      return lowerGroup(statement, context)
    default:
      return undefined
  }
}

/**
 * A group has no name of its own; it is called after the first thing named in it. What stands in it is named from the
 * node around the group, so that grouping things changes no id of theirs.
 */
function lowerGroup(group: Sequence | Parallel, context: Context): Block {
  const blocks =
    group.kind === 'sequence'
      ? lowerSequence(group.statements, context).blocks
      : group.statements.flatMap((one) => lower(one, context, []) ?? [])
  const id = `${context.id}/${group.kind}:${blocks[0] === undefined ? '' : keyOf(blocks[0].id)}`
  context.lowering.place(id, group.node, context.item)
  return { kind: group.kind, id, blocks }
}

function lowerAccept(
  accept: Accept,
  { id: parent, before, lowering }: Context,
  after: readonly Statement[],
): IntakeBlock {
  const id = lowering.idOf(parent, 'accept', before)
  lowering.place(id, accept.node)
  const until = after.findIndex((one) => one.kind === 'accept')
  const items = handlesIn(until === -1 ? after : after.slice(0, until)).map(({ item }) => item)
  const needed = new Set(items.flatMap((item) => item.needs.map(({ document }) => document.name)))
  return {
    kind: 'intake',
    id,
    name: 'accept',
    by: accept.by.length > 0 ? postsAt(accept.by) : lowering.everyPost,
    ...(accept.limit === undefined ? {} : { limit: limitOf(accept.limit) }),
    form: formSchema(accept.forms),
    asks: [...needed].filter((name) => !lowering.yielded.has(name)),
  }
}

function lowerHandle(handle: Handle, { before, lowering }: Context): Block {
  const { item, limit } = handle
  const id = lowering.idOf(lowering.context.id, item.name, before)
  lowering.place(id, handle.node)
  const inner: Context = { id, item: handle, last: true, lowering }
  return {
    kind: 'item',
    id,
    item: item.name,
    needs: item.needs.map(({ document }) => document.name),
    yields: item.yields.map(({ document }) => document.name),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    body:
      item.procedure === undefined
        ? { kind: 'sequence', id, blocks: [impliedStep(handle, id, inner)] }
        : lowerSequence(item.procedure, inner),
  }
}

/** The one step of an item without a procedure: of the promised length, of the statutory one where nothing is promised. */
function impliedStep({ item, limit: handled, node }: Handle, parent: NodeId, { lowering }: Context): StepBlock {
  const id = nodeId(parent, 'decision')
  lowering.place(id, node)
  const limit = handled ?? item.promised ?? item.statutory?.limit
  return {
    kind: 'step',
    id,
    name: 'decision',
    by: item.offices.flatMap(postsOf),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    basis: [],
    waitsFor: item.needs.map(({ document }) => document.name),
    outcomes: ['pass', 'refuse'],
  }
}

/** A step waits for what it reads; one that names nothing, and an item's last, for all that the item needs (rule 3). */
function lowerStep(step: Step, { id: parent, item, last, before, lowering }: Context): StepBlock {
  const id = lowering.idOf(parent, step.name, before)
  lowering.place(id, step.node, item)
  const reads = step.reads.map(({ name }) => name)
  const needs = item?.item.needs.map(({ document }) => document.name) ?? []
  const open = item === undefined ? lowering.everyPost : item.item.offices.flatMap(postsOf)
  const own = step.outcomes?.flatMap((one) => (one.kind === 'named' ? [one.name] : []))
  return {
    kind: 'step',
    id,
    name: step.name,
    ...(step.title === undefined ? {} : { title: step.title }),
    by: step.by.length > 0 ? postsAt(step.by) : open,
    ...(step.limit === undefined ? {} : { limit: limitOf(step.limit) }),
    basis: citationsOf(step.basis),
    waitsFor: last || reads.length === 0 ? [...new Set([...needs, ...reads])] : reads,
    outcomes: own ?? ['pass', 'refuse'],
  }
}

function lowerIssue(issue: Issue, { id: parent, before, lowering }: Context): Block {
  const id = lowering.idOf(parent, 'issue', before)
  lowering.place(id, issue.node)
  return {
    kind: 'issue',
    id,
    name: 'issue',
    by: issue.by.length > 0 ? postsAt(issue.by) : lowering.everyPost,
    ...(issue.limit === undefined ? {} : { limit: limitOf(issue.limit) }),
  }
}

const postsAt = (by: readonly Doing[]): StepBlock['by'] => by.flatMap(({ doer }) => postsOf(doer))
