import type { Span } from '@banjie/dsl'
import {
  blocksOf,
  type AwaitBlock,
  type Block,
  type ChoiceBlock,
  type Condition,
  type IntakeBlock,
  type IssueBlock,
  type PreReviewBlock,
  type SequenceBlock,
  type StageBlock,
} from '@banjie/runtime/plan'
import type { Form } from '../model/model.ts'
import { handlesIn, statementsIn } from '../model/parts.ts'
import type { Accept, Await, Choose, Issue, Parallel, PreReview, Stage, Statement, When } from '../model/statement.ts'
import { lowerAct, lowerEnd } from './acts.ts'
import { conditionOf } from './condition-of.ts'
import { formSchema } from './form-schema.ts'
import { lowerHandle, lowerMerge } from './items.ts'
import { limitOf, overdueOf } from './limits.ts'
import type { Context, LoweredStatement } from './lowering.ts'
import { waitsFrom } from './needs.ts'
import { lowerSequence } from './sequence.ts'
import { lowerAuto, lowerStep, taskOf } from './steps.ts'

/** Lowers a statement; `after` is what follows it in its block. */
export function lower(statement: Statement, context: Context, after: readonly Statement[]): LoweredStatement {
  const { intakes } = context
  switch (statement.kind) {
    case 'accept':
      return lowerAccept(statement, context, after)
    case 'handle':
      return { block: lowerHandle(statement, context), intakes }
    case 'merge':
      return { block: lowerMerge(statement, context), intakes }
    case 'step':
    case 'special':
      return { block: lowerStep(statement, context), intakes }
    case 'auto':
      return { block: lowerAuto(statement, context), intakes }
    case 'issue':
      return { block: lowerIssue(statement, context), intakes }
    case 'sequence': {
      const inner = lowerSequence(statement.statements, context)
      const [first] = inner.block.blocks
      const id = context.lowering.idOfKind(context.id, 'sequence', first)
      context.lowering.place(id, statement.node, context.item)
      return { block: { ...inner.block, id }, intakes: inner.intakes }
    }
    case 'parallel':
      return lowerParallel(statement, context)
    case 'stage':
      // Its own intake takes in what the stage needs, and nothing for what comes after it.
      return { block: lowerStage(statement, context), intakes }
    case 'when':
    case 'choose':
      return lowerChoice(statement, context)
    case 'preReview':
      return lowerPreReview(statement, context)
    case 'await':
      return { block: lowerAwait(statement, context), intakes }
    case 'finish':
    case 'refuse':
      return { block: lowerEnd(statement, context), intakes }
    default:
      return { block: lowerAct(statement, context), intakes }
  }
}

/**
 * A group has no name of its own; it is called after the first thing named in it. What stands in it is named from the
 * node around the group, so that grouping things changes no id of theirs.
 */
function lowerParallel(group: Parallel, context: Context): LoweredStatement {
  // An intake among statements side by side takes in for all of them: it is lowered first, and stands where it stood.
  const order = [...group.statements.keys()].toSorted(
    (a, b) => Number(group.statements[b]?.kind === 'accept') - Number(group.statements[a]?.kind === 'accept') || a - b,
  )
  const branches: (Block | undefined)[] = []
  let { intakes } = context
  const opened = new Set(intakes)
  for (const index of order) {
    const statement = group.statements[index]
    if (statement === undefined) continue
    const lowered = lower(statement, { ...context, intakes, before: undefined }, [])
    branches[index] = lowered.block
    for (const intake of lowered.intakes) opened.add(intake)
    if (statement.kind === 'accept') intakes = lowered.intakes
  }
  const blocks = branches.filter((block) => block !== undefined)
  const id = context.lowering.idOfKind(context.id, 'parallel', blocks[0])
  context.lowering.place(id, group.node, context.item)
  const { ledBy } = group
  return {
    block: { kind: 'parallel', id, ...(ledBy === undefined ? {} : { ledBy: ledBy.name }), blocks },
    intakes: [...opened],
  }
}

function lowerAccept(accept: Accept, context: Context, after: readonly Statement[]): LoweredStatement {
  const { id: parent, before, lowering } = context
  const id = lowering.idOf(parent, 'accept', before)
  lowering.place(id, accept.node)
  const draft = lowering.draft()
  const block: IntakeBlock = {
    kind: 'intake',
    id,
    name: 'accept',
    ...taskOf(accept, lowering.everyPost),
    form: formSchema(formsFilledIn(accept, after)),
    asks: draft.asks,
  }
  return { block, intakes: [draft] }
}

/** What the applicant fills in at an intake: its forms, and those that the items it takes in name themselves. */
function formsFilledIn(accept: Accept, after: readonly Statement[]): readonly Form[] {
  const until = after.findIndex((one) => statementsIn([one]).some(({ kind }) => kind === 'accept'))
  const taken = handlesIn(until === -1 ? after : after.slice(0, until))
  return [...new Set([...accept.forms, ...taken.flatMap(({ item }) => item.forms)])]
}

function lowerIssue(issue: Issue, { id: parent, before, lowering }: Context): IssueBlock {
  const id = lowering.idOf(parent, 'issue', before)
  lowering.place(id, issue.node)
  return { kind: 'issue', id, name: 'issue', ...taskOf(issue, lowering.everyPost) }
}

function lowerStage(stage: Stage, context: Context): StageBlock {
  const { lowering, before } = context
  const id = lowering.idOf(context.id, stage.name, before)
  lowering.place(id, stage.node)
  const { title, ledBy, limit } = stage
  return {
    kind: 'stage',
    id,
    name: stage.name,
    ...(title === undefined ? {} : { title }),
    ...(ledBy === undefined ? {} : { ledBy: ledBy.name }),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    body: lowerSequence(stage.statements, { ...context, id, before: undefined }).block,
  }
}

function lowerChoice(choice: When | Choose, context: Context): LoweredStatement {
  const { lowering } = context
  const ways: { readonly when?: Condition; readonly statements: readonly Statement[]; readonly node: Span }[] =
    choice.kind === 'when'
      ? choice.branches.map(({ condition, ...branch }) => ({ when: conditionOf(condition, context), ...branch }))
      : choice.branches.map(({ values, ...branch }) => ({ when: isOneOf(choice, values), ...branch }))
  if (choice.otherwise !== undefined)
    ways.push({ statements: choice.otherwise, node: choice.node.otherwise ?? choice.node })
  const opened = new Set(context.intakes)
  const others: Condition[] = []
  const branches: ChoiceBlock['branches'][number][] = ways.map(({ when, statements, node }) => {
    // A case that comes here has passed the branches before.
    const path = [...context.path, ...others, ...(when === undefined ? [] : [when])]
    if (when !== undefined) others.push({ kind: 'not', of: when })
    const inner = lowerSequence(statements, { ...context, path, before: undefined })
    for (const intake of inner.intakes) opened.add(intake)
    const id = lowering.idOfKind(context.id, 'branch', inner.block.blocks[0] ?? context.before)
    lowering.place(id, node, context.item)
    return { ...(when === undefined ? {} : { when }), body: { ...inner.block, id } }
  })
  const first = branches.flatMap(({ body }) => body.blocks)[0] ?? context.before
  const id = lowering.idOfKind(context.id, 'choice', first)
  lowering.place(id, choice.node, context.item)
  return { block: { kind: 'choice', id, branches }, intakes: [...opened] }
}

const isOneOf = ({ field }: Choose, values: readonly string[]): Condition => ({
  kind: 'in',
  value: { kind: 'field', name: field.parts[0]?.text ?? '' },
  among: values.map((value) => ({ kind: 'text', value })),
})

function lowerPreReview(review: PreReview, context: Context): LoweredStatement {
  const { lowering } = context
  const inner = lowerSequence(review.statements, { ...context, isOpinion: true, before: undefined })
  const [first] = inner.block.blocks
  const id = lowering.idOfKind(context.id, 'preReview', first)
  lowering.place(id, review.node)
  const needs = itemsIn(inner.block).flatMap((item) => item.needs)
  const asked = needs.filter(({ yieldedBy, sharedFrom }) => sharedFrom === undefined && yieldedBy.length === 0)
  const { limit, overdue } = review
  const block: PreReviewBlock = {
    kind: 'preReview',
    id,
    body: inner.block,
    when: conditionOf(review.condition, context),
    wants: waitsFrom(asked.filter(({ tolerate }) => tolerate === undefined)),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    ...(overdue === undefined ? {} : { overdue: overdueOf(overdue) }),
  }
  return { block, intakes: inner.intakes }
}

function lowerAwait(one: Await, context: Context): AwaitBlock {
  const { lowering, before } = context
  const id = lowering.idOfKind(context.id, 'await', before)
  lowering.place(id, one.node, context.item)
  const { limit, overdue } = one
  return {
    kind: 'await',
    id,
    when: conditionOf(one.condition, context),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    ...(overdue === undefined ? {} : { overdue: overdueOf(overdue) }),
  }
}

const itemsIn = (block: SequenceBlock): readonly Extract<Block, { kind: 'item' }>[] =>
  [...blocksOf(block)].filter((one) => one.kind === 'item')
