import { findBlock, isTask, postKey, type Instant, type Plan, type PostRef } from '../../plan/index.ts'
import type { CaseEvent, Entry } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import type { Doer } from '../task-act.ts'
import { branchText } from './branch-text.ts'
import { clockView, type ViewContext } from './clock-view.ts'
import { isoInstant } from './instant-text.ts'
import { actorLabel, nodeLabel, outcomeLabel, statusText, systemLabel } from './labels.ts'
import { limitText } from './limit-text.ts'
import { refusalAt } from './refusal-words.ts'
import { fillText, sameText, type Text } from './text.ts'
import type { HistoryView } from './view-types.ts'

/** An event of a case's log, with the lines that it wrote. */
export interface LoggedEvent {
  readonly at: Instant
  readonly event: CaseEvent | { readonly kind: 'open' }
  readonly entries: readonly Entry[]
}

/** The history of a case in words, the oldest line first; lines are numbered from 1. */
export function historyViews(
  plan: Plan,
  state: CaseState,
  events: readonly LoggedEvent[],
  context: ViewContext,
): readonly HistoryView[] {
  return events
    .flatMap(({ at, event, entries }) =>
      entries.filter((entry) => !isToldAnyway(entry, entries)).map((entry) => ({ at, event, entry })),
    )
    .map(({ at, event, entry }, index) => ({
      seq: index + 1,
      at: isoInstant(at, context.calendar),
      kind: entry.kind,
      who: whoOf(event, entry),
      what: whatOf(entry, { plan, state, context }),
      ...('node' in entry ? { node: entry.node } : {}),
    }))
}

/** That a window accepted, or handed over, is told by what came of it; a line of its own would say it twice. */
const isToldAnyway = (entry: Entry, entries: readonly Entry[]): boolean =>
  entry.kind === 'completed' &&
  entry.outcome === 'pass' &&
  entry.reason === undefined &&
  entries.some((other) => other.kind === 'issued' || (other.kind === 'accepted' && other.node === entry.node))

/** What somebody did is theirs; what followed from it is the system's. */
const isDeed: Readonly<Record<Entry['kind'], boolean>> = {
  received: true,
  accepted: true,
  'deemed-accepted': false,
  opened: false,
  completed: true,
  signed: true,
  reported: true,
  'handed-over': true,
  delegated: true,
  'taken-back': true,
  'signer-added': true,
  'signer-dropped': true,
  urged: true,
  copied: true,
  branched: false,
  decided: false,
  supplied: true,
  shared: true,
  amended: true,
  obtained: false,
  ended: false,
  issued: true,
  revoked: false,
  warned: false,
  escalated: false,
  lapsed: false,
  deemed: false,
  converted: false,
  charged: false,
  visited: false,
  suspended: true,
  resumed: true,
  extended: true,
  notified: false,
  pushed: false,
  started: false,
  archived: false,
  rated: true,
  concluded: false,
}

function whoOf(event: LoggedEvent['event'], entry: Entry): Text {
  const deed = isDeed[entry.kind] || event.kind === 'withdraw'
  return deed && 'by' in event ? actorLabel(event.by) : systemLabel
}

interface About {
  readonly plan: Plan
  readonly state: CaseState
  readonly context: ViewContext
}
/** The entries of a kind, also where several kinds share a shape. */
type EntryOf<K extends Entry['kind'], E = Entry> = E extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? E
    : never
  : never
type Words = { readonly [K in Entry['kind']]: (entry: EntryOf<K>, about: About) => Text }

const aboutNode =
  (text: Text) =>
  ({ node }: { readonly node: string }, { plan }: About): Text =>
    within(text, nodeLabel(plan, node))

const aboutNames =
  (text: Text) =>
  ({ documents }: { readonly documents: readonly string[] }): Text =>
    within(text, listed(documents))

const words: Words = {
  received: aboutNode({ zh: '收到申请（{it}）', en: 'application received ({it})' }),
  accepted: aboutNode({ zh: '予以受理（{it}）', en: 'accepted ({it})' }),
  'deemed-accepted': aboutNode({
    zh: '五个工作日内未告知补正，视为受理（{it}）',
    en: 'no notice within five working days: deemed accepted ({it})',
  }),
  opened: aboutNode({ zh: '待办：{it}', en: 'task opened: {it}' }),
  completed: (entry, { plan }) => concludedText(entry, plan),
  signed: (entry, { plan }) => within({ zh: '表示意见：{it}', en: 'signed: {it}' }, concludedText(entry, plan)),
  reported: (entry, { plan }) =>
    within({ zh: '代办完毕，交回确认：{it}', en: 'reported, to be confirmed: {it}' }, concludedText(entry, plan)),
  'handed-over': (entry, { plan }) => passedOnText({ zh: '转办给', en: 'handed over to' }, entry, plan),
  delegated: (entry, { plan }) => passedOnText({ zh: '委托给', en: 'delegated to' }, entry, plan),
  'taken-back': ({ node, what }, { plan }) => within(takenBack[what], nodeLabel(plan, node)),
  'signer-added': ({ node, person }, { plan }) =>
    within({ zh: `加签 ${person}：{it}`, en: `asked ${person} to sign too: {it}` }, nodeLabel(plan, node)),
  'signer-dropped': ({ node, person }, { plan }) =>
    within({ zh: `减签 ${person}：{it}`, en: `no longer asks ${person} to sign: {it}` }, nodeLabel(plan, node)),
  urged: ({ node, text }, { plan }) =>
    because(within({ zh: '催办：{it}', en: 'urged: {it}' }, nodeLabel(plan, node)), text),
  copied: (entry, { plan }) => passedOnText({ zh: '抄送', en: 'copied to' }, { ...entry, reason: entry.text }, plan),
  branched: ({ node }, { plan }) => branchText(plan, node),
  decided: (entry, { plan }) =>
    within({ zh: '按规则决定：{it}', en: 'decided by rule: {it}' }, concludedText(entry, plan)),
  supplied: aboutNames({ zh: '补交材料：{it}', en: 'documents supplied: {it}' }),
  shared: ({ documents, office }) => ({
    zh: `${office} 共享：${listed(documents).zh}`,
    en: `shared by ${office}: ${listed(documents).en}`,
  }),
  amended: ({ fields }) => within({ zh: '修改申请：{it}', en: 'application amended: {it}' }, listed(fields)),
  obtained: obtainedText,
  ended: ({ node, how }, { plan }) => {
    const ending = how === 'refused' ? refusalAt(plan, node).state : (endingTexts[how] ?? sameText(how))
    const item = nodeLabel(plan, node)
    return { zh: `${item.zh}：${ending.zh}`, en: `${item.en}: ${ending.en}` }
  },
  issued: aboutNames({ zh: '出件：{it}', en: 'handed over: {it}' }),
  revoked: aboutNames({ zh: '撤销：{it}', en: 'revoked: {it}' }),
  warned: ({ level, clock }, { plan, state, context }) => {
    const found = state.clocks[clock]
    const label = found === undefined ? { zh: clock, en: clock } : clockView(clock, found, plan, context).label
    return level === 'red'
      ? within({ zh: '红色预警，时限已到：{it}', en: 'red warning, the time is up: {it}' }, label)
      : within({ zh: '黄色预警：{it}', en: 'yellow warning: {it}' }, label)
  },
  escalated: ({ node, to }, { plan }) => {
    const [label, posts] = [nodeLabel(plan, node), listed(to.map(postKey))]
    return { zh: `升级到 ${posts.zh}：${label.zh}`, en: `escalated to ${posts.en}: ${label.en}` }
  },
  lapsed: ({ node, document }, { plan }) =>
    document === undefined
      ? within({ zh: '期限届满（{it}）', en: 'the time has run out ({it})' }, nodeLabel(plan, node))
      : within(
          { zh: '容缺逾期未补交：{it}', en: 'a tolerated document did not come in time: {it}' },
          sameText(document),
        ),
  deemed: aboutNode({ zh: '逾期，依规定视同决定（{it}）', en: 'the limit has passed: decided by silence ({it})' }),
  converted: aboutNode({ zh: '转为正式受理（{it}）', en: 'formally accepted ({it})' }),
  charged: ({ fees }) => {
    const all = Object.entries(fees)
    return {
      zh: `收费：${all.map(([item, fee]) => `${item} ${fee} 元`).join('、')}`,
      en: `fees: ${all.map(([item, fee]) => `${item} ${fee} yuan`).join(', ')}`,
    }
  },
  visited: ({ visits }) => ({ zh: `申请人到场，第 ${visits} 次`, en: `the applicant came, visit ${visits}` }),
  suspended: ({ reason }) => within({ zh: '中止：{it}', en: 'suspended: {it}' }, sameText(reason)),
  resumed: () => ({ zh: '恢复办理', en: 'resumed' }),
  extended: ({ node, length }, { plan }) => {
    const [item, by] = [nodeLabel(plan, node), limitText(length)]
    return { zh: `延期 ${by.zh}：${item.zh}`, en: `extended by ${by.en}: ${item.en}` }
  },
  notified: ({ to, text }) => ({
    zh: `通知${receiver(to).zh}：${text}`,
    en: `${receiver(to).en} notified: ${text}`,
  }),
  pushed: ({ to, documents, fields }) => {
    const what = listed([...documents, ...Object.keys(fields)])
    return { zh: `推送给${receiver(to).zh}：${what.zh}`, en: `pushed to ${receiver(to).en}: ${what.en}` }
  },
  started: ({ process }) => within({ zh: '启动流程：{it}', en: 'process started: {it}' }, sameText(process)),
  archived: () => ({ zh: '归档', en: 'filed' }),
  rated: ({ score }) =>
    within({ zh: '评价：{it}', en: 'rated: {it}' }, ratingTexts[score - 1] ?? sameText(String(score))),
  concluded: ({ status }, { plan, state }) =>
    within({ zh: '案件终结：{it}', en: 'the case has ended: {it}' }, statusText(status, plan, state.refusals)),
}

const whatOf = (entry: Entry, about: About): Text => words[entry.kind](entry as never, about)

/** A text around another, language by language. */
const within = (text: Text, inner: Text): Text => ({
  zh: fillText(text, { it: inner.zh }).zh,
  en: fillText(text, { it: inner.en }).en,
})

const listed = (names: readonly string[]): Text => ({ zh: names.join('、'), en: names.join(', ') })

const takenBack: Readonly<Record<'step' | 'signature' | 'delegation', Text>> = {
  step: { zh: '取回：{it}', en: 'taken back: {it}' },
  signature: { zh: '收回意见：{it}', en: 'signature taken back: {it}' },
  delegation: { zh: '收回委托：{it}', en: 'delegation taken back: {it}' },
}

/** To whom a task, or word of it, went, and why. */
function passedOnText(
  how: Text,
  { node, to, reason }: { readonly node: string; readonly to: Doer; readonly reason?: string | undefined },
  plan: Plan,
): Text {
  const [whom, label] = [actorLabel({ kind: 'post', ...to }), nodeLabel(plan, node)]
  return because({ zh: `${how.zh} ${whom.zh}：${label.zh}`, en: `${how.en} ${whom.en}: ${label.en}` }, reason)
}

/** A text with what somebody gave as a reason. */
const because = ({ zh, en }: Text, reason: string | undefined): Text =>
  reason === undefined ? { zh, en } : { zh: `${zh}（${reason}）`, en: `${en} (${reason})` }

/** How a task came out, and why. */
function concludedText(
  { node, outcome, reason }: { readonly node: string; readonly outcome: string; readonly reason?: string },
  plan: Plan,
): Text {
  const block = findBlock(plan, node)
  const label = block !== undefined && isTask(block) ? outcomeLabel(block, outcome, plan) : sameText(outcome)
  const around = nodeLabel(plan, node)
  return {
    zh: `${around.zh}：${label.zh}${reason === undefined ? '' : `，理由：${reason}`}`,
    en: `${around.en}: ${label.en}${reason === undefined ? '' : `, because: ${reason}`}`,
  }
}

/** Results, under which seal, and until when they are valid. */
function obtainedText({ documents, seal, validUntil }: Extract<Entry, { kind: 'obtained' }>): Text {
  const names = documents.map((name) => ({ name, until: validUntil?.[name] }))
  const [zh, en] = [
    names.map(({ name, until }) => (until === undefined ? name : `${name}（有效至 ${until}）`)).join('、'),
    names.map(({ name, until }) => (until === undefined ? name : `${name} (valid until ${until})`)).join(', '),
  ]
  const used = seal === undefined ? undefined : (seal.title ?? seal.seal)
  return {
    zh: `取得：${zh}${used === undefined ? '' : `，用印：${used}`}`,
    en: `obtained: ${en}${used === undefined ? '' : `, sealed with ${used}`}`,
  }
}

const receiver = (to: PostRef | 'applicant'): Text =>
  to === 'applicant' ? { zh: '申请人', en: 'the applicant' } : sameText(postKey(to))

const endingTexts: Readonly<Record<string, Text>> = {
  annulled: { zh: '撤销受理', en: 'acceptance annulled' },
  withdrawn: { zh: '视为撤回', en: 'deemed withdrawn' },
}

const ratingTexts: readonly Text[] = [
  { zh: '非常不满意', en: 'very dissatisfied' },
  { zh: '不满意', en: 'dissatisfied' },
  { zh: '基本满意', en: 'fairly satisfied' },
  { zh: '满意', en: 'satisfied' },
  { zh: '非常满意', en: 'very satisfied' },
]
