import { findBlock, isTask, type Instant, type Plan } from '../../plan/index.ts'
import type { CaseEvent, Entry } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import { clockView, type ViewContext } from './clock-view.ts'
import { isoInstant } from './instant-text.ts'
import { actorLabel, nodeLabel, outcomeLabel, statusText, systemLabel } from './labels.ts'
import { fillText, type Text } from './text.ts'
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
  supplied: true,
  amended: true,
  obtained: false,
  issued: true,
  lost: false,
  warned: false,
  lapsed: false,
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
type Words = { readonly [K in Entry['kind']]: (entry: Extract<Entry, { kind: K }>, about: About) => Text }

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
  completed: ({ node, outcome, reason }, { plan }) => {
    const block = findBlock(plan, node)
    const label = block !== undefined && isTask(block) ? outcomeLabel(block, outcome) : { zh: outcome, en: outcome }
    const around = nodeLabel(plan, node)
    return {
      zh: `${around.zh}：${label.zh}${reason === undefined ? '' : `，理由：${reason}`}`,
      en: `${around.en}: ${label.en}${reason === undefined ? '' : `, because: ${reason}`}`,
    }
  },
  supplied: aboutNames({ zh: '补交材料：{it}', en: 'documents supplied: {it}' }),
  amended: ({ fields }) => within({ zh: '修改申请：{it}', en: 'application amended: {it}' }, listed(fields)),
  obtained: aboutNames({ zh: '取得：{it}', en: 'obtained: {it}' }),
  issued: aboutNames({ zh: '出件：{it}', en: 'handed over: {it}' }),
  lost: aboutNames({ zh: '不能取得：{it}', en: 'no longer to be had: {it}' }),
  warned: ({ level, clock }, { plan, state, context }) => {
    const found = state.clocks[clock]
    const label = found === undefined ? { zh: clock, en: clock } : clockView(clock, found, plan, context).label
    return level === 'red'
      ? within({ zh: '红色预警，时限已到：{it}', en: 'red warning, the time is up: {it}' }, label)
      : within({ zh: '黄色预警：{it}', en: 'yellow warning: {it}' }, label)
  },
  lapsed: aboutNode({ zh: '补正期限届满（{it}）', en: 'the time for the correction has run out ({it})' }),
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
