import { type ItemBlock, type StateConfig, type TransitionConfig, type Wait } from '@banjie/runtime/plan'
import { sequenceStates } from './sequence.ts'
import { endingOf, onOverdue } from './overdue.ts'
import { expire } from './lapse.ts'
import { act, to } from './parts.ts'
import { at, type Ending, type Scope } from './scope.ts'
import { followedAmong, noTakeBack, onTakeBack, takeBacksAmong } from './take-back.ts'

const endings: readonly Ending[] = ['refused', 'annulled', 'withdrawn']
const words: Readonly<Record<Ending, string>> = {
  refused: '不予许可 · refused',
  annulled: '撤销受理 · acceptance annulled',
  withdrawn: '视为撤回 · withdrawn',
}

/**
 * An item at work (办理): its procedure, then its result, or its ending without one; either way the process goes on after
 * it. When a document that it needs can no longer come, it ends in the same way as the one that was to yield it.
 */
export function itemState(block: ItemBlock, scope: Scope): StateConfig {
  const granted = at(scope, block.id, 'granted')
  const { id, yields } = block
  const documents = yields.map(({ document }) => document)
  const inner = innerScope(block, scope)
  return {
    ...itemShell(block, inner, granted, scope.isOpinion ? takeBacksAmong : followedAmong),
    initial: 'ready',
    states: {
      ready: beginning(block, inner, block.body.blocks[0] === undefined ? granted : at(inner, block.body.blocks[0].id)),
      ...sequenceStates(block.body.blocks, granted, inner),
      granted: {
        id: granted,
        type: 'final',
        description: scope.isOpinion ? '已有意见 · opinion given' : '准予 · granted',
        ...(scope.isOpinion ? {} : { entry: [act('grant', { node: id, documents })] }),
      },
      ...endStates(block, scope),
    },
  }
}

/** What surrounds the steps of an item. */
export function innerScope({ id, item, needs }: ItemBlock, scope: Scope): Scope {
  const corrections = scope.plan.items[item]?.corrections
  return {
    ...scope,
    ends: {
      refused: at(scope, id, 'refused'),
      annulled: at(scope, id, 'annulled'),
      withdrawn: at(scope, id, 'withdrawn'),
    },
    item: {
      id,
      brought: [...new Set(needs.filter(({ sharedFrom }) => sharedFrom === undefined).map(({ document }) => document))],
      corrections: corrections && {
        times: corrections.times,
        overdue: endingOf(corrections.overdue, 'withdrawn'),
      },
    },
  }
}

/** The state of an item without what is in it: what ends it from outside its steps. */
export function itemShell(
  block: ItemBlock,
  inner: Scope,
  passed: string,
  takeBacks: typeof takeBacksAmong,
): StateConfig {
  const { id, item, needs, overdue } = block
  const prerequisites: readonly Wait[] = needs.filter(
    ({ yieldedBy, commitment }) => yieldedBy.some((node) => node !== id) && commitment === undefined,
  )
  // A result that is revoked (where a commitment was not kept) is lost as well: what needs it was accepted in vain.
  const revoked = inner.plan.verifications.length === 0 ? [] : [['revoked', 'annulled'] as const]
  const lostAs = [...endings.map((status) => [status, status] as const), ...revoked]
  const lost = lostAs.map(([status, ending]): TransitionConfig => ({
    ...to(inner.ends[ending]),
    guard: { type: 'lost', params: { node: id, status, waits: prerequisites } },
  }))
  const silence = onOverdue(id, endingOf(overdue), { state: passed, actions: [] }, inner)
  return {
    id: at(inner, id),
    description: item,
    meta: { node: id, kind: 'item' },
    // What can no longer come ends no opinion: it does so when the pre-review becomes formal.
    ...(prerequisites.length === 0 || inner.isOpinion ? {} : { always: lost }),
    on: {
      ...Object.fromEntries(
        lapsesOf(block, inner).map(({ document, waits, ...way }) => [
          `tolerance:${document}`,
          [{ ...way, guard: { type: 'owed', params: { node: id, waits } } }],
        ]),
      ),
      ...(inner.isOpinion ? {} : guarded(silence, id)),
      ...onTakeBack(takeBacks(block.body.blocks), inner, [id]),
    },
  }
}

/** Where an item begins: one that is come to when a document of it did not come in its time ends at once. */
export function beginning(block: ItemBlock, inner: Scope, first: string): StateConfig {
  const lapsed = lapsesOf(block, inner).map(({ document: _, waits, ...way }): TransitionConfig => ({
    ...way,
    guard: { type: 'lost', params: { node: block.id, status: 'lapsed', waits } },
  }))
  return { id: at(inner, block.id, 'ready'), always: [...lapsed, to(first)] }
}

/** What each tolerated document (容缺) does to an item when it does not come in its time. */
function lapsesOf({ id, needs, last }: ItemBlock, inner: Scope): readonly Lapse[] {
  if (inner.isOpinion) return []
  return needs.flatMap(({ document, tolerate, when }): Lapse[] => {
    if (tolerate === undefined) return []
    const does = endingOf(tolerate.overdue, 'withdrawn')
    // Somebody is told, and the item waits on.
    if (does === 'escalate') return []
    const waits = [{ document, ...(when === undefined ? {} : { when }) }]
    const lapse = act('lapse', { node: id, document })
    // A law lets it be dispensed with: the item goes on without it.
    if (does === 'pass') return [{ document, waits, actions: [lapse, act('waive', { documents: [document] })] }]
    const target = does === 'refused' && last[0] !== undefined ? at(inner, id, 'refusing') : inner.ends[does]
    return [{ document, waits, ...to(target), actions: [lapse, expire(document, inner.plan)] }]
  })
}

/** A tolerated document, in which cases it is waited for, and where its lapse leads, unless the item goes on. */
interface Lapse extends Pick<TransitionConfig, 'target' | 'actions'> {
  readonly document: string
  readonly waits: readonly Wait[]
}

/** Silence decides an item only while it is not decided. */
const guarded = (on: NonNullable<StateConfig['on']>, node: string): NonNullable<StateConfig['on']> =>
  Object.fromEntries(
    Object.entries(on).map(([event, transitions]) => [
      event,
      transitions.map((one) => ({ ...one, guard: { type: 'open', params: { node } } })),
    ]),
  )

/** How an item ends without a result; where a refusal is due its last step opens for it, with the reason drafted. */
export function endStates(
  { id, yields, needs, last, body }: ItemBlock,
  scope: Scope,
): Readonly<Record<string, StateConfig>> {
  const documents = yields.map(({ document }) => document)
  const [task] = last
  const refused = needs.filter(({ tolerate }) => tolerate?.overdue?.does === 'refuse').map(({ document }) => document)
  const refusing = !scope.isOpinion && refused.length > 0
  return {
    ...(refusing && task !== undefined
      ? {
          refusing: {
            id: at(scope, id, 'refusing'),
            description: '容缺逾期，作出不予许可决定 · a refusal is due',
            entry: [act('openTask', { node: task, outcome: 'refuse', because: 'tolerance' })],
            exit: [act('closeTask', { node: task })],
            meta: { node: task, kind: 'step' },
            on: {
              ...noTakeBack(takeBacksAmong(body.blocks)),
              // Another that does not come is one more reason for the same refusal.
              ...Object.fromEntries(
                refused.map((document) => [
                  `tolerance:${document}`,
                  [{ actions: [act('lapse', { node: id, document }), expire(document, scope.plan)] }],
                ]),
              ),
              [`${task}:refuse`]: [
                { ...to(at(scope, id, 'refused')), actions: [act('decide', { node: task, outcome: 'refuse' })] },
              ],
            },
          },
        }
      : {}),
    ...Object.fromEntries(
      endings.map((status) => [
        status,
        {
          id: at(scope, id, status),
          type: 'final' as const,
          description: words[status],
          ...(scope.isOpinion ? {} : { entry: [act('end', { node: id, status, documents })] }),
        },
      ]),
    ),
  }
}
