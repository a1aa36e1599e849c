import type { Document, Item } from '../../model/model.ts'
import { blocksIn, statementsIn } from '../../model/parts.ts'
import type { Statement } from '../../model/statement.ts'
import { lastWorks, waitsFor, worksIn, findWorks, type Worked } from '../../model/waiting.ts'
import { branchesOf, undecidedBy, type Cases } from './branches.ts'
import { canAsk, ownLeg, withLeg, type LegSpec, type PathContext } from './context.ts'
import { hoursMayComeApart } from './hours-apart.ts'
import { legsOf, longer, repeat, start, throughTheDay, type Reach, type Stretch } from './reach.ts'

/** A document that comes late, and when it is there. */
export interface Arrival {
  readonly document: Document
  readonly at: Reach
}

/** How far a case has come in a procedure. */
interface Stand {
  readonly plain: Reach
  /** Where one of the steps so far, whichever makes it longest, is done again after each correction. */
  readonly corrected: Reach
}

/** A step that sends the item back to an earlier one, so often at most. */
interface Return {
  readonly from: Worked
  readonly to: Worked
  readonly times: number
}

/** What a path through a procedure is asked for. */
interface Walk {
  /** Counts only what comes from the first step that waits for it. */
  readonly late?: Arrival
  /** Counts only these steps, and takes only branches with the last of them. */
  readonly only?: readonly Worked[]
  /** In a branch of a parallel block: its steps, and what is sent back out of it, which holds up its siblings too. */
  readonly branch?: { readonly works: readonly Worked[]; readonly sentOut: Return[] }
  /** Is told when each step begins and ends. */
  readonly stretches?: Map<Worked, Stretch>
}

/**
 * The longest paths through an item's procedure (language.md section 6): a sequence adds up, a parallel block and a
 * choice take their longest branch, N corrections add N times the longest step that can ask for one, and a return N
 * times the steps that it sends back over. Which step asks for the corrections is settled on the way: each stand carries
 * the longest path without and with one step done again, so that one walk is enough.
 */
export class ProcedurePath {
  readonly #item: Item
  readonly #context: PathContext
  readonly #works: readonly Worked[]
  readonly #last: ReadonlySet<Worked>
  readonly #isMerged: boolean
  readonly #corrections: number

  constructor(item: Item, context: PathContext, isMerged = false) {
    this.#item = item
    this.#context =
      hoursMayComeApart(item) && context.measure === 'days' ? { ...context, measure: 'wholeDays' } : context
    this.#works = worksIn(item.procedure ?? [])
    this.#last = lastWorks(item.procedure ?? [])
    this.#isMerged = isMerged
    this.#corrections = item.corrections?.times ?? 0
  }

  /** The longest path from where it begins. */
  from(begin: Reach): Reach {
    return this.#walk({ plain: begin, corrected: begin }, {})?.corrected ?? begin
  }

  /** When each step begins and ends at the latest, corrections and returns left out. */
  stretches(begin: Reach): ReadonlyMap<Worked, Stretch> {
    const stretches = new Map<Worked, Stretch>()
    this.#walk({ plain: begin, corrected: begin }, { stretches })
    return stretches
  }

  /** The longest path from where a late document is there, over the steps that wait for it and those after them. */
  after(late: Arrival): Reach {
    const stretches = new Map<Worked, Stretch>()
    const stand = this.#walk(undefined, { late, stretches })
    return stand === undefined ? late.at : longer(late.at, this.#withReopened(stand, new Set(stretches.keys())))
  }

  /** What a later step sends the item back over is done again, with corrections and returns of its own. */
  #withReopened({ plain, corrected }: Stand, later: ReadonlySet<Worked>): Reach {
    const reopened = this.#works.filter(
      (work, index) =>
        !later.has(work) &&
        [...later].some((from) =>
          this.#returnsOf(from).some(({ to }) => this.#works.indexOf(to) <= index && index < this.#works.indexOf(from)),
        ),
    )
    if (reopened.length === 0) return corrected
    const asked = reopened.map((work) => this.#corrected(work, plain)).reduce(longer, corrected)
    return reopened.reduce((reach, work) => this.#withReturns(work, reach, {}), asked)
  }

  /** Whether some step that a case comes to can ask the applicant for a correction. */
  get canAsk(): boolean {
    return worksTaken(this.#item.procedure ?? [], this.#context.cases).some(
      (work) => !this.#isLeftOut(work) && this.#canAsk(work),
    )
  }

  /** Whether a step may stand still for a correction that one beside it has asked for. */
  get rests(): boolean {
    const blocks = statementsIn(this.#item.procedure ?? []).filter((one) => one.kind === 'parallel')
    return blocks.some(({ statements }) => {
      const beside = statements.map((branch) => findWorks([branch]).filter((work) => !this.#isLeftOut(work)))
      const asking = beside.filter((works) => works.some((work) => this.#canAsk(work)))
      return asking.length > 0 && beside.filter((works) => works.length > 0).length > 1
    })
  }

  #walk(begin: Stand | undefined, how: Walk): Stand | undefined {
    return this.#block(this.#item.procedure ?? [], begin, this.#context.cases, how)
  }

  #block(statements: readonly Statement[], begin: Stand | undefined, cases: Cases, how: Walk): Stand | undefined {
    let stand = begin
    for (const one of statements) stand = this.#through(one, stand, cases, how)
    return stand
  }

  #through(one: Statement, begin: Stand | undefined, cases: Cases, how: Walk): Stand | undefined {
    switch (one.kind) {
      case 'auto': {
        const decided = this.#work(one, begin, how)
        if (one.otherwise === undefined || undecidedBy(one, cases).isEmpty() === 'yes') return decided
        return further(decided, this.#work(one.otherwise, decided, how))
      }
      case 'step':
      case 'special': {
        const done = this.#work(one, begin, how)
        if (one.outcomes === undefined) return done
        const blocks = one.outcomes.flatMap((outcome) =>
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
        return this.#parallel(one.statements, begin, cases, how)
      case 'when':
      case 'choose':
        return this.#longestOf(branchesOf(one, cases), begin, how)
      case 'await':
        return begin && this.#both(begin, (reach) => this.#leg(reach, { name: awaitName, limit: one.limit }))
      default:
        return begin
    }
  }

  /** Side by side; what a step sends back to one before the block is done again by all of it. */
  #parallel(branches: readonly Statement[], begin: Stand | undefined, cases: Cases, how: Walk): Stand | undefined {
    if (branches.length === 0) return begin
    const sentOut: Return[] = []
    const done = this.#towards(branches, how, (branch) => findWorks([branch]))
      .map((branch) => this.#through(branch, begin, cases, { ...how, branch: { works: findWorks([branch]), sentOut } }))
      .reduce(further, undefined)
    return sentOut.reduce<Stand | undefined>(
      (stand, back) => stand && this.#both(stand, (reach) => this.#withReturn(back, reach, how)),
      done,
    )
  }

  /** Of branches those with the step that a way leads to, where it leads to one. */
  #towards<B>(branches: readonly B[], { only }: Walk, worksOf: (branch: B) => readonly Worked[]): readonly B[] {
    const last = only?.at(-1)
    const wanted = last === undefined ? [] : branches.filter((branch) => worksOf(branch).includes(last))
    return wanted.length > 0 ? wanted : branches
  }

  #longestOf(
    branches: readonly { readonly statements: readonly Statement[]; readonly cases: Cases }[],
    begin: Stand | undefined,
    how: Walk,
  ): Stand | undefined {
    return this.#towards(branches, how, ({ statements }) => worksIn(statements))
      .map(({ statements, cases }) => this.#block(statements, begin, cases, how))
      .reduce(further, undefined)
  }

  #work(work: Worked, begin: Stand | undefined, how: Walk): Stand | undefined {
    const from = this.#waited(work, begin, how.late)
    if (from === undefined || this.#isLeftOut(work) || how.only?.includes(work) === false) return from
    const own = this.#own(work)
    const plain = this.#leg(from.plain, own)
    how.stretches?.set(work, { begin: from.plain, end: plain })
    if (how.only !== undefined) return { plain, corrected: plain }
    const done = this.#corrections === 0 ? plain : this.#leg(from.corrected, own)
    return this.#both({ plain, corrected: longer(done, this.#corrected(work, plain)) }, (reach) =>
      this.#withReturns(work, reach, how),
    )
  }

  /** Where a step begins: what is late holds up the first that waits for it, and what comes before that does not count. */
  #waited(work: Worked, begin: Stand | undefined, late: Arrival | undefined): Stand | undefined {
    if (late === undefined || !waitsFor(this.#item, work, this.#last).includes(late.document)) return begin
    const { at } = late
    return begin === undefined
      ? { plain: at, corrected: at }
      : { plain: longer(begin.plain, at), corrected: longer(begin.corrected, at) }
  }

  /** What a green channel skips, and in a merge the last steps, for which its one decision stands. */
  #isLeftOut(work: Worked): boolean {
    return this.#context.skipped.has(work) || (this.#isMerged && this.#last.has(work))
  }

  #canAsk(work: Worked): boolean {
    return this.#corrections > 0 && canAsk(work)
  }

  #own(work: Worked): ReturnType<typeof ownLeg> {
    const own = ownLeg(work, this.#context, this.#item.offices)
    return { ...own, at: { ...own.at, module: this.#item.module } }
  }

  /** A path with a step done again after each correction, where it can ask for one. */
  #corrected(work: Worked, reach: Reach): Reach {
    if (!this.#canAsk(work)) return reach
    const { counts, measure } = this.#context
    const own = this.#own(work)
    const why = own.why === 'work' ? 'correction' : own.why
    if (counts === 'clock') return this.#leg(reach, { ...own, times: this.#corrections, why })
    // The applicant's days, which are counted for the whole item, stand between the times that the step is done.
    const first = this.#leg(throughTheDay(reach, measure), { ...own, why })
    const more = this.#corrections - 1
    const round = throughTheDay(first, measure).length - throughTheDay(reach, measure).length
    const all = this.#leg(first, { ...own, times: more, why })
    return more === 0 ? first : { ...all, length: first.length + more * round }
  }

  /** Where a step may send the item back to. */
  #returnsOf(work: Worked): readonly Return[] {
    if (work.kind === 'auto') return []
    return (work.outcomes ?? []).flatMap((outcome) => {
      const to = outcome.kind === 'returnTo' ? this.#works.find((one) => one.name === outcome.step) : undefined
      return outcome.kind === 'returnTo' && to !== undefined ? [{ from: work, to, times: outcome.times }] : []
    })
  }

  /** What a step adds that may send the item back: so often all from the step that it sends it back to. */
  #withReturns(work: Worked, done: Reach, how: Walk): Reach {
    return this.#returnsOf(work).reduce((reach, back) => this.#withReturn(back, reach, how), done)
  }

  #withReturn(back: Return, done: Reach, { branch }: Walk): Reach {
    const { from, to, times } = back
    if (branch !== undefined && !branch.works.includes(to)) {
      if (!branch.sentOut.some((one) => one.from === from && one.to === to)) branch.sentOut.push(back)
      return done
    }
    const only = this.#works.slice(this.#works.indexOf(to), this.#works.indexOf(from) + 1)
    const again = legsOf(this.#walk({ plain: start, corrected: start }, { only })?.plain ?? start)
    const legs = again.map((leg) => ({ ...leg, why: leg.why === 'work' ? ('return' as const) : leg.why }))
    return repeat(done, legs, times, this.#context.measure)
  }

  #leg(reach: Reach, leg: LegSpec): Reach {
    return withLeg(reach, leg, this.#context)
  }

  #both({ plain, corrected }: Stand, go: (reach: Reach) => Reach): Stand {
    const gone = go(plain)
    return { plain: gone, corrected: corrected === plain ? gone : go(corrected) }
  }
}

/** The steps of a procedure that some of the cases come to. */
function worksTaken(statements: readonly Statement[], cases: Cases): readonly Worked[] {
  return statements.flatMap((one): readonly Worked[] => {
    switch (one.kind) {
      case 'when':
      case 'choose':
        return branchesOf(one, cases).flatMap((branch) => worksTaken(branch.statements, branch.cases))
      case 'auto':
        return one.otherwise === undefined || undecidedBy(one, cases).isEmpty() === 'yes'
          ? [one]
          : [one, ...worksTaken([one.otherwise], cases)]
      case 'step':
      case 'special':
        return [one, ...blocksIn(one).flatMap((block) => worksTaken(block, cases))]
      default:
        return blocksIn(one).flatMap((block) => worksTaken(block, cases))
    }
  })
}

const awaitName = { zh: '等待', en: 'await' }

/** The longer of two stands; one that no case comes to does not count. */
function further(a: Stand | undefined, b: Stand | undefined): Stand | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return { plain: longer(a.plain, b.plain), corrected: longer(a.corrected, b.corrected) }
}
