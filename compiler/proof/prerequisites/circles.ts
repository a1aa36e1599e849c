import type { Need, Process } from '../../model/model.ts'
import type { Handle, Merge } from '../../model/statement.ts'
import { groupsOf } from './groups.ts'
import type { Guard, Site } from './sites.ts'
import { sourcesOf } from './sources.ts'
import { mayHoldTogether, neededWhen } from './together.ts'
import { KeptWith } from '../../kept-with.ts'

/** What is decided at once: an item, or the items of a merge. */
type Unit = Handle | Merge

/** An item waits for the result of another: `need` is what it waits for. */
export interface Waiting {
  readonly from: Site<Handle>
  readonly need: Need
  readonly to: Site<Handle>
}

/** Items that wait for each other: each of the circle for the next one, the last for the first. */
export interface Circle {
  readonly waits: readonly Waiting[]
  /** All of the group that the circle belongs to: what else it waits for among itself follows from the circle. */
  readonly group: ReadonlySet<Unit>
  /** Every wait within the group. */
  readonly inside: readonly Waiting[]
}

const known = new KeptWith<Process, readonly Circle[]>()

/**
 * The circular prerequisites of a process, the shortest circle of each strongly connected group that some case can come
 * into. Tolerating a document breaks none, a commitment does; a merge in which one item needs what another yields is no
 * circle, but a fault of the merge.
 */
export function circlesOf(process: Process): readonly Circle[] {
  const before = known.get(process)
  if (before !== undefined) return before
  const waits = waitsOf(process)
  const units = [...new Set(waits.flatMap(({ from, to }) => [unitOf(from), unitOf(to)]))]
  const next = byUnit(waits)
  const circles = groupsOf(units, (unit) => (next.get(unit) ?? []).map(({ to }) => unitOf(to))).flatMap(
    (together): Circle[] => {
      const group = new Set(together)
      const inside = waits.filter(({ from, to }) => group.has(unitOf(from)) && group.has(unitOf(to)))
      const shortest = shortestIn(inside)
      return shortest === undefined ? [] : [{ waits: shortest, group, inside }]
    },
  )
  known.set(process, circles)
  return circles
}

/** Whether an item waits for another in a circle that is reported, in some case in which it needs what it waits for. */
export const isInCircle = (wait: Waiting, process: Process): boolean =>
  circlesOf(process).some(
    ({ group, inside }) =>
      group.has(unitOf(wait.from)) && group.has(unitOf(wait.to)) && shortestIn(inside, [wait]) !== undefined,
  )

const unitOf = ({ statement, merge }: Site<Handle>): Unit => merge ?? statement

function byUnit(waits: readonly Waiting[]): ReadonlyMap<Unit, readonly Waiting[]> {
  const found = new Map<Unit, Waiting[]>()
  for (const wait of waits) {
    const others = found.get(unitOf(wait.from))
    if (others === undefined) found.set(unitOf(wait.from), [wait])
    else others.push(wait)
  }
  return found
}

function waitsOf(process: Process): readonly Waiting[] {
  return sourcesOf(process).flatMap(({ site: from, sources }) =>
    sources.flatMap(({ need, by }) => {
      if (need.commitment !== undefined) return []
      const others = by.filter((to) => to === from || unitOf(to) !== unitOf(from))
      return others.map((to): Waiting => ({ from, need, to }))
    }),
  )
}

/** More paths than this are not looked at: what has so many circles shows one before. */
const MOST_PATHS = 20_000

/** The shortest circle from one of the waits that some case can come into, the earliest in the text of several. */
function shortestIn(waits: readonly Waiting[], starts = waits): readonly Waiting[] | undefined {
  const from = byUnit(waits)
  const guarded = waits.some((wait) => guardsOf([wait]).length > 0)
  let paths: readonly (readonly Waiting[])[] = starts.map((wait) => [wait])
  const seen = new Map<Unit, Set<Unit>>()
  for (let looked = 0; paths.length > 0 && looked < MOST_PATHS; looked += paths.length) {
    const circles = paths.filter(
      (path) => isClosed(path) && path.every(({ from: { space } }) => mayHoldTogether(guardsOf(path), space)),
    )
    if (circles.length > 0) return circles.reduce((best, one) => (firstIn(one) < firstIn(best) ? one : best))
    paths = paths.flatMap((path) => longer(path).filter((one) => guarded || isNew(one)))
  }
  return undefined

  function longer(path: readonly Waiting[]): readonly (readonly Waiting[])[] {
    const last = path.at(-1)
    if (last === undefined || isClosed(path)) return []
    const passed = new Set(path.map((wait) => unitOf(wait.from)))
    const start = path[0] && unitOf(path[0].from)
    return (from.get(unitOf(last.to)) ?? [])
      .filter(({ to }) => unitOf(to) === start || !passed.has(unitOf(to)))
      .map((wait) => [...path, wait])
  }

  /** Where no condition can part them, one path from a unit to another is enough. */
  function isNew(path: readonly Waiting[]): boolean {
    const [first, last] = [path[0], path.at(-1)]
    if (first === undefined || last === undefined) return false
    const start = unitOf(first.from)
    const reached = seen.get(start) ?? new Set()
    seen.set(start, reached)
    const to = unitOf(last.to)
    if (reached.has(to)) return false
    reached.add(to)
    return true
  }
}

const isClosed = (path: readonly Waiting[]): boolean => {
  const [first, last] = [path[0], path.at(-1)]
  return first !== undefined && last !== undefined && unitOf(first.from) === unitOf(last.to)
}

const guardsOf = (path: readonly Waiting[]): readonly Guard[] =>
  path.flatMap(({ from, need, to }) => [...from.guards, ...neededWhen(need), ...to.guards])

const firstIn = (path: readonly Waiting[]): number => Math.min(...path.map(({ need }) => need.span.start))
