import type { MachineConfig, NodeId, StateConfig } from '../plan/index.ts'
import type { MachineValue } from './case-state.ts'

/** Where a case stands at one of its nodes: `awaiting` the applicant, `waiting` for documents, `open` as a task … */
export interface Position {
  readonly node: NodeId
  readonly kind: string
  readonly place: string
}

/** Whether a pre-review stands there that is not formal yet, its opinions given or not. */
export const isReviewing = ({ kind, place }: Position): boolean =>
  kind === 'preReview' && (place === 'reviewing' || place === 'reviewed')

/** Every node at which a case stands, outermost first: read from the machine's value, the only place that says so. */
export function positions(machine: MachineConfig, value: MachineValue): readonly Position[] {
  const found: Position[] = []
  collect(machine, value, found)
  return found
}

function collect(state: StateConfig, value: MachineValue, found: Position[]): void {
  if (typeof value === 'string') stand(state, value, undefined, found)
  else for (const key in value) stand(state, key, value[key], found)
}

function stand(state: StateConfig, key: string, inner: MachineValue | undefined, found: Position[]): void {
  const child = state.states?.[key]
  if (child === undefined) throw new Error(`machine has no state ${key}`)
  const { meta } = child
  if (meta !== undefined)
    found.push({ node: meta.node, kind: meta.kind, place: typeof inner === 'string' ? inner : key })
  if (inner !== undefined) collect(child, inner, found)
}
