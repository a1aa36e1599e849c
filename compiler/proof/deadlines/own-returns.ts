import { blocksIn } from '../../model/parts.ts'
import type { Special, Statement, Step } from '../../model/statement.ts'
import { findWorks, worksIn, type Worked } from '../../model/waiting.ts'
import { branchesOf, type Cases } from './branches.ts'
import { ownLeg, withLeg, type PathContext } from './context.ts'
import { legsOf, longer, repeat, start, type Reach } from './reach.ts'

/**
 * A path with what a process's own step adds that may send the case back to an earlier one (退回): so often all of the
 * process's own steps from that one to it. Items are not handled again.
 */
export function withOwnReturns(
  from: Step | Special,
  done: Reach,
  statements: readonly Statement[],
  context: PathContext,
): Reach {
  const works = worksIn(statements)
  return (from.outcomes ?? []).reduce((reach, outcome) => {
    if (outcome.kind !== 'returnTo') return reach
    const to = works.findIndex(({ name }) => name === outcome.step)
    if (to < 0) return reach
    const way = new WayBack(works.slice(to, works.indexOf(from) + 1), context)
    const again = legsOf(way.through(statements, start, context.cases))
    const legs = again.map((leg) => ({ ...leg, why: leg.why === 'work' ? ('return' as const) : leg.why }))
    return repeat(reach, legs, outcome.times, context.measure)
  }, done)
}

/** The way over some of a process's own steps to the last of them; nothing else of the process counts. */
class WayBack {
  readonly #works: ReadonlySet<Statement>
  readonly #last: Worked | undefined
  readonly #context: PathContext

  constructor(works: readonly Worked[], context: PathContext) {
    this.#works = new Set(works)
    this.#last = works.at(-1)
    this.#context = context
  }

  through(statements: readonly Statement[], begin: Reach, cases: Cases): Reach {
    return statements.reduce((reach, one) => this.#statement(one, reach, cases), begin)
  }

  #statement(one: Statement, begin: Reach, cases: Cases): Reach {
    switch (one.kind) {
      case 'step':
      case 'special': {
        const done = this.#own(one, begin)
        return this.#longest([[], ...blocksIn(one)], done, () => cases)
      }
      case 'auto': {
        const decided = this.#own(one, begin)
        return one.otherwise === undefined ? decided : longer(decided, this.#own(one.otherwise, decided))
      }
      case 'when':
      case 'choose': {
        const branches = branchesOf(one, cases)
        return this.#longest(
          branches.map(({ statements }) => statements),
          begin,
          (index) => branches[index]?.cases ?? cases,
        )
      }
      case 'parallel':
        return this.#longest(
          one.statements.map((branch) => [branch]),
          begin,
          () => cases,
        )
      case 'sequence':
      case 'stage':
      case 'preReview':
        return this.through(one.statements, begin, cases)
      default:
        return begin
    }
  }

  /** The longest branch; where one of them has the last step, that one. */
  #longest(branches: readonly (readonly Statement[])[], begin: Reach, casesOf: (index: number) => Cases): Reach {
    const all = branches.map((statements, index) => ({ statements, cases: casesOf(index) }))
    const towards = all.filter(({ statements }) => findWorks(statements).some((work) => work === this.#last))
    return (towards.length > 0 ? towards : all)
      .map(({ statements, cases }) => this.through(statements, begin, cases))
      .reduce(longer, begin)
  }

  #own(work: Worked, begin: Reach): Reach {
    if (!this.#works.has(work) || this.#context.skipped.has(work)) return begin
    return withLeg(begin, ownLeg(work, this.#context), this.#context)
  }
}
