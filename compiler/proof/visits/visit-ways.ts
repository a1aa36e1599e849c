import { familyOf, measureOf, toWorkingDays } from '@banjie/runtime/calendar'
import type { Limit } from '@banjie/runtime/plan'
import type { Text } from '../../messages/report.ts'
import { blocksIn, statementsIn } from '../../model/parts.ts'
import type { Item } from '../../model/model.ts'
import type { Accept, Handle, Issue, Merge, Special, Statement, Step } from '../../model/statement.ts'
import { lastWorks, workName, worksIn, type Worked } from '../../model/waiting.ts'
import { branchesOf, type Cases } from '../deadlines/branches.ts'
import { words } from '../deadlines/process-path.ts'
import { ANOTHER_DAY, beside, coming, passing, inTurn, worst, type Way } from './way.ts'

type Ways = readonly Way[]

const atOnce: Ways = [passing(0)]
const anotherDay: Ways = [passing(ANOTHER_DAY)]

/** Returns beyond this many add nothing that anybody would read. */
const MOST_RETURNS = 99

/**
 * The ways through statements that can need the most visits. A correction is not counted: a promise of so many visits
 * is one for applicants whose papers are in order; a return inside the office is.
 */
export function waysThrough(statements: readonly Statement[], cases: Cases): Ways {
  return new Walk(undefined, new Set()).block(statements, cases, true)
}

class Walk {
  /** The item whose procedure it is, named with what is done at it. */
  readonly #item: Item | undefined
  /** The steps that another task stands for: the last ones of an item in a merge. */
  readonly #replaced: ReadonlySet<Worked>

  constructor(item: Item | undefined, replaced: ReadonlySet<Worked>) {
    this.#item = item
    this.#replaced = replaced
  }

  block(statements: readonly Statement[], cases: Cases, isReturning: boolean): Ways {
    let ways = atOnce
    for (const [index, one] of statements.entries()) {
      ways = inTurn(ways, this.#through(one, cases, isReturning))
      if (!isReturning) continue
      for (const { from, times } of returnsOf(statements, index)) {
        const again = this.block(statements.slice(from, index + 1), cases, false)
        if (again.every(({ visits }) => visits.length === 0)) continue
        for (let time = 0; time < Math.min(times, MOST_RETURNS); time++) ways = inTurn(ways, again)
      }
    }
    return ways
  }

  #through(one: Statement, cases: Cases, isReturning: boolean): Ways {
    switch (one.kind) {
      case 'accept':
      case 'issue':
        return atWindow(one)
      case 'step':
      case 'special': {
        const done = this.#work(one)
        return worst([
          ...done,
          ...blocksIn(one).flatMap((block) => inTurn(done, this.block(block, cases, isReturning))),
        ])
      }
      case 'auto':
        return one.otherwise === undefined ? atOnce : worst([...atOnce, ...this.#work(one.otherwise)])
      case 'await':
        return anotherDay
      case 'handle':
        return handled(one, cases)
      case 'merge':
        return merged(one, cases)
      case 'stage':
      case 'sequence':
        return this.block(one.statements, cases, isReturning)
      case 'preReview':
        return inTurn(this.block(one.statements, cases, isReturning), anotherDay)
      case 'parallel':
        return one.statements.map((branch) => this.#through(branch, cases, isReturning)).reduce(beside, atOnce)
      case 'when':
      case 'choose':
        return worst(
          branchesOf(one, cases).flatMap((branch) => this.block(branch.statements, branch.cases, isReturning)),
        )
      case 'finish':
      case 'refuse':
        return [{ ...passing(0), ends: true }]
      default:
        return atOnce
    }
  }

  /** Nobody but the applicant decides when a step of the applicant's own is done: he may do it while he is there. */
  #work(work: Step | Special): Ways {
    if (this.#replaced.has(work)) return atOnce
    const isApplicants = work.by.some(({ doer }) => doer.kind === 'applicant')
    if (!isApplicants) return [passing(lengthOf(work.limit ?? work.atLeast))]
    return work.inPerson === undefined ? atOnce : [coming(inItem(workName(work), this.#item), 0)]
  }
}

const inItem = (name: Text, item: Item | undefined): Text =>
  item === undefined ? name : { zh: `${item.name}.${name.zh}`, en: `${item.name}.${name.en}` }

const atWindow = ({ kind, limit, inPerson }: Accept | Issue): Ways => [
  inPerson === undefined ? passing(lengthOf(limit)) : coming(words[kind], lengthOf(limit)),
]

/** How long something can take: what has no limit, or one in days, can end on another day. */
function lengthOf(limit: Limit | undefined): number {
  if (limit === undefined) return ANOTHER_DAY
  if (familyOf(limit) === 'time') return measureOf(limit)
  return toWorkingDays(limit) === 0 ? 0 : ANOTHER_DAY
}

function handled({ item, limit }: Handle, cases: Cases): Ways {
  if (item.procedure === undefined) return [passing(lengthOf(limit ?? item.promised ?? item.statutory?.limit))]
  const ways = new Walk(item, new Set()).block(item.procedure, cases, true)
  return item.needs.some(({ tolerate }) => tolerate !== undefined) ? inTurn(ways, anotherDay) : ways
}

/** The reviews of the items side by side, then their one decision. */
function merged({ limit, handles }: Merge, cases: Cases): Ways {
  const reviews = handles.map(({ item }) =>
    new Walk(item, lastWorks(item.procedure ?? [])).block(item.procedure ?? [], cases, true),
  )
  const decisions = handles.flatMap(({ item }) =>
    item.procedure === undefined
      ? [lengthOf(limit ?? item.promised)]
      : [...lastWorks(item.procedure)].map((work) => lengthOf(work.limit)),
  )
  return inTurn(reviews.reduce(beside, atOnce), [passing(Math.min(ANOTHER_DAY, ...decisions))])
}

interface Return {
  /** The index of the statement with the step that is gone back to. */
  readonly from: number
  readonly times: number
}

/** Where a statement of a procedure can send back to, among those before it. */
function returnsOf(statements: readonly Statement[], index: number): readonly Return[] {
  const one = statements[index]
  if (one === undefined || index === 0) return []
  return statementsIn([one]).flatMap((work): readonly Return[] =>
    work.kind !== 'step' && work.kind !== 'special'
      ? []
      : (work.outcomes ?? []).flatMap((outcome): readonly Return[] => {
          if (outcome.kind !== 'returnTo') return []
          const from = statements.slice(0, index).findIndex((earlier) => holds(earlier, outcome.step))
          return from < 0 ? [] : [{ from, times: outcome.times }]
        }),
  )
}

const holds = (statement: Statement, step: string): boolean =>
  worksIn([statement]).some((work) => Object.values(workName(work)).includes(step))
