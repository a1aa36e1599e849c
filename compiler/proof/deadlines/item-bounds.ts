import type { Item, Model, Process } from '../../model/model.ts'
import type { Handle, Merge, Statement } from '../../model/statement.ts'
import { boundOf, type Bound } from './bound.ts'
import { allCases, branchesOf, casesAfter, casesOf, type Cases } from './branches.ts'
import { itemSteps } from './item-path.ts'
import { KeptWith } from '../../kept-with.ts'

/** Where an item is handled: in which process, in which cases, alone or in a merge. */
export interface Handling {
  readonly process: Process
  readonly handle: Handle
  readonly merge: Merge | undefined
  readonly cases: Cases
  /** The outermost parallel block around it. */
  readonly around: Statement | undefined
}

/** Everywhere that a process handles an item, in cases that can be. */
export function handlingsIn(process: Process, cases: Cases): readonly Handling[] {
  return [...within(process.statements, cases)].flatMap(({ statement, cases: taken, around }): readonly Handling[] => {
    if (statement.kind === 'handle') return [{ process, handle: statement, merge: undefined, cases: taken, around }]
    if (statement.kind !== 'merge') return []
    return statement.handles.map((handle) => ({ process, handle, merge: statement, cases: taken, around }))
  })
}

/** A statement, the cases that come to it, and the outermost parallel block around it. */
export interface Reached {
  readonly statement: Statement
  readonly cases: Cases
  readonly around: Statement | undefined
}

/** Every statement of a block that some case comes to. */
export function* within(statements: readonly Statement[], cases: Cases, around?: Statement): Generator<Reached> {
  let left = cases
  for (const statement of statements) {
    const here = left
    left = casesAfter(statement, left)
    yield { statement, cases: here, around }
    if (statement.kind === 'when' || statement.kind === 'choose')
      for (const branch of branchesOf(statement, here)) yield* within(branch.statements, branch.cases, around)
    else if (statement.kind === 'parallel') yield* within(statement.statements, here, around ?? statement)
    else if (statement.kind === 'sequence' || statement.kind === 'stage' || statement.kind === 'preReview')
      yield* within(statement.statements, here, around)
    else if (statement.kind === 'step' || statement.kind === 'special')
      for (const outcome of statement.outcomes ?? [])
        if (outcome.kind === 'named') yield* within(outcome.statements ?? [], here, around)
  }
}

/** An item's steps held against its promise; undefined where it promises nothing or has no steps of its own. */
export function promiseBound(item: Item, cases: Cases = allCases): Bound | undefined {
  const { promised, procedure } = item
  if (promised === undefined || promised.missing || procedure === undefined) return undefined
  const at = item.node.parts.find(({ kind }) => kind === 'promised') ?? promised
  return boundOf({ limit: promised, at, cases }, (context) => itemSteps(item, promised, context))
}

/** The longest of an item's steps over the processes of a module that handle it, else alone. */
export function promiseBoundIn(item: Item, handlings: readonly Handling[]): Bound | undefined {
  const own = handlings.filter(({ handle }) => handle.item === item)
  const bounds = (own.length === 0 ? [allCases] : own.map(({ cases }) => cases)).flatMap(
    (cases) => promiseBound(item, cases) ?? [],
  )
  return bounds.reduce<Bound | undefined>(
    (a, b) => (a === undefined || b.onClock.length > a.onClock.length ? b : a),
    undefined,
  )
}

/** Everywhere that the processes of a module handle items. */
export function handlingsOf({ processes }: Model): readonly Handling[] {
  return processes.flatMap((process) => {
    return known.of(process, () => handlingsIn(process, casesOf(process)))
  })
}

const known = new KeptWith<Process, readonly Handling[]>()
