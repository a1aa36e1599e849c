import type { Calendar } from '../../calendar/index.ts'
import { findBlock, type CompiledProcess, type NodeId, type Plan } from '../../plan/index.ts'
import type { CaseState, CaseStatus, CountedCase } from '../case-state.ts'
import type { Instant } from '../../plan/index.ts'
import { askedIn, askedStatuses } from '../asked.ts'
import { layoutOf } from '../layout.ts'
import { situationOf, type Situation } from '../situation.ts'
import { clockView, type ViewContext } from './clock-view.ts'
import { historyViews, type LoggedEvent } from './history-view.ts'
import { isoInstant } from './instant-text.ts'
import { documentText } from './document-text.ts'
import { nodeLabel, statusText, statusWord } from './labels.ts'
import { offersOf } from './offers.ts'
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
  const counted = { ...state, addWorkingDays: context.calendar.addWorkingDays }
  const situation = situationOf(process, layoutOf(process), counted)
  const asked = askedOf(plan, counted, situation)
  const active = activeNodes(situation)
  return {
    ...caseSummary(process, { id: about.id, ...state }, context, state.refusals),
    revision: about.revision,
    fields: state.fields,
    documents: Object.entries(state.documents).map(([name, status]) => {
      const title = plan.documents[name]?.title
      return { name, ...(title === undefined ? {} : { title }), status, statusText: documentText(name, status, plan) }
    }),
    ...(asked === undefined ? {} : { asked }),
    tasks: taskViews(process, state, about.id, context),
    takeBacks: takeBacksOf(plan, state),
    ...(state.suspended === undefined
      ? {}
      : { suspended: { ...state.suspended, at: isoInstant(state.suspended.at, context.calendar) } }),
    clocks: Object.entries(state.clocks).map(([id, clock]) => clockView(id, clock, plan, context)),
    history: historyViews(plan, state, about.events, context),
    active,
    done: doneNodes(state).filter((node) => !active.includes(node)),
    refused: refusedNodes(state),
    refusals: state.refusals.map(({ node, reason }) => ({ node, label: nodeLabel(plan, node), reason })),
    offers: offersOf(process, counted, situation, context),
  }
}

/** What a list needs to know of a case. */
export interface CaseHead {
  readonly id: string
  readonly status: CaseStatus
  readonly openedAt: Instant
  readonly concludedAt?: Instant
}

/** A case in a list. */
export function caseSummary(
  process: CompiledProcess,
  header: CaseHead,
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

/** A case in a list whose process cannot be run, and why: it is there, and nothing can be done with it until it can. */
export function caseNotToBeRun(
  header: CaseHead & { readonly process: string; readonly version: string },
  fault: Text,
  calendar: Calendar,
): CaseSummary {
  const { id, process, version, status, openedAt, concludedAt } = header
  return {
    id,
    process,
    version,
    status,
    statusText: statusWord(status),
    openedAt: isoInstant(openedAt, calendar),
    ...(concludedAt === undefined ? {} : { concludedAt: isoInstant(concludedAt, calendar) }),
    fault,
  }
}

/** What the applicant is asked for now: the next application, or the correction of the one that was made. */
function askedOf(plan: Plan, state: CountedCase, { awaiting, correcting, corrections }: Situation): CaseView['asked'] {
  const node = correcting[0] ?? corrections[0] ?? awaiting[0]
  if (state.status !== 'open' || node === undefined) return undefined
  const block = findBlock(plan, node)
  if (block?.kind === 'intake' && correcting.length === 0) {
    // Which of them a case needs may depend on the answers: all that may be asked for are told beforehand.
    return { kind: 'submission', node, documents: block.asks.map(({ document }) => document) }
  }
  const reason = state.intakes[node]?.corrected?.reason ?? ''
  const asked = block?.kind === 'intake' ? Object.keys(askedIn(block, state)) : Object.keys(state.documents)
  const documents = asked.filter((name) => askedStatuses.has(state.documents[name]))
  return { kind: 'correction', node, documents, ...(reason === '' ? {} : { reason }) }
}

/** Where the case stands: at every node that has begun and not ended. */
function activeNodes({ positions }: Situation): readonly NodeId[] {
  return [...new Set(positions.filter(({ place }) => !endings.has(place)).map(({ node }) => node))]
}
const endings: ReadonlySet<string> = new Set([
  'done',
  'granted',
  'refused',
  'annulled',
  'withdrawn',
  'prepared',
  'rated',
  'idle',
])

/** What may be taken back: an item that rests, or a case that is suspended, takes nothing back either. */
const takeBacksOf = (plan: Plan, { done = {} }: CaseState): CaseView['takeBacks'] =>
  Object.entries(done).map(([node, { by }]) => ({ node, label: nodeLabel(plan, node), by }))

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
