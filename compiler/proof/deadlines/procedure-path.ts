import type { Document, Item } from '../../model/model.ts'
import type { Statement } from '../../model/statement.ts'
import { lastWorks, waitsFor, worksIn, type Worked } from '../../model/waiting.ts'
import { branchesOf, type Cases } from './branches.ts'
import { ownLeg, withLeg, type PathContext } from './context.ts'
import { legsOf, longer, start, type Reach, type Stretch } from './reach.ts'

/** A document that comes late, and when it is there. */
export interface Arrival {
  readonly document: Document
  readonly at: Reach
}

/** What a path through a procedure is asked for. */
interface Walk {
  /** The step that is done again after each correction. */
  readonly corrected: Worked | undefined
  /** Counts only what comes from the first step that waits for it. */
  readonly late: Arrival | undefined
  /** Counts only these steps, and takes only branches with the last of them. */
  readonly only: readonly Worked[] | undefined
}

/**
 * The longest paths through an item's procedure (language.md section 6): a sequence adds up, a parallel block and a
 * choice take their longest branch, N corrections add N times the longest step that can ask for one, and a return N
 * times the steps that it sends back over.
 */
export class ProcedurePath {
  readonly #item: Item
  readonly #context: PathContext
  readonly #works: readonly Worked[]
  readonly #last: ReadonlySet<Worked>
  /** Steps that another task stands for: the last ones of an item in a merge. */
  readonly #replaced: ReadonlySet<Worked>
  #stretches: Map<Worked, Stretch> | undefined

  constructor(item: Item, context: PathContext, isMerged = false) {
    this.#item = item
    this.#context = context
    this.#works = worksIn(item.procedure ?? [])
    this.#last = lastWorks(item.procedure ?? [])
    this.#replaced = isMerged ? this.#last : new Set()
  }

  /** The longest path from where it begins; undefined for one without an end, which no case takes. */
  from(begin: Reach): Reach {
    return this.#longest((corrected) => this.#block(this.#statements, begin, this.#context.cases, walk({ corrected })))
  }

  /** When each step begins and ends at the latest, corrections and returns left out. */
  stretches(begin: Reach): ReadonlyMap<Worked, Stretch> {
    this.#stretches = new Map()
    this.#block(this.#statements, begin, this.#context.cases, walk({}))
    return this.#stretches
  }

  /** The longest path from where a late document is there, over the steps that wait for it and those after them. */
  after(late: Arrival): Reach {
    const walked = this.#longest((corrected) =>
      this.#block(this.#statements, undefined, this.#context.cases, walk({ corrected, late })),
    )
    return longer(late.at, walked)
  }

  get #statements(): readonly Statement[] {
    return this.#item.procedure ?? []
  }

  /** Over every step that may be the one to ask for the corrections. */
  #longest(path: (corrected: Worked | undefined) => Reach | undefined): Reach {
    const asking = (this.#item.corrections?.times ?? 0) > 0 ? this.#works.filter((work) => this.#canAsk(work)) : []
    const all = [undefined, ...asking].map((corrected) => path(corrected) ?? start)
    return all.reduce(longer)
  }

  #canAsk(work: Worked): boolean {
    if (this.#replaced.has(work) || this.#context.skipped.has(work)) return false
    if (work.kind === 'auto') return work.rules.some(({ outcome }) => outcome === 'correct')
    if (ownLeg(work, this.#context).why === 'applicant') return false
    // A special procedure asks the applicant for something only where it says so.
    return work.outcomes?.some((one) => one.kind === 'named' && one.name === 'correct') ?? work.kind === 'step'
  }

  #block(statements: readonly Statement[], begin: Reach | undefined, cases: Cases, how: Walk): Reach | undefined {
    return statements.reduce((reach, one) => this.#through(one, reach, cases, how), begin)
  }

  #through(one: Statement, begin: Reach | undefined, cases: Cases, how: Walk): Reach | undefined {
    switch (one.kind) {
      case 'auto': {
        const decided = this.#work(one, begin, how)
        return one.otherwise === undefined ? decided : this.#work(one.otherwise, decided, how)
      }
      case 'step':
      case 'special': {
        const done = this.#work(one, begin, how)
        const blocks = (one.outcomes ?? []).flatMap((outcome) =>
          outcome.kind === 'named' && outcome.statements !== undefined ? [outcome.statements] : [],
        )
        return this.#longestOf(
          [[], ...blocks].map((statements) => ({ statements, cases })),
          done,
          how,
        )
      }
      case 'sequence':
        return this.#block(one.statements, begin, cases, how)
      case 'parallel':
        return furthest(one.statements.map((branch) => this.#through(branch, begin, cases, how)))
      case 'when':
      case 'choose':
        return this.#longestOf(branchesOf(one, cases), begin, how)
      case 'await':
        return begin && withLeg(begin, { name: awaitName, limit: one.limit }, this.#context)
      default:
        return begin
    }
  }

  #longestOf(
    branches: readonly { readonly statements: readonly Statement[]; readonly cases: Cases }[],
    begin: Reach | undefined,
    how: Walk,
  ): Reach | undefined {
    const through = how.only?.at(-1)
    const wanted = branches.filter(({ statements }) => through !== undefined && worksIn(statements).includes(through))
    const taken = wanted.length > 0 ? wanted : branches
    return furthest(taken.map(({ statements, cases }) => this.#block(statements, begin, cases, how)))
  }

  #work(work: Worked, begin: Reach | undefined, how: Walk): Reach | undefined {
    const { late } = how
    const waits = late !== undefined && this.#waitsFor(work, late.document)
    const from = waits ? longer(begin ?? late.at, late.at) : begin
    if (from === undefined) return undefined
    if (this.#replaced.has(work) || this.#context.skipped.has(work) || how.only?.includes(work) === false) return from
    const own = ownLeg(work, this.#context, this.#item.offices)
    const done = withLeg(from, own, this.#context)
    this.#stretches?.set(work, { begin: from, end: done })
    if (how.only !== undefined) return done
    const times = how.corrected === work ? (this.#item.corrections?.times ?? 0) : 0
    const corrected = withLeg(done, { ...own, times, why: own.why === 'work' ? 'correction' : own.why }, this.#context)
    return this.#returns(work, corrected)
  }

  /** What a step adds that may send the item back: so often all from the step that it sends it back to. */
  #returns(work: Worked, done: Reach): Reach {
    if (work.kind === 'auto') return done
    return (work.outcomes ?? []).reduce((reach, outcome) => {
      const back = outcome.kind === 'returnTo' ? this.#works.findIndex((one) => one.name === outcome.step) : -1
      if (outcome.kind !== 'returnTo' || back < 0) return reach
      const only = this.#works.slice(back, this.#works.indexOf(work) + 1)
      const again = this.#block(this.#statements, start, this.#context.cases, walk({ only })) ?? start
      return legsOf(again).reduce(
        (more, leg) =>
          withLeg(
            more,
            { ...leg, times: leg.times * outcome.times, why: leg.why === 'work' ? 'return' : leg.why },
            this.#context,
          ),
        reach,
      )
    }, done)
  }

  #waitsFor(work: Worked, document: Document): boolean {
    return waitsFor(this.#item, work, this.#last).includes(document)
  }
}

const walk = (asked: Partial<Walk>): Walk => ({ corrected: undefined, late: undefined, only: undefined, ...asked })

const awaitName = { zh: '等待', en: 'await' }

/** The longest of the paths that go on. */
function furthest(paths: readonly (Reach | undefined)[]): Reach | undefined {
  return paths.reduce((a, b) => (a === undefined || b === undefined ? (a ?? b) : longer(a, b)), undefined)
}
