import {
  samePost,
  type CompiledProcess,
  type NodeId,
  type Plan,
  type PostRef,
  type Signing,
  type TaskBlock,
} from '../../plan/index.ts'
import { outcomesOf } from '../outcomes.ts'
import type { CaseClock, CaseState, ClockKind, Delegation, OpenTask } from '../case-state.ts'
import { doersOf } from '../doers.ts'
import { layoutOf, type Layout } from '../layout.ts'
import { clockView, type ViewContext } from './clock-view.ts'
import { isoInstant } from './instant-text.ts'
import { nodeLabel, outcomeLabel } from './labels.ts'
import type { Text } from './text.ts'
import type { TaskView } from './view-types.ts'

/** The open tasks of a case as the posts see them. */
export function taskViews(
  process: CompiledProcess,
  state: CaseState,
  id: string,
  context: ViewContext,
): readonly TaskView[] {
  const { plan } = process
  const layout = layoutOf(process)
  return Object.entries(state.tasks).flatMap(([node, task]): TaskView[] => {
    const block = layout.tasks.get(node)
    if (block === undefined) return []
    const clock = clockOf(node, state, layout)
    return [
      {
        case: id,
        process: plan.name,
        node,
        kind: block.kind,
        label: nodeLabel(plan, node),
        posts: postsOf(block, task),
        ...(block.applicant === undefined ? {} : { applicant: true as const }),
        ...(hasPriority(plan, state) ? { priority: true as const } : {}),
        outcomes: outcomesOf(block, state).map((name) => ({
          name,
          label: outcomeLabel(block, name, plan),
          wantsReason: wantsReason(block, name, state),
        })),
        openedAt: isoInstant(task.openedAt, context.calendar),
        ...heldBy(block, task, plan, context),
        ...(block.kind === 'step' && block.signing !== undefined ? { signing: signingText(block.signing) } : {}),
        ...(clock === undefined ? {} : { clock: clockView(...clock, plan, context) }),
      },
    ]
  })
}

/** The posts with which a task is now. */
export function postsOf(block: TaskBlock, task: OpenTask): readonly PostRef[] {
  const posts = doersOf(block, task).map(({ person: _, ...post }) => post)
  return posts.filter((post, index) => posts.findIndex((other) => samePost(other, post)) === index)
}

/** How several people decide together. */
function signingText(signing: Signing): Text {
  switch (signing.kind) {
    case 'all':
      return { zh: '会签', en: 'all sign' }
    case 'any':
      return { zh: '或签', en: 'any signs' }
    case 'vote': {
      const share = Math.round(signing.share * 100)
      return { zh: `票决 ${share}%`, en: `vote ${share}%` }
    }
    case 'persons':
      return { zh: `${signing.count} 人`, en: `${signing.count} persons` }
  }
}

/** Who has it, for whom, with whom, and how urgently. */
function heldBy(
  block: TaskBlock,
  { handedTo, delegation, asked, signed = [], urged }: OpenTask,
  plan: Plan,
  { calendar }: ViewContext,
): Pick<TaskView, 'handedTo' | 'delegation' | 'signers' | 'urged'> {
  const label = (outcome: string): Text => outcomeLabel(block, outcome, plan)
  const people = [...new Set([...(asked ?? []), ...signed.map(({ person }) => person)])]
  const signers = people.map((person) => {
    const outcome = signed.find((one) => one.person === person)?.outcome
    return { person, ...(outcome === undefined ? {} : { outcome, label: label(outcome) }) }
  })
  return {
    ...(handedTo === undefined ? {} : { handedTo }),
    ...(delegation === undefined ? {} : { delegation: delegationView(delegation, label) }),
    ...(signers.length === 0 ? {} : { signers }),
    ...(urged === undefined ? {} : { urged: { times: urged.times, at: isoInstant(urged.at, calendar) } }),
  }
}

function delegationView(
  { by, to, report }: Delegation,
  label: (outcome: string) => Text,
): NonNullable<TaskView['delegation']> {
  if (report === undefined) return { by, to }
  const { outcome, reason } = report
  return { by, to, report: { outcome, label: label(outcome), ...(reason === undefined ? {} : { reason }) } }
}

/** A refusal wants its reason (行政许可法 art. 38), unless silence has drafted it. */
const wantsReason = (block: TaskBlock, outcome: string, state: CaseState): boolean =>
  outcome === 'refuse' && state.tasks[block.id]?.only === undefined

/** A green channel that the case takes may put it first in every list (优先). */
const hasPriority = ({ greenChannels }: Plan, { green = [] }: CaseState): boolean =>
  green.some((index) => greenChannels[index]?.priority === true)

/** The clock that a task is measured by: its own, else the notice of the window's, the item's promise, the process's. */
function clockOf(node: NodeId, state: CaseState, layout: Layout): [string, CaseClock] | undefined {
  const item = layout.itemOf.get(node)?.id
  const order: readonly (readonly [ClockKind, NodeId | undefined])[] = [
    ['step', node],
    ['intake', node],
    ['promised', item],
    ['statutory', item],
  ]
  const clocks = Object.entries(state.clocks)
  for (const [kind, of] of order) {
    const found = clocks.findLast(([, clock]) => clock.kind === kind && clock.node === of)
    if (found !== undefined) return found
  }
  return clocks.find(([, { kind, unlimited }]) => kind === 'process' && !unlimited)
}
