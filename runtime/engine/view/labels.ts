import {
  findBlock,
  isTask,
  namesOf,
  postKey,
  type Block,
  type BlockKind,
  type NodeId,
  type Plan,
  type TaskBlock,
} from '../../plan/index.ts'
import type { Actor } from '../case-event.ts'
import type { CaseState, CaseStatus } from '../case-state.ts'
import { refusalOfCase, refusalOfItem } from './refusal-words.ts'
import { sameText, type Text } from './text.ts'

/** The names that implied steps carry in either keyword language, in words. */
const implied: Readonly<Record<string, Text>> = {
  accept: { zh: '受理', en: 'acceptance' },
  decision: { zh: '决定', en: 'decision' },
  issue: { zh: '出件', en: 'issuance' },
  verification: { zh: '核查', en: 'verification' },
  hearing: { zh: '听证', en: 'hearing' },
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  expertReview: { zh: '专家评审', en: 'expert review' },
  publicNotice: { zh: '公示', en: 'public notice' },
  siteSurvey: { zh: '踏勘', en: 'site survey' },
}

/** What a node is called: a step with the item that it belongs to (`食品经营许可 · 审查`), the process by its title. */
export function nodeLabel(plan: Plan, id: NodeId): Text {
  const block = findBlock(plan, id)
  if (block === undefined || block.id === plan.body.id) return sameText(plan.title ?? plan.name)
  if (block.kind === 'item') return itemLabel(plan, block.item)
  const own = isTask(block) ? taskLabel(block) : blockLabel(block)
  const item = itemAround(plan, id)
  if (item === undefined) return aroundLabel(plan, id, own)
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

/** What the outcome of a task is called; a refusal by the kind of the item (不予许可, 不予登记, 不予备案). */
export function outcomeLabel(block: TaskBlock, outcome: string, plan: Plan): Text {
  if (outcome === 'refuse' && block.kind === 'step') return refusalOfItem(plan, itemAround(plan, block.id)).act
  const own = block.kind === 'step' ? block.outcomes.find(({ name }) => name === outcome) : undefined
  if (own?.title !== undefined) return sameText(own.title)
  if (own?.back !== undefined) {
    const to = namesOf(own.back.to).at(-1) ?? ''
    return { zh: `退回${to}`, en: `return to ${to}` }
  }
  return outcomes[block.kind][outcome] ?? outcomes.step[outcome] ?? sameText(outcome)
}

/** How a case stands, in words: of a refusal by the kind of its items; one that was not even accepted is 不予受理. */
export function statusText(status: CaseStatus, plan: Plan, refusals: CaseState['refusals'] = []): Text {
  const notAccepted = refusals.some(({ node }) => findBlock(plan, node)?.kind === 'intake')
  if (status === 'refused' && notAccepted) return { zh: '不予受理', en: 'not accepted' }
  return status === 'refused' ? refusalOfCase(plan).state : statuses[status]
}

/** How a case stands, in the words of a licence. */
export const statusWord = (status: CaseStatus): Text =>
  status === 'refused' ? { zh: '不予许可', en: 'refused' } : statuses[status]

const statuses: Readonly<Record<Exclude<CaseStatus, 'refused'>, Text>> = {
  open: { zh: '办理中', en: 'in progress' },
  finished: { zh: '办结', en: 'concluded' },
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
    rectify: { zh: '限期改正', en: 'have it rectified' },
    revoke: { zh: '撤销', en: 'revoke' },
  },
  issue: { pass: { zh: '出件', en: 'hand over' } },
}

const taskLabel = ({ title, name }: TaskBlock): Text =>
  title === undefined ? (implied[name] ?? sameText(name)) : sameText(title)

/** What a block that is no task is called: by its title or name, else by what it is. */
function blockLabel(block: Exclude<Block, TaskBlock>): Text {
  if ('title' in block && block.title !== undefined) return sameText(block.title)
  if ('name' in block) return sameText(block.name)
  return kindsOfBlock[block.kind]
}

const kindsOfBlock: Readonly<Record<Exclude<BlockKind, TaskBlock['kind']>, Text>> = {
  sequence: { zh: '依次', en: 'in sequence' },
  parallel: { zh: '并联', en: 'in parallel' },
  choice: { zh: '分情形', en: 'branches' },
  stage: { zh: '阶段', en: 'stage' },
  item: { zh: '事项', en: 'item' },
  merge: { zh: '合并', en: 'merged' },
  auto: { zh: '自动', en: 'automatic' },
  preReview: { zh: '预审', en: 'pre-review' },
  await: { zh: '等待', en: 'wait' },
  notify: { zh: '通知', en: 'notice' },
  push: { zh: '推送', en: 'push' },
  start: { zh: '启动', en: 'start' },
  archive: { zh: '归档', en: 'archive' },
  evaluate: { zh: '评价', en: 'rating' },
  end: { zh: '办结', en: 'end' },
}

/** A task of a stage, a merge or a commitment is told with it (`施工许可 · 受理`). */
function aroundLabel(plan: Plan, id: NodeId, own: Text): Text {
  const parent = id.slice(0, id.lastIndexOf('/'))
  if (parent === plan.body.id || !id.includes('/')) return own
  const around = findBlock(plan, parent)
  const title = around !== undefined && 'title' in around ? around.title : undefined
  const shown = title ?? plan.documents[namesOf(parent).at(-1) ?? '']?.title ?? namesOf(parent).at(-1) ?? ''
  return { zh: `${shown} · ${own.zh}`, en: `${shown} · ${own.en}` }
}

const itemLabel = (plan: Plan, item: string): Text => sameText(plan.items[item]?.title ?? item)

function itemAround(plan: Plan, id: NodeId): string | undefined {
  for (let end = id.lastIndexOf('/'); end > 0; end = id.lastIndexOf('/', end - 1)) {
    const block = findBlock(plan, id.slice(0, end))
    if (block?.kind === 'item') return block.item
  }
  return undefined
}
