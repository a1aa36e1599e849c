import type { PostRef } from '@banjie/runtime/plan'
import type { Doer, Office } from './model.ts'
import type { Handle, Outcome, Statement } from './statement.ts'
import { KeptWith } from '../kept-with.ts'

/** The blocks directly inside a statement: branches, stages, what an outcome sets off. */
export function blocksIn(one: Statement): readonly (readonly Statement[])[] {
  switch (one.kind) {
    case 'sequence':
    case 'parallel':
    case 'stage':
    case 'preReview':
      return [one.statements]
    case 'merge':
      return [one.handles]
    case 'when':
    case 'choose':
      return [
        ...one.branches.map(({ statements }) => statements),
        ...(one.otherwise === undefined ? [] : [one.otherwise]),
      ]
    case 'step':
    case 'special':
      return inOutcomes(one.outcomes)
    case 'auto':
      return one.otherwise === undefined ? [] : [[one.otherwise]]
    default:
      return []
  }
}

/** Every statement of a block and of the blocks within, in the order of the text. */
export function statementsIn(statements: readonly Statement[]): readonly Statement[] {
  return known.of(statements, () => {
    const all: Statement[] = []
    collect(statements, all)
    return all
  })
}

const known = new KeptWith<readonly Statement[], readonly Statement[]>()

function collect(statements: readonly Statement[], all: Statement[]): void {
  for (const one of statements) {
    all.push(one)
    for (const block of blocksIn(one)) collect(block, all)
  }
}

/** The items handled by statements and those within them, in the order of the text. */
export function handlesIn(statements: readonly Statement[]): readonly Handle[] {
  return statementsIn(statements).filter((one) => one.kind === 'handle')
}

/** The offices that have a part in statements: named as doers, or handling an item; each once, as they come. */
export function officesIn(statements: readonly Statement[]): readonly Office[] {
  const offices = statementsIn(statements).flatMap((one): readonly Office[] => {
    if (one.kind === 'handle') return [...one.item.offices, ...officesIn(one.item.procedure ?? [])]
    return 'by' in one ? one.by.flatMap(({ doer }) => officeOf(doer)) : []
  })
  return [...new Set(offices)]
}

/** Every post that a doer stands for: itself, or all posts of the office; none for the applicant. */
export function postsOf(doer: Doer): readonly PostRef[] {
  if (doer.kind === 'applicant') return []
  if (doer.kind === 'post') return [{ office: doer.office.name, post: doer.name }]
  if (doer.posts.size === 0) return [{ office: doer.name }]
  return [...doer.posts.keys()].map((post) => ({ office: doer.name, post }))
}

const officeOf = (doer: Doer): readonly Office[] => {
  if (doer.kind === 'applicant') return []
  return [doer.kind === 'office' ? doer : doer.office]
}

const inOutcomes = (outcomes: readonly Outcome[] | undefined): readonly (readonly Statement[])[] =>
  (outcomes ?? []).flatMap((one) => (one.kind === 'named' && one.statements !== undefined ? [one.statements] : []))
