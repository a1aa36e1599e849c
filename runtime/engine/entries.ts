import type { CompiledProcess, ItemBlock, ItemPlan } from '../plan/index.ts'
import type { CaseEvent, Entry } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { Layout } from './layout.ts'
import type { Moved } from './machine/stepper.ts'
import type { Effect } from './machine/table.ts'
import { takenUp } from './taken-up.ts'

/** What the entries of an event are read off. */
export interface Happening {
  readonly process: CompiledProcess
  readonly layout: Layout
  readonly before: CaseState
  readonly after: CaseState
  readonly effects: Moved['effects']
  readonly event: CaseEvent | undefined
  /** Whether the case has just been opened: nothing of it was before. */
  readonly isOpening: boolean
}

/** The history entries of one event: what was done, then what followed from it. */
export function entriesOf(happening: Happening): readonly Entry[] {
  const { before, after, event, effects } = happening
  const lapsed = effects.flatMap(({ type, node, document }): Entry[] =>
    type === 'lapse' && node !== undefined && document !== undefined ? [{ kind: 'lapsed', node, document }] : [],
  )
  return [
    ...done(event),
    ...lapsed,
    ...received(before, after),
    ...decided(happening),
    ...itemsEnded(happening),
    ...visited(before, after, event),
    ...handedOver(before, after),
    ...effects.flatMap((effect) => followed(effect, happening)),
    ...charged(happening),
  ]
}

function done(event: CaseEvent | undefined): Entry[] {
  switch (event?.kind) {
    case 'complete': {
      const { task: node, outcome, reason, by } = event
      return [{ kind: 'completed', node, outcome, by, ...(reason === undefined ? {} : { reason }) }]
    }
    case 'supply':
      return [{ kind: 'supplied', documents: event.documents }]
    case 'share':
      return event.by.kind === 'post' ? [{ kind: 'shared', documents: event.documents, office: event.by.office }] : []
    case 'amend':
      return [{ kind: 'amended', fields: Object.keys(event.fields) }]
    case 'takeBack':
      return [{ kind: 'taken-back', node: event.task, what: 'step', by: event.by }]
    case 'rate':
      return [{ kind: 'rated', score: event.score }]
    default:
      return []
  }
}

const received = (before: CaseState, after: CaseState): Entry[] =>
  Object.keys(after.intakes)
    .filter((node) => !(node in before.intakes))
    .map((node) => ({ kind: 'received', node }))

const visited = (before: CaseState, after: CaseState, event: CaseEvent | undefined): Entry[] =>
  event?.kind === 'complete' && after.visits !== undefined && after.visits !== before.visits
    ? [{ kind: 'visited', node: event.task, visits: after.visits.count }]
    : []

/** What automatic steps decided. */
function decided({ layout, before, after, event }: Happening): Entry[] {
  if (after.outcomes === before.outcomes) return []
  const own = event?.kind === 'complete' ? event.task : undefined
  return Object.entries(after.outcomes).flatMap(([node, outcome]): Entry[] => {
    const isNew = before.outcomes[node] !== outcome && node !== own
    return isNew && layout.blocks.get(node)?.kind === 'auto' ? [{ kind: 'decided', node, outcome }] : []
  })
}

/** Items that were granted, under which seal, or ended without a result. */
function itemsEnded(happening: Happening): Entry[] {
  const { layout, before, after } = happening
  if (after.outcomes === before.outcomes) return []
  return layout.items.flatMap((item): Entry[] => {
    const how = after.outcomes[item.id]
    if (how === undefined || before.outcomes[item.id] !== undefined) return []
    const documents = item.yields.map(({ document }) => document)
    return how === 'granted'
      ? grantedEntries(item, documents, happening)
      : [{ kind: 'ended', node: item.id, how, documents }]
  })
}

/** The results, under the seal of the merge or of the item, and pushed to whoever supervises it (监管). */
function grantedEntries(item: ItemBlock, documents: readonly string[], { process, layout, after }: Happening): Entry[] {
  const { seal, supervisedBy } = process.plan.items[item.item] ?? {}
  const merge = layout.around.get(item.id)?.find((block) => block.kind === 'merge')
  const used = merge?.seal ?? seal
  const until = Object.fromEntries(
    documents.flatMap((name) => {
      const day = after.validUntil?.[name]
      return day === undefined ? [] : [[name, day] as const]
    }),
  )
  const obtained: Entry = {
    kind: 'obtained',
    node: item.id,
    documents,
    ...(used === undefined ? {} : { seal: used }),
    ...(Object.keys(until).length === 0 ? {} : { validUntil: until }),
  }
  if (supervisedBy === undefined) return [obtained]
  return [obtained, { kind: 'pushed', node: item.id, to: { office: supervisedBy }, documents, fields: {} }]
}

/** Results handed over, and revoked: read off the documents, whatever made them so. */
function handedOver(before: CaseState, after: CaseState): Entry[] {
  if (after.documents === before.documents) return []
  const kinds: readonly ('issued' | 'revoked')[] = ['issued', 'revoked']
  return kinds.flatMap((kind): Entry[] => {
    const documents = Object.keys(after.documents).filter(
      (name) => after.documents[name] === kind && before.documents[name] !== kind,
    )
    return documents.length > 0 ? [{ kind, documents }] : []
  })
}

function followed({ type, node, process: started }: Effect, happening: Happening): Entry[] {
  const { layout, after } = happening
  if (type === 'conclude') return after.status === 'open' ? [] : [{ kind: 'concluded', status: after.status }]
  if (node === undefined) return []
  const block = layout.blocks.get(node)
  switch (type) {
    case 'accept':
      return [{ kind: after.intakes[node]?.deemed ? 'deemed-accepted' : 'accepted', node }]
    case 'convertCase':
      return [{ kind: 'converted', node }]
    case 'deem':
      return block?.kind === 'intake' && after.intakes[node]?.deemed ? [] : [{ kind: 'deemed', node }]
    case 'openTask': {
      const asked = after.tasks[node]?.asked
      return [{ kind: 'opened', node, ...(asked === undefined ? {} : { asked }) }]
    }
    case 'branch':
      return [{ kind: 'branched', node }]
    case 'archive':
      return [{ kind: 'archived', node }]
    case 'start':
      return started === undefined ? [] : [{ kind: 'started', node, process: started }]
    case 'notify':
      return block?.kind === 'notify' ? [{ kind: 'notified', node, to: block.to, text: filled(block.text, after) }] : []
    case 'push': {
      if (block?.kind !== 'push') return []
      const { to, documents, fields } = block
      const answers = Object.fromEntries(fields.map((name) => [name, after.fields[name] ?? null]))
      return [{ kind: 'pushed', node, to, documents, fields: answers }]
    }
    default:
      return []
  }
}

/** What the items cost that the case has come to (收费), those of one event in one go. */
function charged({ process, layout, before, after, isOpening }: Happening): Entry[] {
  const { items } = process.plan
  if (!layout.items.some(({ item }) => isCharged(items[item]))) return []
  const fees = takenUp(process, layout, isOpening ? undefined : before, after).flatMap(({ item }) => {
    const fee = items[item]?.fee ?? 0
    return fee > 0 ? [[item, fee] as const] : []
  })
  return fees.length === 0 ? [] : [{ kind: 'charged', fees: Object.fromEntries(fees) }]
}

const isCharged = (item: ItemPlan | undefined): boolean => (item?.fee ?? 0) > 0

/** A text with the answers that it names; one that was not given leaves a dash. */
const filled = (text: string, { fields }: CaseState): string =>
  text.replace(/\{([^{}]+)\}/g, (_, name: string) => answerText(fields[name.trim()]))

function answerText(answer: unknown): string {
  if (Array.isArray(answer)) return answer.map(answerText).join('、')
  return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? String(answer) : '—'
}
