import type { Item, Model, Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import type { Statement } from '../model/statement.ts'
import { casesOf, handlingsOf, processBounds, promiseBoundIn } from './deadlines/index.ts'
import { undecidedIn } from './conditions/undecided.ts'
import { countPaths } from './paths.ts'
import { sourcesOf } from './prerequisites/sources.ts'

/** What the proofs went through in a module: so much holds where they report nothing. */
export interface Checked {
  /** Ways through its processes. */
  readonly paths: number
  /** Conditions: of branches, rules, needs, green channels, pre-reviews, awaits. */
  readonly conditions: number
  /** Limits held against the longest path that has to keep them, promised, statutory and of processes. */
  readonly limits: number
  /** Documents that one item waits for until another has yielded them. */
  readonly prerequisites: number
  /** Conditions of which nothing could be decided; nothing is guessed of them. */
  readonly undecided: number
}

/** What is counted where there is no module. */
export const nothingChecked: Checked = { paths: 0, conditions: 0, limits: 0, prerequisites: 0, undecided: 0 }

/** What was gone through in two modules. */
export const together = (a: Checked, b: Checked): Checked => ({
  paths: a.paths + b.paths,
  conditions: a.conditions + b.conditions,
  limits: a.limits + b.limits,
  prerequisites: a.prerequisites + b.prerequisites,
  undecided: a.undecided + b.undecided,
})

/** Counts what the proofs of a module went through. */
export function checkedIn(model: Model): Checked {
  const { items, processes } = model
  const handlings = handlingsOf(model)
  const promised = items.filter((item) => promiseBoundIn(item, handlings) !== undefined)
  const statutory = items.filter((one) => one.statutory !== undefined)
  const bounds = processes.flatMap((process) => processBounds(process, casesOf(process)))
  return {
    paths: sum(processes, (process) => countPaths(process.statements, casesOf(process))),
    conditions: sum(items, conditionsOfItem) + sum(processes, conditionsOfProcess),
    limits: promised.length + statutory.length + bounds.length,
    prerequisites: sum(processes, (process) =>
      sum(sourcesOf(process), ({ sources }) => sources.filter(({ kind }) => kind === 'yielded').length),
    ),
    undecided: undecidedIn(model),
  }
}

const conditionsOfItem = ({ needs, procedure }: Item): number =>
  sum(needs, ({ conditions }) => conditions.length) + sum(statementsIn(procedure ?? []), conditionsAt)

const conditionsOfProcess = ({ statements, greenChannels }: Process): number =>
  greenChannels.length + sum(statementsIn(statements), conditionsAt)

function conditionsAt(one: Statement): number {
  switch (one.kind) {
    case 'when':
    case 'choose':
      return one.branches.length
    case 'auto':
      return one.rules.length
    case 'preReview':
    case 'await':
      return 1
    default:
      return 0
  }
}

function sum<T>(all: Iterable<T>, count: (one: T) => number): number {
  let total = 0
  for (const one of all) total += count(one)
  return total
}
