import {
  nodeId,
  type ItemBlock,
  type Limit,
  type MergeBlock,
  type NodeId,
  type StepBlock,
  type StepOutcome,
} from '@banjie/runtime/plan'
import { compareLimits } from '@banjie/runtime/calendar'
import type { Merge, Handle, Statement } from '../model/statement.ts'
import { postsOf } from '../model/parts.ts'
import { lastWorks } from '../model/waiting.ts'
import { lowerSequence } from './sequence.ts'
import { limitOf, overdueOf } from './limits.ts'
import type { Context } from './lowering.ts'
import { waitsFrom, whenOf } from './needs.ts'
import { builtIn, knownNeeds, lowerStep } from './steps.ts'
import { workKey } from './tasks-named.ts'

type Inner = Context & { readonly item: NonNullable<Context['item']> }

/** An item at work; its documents are taken in by the intakes around it. */
export function lowerHandle(handle: Handle, context: Context): ItemBlock {
  const inner = enter(handle, context)
  const { item } = handle
  const body =
    item.procedure === undefined
      ? { kind: 'sequence' as const, id: inner.id, blocks: [impliedStep(handle, inner)] }
      : lowerSequence(item.procedure, inner).block
  return itemBlock(handle, inner, body)
}

/** The place inside an item: its id, its needs told to the intakes, its results to who needs them. */
function enter(handle: Handle, context: Context): Inner {
  const { before, lowering, path, intakes, isOpinion } = context
  const id = lowering.idOf(lowering.root, handle.item.name, before)
  lowering.place(id, handle.node)
  const inner: Inner = { ...context, id, item: { handle, id }, before: undefined }
  const needs = knownNeeds(inner)
  lowering.reach(id, path)
  for (const { document } of handle.item.yields) lowering.yieldersOf(document.name).push(id)
  for (const intake of intakes) intake.take({ id, needs, path, isOpinion })
  return inner
}

function itemBlock(handle: Handle, inner: Inner, body: ItemBlock['body']): ItemBlock {
  const { item, limit, overdue } = handle
  return {
    kind: 'item',
    id: inner.id,
    item: item.name,
    ...handledWhen(inner),
    needs: knownNeeds(inner),
    yields: item.yields.map(({ document, validFor }) => ({
      document: document.name,
      ...(validFor === undefined ? {} : { validFor: limitOf(validFor) }),
    })),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    ...(overdue === undefined ? {} : { overdue: overdueOf(overdue) }),
    body,
    last: lastNodes(handle, inner),
  }
}

function handledWhen({ path }: Inner): Pick<ItemBlock, 'handledWhen'> {
  const { when } = whenOf(path)
  return when === undefined ? {} : { handledWhen: when }
}

/** The steps that may decide the item: a refusal that is due opens the first of them. */
function lastNodes({ item }: Handle, { id }: Inner): readonly NodeId[] {
  const works = [...lastWorks(item.procedure ?? [])].filter((work) => work.kind !== 'auto')
  return works.length === 0 ? [nodeId(id, 'decision')] : works.map((work) => nodeId(id, workKey(work)))
}

/**
 * The one step of an item without a procedure: of the promised length, of the statutory one where nothing is promised;
 * after a correction it goes on with what is left of that.
 */
function impliedStep({ item, limit: handled, node }: Handle, inner: Inner, around?: Limit): StepBlock {
  const id = nodeId(inner.id, 'decision')
  inner.lowering.place(id, node)
  const own = handled ?? item.promised ?? item.statutory?.limit
  const limit = around ?? (own === undefined ? undefined : limitOf(own))
  return {
    kind: 'step',
    id,
    name: 'decision',
    by: item.offices.flatMap(postsOf),
    ...(limit === undefined ? {} : { limit }),
    ...(item.corrections === undefined ? {} : { goesOn: true as const }),
    basis: [],
    waitsFor: waitsFrom(knownNeeds(inner)),
    reads: [],
    outcomes: builtIn(inner.item),
  }
}

/**
 * One case of several items: their steps side by side except their last ones, which are one decision (language.md
 * section 4): open to the posts that may take each, within the shortest of their limits, with the outcomes of all.
 */
export function lowerMerge(merge: Merge, context: Context): MergeBlock {
  const { lowering, before } = context
  const id = lowering.idOf(lowering.root, merge.name, before)
  lowering.place(id, merge.node)
  const limit =
    (merge.limit && limitOf(merge.limit)) ??
    longest(merge.handles.flatMap(({ item }) => (item.promised === undefined ? [] : [limitOf(item.promised)])))
  const parts = merge.handles.map((handle) => {
    const inner = enter(handle, { ...context, before: undefined })
    const { procedure } = handle.item
    const last = lastWorks(procedure ?? [])
    const end =
      [...last].filter((work) => work.kind !== 'auto').map((work) => lowerStep(work, inner))[0] ??
      impliedStep(handle, inner, limit)
    const body =
      procedure === undefined
        ? { kind: 'sequence' as const, id: inner.id, blocks: [] }
        : lowerSequence(withoutLast(procedure, last), inner).block
    return { block: itemBlock(handle, inner, body), end, needs: knownNeeds(inner) }
  })
  const { seal } = merge
  return {
    kind: 'merge',
    id,
    name: merge.name,
    ...(merge.title === undefined ? {} : { title: merge.title }),
    ...(limit === undefined ? {} : { limit }),
    ...(seal === undefined
      ? {}
      : {
          seal: {
            office: seal.office.name,
            seal: seal.name,
            ...(seal.title === undefined ? {} : { title: seal.title }),
          },
        }),
    items: parts.map(({ block }) => block),
    decision: decisionOf(
      merge,
      nodeId(id, 'decision'),
      parts.map(({ end }) => end),
      waitsFrom(parts.flatMap(({ needs }) => needs)),
      context,
    ),
    ends: Object.fromEntries(parts.map(({ block, end }) => [block.id, end])),
  }
}

function decisionOf(
  merge: Merge,
  id: NodeId,
  ends: readonly StepBlock[],
  waitsFor: StepBlock['waitsFor'],
  { lowering }: Context,
): StepBlock {
  lowering.place(id, merge.node)
  const [first, ...others] = ends
  const same = (a: { readonly office: string; readonly post?: string }, b: typeof a): boolean =>
    a.office === b.office && a.post === b.post
  const limit = shortest(ends.flatMap((end) => end.limit ?? []))
  const common = (first?.outcomes ?? []).filter(
    ({ name, back }) =>
      name !== 'correct' &&
      back === undefined &&
      others.every(({ outcomes }) => outcomes.some((other) => other.name === name)),
  )
  return {
    kind: 'step',
    id,
    name: 'decision',
    by: (first?.by ?? []).filter((post) => others.every(({ by }) => by.some((other) => same(other, post)))),
    ...(limit === undefined ? {} : { limit }),
    ...(first?.signing === undefined ? {} : { signing: first.signing }),
    basis: ends.flatMap(({ basis }) => basis),
    waitsFor,
    reads: [],
    outcomes: common.map(({ name, title }): StepOutcome => ({ name, ...(title === undefined ? {} : { title }) })),
  }
}

/** The statements of a procedure without its last steps. */
function withoutLast(statements: readonly Statement[], last: ReadonlySet<unknown>): readonly Statement[] {
  return statements.flatMap((one): readonly Statement[] => {
    if (last.has(one)) return []
    switch (one.kind) {
      case 'sequence':
      case 'parallel':
        return [{ ...one, statements: withoutLast(one.statements, last) }]
      case 'when':
        return [
          {
            ...one,
            branches: one.branches.map((branch) => ({ ...branch, statements: withoutLast(branch.statements, last) })),
            otherwise: one.otherwise && withoutLast(one.otherwise, last),
          },
        ]
      case 'choose':
        return [
          {
            ...one,
            branches: one.branches.map((branch) => ({ ...branch, statements: withoutLast(branch.statements, last) })),
            otherwise: one.otherwise && withoutLast(one.otherwise, last),
          },
        ]
      default:
        return [one]
    }
  })
}

const shortest = (limits: readonly Limit[]): Limit | undefined => limits.toSorted((a, b) => compareLimits(a, b))[0]
const longest = (limits: readonly Limit[]): Limit | undefined => limits.toSorted((a, b) => compareLimits(b, a))[0]
