import { assign, type AnyStateMachine } from 'xstate'
import type { DocumentStatus, Facts } from '../../plan/index.ts'

/** What the events of a compiled machine carry, beside their type. */
export interface MachineEvent {
  readonly type: string
  /** With `submit` and `amend`: what the applicant answered. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** With `submit` and `supply`: the documents asked for, there or missing. */
  readonly documents?: Readonly<Record<string, DocumentStatus>>
}

interface Given {
  readonly context: Facts
  readonly event: MachineEvent
}
type Params = { readonly node?: string; readonly outcome?: string; readonly documents?: readonly string[] }

const named = (params: unknown): readonly string[] => (params as Params | undefined)?.documents ?? []
const isThere = (status: DocumentStatus | undefined): boolean =>
  status === 'present' || status === 'obtained' || status === 'issued'
const among = (facts: Facts, status: DocumentStatus): string[] =>
  Object.keys(facts.documents).filter((name) => facts.documents[name] === status)

/** The guards of a compiled machine by name. */
export type GuardName =
  'present' | 'complete' | 'suppliesAll' | 'lost' | 'nothingToIssue' | 'nothingGranted' | 'allRefused'

/** The actions of a compiled machine that change its facts, by name. */
export type FactActionName = 'receive' | 'supply' | 'amend' | 'decide' | 'grant' | 'forfeit' | 'issue'

/** The guards of a compiled machine: they read documents and outcomes, nothing else. */
const guards = {
  /** Every document named is there: supplied, or obtained from another item. */
  present: ({ context }: Given, params: unknown): boolean =>
    named(params).every((name) => isThere(context.documents[name])),
  /** None of the documents asked of the applicant is missing. */
  complete: ({ context }: Given, params: unknown): boolean =>
    named(params).every((name) => context.documents[name] !== 'missing'),
  /** With what this event brings, none of the documents asked of the applicant is missing. */
  suppliesAll: ({ context, event }: Given, params: unknown): boolean =>
    named(params).every((name) => (event.documents?.[name] ?? context.documents[name]) !== 'missing'),
  /** One of the documents named can no longer come: its item ended without a result. */
  lost: ({ context }: Given, params: unknown): boolean =>
    named(params).some((name) => context.documents[name] === 'lost'),
  /** No result is obtained that is not yet handed over. */
  nothingToIssue: ({ context }: Given): boolean => among(context, 'obtained').length === 0,
  /** No item has been granted. */
  nothingGranted: ({ context }: Given): boolean => !Object.values(context.outcomes).includes('granted'),
  /** Some item was refused and none was granted. */
  allRefused: ({ context }: Given): boolean =>
    Object.values(context.outcomes).includes('refused') && !Object.values(context.outcomes).includes('granted'),
} satisfies Record<GuardName, unknown>

/** Those actions of a compiled machine that change its facts; all others are effects, for whoever runs the machine. */
const actions = {
  /** Takes in the applicant's form and documents. */
  receive: assign(({ context, event }: Given) => taken(context, event)),
  /** Takes in documents supplied later. */
  supply: assign(({ context, event }: Given) => taken(context, event)),
  /** Takes in answers amended. */
  amend: assign(({ context, event }: Given) => taken(context, event)),
  /** Records the outcome of a step. */
  decide: assign(({ context }: Given, params: unknown) => {
    const { node, outcome } = params as Params
    return { outcomes: { ...context.outcomes, [`${node}`]: `${outcome}` } }
  }),
  /** The item is granted: what it yields is obtained. */
  grant: assign(({ context }: Given, params: unknown) => ended(context, params, 'granted', 'obtained')),
  /** The item ends without a result: what it would have yielded is lost to whoever needs it. */
  forfeit: assign(({ context }: Given, params: unknown) => ended(context, params, 'refused', 'lost')),
  /** Every result obtained is handed over. */
  issue: assign(({ context }: Given) => ({
    documents: { ...context.documents, ...marked(among(context, 'obtained'), 'issued') },
  })),
} satisfies Record<FactActionName, unknown>

const taken = (context: Facts, event: MachineEvent): Partial<Facts> => ({
  fields: { ...context.fields, ...event.fields },
  documents: { ...context.documents, ...event.documents },
})
const marked = (names: readonly string[], status: DocumentStatus): Record<string, DocumentStatus> =>
  Object.fromEntries(names.map((name) => [name, status]))
const ended = (context: Facts, params: unknown, outcome: string, status: DocumentStatus): Partial<Facts> => ({
  outcomes: { ...context.outcomes, [`${(params as Params).node}`]: outcome },
  documents: { ...context.documents, ...marked(named(params), status) },
})

/**
 * The reference meaning of the names in a compiled machine: `createMachine(config).provide(machineImplementation)` is
 * the process as plain XState runs it. The actions `openTask`, `closeTask`, `accept` and `conclude` are left to the one
 * who runs it: they change no fact.
 */
export const machineImplementation: Parameters<AnyStateMachine['provide']>[0] = { guards, actions }
