import type { DocumentStatus } from '../plan/index.ts'
import type { CaseEvent, Entry } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { Moved } from './machine/stepper.ts'

/** The history entries of one event: what was done, then what followed from it. */
export function entriesOf(
  before: CaseState,
  after: CaseState,
  move: Moved,
  event: CaseEvent | undefined,
): readonly Entry[] {
  return [...done(before, event), ...received(before, after), ...changed(before, after), ...followed(after, move)]
}

function done(before: CaseState, event: CaseEvent | undefined): Entry[] {
  switch (event?.kind) {
    case 'complete': {
      const { task: node, outcome, reason, by } = event
      return [{ kind: 'completed', node, outcome, by, ...(reason === undefined ? {} : { reason }) }]
    }
    case 'supply':
      return [{ kind: 'supplied', documents: event.documents }]
    case 'amend':
      return [{ kind: 'amended', fields: Object.keys(event.fields) }]
    case 'timer': {
      const clock = before.clocks[event.timer.slice(event.timer.indexOf(':') + 1)]
      return event.timer.startsWith('lapse:') && clock !== undefined ? [{ kind: 'lapsed', node: clock.node }] : []
    }
    case 'submit':
    case 'withdraw':
    case undefined:
      return []
  }
}

const received = (before: CaseState, after: CaseState): Entry[] =>
  Object.keys(after.intakes)
    .filter((node) => !(node in before.intakes))
    .map((node) => ({ kind: 'received', node }))

/** Results obtained, handed over, and no longer to be had: read off the documents, whatever made them so. */
function changed(before: CaseState, after: CaseState): Entry[] {
  const kinds: readonly (DocumentStatus & Entry['kind'])[] = ['obtained', 'issued', 'lost']
  return kinds.flatMap((kind): Entry[] => {
    const documents = Object.keys(after.documents).filter(
      (name) => after.documents[name] === kind && before.documents[name] !== kind,
    )
    return documents.length > 0 ? [{ kind, documents }] : []
  })
}

function followed(after: CaseState, move: Moved): Entry[] {
  return move.effects.flatMap(({ type, node }): Entry[] => {
    if (type === 'accept' && node !== undefined)
      return [{ kind: after.intakes[node]?.deemed ? 'deemed-accepted' : 'accepted', node }]
    if (type === 'openTask' && node !== undefined) return [{ kind: 'opened', node }]
    if (type === 'conclude' && after.status !== 'open') return [{ kind: 'concluded', status: after.status }]
    return []
  })
}
