import { casesOf, type Case } from './cases.ts'
import { conditionsOf } from './conditions.ts'
import { neededIn } from './item-graph.ts'
import type { Document, Item, Model, Need, Of, Process, Statement } from './model.ts'
import { isGiven, processGraph, type ProcessGraph, type Unit } from './process-graph.ts'
import { runProcess } from './run-process.ts'

/** Where cases stand for ever, by running each. */
export interface Standstill {
  /**
   * For each strongly connected group, the `needs` at which it may be told: the first in the text of one of the shortest
   * circles that some case has in it.
   */
  readonly circles: readonly ReadonlySet<Need>[]
  /** The handles that wait for a document that comes only after them, or never. */
  readonly neverThere: ReadonlySet<Statement>
  /** Handles of which, by turns of order and need, each waits for another: one of each set is told. */
  readonly entangled: readonly ReadonlySet<Statement>[]
  /** The merges of which one item needs what another yields. */
  readonly merges: ReadonlySet<Statement>
}

export function exploreStandstill({ forms, processes }: Model): Standstill {
  const found = {
    circles: [] as Circles[],
    entangled: [] as ReadonlySet<Statement>[],
    never: new Map<Need, Statement>(),
    merges: new Set<Statement>(),
    circling: new Set<Need>(),
  }
  for (const process of processes)
    for (const answers of casesOf(forms, conditionsOf(process))) exploreCase(process, answers, found)
  // One fault, one error: what is in a circle in some case is told there.
  const told = [...found.never].filter(([need]) => !found.circling.has(need))
  const { circles, entangled, merges } = found
  const neverThere = new Set(told.map(([, statement]) => statement))
  return { circles: circles.map(({ firsts }) => firsts), entangled, merges, neverThere }
}

/** A strongly connected group over all cases: its items, and where it may be told. */
interface Circles {
  readonly items: ReadonlySet<Item>
  readonly firsts: ReadonlySet<Need>
}

interface Found {
  circles: Circles[]
  readonly entangled: ReadonlySet<Statement>[]
  readonly never: Map<Need, Statement>
  readonly merges: Set<Statement>
  /** The needs that are on a circle. */
  readonly circling: Set<Need>
}

function exploreCase(process: Process, answers: Case, found: Found): void {
  const graph = processGraph(process, answers)
  const { units } = graph
  const waits = waitsOf(units, answers)
  const groups = groupsOf(waits)
  for (const group of groups) addCircles(group, waits, found)
  for (const [need, from, to] of waits)
    if (groups.some((group) => group.has(from) && group.has(to))) found.circling.add(need)
  const released = new Set<Unit>()
  for (;;) {
    const terms = { unit: 'days', skipped: new Set<Statement>(), measured: undefined, released } as const
    const stuck = runProcess(graph, terms).stuck.filter(({ work }) => work !== undefined)
    if (stuck.length === 0) return
    for (const unit of stuck) tellUngiven(unit, graph, answers, found)
    const told = stuck.filter((unit) => tell(unit, waits, groups, found))
    if (told.length === 0) tellEntangled(stuck, waits, found)
    // Each that was told is let go on, so that what stands after it is seen as well.
    for (const unit of told.length === 0 ? stuck : told) released.add(unit)
  }
}

/** Tells of something that stands for ever for what it itself needs; false where it waits only for others that do. */
function tell(unit: Unit, waits: readonly Wait[], groups: readonly ReadonlySet<Unit>[], found: Found): boolean {
  const own = waits.filter(([, from]) => from === unit)
  const isMerge = own.some(([, , to]) => to === unit)
  if (isMerge && unit.statement !== undefined) found.merges.add(unit.statement)
  const never = own.filter(([, , to]) => to !== unit && !leadsTo(to, unit, waits) && comesAfter(to, unit))
  for (const [need] of never) found.never.set(need, handleOf(unit, need))
  return isMerge || never.length > 0 || groups.some((group) => group.has(unit))
}

/** Tells of what nobody yields, is asked for or shares. */
function tellUngiven(unit: Unit, graph: ProcessGraph, answers: Case, found: Found): void {
  for (const { item } of unit.work?.handles ?? [])
    for (const need of neededIn(item, answers)) {
      const isYielded = graph.units.some(({ work }) => work?.yields.includes(need.document))
      if (!isYielded && !isGiven(need.document, graph)) found.never.set(need, handleOf(unit, need))
    }
}

/** Tells of those of which each waits for another, by turns of order and need. */
function tellEntangled(stuck: readonly Unit[], waits: readonly Wait[], found: Found): void {
  const handles = stuck.flatMap((unit) =>
    waits.flatMap(([need, from, to]) => (from === unit && dependsOn(to, unit, waits) ? [handleOf(unit, need)] : [])),
  )
  if (handles.length > 0) found.entangled.push(new Set(handles))
}

/** Adds the circles of a group of one case to those of the group over all cases. */
function addCircles(group: ReadonlySet<Unit>, waits: readonly Wait[], found: Found): void {
  const items = new Set([...group].flatMap(({ work }) => work?.handles.map(({ item }) => item) ?? []))
  const same = found.circles.filter((other) => [...items].some((item) => other.items.has(item)))
  const merged = {
    items: new Set([...items, ...same.flatMap((other) => [...other.items])]),
    firsts: new Set([...firstsOf(group, waits), ...same.flatMap(({ firsts }) => [...firsts])]),
  }
  found.circles = [...found.circles.filter((other) => !same.includes(other)), merged]
}

/** Who waits for whom, and by which need. */
type Wait = readonly [need: Need, from: Unit, to: Unit]

function waitsOf(units: readonly Unit[], answers: Case): readonly Wait[] {
  const yielding = (document: Document): readonly Unit[] => units.filter(({ work }) => work?.yields.includes(document))
  return units.flatMap((from) =>
    (from.work?.handles ?? []).flatMap(({ item }) =>
      neededIn(item, answers).flatMap((need) => yielding(need.document).map((to): Wait => [need, from, to])),
    ),
  )
}

/** The strongly connected groups of more than one. */
function groupsOf(waits: readonly Wait[]): readonly ReadonlySet<Unit>[] {
  const groups: Set<Unit>[] = []
  for (const [, from, to] of waits) {
    if (from === to || !leadsTo(to, from, waits) || groups.some((group) => group.has(from))) continue
    const all = new Set(waits.flatMap(([, a, b]) => [a, b]))
    groups.push(new Set([...all].filter((one) => leadsTo(one, from, waits) && leadsTo(from, one, waits))))
  }
  return groups
}

/** The first `needs` in the text of each of the shortest circles of a group. */
function firstsOf(group: ReadonlySet<Unit>, waits: readonly Wait[]): ReadonlySet<Need> {
  const circles = [...group].flatMap((start) =>
    circlesFrom(
      start,
      [],
      waits.filter(([, a, b]) => group.has(a) && group.has(b) && a !== b),
    ),
  )
  const shortest = Math.min(...circles.map(({ length }) => length))
  const firsts = circles
    .filter(({ length }) => length === shortest)
    .flatMap((circle) => circle.toSorted((a, b) => a.span.start - b.span.start)[0] ?? [])
  return new Set(firsts)
}

/** Every way round from a unit back to it, as the needs on it. */
function circlesFrom(start: Unit, way: readonly Wait[], waits: readonly Wait[]): readonly (readonly Need[])[] {
  const at = way.at(-1)?.[2] ?? start
  return waits.flatMap((wait): readonly (readonly Need[])[] => {
    const [, from, to] = wait
    if (from !== at || way.some(([, , passed]) => passed === to)) return []
    const further = [...way, wait]
    return to === start ? [further.map(([need]) => need)] : circlesFrom(start, further, waits)
  })
}

function leadsTo(from: Unit, to: Unit, waits: readonly Wait[], seen: ReadonlySet<Unit> = new Set()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  return waits.some(([, a, b]) => a === from && leadsTo(b, to, waits, new Set([...seen, from])))
}

const comesAfter = (unit: Unit, other: Unit): boolean =>
  unit.after.some((one) => one === other || comesAfter(one, other))

/** Whether something can begin only after another has ended, for its order or for what it needs. */
function dependsOn(unit: Unit, other: Unit, waits: readonly Wait[], seen: ReadonlySet<Unit> = new Set()): boolean {
  if (unit === other) return true
  if (seen.has(unit)) return false
  const before = [...unit.after, ...waits.flatMap(([, from, to]) => (from === unit ? [to] : []))]
  return before.some((one) => dependsOn(one, other, waits, new Set([...seen, unit])))
}

/** The handle of a unit whose item has a need: of a merge one of several. */
function handleOf({ work, statement }: Unit, need: Need): Statement {
  const handle: Of<'handle'> | undefined = work?.handles.find(({ item }) => item.needs.includes(need))
  return handle ?? (statement as Statement)
}
