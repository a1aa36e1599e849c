import type { Condition, DocumentStatus, Facts, NamedParams, Term } from '@banjie/runtime/plan'
import { assign, type AnyStateMachine } from 'xstate'

/**
 * The guards and actions of a compiled machine as somebody writes them who has read the vocabulary in the manifest and
 * nothing else of ours: the engine is held against these words.
 */

interface Told {
  readonly context: Facts
  readonly event: {
    readonly type: string
    readonly fields?: Facts['fields']
    readonly documents?: Facts['documents']
    readonly channel?: string
    readonly today?: Facts['today']
    readonly rating?: number
  }
}
type Guard = (told: Told, params: NamedParams) => boolean
type Change = (told: Told, params: NamedParams) => Partial<Facts>

const there: readonly (DocumentStatus | undefined)[] = ['present', 'shared', 'obtained', 'issued']

const present: Guard = ({ context }, { waits = [] }) =>
  waits
    .filter(({ when }) => when === undefined || isSo(when, context))
    .every(({ document }) => [...there, 'waived'].includes(context.documents[document]))

export const guards: Readonly<Record<string, Guard>> = {
  present,
  complete: ({ context }, { documents = [] }) => !documents.some((name) => context.documents[name] === 'missing'),
  suppliesAll: ({ context, event }, { documents = [] }) =>
    !documents.some((name) => ({ ...context.documents, ...event.documents })[name] === 'missing'),
  concerns: ({ event }, { documents = [] }) => documents.some((name) => name in (event.documents ?? {})),
  lost: ({ context }, { node, waits = [], status }) =>
    hasNone(context, node) &&
    waits.some(
      ({ document, when }) => context.documents[document] === status && (when === undefined || isSo(when, context)),
    ),
  owed: (told, { node, ...params }) => hasNone(told.context, node) && !present(told, params),
  holds: ({ context }, { condition }) => condition !== undefined && isSo(condition, context),
  skipped: ({ context }, { skippedBy = [] }) => (context.green ?? []).some((place) => skippedBy.includes(place)),
  decided: ({ context }, { node = '', outcome }) => {
    const known = context.outcomes[node]
    if (outcome !== undefined) return known === outcome
    return known !== undefined && known !== 'correct'
  },
  open: ({ context }, { node }) => hasNone(context, node),
  unfollowed: ({ context }, { node = '', nodes = [] }) => {
    const known = context.outcomes[node]
    return known !== undefined && known !== 'correct' && nodes.every((one) => hasNone(context, one))
  },
  allEnded: ({ context }, { nodes = [] }) => !nodes.some((node) => hasNone(context, node)),
  fewer: ({ context }, { counter = '', fewerThan = 0, condition }) =>
    (context.counts[counter] ?? 0) < fewerThan && (condition === undefined || isSo(condition, context)),
  formal: (told, { condition, ...params }) =>
    condition !== undefined && isSo(condition, told.context) && present(told, params),
  nothingToIssue: ({ context }) => !Object.values(context.documents).includes('obtained'),
  nothingGranted: ({ context }) => !Object.values(context.outcomes).includes('granted'),
  allRefused: ({ context }, { nodes = [] }) => {
    const ends = nodes.flatMap((node) => context.outcomes[node] ?? [])
    return ends.length > 0 && !ends.includes('granted')
  },
  allWithdrawn: ({ context }, { nodes = [] }) => {
    const ends = nodes.flatMap((node) => context.outcomes[node] ?? [])
    return ends.length > 0 && ends.every((end) => end === 'withdrawn')
  },
  asksRating: ({ context }, { nodes = [] }) => nodes.some((node) => !hasNone(context, node)),
  negative: ({ event }) => event.rating === 1 || event.rating === 2,
  granted: ({ context }, { nodes = [], waits = [] }) =>
    nodes.some((node) => context.outcomes[node] === 'granted') &&
    waits.every(({ when }) => when === undefined || isSo(when, context)),
}

const merged: Change = ({ context, event }) => ({
  fields: { ...context.fields, ...event.fields },
  documents: { ...context.documents, ...event.documents },
  ...revised(context, Object.keys(event.documents ?? {}), event.fields !== undefined),
})

export const changes: Readonly<Record<string, Change>> = {
  receive: (told, params) => ({
    ...merged(told, params),
    ...(told.event.channel === undefined ? {} : { channel: told.event.channel }),
  }),
  supply: merged,
  amend: merged,
  day: ({ event: { today } }) => (today === undefined ? {} : { today }),
  decide: ({ context }, { node = '', outcome = '' }) => {
    const { revisions } = context
    const knows = revisions && { ...revisions, opinions: { ...revisions.opinions, [node]: revisions.now } }
    return { outcomes: { ...context.outcomes, [node]: outcome }, ...(knows && { revisions: knows }) }
  },
  clear: ({ context }, { nodes = [] }) => ({ outcomes: lessThese(context.outcomes, nodes) }),
  count: ({ context: { counts } }, { counter = '' }) => ({
    counts: { ...counts, [counter]: (counts[counter] ?? 0) + 1 },
  }),
  overlay: ({ context }, { channels = [] }) =>
    context.green === undefined
      ? { green: channels.flatMap((condition, place) => (isSo(condition, context) ? [place] : [])) }
      : {},
  grant: ({ context }, params) => ended(context, params, 'granted', 'obtained'),
  grantOpen: ({ context }, params) =>
    hasNone(context, params.node) ? ended(context, params, 'granted', 'obtained') : {},
  end: ({ context }, params) => ended(context, params),
  endOpen: ({ context }, params) => (hasNone(context, params.node) ? ended(context, params) : {}),
  issue: ({ context }) => marked(context, Object.keys(context.documents), 'issued', ['obtained']),
  convert: ({ context }, { opinions = [], documents = [], committed = [] }) => {
    const { revisions } = context
    const old = opinions.filter(({ node, documents: reads }) => {
      const number = revisions?.opinions[node]
      const newest = Math.max(
        revisions?.fields ?? 0,
        ...reads.map((name) => revisions?.documents[name] ?? Number.POSITIVE_INFINITY),
      )
      return number === undefined || number < newest
    })
    const nodes = old.map(({ node }) => node)
    const tolerating = { ...context, ...marked(context, documents, 'tolerated', ['later']) }
    return {
      outcomes: lessThese(context.outcomes, nodes),
      ...marked(tolerating, committed, 'committed', ['later']),
    }
  },
  revoke: ({ context }, { documents = [] }) => marked(context, documents, 'revoked', there),
  waive: ({ context }, { documents = [] }) => marked(context, documents, 'waived'),
  expire: ({ context }, { document = '', nodes = [] }) =>
    nodes.some((node) => hasNone(context, node)) ? {} : marked(context, [document], 'lapsed', ['tolerated']),
}

/** What plain XState is given: our words, as it wants them. */
export const documentedImplementation: Parameters<AnyStateMachine['provide']>[0] = {
  guards: Object.fromEntries(
    Object.entries(guards).map(([name, guard]) => [name, (told: Told, params: unknown) => guard(told, params ?? {})]),
  ),
  actions: Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [
      name,
      assign((told: Told, params: unknown) => change(told, (params ?? {}) as NamedParams)),
    ]),
  ),
}

const hasNone = ({ outcomes }: Facts, node = ''): boolean => outcomes[node] === undefined

const lessThese = (outcomes: Facts['outcomes'], nodes: readonly string[]): Facts['outcomes'] =>
  Object.fromEntries(Object.entries(outcomes).filter(([node]) => !nodes.includes(node)))

/** Documents marked with a status, of those that have one of some statuses, or all. */
function marked(
  { documents }: Facts,
  names: readonly string[],
  status: DocumentStatus,
  among?: readonly (DocumentStatus | undefined)[],
): Pick<Facts, 'documents'> {
  const meant = names.filter((name) => among === undefined || among.includes(documents[name]))
  return { documents: { ...documents, ...Object.fromEntries(meant.map((name) => [name, status])) } }
}

function revised(
  { revisions }: Facts,
  documents: readonly string[],
  areFields: boolean,
): Pick<Facts, 'revisions'> | Record<string, never> {
  if (revisions === undefined) return {}
  const now = revisions.now + 1
  const numbers = Object.fromEntries(documents.map((name) => [name, now]))
  return {
    revisions: {
      ...revisions,
      now,
      documents: { ...revisions.documents, ...numbers },
      fields: areFields ? now : revisions.fields,
    },
  }
}

function ended(
  context: Facts,
  { node = '', documents = [], status = '' }: NamedParams,
  outcome: string = status,
  of = status as DocumentStatus,
): Partial<Facts> {
  return {
    outcomes: { ...context.outcomes, [node]: outcome },
    ...marked(context, documents, of),
    ...revised(context, documents, false),
  }
}

function isSo(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((one) => isSo(one, facts))
    case 'or':
      return condition.of.some((one) => isSo(one, facts))
    case 'not':
      return !isSo(condition.of, facts)
    case 'compare': {
      const { operator } = condition
      const [left, right] = [valueOf(condition.left, facts), valueOf(condition.right, facts)]
      if (left === undefined || right === undefined) return false
      if (operator === '=') return isEqual(left, right)
      if (operator === '!=') return !isEqual(left, right)
      if (operator === '<') return left < right
      if (operator === '<=') return left <= right
      return operator === '>' ? left > right : left >= right
    }
    case 'in':
    case 'not-in': {
      const value = valueOf(condition.value, facts)
      if (value === undefined) return false
      const among = condition.among.map((one) => valueOf(one, facts))
      return among.some((one) => one !== undefined && isEqual(value, one)) === (condition.kind === 'in')
    }
    case 'yes':
      return facts.fields[condition.field] === true
    case 'yesno':
      return condition.value
    case 'submitted':
      return facts.documents[condition.document] === 'present'
    case 'obtained':
      return ['shared', 'obtained', 'issued'].includes(facts.documents[condition.document] ?? '')
  }
}

type Value = string | number | boolean | readonly string[]

const isEqual = (left: Value, right: Value): boolean => {
  if (typeof left === 'object' && typeof right === 'object')
    return JSON.stringify([...left].sort()) === JSON.stringify([...right].sort())
  if (typeof left === 'object') return left.includes(String(right))
  return typeof right === 'object' ? right.includes(String(left)) : left === right
}

/** What the histories ask for; days that are written alike are in the order of their texts. */
function valueOf(term: Term, facts: Facts): Value | undefined {
  switch (term.kind) {
    case 'field':
      return answered(facts.fields[term.name])
    case 'number':
    case 'text':
    case 'word':
    case 'date':
      return term.value
    case 'today':
      return facts.today
    case 'channel':
      return facts.channel
    case 'outcome':
      return facts.outcomes[term.node]
    case 'duration':
    case 'arithmetic':
    case 'negative':
      throw new Error(`no history asks for ${term.kind}`)
    default:
      return isSo(term, facts)
  }
}

const answered = (answer: unknown): Value | undefined =>
  answer === null || (Array.isArray(answer) && answer.length === 0) ? undefined : (answer as Value)
