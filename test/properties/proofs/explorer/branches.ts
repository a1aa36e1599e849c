import { casesOf, holds, type Case } from './cases.ts'
import { conditionsOf, itemsIn } from './conditions.ts'
import { branchTaken } from './item-graph.ts'
import type { Model, Of, Statement } from './model.ts'

type When = Of<'when'>
type Branch = When['branches'][number] | Of<'auto'>['rules'][number]
type Branching = When | Of<'choose'> | Of<'auto'>

/** What is found of branches by asking every case. */
export interface Branches {
  /** A `choose` or an `auto` that some case comes to and that leaves it undecided. */
  readonly uncovered: ReadonlySet<Branching>
  /** Branches whose own condition no case fulfils. */
  readonly impossible: ReadonlySet<Branch>
  /** Branches whose own condition some cases fulfil, each of which has taken an earlier one; so too an `otherwise`. */
  readonly leftNothing: ReadonlySet<{ readonly node: { readonly start: number } }>
}

export function exploreBranches({ forms, processes }: Model): Branches {
  const uncovered = new Set<Branching>()
  const [branches, fulfilled, taken] = [new Set<Branch>(), new Set<Branch>(), new Set<Branch>()]
  const unused = new Set<When | Of<'choose'>>()
  for (const process of processes) {
    const whens = [...everyTurn(process.statements)]
    const rests = [...everyRest(process.statements)]
    for (const rest of rests) unused.add(rest)
    for (const answers of casesOf(forms, conditionsOf(process))) {
      walk(process.statements, answers, uncovered)
      // An item is looked at by itself, with every answer that the forms of its process admit.
      for (const { procedure } of itemsIn(process.statements)) walk(procedure ?? [], answers, uncovered)
      for (const rest of rests) if (branchTaken(rest, answers) === rest.otherwise) unused.delete(rest)
      for (const all of whens) {
        const hold = all.filter(({ condition }) => holds(condition, answers))
        for (const branch of all) branches.add(branch)
        for (const branch of hold) fulfilled.add(branch)
        for (const branch of hold.slice(0, 1)) taken.add(branch)
      }
    }
  }
  return {
    uncovered,
    impossible: new Set([...branches].filter((branch) => !fulfilled.has(branch))),
    leftNothing: new Set([
      ...[...fulfilled].filter((branch) => !taken.has(branch)),
      ...[...unused].flatMap(({ node }) => (node.otherwise === undefined ? [] : [{ node: node.otherwise }])),
    ]),
  }
}

/** Goes where a case goes; says whether it comes to the end. */
function walk(statements: readonly Statement[], answers: Case, uncovered: Set<Branching>): boolean {
  return statements.every((statement) => walkOne(statement, answers, uncovered))
}

function walkOne(statement: Statement, answers: Case, uncovered: Set<Branching>): boolean {
  switch (statement.kind) {
    case 'when':
      return walk(branchTaken(statement, answers) ?? [], answers, uncovered)
    case 'choose': {
      const taken = branchTaken(statement, answers)
      if (taken === undefined) uncovered.add(statement)
      return walk(taken ?? [], answers, uncovered)
    }
    case 'auto':
      if (statement.otherwise === undefined && !statement.rules.some(({ condition }) => holds(condition, answers)))
        uncovered.add(statement)
      return true
    case 'sequence':
    case 'stage':
    case 'preReview':
      return walk(statement.statements, answers, uncovered)
    case 'parallel':
      return statement.statements.map((branch) => walkOne(branch, answers, uncovered)).every(Boolean)
    case 'step':
      for (const outcome of statement.outcomes ?? [])
        if (outcome.kind === 'named') walk(outcome.statements ?? [], answers, uncovered)
      return true
    default:
      return statement.kind !== 'finish' && statement.kind !== 'refuse'
  }
}

/** Every branching with an `otherwise`, whatever the case. */
function* everyRest(statements: readonly Statement[]): Generator<When | Of<'choose'>> {
  for (const one of statements) {
    if ((one.kind === 'when' || one.kind === 'choose') && one.otherwise !== undefined) yield one
    if (one.kind === 'handle') yield* everyRest(one.item.procedure ?? [])
    if (one.kind === 'merge') yield* everyRest(one.handles)
    if ('statements' in one) yield* everyRest(one.statements)
    if ('branches' in one) {
      for (const { statements: inner } of one.branches) yield* everyRest(inner)
      yield* everyRest(one.otherwise ?? [])
    }
  }
}

/** Every `when` and `auto` of statements, as what it may turn to, whatever the case. */
function* everyTurn(statements: readonly Statement[]): Generator<readonly Branch[]> {
  for (const one of statements) {
    if (one.kind === 'when') yield one.branches
    if (one.kind === 'auto') yield one.rules
    if (one.kind === 'handle') yield* everyTurn(one.item.procedure ?? [])
    if (one.kind === 'merge') yield* everyTurn(one.handles)
    if ('statements' in one) yield* everyTurn(one.statements)
    if ('branches' in one) {
      for (const { statements: inner } of one.branches) yield* everyTurn(inner)
      yield* everyTurn(one.otherwise ?? [])
    }
  }
}
