import {
  blocksOf,
  keyOf,
  type Block,
  type MachineConfig,
  type NodeId,
  type Plan,
  type StateConfig,
  type Verification,
} from '@banjie/runtime/plan'
import { stateOf } from './blocks.ts'
import { onLapse } from './lapse.ts'
import { act, to, when, type Act } from './parts.ts'
import type { Scope } from './scope.ts'
import { sequenceStates } from './sequence.ts'
import { onTakeBack, takeBacksOutOf } from './take-back.ts'
import { verificationState, type Committed } from './verification.ts'

/**
 * The machine of a plan: pure JSON in the shape of XState v5's `createMachine`, with a state for every intake, step,
 * branch and wait. Guards read documents, fields and outcomes only; actions are named, with the node they are about.
 *
 * Events are named after the node they are for, `<node>:<what>` (`个体工商户设立/accept:pass`); `supply`, `amend`,
 * `withdraw` and the like are for the case as a whole. What guards and actions mean is written at their reference
 * implementation, `@banjie/runtime/engine`, `machineImplementation`.
 */
export function emitMachine(plan: Plan): MachineConfig {
  const root = plan.body.id
  const flow = flowState(plan)
  const shared = {
    description: plan.title ?? plan.name,
    context: {
      documents: {},
      fields: {},
      outcomes: {},
      counts: {},
      ...(hasPreReview(plan) ? { revisions: { now: 0, documents: {}, fields: 0, opinions: {} } } : {}),
    },
    options: { maxIterations: 1000 },
    on: {
      supply: [{ actions: [act('supply')] }],
      share: [{ actions: [act('supply')] }],
      amend: [{ actions: [act('amend')] }],
      day: [{ actions: [act('day')] }],
      ...onLapse(plan),
    },
  }
  if (plan.verifications.length === 0) return { ...shared, ...flow, id: root, on: { ...shared.on, ...flow.on } }
  return {
    ...shared,
    id: root,
    type: 'parallel',
    states: {
      flow: { ...flow, id: `${root}/flow` },
      ...Object.fromEntries(
        plan.verifications.map((one) => [
          `verification:${keyOf(one.task.id.slice(0, one.task.id.lastIndexOf('/')))}`,
          verificationState(one, yieldsOf(plan, one.items), committedIn(plan, one)),
        ]),
      ),
    },
  }
}

/** The process itself: from its first statement to its end, and after it the rating. */
function flowState(plan: Plan): StateConfig & Pick<MachineConfig, 'initial' | 'states'> {
  const root = plan.body.id
  const { blocks } = plan.body
  const items = [...blocksOf(plan.body)].filter((block) => block.kind === 'item').map(({ id }) => id)
  const scope: Scope = {
    plan,
    emit: stateOf,
    prefix: '',
    isOpinion: false,
    ends: { refused: `${root}/refused`, annulled: `${root}/refused`, withdrawn: `${root}/withdrawn` },
    finished: `${root}/finished`,
    item: undefined,
    skips: skipsOf(plan),
    onAccept: overlay(plan),
  }
  const hasIntake = [...blocksOf(plan.body)].some(({ kind }) => kind === 'intake')
  return {
    initial: blocks[0] === undefined ? 'ending' : keyOf(blocks[0].id),
    ...(hasIntake || scope.onAccept.length === 0 ? {} : { entry: scope.onAccept }),
    on: {
      withdraw: [
        {
          ...to(scope.ends.withdrawn),
          guard: { type: 'nothingGranted' },
          description: '撤回 · withdrawn by the applicant',
        },
      ],
    },
    states: {
      ...statementStates(blocks, `${root}/ending`, scope),
      ending: {
        id: `${root}/ending`,
        description: '汇总各事项的结果 · what the items came to',
        always: [
          when({ type: 'allWithdrawn', params: { nodes: items } }, scope.ends.withdrawn),
          when({ type: 'allRefused', params: { nodes: items } }, scope.ends.refused),
          to(scope.finished),
        ],
      },
      finished: finishedState(plan, scope.finished),
      refused: ended(scope.ends.refused, '不予许可 · refused', 'refused'),
      withdrawn: ended(scope.ends.withdrawn, '撤回 · withdrawn', 'withdrawn'),
    },
  }
}

/** The statements of the process. A step is taken back out of a later one of them: once the case has ended, out of none. */
function statementStates(blocks: readonly Block[], next: string, scope: Scope): Record<string, StateConfig> {
  const states = Object.entries(sequenceStates(blocks, next, scope))
  return Object.fromEntries(
    states.map(([key, state], index) => {
      const takeBacks = takeBacksOutOf(blocks, index)
      return [key, takeBacks.length === 0 ? state : { ...state, on: { ...state.on, ...onTakeBack(takeBacks, scope) } }]
    }),
  )
}

/** Concluded (办结). Where the process asks for a rating it is waited for, and a negative one starts a process. */
function finishedState(plan: Plan, id: string): StateConfig {
  const asking = [...blocksOf(plan.body)].filter((block) => block.kind === 'evaluate')
  if (asking.length === 0) return ended(id, '办结 · concluded', 'finished')
  const rated = `${id}/rated`
  const answers = asking.flatMap(({ id: node, negativeStart }) =>
    negativeStart === undefined
      ? []
      : [when({ type: 'negative' }, rated, [act('start', { node, process: negativeStart })])],
  )
  return {
    id,
    description: '办结 · concluded',
    entry: [act('conclude', { status: 'finished' })],
    initial: 'ready',
    states: {
      ready: {
        id: `${id}/ready`,
        always: [
          when({ type: 'asksRating', params: { nodes: asking.map((one) => one.id) } }, `${id}/rating`),
          to(rated),
        ],
      },
      rating: {
        id: `${id}/rating`,
        description: '等申请人评价 · waits for the rating',
        meta: { node: asking[0]?.id ?? id, kind: 'evaluate' },
        on: { rate: [...answers, to(rated)] },
      },
      rated: { id: rated, type: 'final' },
    },
  }
}

/** At the first acceptance a case takes the green channels whose conditions hold. */
const overlay = ({ greenChannels }: Plan): readonly Act[] =>
  greenChannels.length === 0
    ? []
    : [act('overlay', { channels: greenChannels.map(({ when: condition }) => condition) })]

function skipsOf({ greenChannels }: Plan): ReadonlyMap<NodeId, readonly number[]> {
  const skips = new Map<NodeId, number[]>()
  for (const [index, { skip }] of greenChannels.entries())
    for (const node of skip) skips.set(node, [...(skips.get(node) ?? []), index])
  return skips
}

const hasPreReview = ({ body }: Plan): boolean => [...blocksOf(body)].some(({ kind }) => kind === 'preReview')

const yieldsOf = ({ body }: Plan, items: readonly NodeId[]): string[] =>
  [...blocksOf(body)].flatMap((block: Block) =>
    block.kind === 'item' && items.includes(block.id) ? block.yields.map(({ document }) => document) : [],
  )

/** The items that take a commitment for a document, each with the condition under which it needs it. */
const committedIn = ({ body }: Plan, { document, items }: Verification): readonly Committed[] =>
  [...blocksOf(body)].flatMap((block) =>
    block.kind === 'item' && items.includes(block.id)
      ? block.needs
          .filter((need) => need.document === document && need.commitment !== undefined)
          .map(({ when: condition }) => ({
            item: block.id,
            waits: [{ document, ...(condition === undefined ? {} : { when: condition }) }],
          }))
      : [],
  )

const ended = (id: string, description: string, status: string): StateConfig => ({
  id,
  type: 'final',
  description,
  entry: [act('conclude', { status })],
})
