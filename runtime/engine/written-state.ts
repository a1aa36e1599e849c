import type { Clock, LedgerEntry, LedgerReason } from '../calendar/index.ts'
import type { Instant, LimitUnit, NodeId } from '../plan/index.ts'
import type { CaseClock, CaseState, ClockKind } from './case-state.ts'

/**
 * The state of a case as a store keeps it: the same JSON, in a third of the bytes. Each node is named once, a clock is a
 * row instead of an object, and instants are counted from the opening. What does not have the shape that is usual stands
 * there as it is: nothing is ever lost.
 */
export function writtenState(state: CaseState): string {
  const names: NodeId[] = []
  const places = new Map<NodeId, number>()
  const place = (node: NodeId): number => {
    const known = places.get(node)
    if (known !== undefined) return known
    places.set(node, names.length)
    return names.push(node) - 1
  }
  const { clocks, ...rest } = state
  const rows = Object.entries(clocks).map(([id, clock]) => clockRow(id, clock, state.openedAt, place))
  const byNode = Object.fromEntries(
    nodeRecords.flatMap((name) => {
      const record = rest[name]
      return record === undefined ? [] : [[name, Object.entries(record).map(([node, value]) => [place(node), value])]]
    }),
  )
  return JSON.stringify({ written: 1, names, clocks: rows, ...rest, ...byNode })
}

/** Reads a state that was written; one that an earlier version wrote as it stands is read as it stands. */
export function readState(text: string): CaseState {
  const read = JSON.parse(text) as CaseState | Written
  if (!('written' in read)) return read
  const { written: _, names, clocks, ...rest } = read
  const name = (place: number): NodeId => {
    const found = names[place]
    if (found === undefined) throw new Error(`a state names no node ${place}`)
    return found
  }
  const byNode = Object.fromEntries(
    nodeRecords.flatMap((record) => {
      const pairs = rest[record]
      return pairs === undefined
        ? []
        : [[record, Object.fromEntries(pairs.map(([node, value]) => [name(node), value]))]]
    }),
  )
  const readClocks = Object.fromEntries(clocks.map((row) => clockOf(row, rest.openedAt, name)))
  // What this program wrote, under the name of every node again.
  return { ...rest, ...byNode, clocks: readClocks } as unknown as CaseState
}

/** The parts of a state that are kept by node. */
const nodeRecords = ['tasks', 'rounds', 'outcomes', 'intakes', 'done'] as const
type NodeRecord = (typeof nodeRecords)[number]

type Written = Omit<CaseState, NodeRecord | 'clocks'> & {
  readonly written: 1
  readonly names: readonly NodeId[]
  readonly clocks: readonly ClockRow[]
} & { readonly [K in NodeRecord]?: readonly (readonly [number, unknown])[] }

/** A clock: what follows its node in its id, the place of the node, kind, amount, unit, ledger, and what else is said. */
type ClockRow =
  | readonly [string, number, ClockKind, number, LimitUnit, readonly LedgerRow[], Flags]
  | readonly [string, number, ClockKind, number, LimitUnit, readonly LedgerRow[]]
  | readonly [string, CaseClock]
type Flags = Pick<CaseClock, 'warned' | 'fired' | 'unlimited'>

/** An entry of a ledger: when after the opening, what, why where that is not as usual; or with the steps that stand open on the spot, or others. */
type LedgerRow =
  | readonly [number, 'start' | 'stop' | 'pause' | 'resume' | 'extend', string?]
  | readonly [number, readonly number[], 0 | 1]
  | LedgerEntry

function clockRow(id: string, caseClock: CaseClock, opened: Instant, place: (node: NodeId) => number): ClockRow {
  const { kind, node, clock, ...flags } = caseClock
  const { limit, ledger, extensions, ...more } = clock
  const isUsual =
    id.startsWith(node) &&
    extensions.length === 0 &&
    hasOnly(more, []) &&
    hasOnly(flags, ['warned', 'fired', 'unlimited']) &&
    hasOnly(limit, ['amount', 'unit'])
  if (!isUsual) return [id, caseClock]
  const rows = ledger.map((entry) => ledgerRow(entry, opened, place))
  const row = [id.slice(node.length), place(node), kind, limit.amount, limit.unit, rows] as const
  return Object.keys(flags).length === 0 ? row : [...row, flags]
}

function clockOf(row: ClockRow, opened: Instant, name: (place: number) => NodeId): [string, CaseClock] {
  if (row.length === 2) return [row[0], row[1]]
  const [suffix, place, kind, amount, unit, rows, flags = {}] = row
  const ledger = rows.map((one) => ledgerEntry(one, opened, name))
  const clock: Clock = { limit: { amount, unit }, extensions: [], ledger }
  return [`${name(place)}${suffix}`, { kind, node: name(place), clock, ...flags }]
}

function ledgerRow(entry: LedgerEntry, opened: Instant, place: (node: NodeId) => number): LedgerRow {
  const at = entry.at - opened
  if (entry.kind === 'steps')
    return hasOnly(entry, ['at', 'kind', 'why', 'spot', 'others']) && entry.why === 'onTheSpot'
      ? [at, entry.spot.map(place), entry.others ? 1 : 0]
      : entry
  if (!hasOnly(entry, ['at', 'kind', 'why'])) return entry
  return entry.why === usualReasons[entry.kind] ? [at, entry.kind] : [at, entry.kind, entry.why]
}

function ledgerEntry(row: LedgerRow, opened: Instant, name: (place: number) => NodeId): LedgerEntry {
  if (!isRow(row)) return row
  const [after, kind, last] = row
  const at = opened + after
  return typeof kind === 'string'
    ? ({ at, kind, why: last ?? usualReasons[kind] } as LedgerEntry)
    : { at, kind: 'steps', why: 'onTheSpot', spot: kind.map(name), others: last === 1 }
}

/** Why a clock mostly starts, and stops. */
const usualReasons: Partial<Record<LedgerEntry['kind'], LedgerReason>> = { start: 'started', stop: 'completed' }

const isRow = (row: LedgerRow): row is Exclude<LedgerRow, LedgerEntry> => Array.isArray(row)

/** Whether an object says nothing but these, so that nothing is lost by naming them by their places. */
const hasOnly = (of: object, members: readonly string[]): boolean =>
  Object.keys(of).every((member) => members.includes(member))
