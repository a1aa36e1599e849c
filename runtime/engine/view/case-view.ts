import { findBlock, type CompiledProcess, type DocumentStatus, type NodeId, type Plan } from '../../plan/index.ts'
import type { CaseState, CaseStatus } from '../case-state.ts'
import type { Instant } from '../../plan/index.ts'
import { layoutOf, situationOf, type Situation } from '../situation.ts'
import { clockView, type ViewContext } from './clock-view.ts'
import { historyViews, type LoggedEvent } from './history-view.ts'
import { isoInstant } from './instant-text.ts'
import { nodeLabel, statusText } from './labels.ts'
import { taskViews } from './task-view.ts'
import type { Text } from './text.ts'
import type { CaseSummary, CaseView } from './view-types.ts'

export type { ViewContext }

/** What is known of a case beside its state: by what id, how many events, and which. */
export interface CaseAbout {
  readonly id: string
  readonly revision: number
  readonly events: readonly LoggedEvent[]
}

/** A case as people see it; a pure rendering of its state, its log, the calendar and the instant of looking. */
export function caseView(process: CompiledProcess, state: CaseState, about: CaseAbout, context: ViewContext): CaseView {
  const { plan } = process
  const situation = situationOf(process, layoutOf(process), state)
  const asked = askedOf(plan, state, situation)
  const active = activeNodes(situation)
  return {
    ...caseSummary(process, { id: about.id, ...state }, context, state.refusals),
    revision: about.revision,
    fields: state.fields,
    documents: Object.entries(state.documents).map(([name, status]) => {
      const title = plan.documents[name]?.title
      return { name, ...(title === undefined ? {} : { title }), status, statusText: documentTexts[status] }
    }),
    ...(asked === undefined ? {} : { asked }),
    tasks: taskViews(process, state, about.id, context),
    clocks: Object.entries(state.clocks).map(([id, clock]) => clockView(id, clock, plan, context)),
    history: historyViews(plan, state, about.events, context),
    active,
    done: doneNodes(state).filter((node) => !active.includes(node)),
    refused: refusedNodes(state),
    refusals: state.refusals.map(({ node, reason }) => ({ node, label: nodeLabel(plan, node), reason })),
  }
}

/** A case in a list. */
export function caseSummary(
  process: CompiledProcess,
  header: {
    readonly id: string
    readonly status: CaseStatus
    readonly openedAt: Instant
    readonly concludedAt?: Instant
  },
  { calendar }: ViewContext,
  refusals: CaseState['refusals'] = [],
): CaseSummary {
  const { plan, version } = process
  const { id, status, openedAt, concludedAt } = header
  return {
    id,
    process: plan.name,
    ...(plan.title === undefined ? {} : { title: plan.title }),
    version,
    status,
    statusText: statusText(status, plan, refusals),
    openedAt: isoInstant(openedAt, calendar),
    ...(concludedAt === undefined ? {} : { concludedAt: isoInstant(concludedAt, calendar) }),
  }
}

const documentTexts: Readonly<Record<DocumentStatus, Text>> = {
  missing: { zh: '未提交', en: 'not supplied' },
  present: { zh: '已提交', en: 'supplied' },
  obtained: { zh: '已取得', en: 'obtained' },
  issued: { zh: '已出件', en: 'handed over' },
  lost: { zh: '不能取得', en: 'not to be had' },
}

/** What the applicant is asked for now: the next application, or the correction of the one that was made. */
function askedOf(plan: Plan, state: CaseState, { awaiting, correcting }: Situation): CaseView['asked'] {
  const node = correcting[0] ?? awaiting[0]
  const intake = node === undefined ? undefined : findBlock(plan, node)
  if (state.status !== 'open' || node === undefined || intake?.kind !== 'intake') return undefined
  if (correcting.length === 0) return { kind: 'submission', node, documents: intake.asks }
  const reason = state.intakes[node]?.corrected?.reason ?? ''
  const documents = intake.asks.filter((name) => state.documents[name] === 'missing')
  return { kind: 'correction', node, documents, ...(reason === '' ? {} : { reason }) }
}

/** Where the case stands: at every node that has begun and not ended. */
function activeNodes({ positions }: Situation): readonly NodeId[] {
  return [...new Set(positions.filter(({ place }) => !endings.has(place)).map(({ node }) => node))]
}
const endings: ReadonlySet<string> = new Set(['done', 'granted', 'refused'])

/** What the case has passed: steps and items with an outcome, and intakes that were accepted. */
function doneNodes(state: CaseState): readonly NodeId[] {
  const accepted = Object.entries(state.intakes).flatMap(([node, { acceptedAt }]) =>
    acceptedAt === undefined ? [] : [node],
  )
  const refused = refusedNodes(state)
  return [...new Set([...accepted, ...Object.keys(state.outcomes)])].filter((node) => !refused.includes(node))
}

/** Where the case, or an item of it, was refused: the task that refused, and the items that ended so. */
function refusedNodes(state: CaseState): readonly NodeId[] {
  return Object.keys(state.outcomes).filter((node) => ['refuse', 'refused'].includes(state.outcomes[node] ?? ''))
}
