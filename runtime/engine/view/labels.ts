import { findBlock, isTask, namesOf, postKey, type NodeId, type Plan, type TaskBlock } from '../../plan/index.ts'
import type { Actor } from '../case-event.ts'
import type { CaseState, CaseStatus } from '../case-state.ts'
import { sameText, type Text } from './text.ts'

/** The names that implied steps carry in either keyword language, in words. */
const implied: Readonly<Record<string, Text>> = {
  accept: { zh: '受理', en: 'acceptance' },
  decision: { zh: '决定', en: 'decision' },
  issue: { zh: '出件', en: 'issuance' },
}

/** What a node is called: a step with the item that it belongs to (`食品经营许可 · 审查`), the process by its title. */
export function nodeLabel(plan: Plan, id: NodeId): Text {
  const block = findBlock(plan, id)
  if (block === undefined || block.id === plan.body.id) return sameText(plan.title ?? plan.name)
  if (block.kind === 'item') return itemLabel(plan, block.item)
  const own = isTask(block) ? taskLabel(block) : sameText(namesOf(id).at(-1) ?? id)
  const item = itemAround(plan, id)
  if (item === undefined) return own
  const { zh, en } = itemLabel(plan, item)
  return { zh: `${zh} · ${own.zh}`, en: `${en} · ${own.en}` }
}

/** What somebody who acts is called: the applicant, or a post and the person who holds it. */
export function actorLabel(actor: Actor): Text {
  if (actor.kind === 'applicant') return { zh: '申请人', en: 'the applicant' }
  const post = postKey(actor)
  return actor.person === undefined
    ? sameText(post)
    : { zh: `${post}（${actor.person}）`, en: `${post} (${actor.person})` }
}

/** What happens by itself. */
export const systemLabel: Text = { zh: '系统', en: 'the system' }

/** What the outcome of a task is called. */
export function outcomeLabel(block: TaskBlock, outcome: string): Text {
  return outcomes[block.kind][outcome] ?? outcomes.step[outcome] ?? sameText(outcome)
}

/** How a case stands, in words; one that was not even accepted is 不予受理. */
export function statusText(status: CaseStatus, plan: Plan, refusals: CaseState['refusals'] = []): Text {
  const notAccepted = refusals.some(({ node }) => findBlock(plan, node)?.kind === 'intake')
  if (status === 'refused' && notAccepted) return { zh: '不予受理', en: 'not accepted' }
  return statuses[status]
}

const statuses: Readonly<Record<CaseStatus, Text>> = {
  open: { zh: '办理中', en: 'in progress' },
  finished: { zh: '办结', en: 'concluded' },
  refused: { zh: '不予许可', en: 'refused' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
}

const outcomes: Readonly<Record<TaskBlock['kind'], Readonly<Record<string, Text>>>> = {
  intake: {
    pass: { zh: '受理', en: 'accept' },
    correct: { zh: '一次告知补正', en: 'ask for corrections' },
    refuse: { zh: '不予受理', en: 'do not accept' },
  },
  step: {
    pass: { zh: '通过', en: 'pass' },
    correct: { zh: '补正', en: 'ask for corrections' },
    refuse: { zh: '不予许可', en: 'refuse' },
  },
  issue: { pass: { zh: '出件', en: 'hand over' } },
}

const taskLabel = (block: TaskBlock): Text =>
  block.kind === 'step' && block.title !== undefined
    ? sameText(block.title)
    : (implied[block.name] ?? sameText(block.name))

const itemLabel = (plan: Plan, item: string): Text => sameText(plan.items[item]?.title ?? item)

function itemAround(plan: Plan, id: NodeId): string | undefined {
  for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
    const block = findBlock(plan, id.slice(0, end))
    if (block?.kind === 'item') return block.item
  }
  return undefined
}
