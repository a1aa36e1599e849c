import { blocksOf, keyOf, type MachineConfig, type Plan, type StateConfig } from '@banjie/runtime/plan'
import { act, to } from './parts.ts'
import { sequenceStates } from './blocks.ts'
import type { Scope } from './scope.ts'

/**
 * The machine of a plan: pure JSON in the shape of XState v5's `createMachine`, with a state for every intake, step,
 * branch and wait. Guards read documents, fields and outcomes only; actions are named, with the node they are about.
 *
 * Events are named after the node they are for, `<node>:<what>` (`个体工商户设立/accept:pass`); `supply`, `amend` and
 * `withdraw` are for the case as a whole. What guards and actions mean is written at their reference implementation,
 * `@banjie/runtime/engine`, `machineImplementation`.
 */
export function emitMachine(plan: Plan): MachineConfig {
  const root = plan.body.id
  const scope: Scope = {
    refused: `${root}/refused`,
    withdrawn: `${root}/withdrawn`,
    item: undefined,
    yielded: new Set(yieldedIn(plan)),
  }
  const [first] = plan.body.blocks
  return {
    id: root,
    description: plan.title ?? plan.name,
    initial: first === undefined ? 'ending' : keyOf(first.id),
    context: { documents: {}, fields: {}, outcomes: {} },
    options: { maxIterations: 1000 },
    on: {
      supply: [{ actions: [act('supply')] }],
      amend: [{ actions: [act('amend')] }],
      withdraw: [
        { ...to(scope.withdrawn), guard: { type: 'nothingGranted' }, description: '撤回 · withdrawn by the applicant' },
      ],
    },
    states: {
      ...sequenceStates(plan.body.blocks, `${root}/ending`, scope),
      ending: {
        id: `${root}/ending`,
        description: '汇总各事项的结果 · what the items came to',
        always: [{ ...to(scope.refused), guard: { type: 'allRefused' } }, to(`${root}/finished`)],
      },
      finished: ended(`${root}/finished`, '办结 · concluded', 'finished'),
      refused: ended(scope.refused, '不予许可 · refused', 'refused'),
      withdrawn: ended(scope.withdrawn, '撤回 · withdrawn', 'withdrawn'),
    },
  }
}

const yieldedIn = (plan: Plan): string[] =>
  [...blocksOf(plan.body)].flatMap((block) => (block.kind === 'item' ? block.yields : []))

const ended = (id: string, description: string, status: string): StateConfig => ({
  id,
  type: 'final',
  description,
  entry: [act('conclude', { status })],
})
