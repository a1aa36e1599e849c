import { assign, type AnyStateMachine } from 'xstate'
import type { Condition, DocumentStatus, Facts, NamedParams, PlainDate, Revisions, Wait } from '../../plan/index.ts'
import type { AddWorkingDays } from '../condition/facts.ts'
import { holds } from '../condition/holds.ts'

/** What the events of a compiled machine carry, beside their type. */
export interface MachineEvent {
  readonly type: string
  /** With `submit`, `amend` and what an official fills in: the answers. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** With `submit`, `supply` and `share`: the documents, and where they are now. */
  readonly documents?: Readonly<Record<string, DocumentStatus>>
  /** With `submit`: by which way. */
  readonly channel?: string
  /** With `day`: which day begins. */
  readonly today?: PlainDate
  /** With `rate`: from 1 (非常不满意) to 5 (非常满意). */
  readonly rating?: number
}

/** What guards and actions read: the facts, what the event brings, and the calendar that counts working days. */
export interface Given {
  readonly context: Facts
  readonly addWorkingDays: AddWorkingDays
  readonly event: MachineEvent
}

const isThere = (status: DocumentStatus | undefined): boolean =>
  status === 'present' || status === 'shared' || status === 'obtained' || status === 'issued'
const isSo = (condition: Condition, { context, addWorkingDays }: Given): boolean =>
  holds(condition, addWorkingDays === undefined ? context : { ...context, addWorkingDays })
/** What a step waits for no more: it is there, or the case is let off it. */
const isSettled = (status: DocumentStatus | undefined): boolean => status === 'waived' || isThere(status)
const isWaited = ({ when }: Wait, given: Given): boolean => when === undefined || isSo(when, given)
const among = (facts: Facts, status: DocumentStatus): string[] =>
  Object.keys(facts.documents).filter((name) => facts.documents[name] === status)
const isOpen = (facts: Facts, node: string | undefined): boolean =>
  node === undefined || facts.outcomes[node] === undefined

/** The guards of a compiled machine by name. */
export type GuardName =
  | 'present'
  | 'complete'
  | 'suppliesAll'
  | 'concerns'
  | 'lost'
  | 'owed'
  | 'holds'
  | 'skipped'
  | 'decided'
  | 'open'
  | 'unfollowed'
  | 'allEnded'
  | 'fewer'
  | 'formal'
  | 'nothingToIssue'
  | 'nothingGranted'
  | 'allRefused'
  | 'allWithdrawn'
  | 'asksRating'
  | 'negative'
  | 'granted'

/** The actions of a compiled machine that change its facts, by name. */
export type FactActionName =
  | 'receive'
  | 'supply'
  | 'amend'
  | 'day'
  | 'decide'
  | 'clear'
  | 'count'
  | 'overlay'
  | 'grant'
  | 'grantOpen'
  | 'end'
  | 'endOpen'
  | 'issue'
  | 'convert'
  | 'revoke'
  | 'waive'
  | 'expire'

/** Whether an event may go a way. */
export type Guard = (given: Given, params: NamedParams) => boolean
/** What an action changes of the facts. */
export type Change = (given: Given, params: NamedParams) => Partial<Facts>

/** The guards of a compiled machine: they read its facts and what the event brings, nothing else. */
export const guards: { readonly [K in GuardName]: Guard } = {
  present: (given, { waits = [] }) =>
    waits.every((wait) => isSettled(given.context.documents[wait.document]) || !isWaited(wait, given)),
  complete: ({ context }, { documents = [] }) => documents.every((name) => context.documents[name] !== 'missing'),
  suppliesAll: ({ context, event }, { documents = [] }) =>
    documents.every((name) => (event.documents?.[name] ?? context.documents[name]) !== 'missing'),
  concerns: ({ event }, { documents = [] }) => documents.some((name) => event.documents?.[name] !== undefined),
  lost: (given, { waits = [], status, node }) =>
    isOpen(given.context, node) &&
    waits.some((wait) => given.context.documents[wait.document] === status && isWaited(wait, given)),
  owed: (given, { waits = [], node }) =>
    isOpen(given.context, node) &&
    waits.some((wait) => !isSettled(given.context.documents[wait.document]) && isWaited(wait, given)),
  holds: (given, { condition }) => condition !== undefined && isSo(condition, given),
  skipped: ({ context }, { skippedBy = [] }) => skippedBy.some((channel) => context.green?.includes(channel)),
  decided: ({ context }, { node = '', outcome }) => {
    const is = context.outcomes[node]
    return outcome === undefined ? is !== undefined && is !== 'correct' : is === outcome
  },
  open: ({ context }, { node }) => isOpen(context, node),
  unfollowed: ({ context }, { node = '', nodes = [] }) => {
    const is = context.outcomes[node]
    return is !== undefined && is !== 'correct' && nodes.every((one) => isOpen(context, one))
  },
  allEnded: ({ context }, { nodes = [] }) => nodes.every((node) => !isOpen(context, node)),
  fewer: (given, { counter = '', fewerThan = 0, condition }) =>
    (given.context.counts[counter] ?? 0) < fewerThan && (condition === undefined || isSo(condition, given)),
  formal: (given, { condition, waits = [] }) =>
    condition !== undefined &&
    waits.every((wait) => isSettled(given.context.documents[wait.document]) || !isWaited(wait, given)) &&
    isSo(condition, given),
  nothingToIssue: ({ context }) => among(context, 'obtained').length === 0,
  nothingGranted: ({ context }) => !Object.values(context.outcomes).includes('granted'),
  allRefused: ({ context }, { nodes = [] }) =>
    nodes.some((node) => !isOpen(context, node)) && nodes.every((node) => context.outcomes[node] !== 'granted'),
  allWithdrawn: ({ context }, { nodes = [] }) => {
    const ended = nodes.filter((node) => !isOpen(context, node))
    return ended.length > 0 && ended.every((node) => context.outcomes[node] === 'withdrawn')
  },
  asksRating: ({ context }, { nodes = [] }) => nodes.some((node) => !isOpen(context, node)),
  negative: ({ event }) => (event.rating ?? 5) <= 2,
  granted: (given, { nodes = [], waits = [] }) =>
    nodes.some((node) => given.context.outcomes[node] === 'granted') && waits.every((wait) => isWaited(wait, given)),
}

/** Those actions of a compiled machine that change its facts; all others are effects, for whoever runs the machine. */
export const changes: { readonly [K in FactActionName]: Change } = {
  receive: ({ context, event }) => ({
    ...taken(context, event),
    ...(event.channel === undefined ? {} : { channel: event.channel }),
  }),
  supply: ({ context, event }) => taken(context, event),
  amend: ({ context, event }) => taken(context, event),
  day: ({ event }) => (event.today === undefined ? {} : { today: event.today }),
  decide: ({ context }, { node = '', outcome = '' }) => ({
    outcomes: { ...context.outcomes, [node]: outcome },
    ...(context.revisions === undefined
      ? {}
      : {
          revisions: {
            ...context.revisions,
            opinions: { ...context.revisions.opinions, [node]: context.revisions.now },
          },
        }),
  }),
  clear: ({ context }, { nodes = [] }) => ({ outcomes: without(context.outcomes, nodes) }),
  count: ({ context }, { counter = '' }) => ({
    counts: { ...context.counts, [counter]: (context.counts[counter] ?? 0) + 1 },
  }),
  overlay: (given, { channels = [] }) =>
    given.context.green === undefined
      ? {
          green: [...channels.keys()].filter((index) => isWaited({ document: '', ...whenAt(channels, index) }, given)),
        }
      : {},
  grant: ({ context }, params) => ended(context, params, 'granted', 'obtained'),
  grantOpen: ({ context }, params) =>
    isOpen(context, params.node) ? ended(context, params, 'granted', 'obtained') : {},
  end: ({ context }, params) => endedAs(context, params),
  endOpen: ({ context }, params) => (isOpen(context, params.node) ? endedAs(context, params) : {}),
  issue: ({ context }) => ({
    documents: { ...context.documents, ...marked(among(context, 'obtained'), 'issued') },
  }),
  convert: ({ context }, { opinions = [], documents = [], committed = [] }) => ({
    documents: {
      ...context.documents,
      ...marked(
        committed.filter((name) => context.documents[name] === 'later'),
        'committed',
      ),
      ...marked(
        documents.filter((name) => context.documents[name] === 'later'),
        'tolerated',
      ),
    },
    outcomes: without(
      context.outcomes,
      opinions.filter((one) => isOutdated(one, context.revisions)).map(({ node }) => node),
    ),
  }),
  waive: ({ context }, { documents = [] }) => ({
    documents: { ...context.documents, ...marked(documents, 'waived') },
  }),
  expire: ({ context }, { document = '', nodes = [] }) =>
    context.documents[document] === 'tolerated' && !nodes.some((node) => isOpen(context, node))
      ? { documents: { ...context.documents, [document]: 'lapsed' as const } }
      : {},
  revoke: ({ context }, { documents = [] }) => ({
    documents: {
      ...context.documents,
      ...marked(
        documents.filter((name) => isThere(context.documents[name])),
        'revoked',
      ),
    },
  }),
}

const whenAt = (channels: NonNullable<NamedParams['channels']>, index: number): Pick<Wait, 'when'> => {
  const when = channels[index]
  return when === undefined ? {} : { when }
}

function taken(context: Facts, event: MachineEvent): Partial<Facts> {
  const { revisions } = context
  const changed = {
    fields: event.fields === undefined ? context.fields : { ...context.fields, ...event.fields },
    documents: event.documents === undefined ? context.documents : { ...context.documents, ...event.documents },
  }
  if (revisions === undefined) return changed
  const now = revisions.now + 1
  const documents = Object.keys(event.documents ?? {}).map((name) => [name, now])
  return {
    ...changed,
    revisions: {
      ...revisions,
      now,
      documents: { ...revisions.documents, ...(Object.fromEntries(documents) as Record<string, number>) },
      ...(event.fields === undefined ? {} : { fields: now }),
    },
  }
}

/** Whether an opinion knew less than there is now: a document that its step reads, or an answer, is newer. */
const isOutdated = (
  { node, documents }: NonNullable<NamedParams['opinions']>[number],
  revisions: Revisions | undefined,
): boolean => {
  const knew = revisions?.opinions[node] ?? -1
  return (
    (revisions?.fields ?? 0) > knew || documents.some((name) => (revisions?.documents[name] ?? Number.MAX_VALUE) > knew)
  )
}

const marked = (names: readonly string[], status: DocumentStatus): Record<string, DocumentStatus> =>
  Object.fromEntries(names.map((name) => [name, status]))
const without = <T>(record: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)))

function ended(
  context: Facts,
  { node = '', documents = [] }: NamedParams,
  outcome: string,
  status: DocumentStatus,
): Partial<Facts> {
  const now = (context.revisions?.now ?? 0) + 1
  return {
    outcomes: { ...context.outcomes, [node]: outcome },
    documents: { ...context.documents, ...marked(documents, status) },
    ...(context.revisions === undefined
      ? {}
      : {
          revisions: {
            ...context.revisions,
            now,
            documents: { ...context.revisions.documents, ...Object.fromEntries(documents.map((name) => [name, now])) },
          },
        }),
  }
}

const endedAs = (context: Facts, params: NamedParams): Partial<Facts> =>
  ended(context, params, params.status ?? 'refused', (params.status ?? 'refused') as DocumentStatus)

/**
 * The reference meaning of the names in a compiled machine: `createMachine(config).provide(machineImplementation)` is
 * the process as plain XState runs it. The other actions (`openTask`, `accept`, `notify` …) are left to the one who runs
 * it: they change no fact. A condition that counts working days wants a calendar: `machineImplementationBy`.
 */
export const machineImplementation: Implementation = machineImplementationBy(undefined)

/** The same by a calendar: `machineImplementationBy(calendar.addWorkingDays)`. */
export function machineImplementationBy(addWorkingDays: AddWorkingDays): Implementation {
  type Told = Pick<Given, 'context' | 'event'>
  const actions = Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      assign(({ context, event }: Told, params: unknown) =>
        change({ context, event, addWorkingDays }, (params ?? {}) as NamedParams),
      ),
    ]),
  )
  const checks = Object.fromEntries(
    Object.entries(guards).map(([name, guard]) => [
      name,
      ({ context, event }: Told, params: unknown) => guard({ context, event, addWorkingDays }, params ?? {}),
    ]),
  )
  return { guards: checks, actions }
}

type Implementation = Parameters<AnyStateMachine['provide']>[0]
