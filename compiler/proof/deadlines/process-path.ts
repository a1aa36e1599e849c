import type { Limit } from '@banjie/runtime/plan'
import type { Document, Process } from '../../model/model.ts'
import { blocksIn, handlesIn, statementsIn } from '../../model/parts.ts'
import type { Accept, Await, Handle, Merge, PreReview, Stage, Statement } from '../../model/statement.ts'
import type { Expression, KeywordSpan } from '../../model/syntax.ts'
import type { Worked } from '../../model/waiting.ts'
import { isChained, sourcesBefore, type Source } from './prerequisites.ts'
import { branchesOf, casesAfter, undecidedBy, type Cases } from './branches.ts'
import { cellsOf, longestOver } from './cells.ts'
import { CORRECTION_TIME, ownLeg, withLeg, type LegSpec, type PathContext } from './context.ts'
import { handledItem, mergedItems } from './item-path.ts'
import { withOwnReturns } from './own-returns.ts'
import type { Arrival } from './procedure-path.ts'
import { longer, start, type LegPlace, type Reach, type Stretch } from './reach.ts'
import { whoOf } from './who.ts'

/**
 * The longest paths through a process (language.md section 6), each item's limit taken as kept. When a document that a
 * sibling yields is there is found by going through the process until nothing moves any more: each round carries it one
 * prerequisite further.
 */
export class ProcessPath {
  readonly #process: Process
  readonly #context: PathContext
  readonly #sources: ReadonlyMap<Handle, readonly Source[]>
  /** When each item of the process is done, and so its results are there, as far as is known. */
  readonly #ends = new Map<Handle, Reach>()
  /** Items whose time is given: they stand outside of what is measured. */
  readonly #given: ReadonlySet<Handle>
  readonly #spans = new Map<Statement, Stretch>()
  #acceptedAt: Reach = start
  #ended: Reach = start
  #isAccepted: boolean

  constructor(
    process: Process,
    context: PathContext,
    isAccepted: boolean,
    given: ReadonlyMap<Handle, Reach> = new Map(),
  ) {
    this.#process = process
    this.#context = context
    this.#isAccepted = isAccepted
    this.#sources = sourcesBefore(process)
    this.#given = new Set(given.keys())
    for (const [handle, at] of given) this.#ends.set(handle, at)
  }

  /** The longest path through statements. */
  through(statements: readonly Statement[]): Reach {
    return this.#settled(() => this.#block(statements, start, this.#context.cases))
  }

  /** Goes through until no document comes later any more. */
  #settled(walk: () => Reach | undefined): Reach {
    const wasAccepted = this.#isAccepted
    for (let rounds = 0; ; rounds++) {
      const before = new Map(this.#ends)
      this.#isAccepted = wasAccepted
      this.#ended = start
      const end = walk()
      const reach = end === undefined ? this.#ended : longer(end, this.#ended)
      if ([...this.#ends].every(([handle, at]) => before.get(handle)?.length === at.length)) return reach
      // Prerequisites go round in a circle, which is told elsewhere: no path is the longest.
      if (rounds > this.#ends.size) {
        for (const handle of this.#ends.keys()) if (!this.#given.has(handle)) this.#ends.delete(handle)
        return start
      }
    }
  }

  /** The longest path through statements side by side. */
  beside(branches: readonly Statement[]): Reach {
    return this.#settled(() => this.#parallel(branches, start, this.#context.cases))
  }

  /** When each item is done, from the beginning of what was gone through. */
  get ends(): ReadonlyMap<Handle, Reach> {
    return this.#ends
  }

  /** When each statement is reached, and when it is done, from the beginning of what was gone through. */
  get spans(): ReadonlyMap<Statement, Stretch> {
    return this.#spans
  }

  #block(statements: readonly Statement[], begin: Reach, cases: Cases): Reach | undefined {
    let reach: Reach | undefined = begin
    let left = cases
    for (const one of statements) {
      if (reach === undefined || left.isEmpty() === 'yes') return undefined
      reach = this.#statement(one, reach, left)
      left = casesAfter(one, left)
    }
    return reach
  }

  /** Undefined after what ends the process. */
  #statement(one: Statement, begin: Reach, cases: Cases): Reach | undefined {
    const end = this.#through(one, begin, cases)
    this.#spans.set(one, { begin, end: end ?? begin })
    return end
  }

  #through(one: Statement, begin: Reach, cases: Cases): Reach | undefined {
    switch (one.kind) {
      case 'step':
      case 'special': {
        const own = this.#own(one, begin)
        const isCounted = this.#isAccepted && !this.#context.skipped.has(one)
        const done = isCounted ? withOwnReturns(one, own, this.#process.statements, this.#context) : own
        const blocks = (one.outcomes ?? []).flatMap((outcome) =>
          outcome.kind === 'named' && outcome.statements !== undefined ? [outcome.statements] : [],
        )
        return this.#furthest([done, ...blocks.map((block) => this.#block(block, done, cases))])
      }
      case 'auto': {
        const decided = this.#own(one, begin)
        const rest = undecidedBy(one, cases)
        if (one.otherwise === undefined || rest.isEmpty() === 'yes') return decided
        return this.#furthest([decided, this.#statement(one.otherwise, decided, rest)])
      }
      case 'accept':
        return this.#accept(one, begin)
      case 'issue':
        return this.#context.skipped.has(one)
          ? begin
          : this.#leg(begin, { name: words.issue, who: whoOf(one.by), at: keywordOf(one.node), limit: one.limit })
      case 'await':
        return this.#await(one, begin)
      case 'handle':
        return this.#handle(one, begin, cases)
      case 'merge':
        return this.#merge(one, begin, cases)
      case 'stage':
        return this.#stage(one, begin, cases)
      case 'preReview':
        return this.#preReview(one, begin, cases)
      case 'sequence':
        return this.#block(one.statements, begin, cases)
      case 'parallel':
        return this.#parallel(one.statements, begin, cases)
      case 'when':
      case 'choose': {
        const before = this.#isAccepted
        const isAccepted: boolean[] = []
        const ends = branchesOf(one, cases).map((branch) => {
          this.#isAccepted = before
          const end = this.#block(branch.statements, begin, branch.cases)
          isAccepted.push(this.#isAccepted)
          return end
        })
        this.#isAccepted = isAccepted.some(Boolean)
        return this.#furthest(ends)
      }
      case 'finish':
      case 'refuse':
        this.#ended = longer(this.#ended, begin)
        return undefined
      default:
        return begin
    }
  }

  #own(work: Worked, begin: Reach): Reach {
    return this.#context.skipped.has(work) ? begin : this.#leg(begin, ownLeg(work, this.#context))
  }

  #leg(begin: Reach, leg: LegSpec): Reach {
    const why = this.#isAccepted ? leg.why : 'before'
    return withLeg(begin, { ...leg, ...(why === undefined ? {} : { why }) }, this.#context)
  }

  /** The first acceptance starts the clocks; a later intake counts, twice where its applicant may be asked to correct. */
  #accept({ limit, by, node }: Accept, begin: Reach): Reach {
    const who = whoOf(by)
    const times = isCorrectable(limit) ? 2 : 1
    const why = this.#isAccepted ? 'intake' : 'before'
    this.#isAccepted = true
    const taken = withLeg(begin, { name: words.accept, who, at: keywordOf(node), limit, times, why }, this.#context)
    this.#acceptedAt =
      times === 1
        ? taken
        : withLeg(taken, { name: words.accept, limit: CORRECTION_TIME, why: 'applicant' }, this.#context)
    return this.#acceptedAt
  }

  /** With a limit it takes that; without one it ends when the results are there that it waits for. */
  #await({ limit, condition, node }: Await, begin: Reach): Reach {
    if (limit !== undefined) return this.#leg(begin, { name: words.await, at: keywordOf(node), limit })
    return this.#awaited(condition).reduce(longer, begin)
  }

  #awaited(condition: Expression): readonly Reach[] {
    if (condition.kind === 'and') return condition.operands.flatMap((one) => this.#awaited(one))
    if (condition.kind === 'or') {
      const each = condition.operands.map((one) => this.#awaited(one).reduce(longer, start))
      return [each.reduce((a, b) => (b.length < a.length ? b : a))]
    }
    if (condition.kind !== 'obtained') return []
    const name = condition.document.parts[0]?.text
    return [...this.#ends].flatMap(([{ item }, at]) =>
      item.yields.some(({ document }) => document.name === name) ? [at] : [],
    )
  }

  #handle(handle: Handle, begin: Reach, cases: Cases): Reach {
    const done = handledItem(handle, begin, { ...this.#context, cases }, this.#lateFor([handle]))
    this.#end(handle, done)
    return done
  }

  #merge(merge: Merge, begin: Reach, cases: Cases): Reach {
    for (const handle of merge.handles) this.#spans.set(handle, { begin, end: begin })
    const done = mergedItems(merge, begin, { ...this.#context, cases }, this.#lateFor(merge.handles))
    for (const handle of merge.handles) this.#end(handle, done)
    return done
  }

  /** The documents that come to items while they are handled: from siblings, and in all from the applicant. */
  #lateFor(handles: readonly Handle[]): readonly Arrival[] {
    return handles.flatMap((handle) =>
      (this.#sources.get(handle) ?? []).flatMap(({ need, by }): readonly Arrival[] => {
        const { document, commitment, tolerate } = need
        if (commitment !== undefined) return []
        const ends = by.flatMap(({ statement }) =>
          handles.includes(statement) ? [] : (this.#ends.get(statement) ?? []),
        )
        if (ends.length > 0) return [{ document, at: ends.reduce(longer) }]
        if (tolerate === undefined || by.length > 0) return []
        return [{ document, at: this.#toleratedUntil(document, tolerate.limit) }]
      }),
    )
  }

  /** A tolerated document may come so long after the acceptance; the clocks stand still for it. */
  #toleratedUntil({ name }: Document, limit: Limit): Reach {
    return withLeg(this.#acceptedAt, { name: { zh: name, en: name }, limit, why: 'tolerance' }, this.#context)
  }

  #end(handle: Handle, at: Reach): void {
    if (!this.#given.has(handle)) this.#ends.set(handle, at)
  }

  /** A stage with a limit counts as that; what comes before its own intake stands before its clock. */
  #stage({ name, ledBy, limit, statements, node }: Stage, begin: Reach, cases: Cases): Reach | undefined {
    const accepting = statements.findIndex(takesIn)
    const taken = this.#block(statements.slice(0, accepting + 1), begin, cases)
    const end = taken && this.#block(statements.slice(accepting + 1), taken, cases)
    if (limit === undefined || taken === undefined || end === undefined) return end
    const who = whoOf([], ledBy === undefined ? [] : [ledBy])
    const counted = this.#leg(taken, {
      name: { zh: name, en: name },
      who,
      at: { start: node.start, end: node.name.end },
      limit,
    })
    // What its items yield is there by then.
    for (const handle of handlesIn(statements)) {
      const at = this.#ends.get(handle)
      if (at !== undefined && at.length > counted.length) this.#ends.set(handle, counted)
    }
    return counted
  }

  /** Counted in full once, after the conversion; the wait for it stands apart. */
  #preReview({ statements, limit }: PreReview, begin: Reach, cases: Cases): Reach | undefined {
    const converted = withLeg(begin, { name: words.preReview, limit, why: 'before' }, this.#context)
    this.#isAccepted = true
    return this.#block(statements, converted, cases)
  }

  #parallel(branches: readonly Statement[], begin: Reach, cases: Cases): Reach | undefined {
    const accepting = branches.filter((branch) => statementsIn([branch]).some(({ kind }) => kind === 'accept'))
    if (branches.length === 0) return begin
    // Whichever is accepted first starts the clocks; the other intakes may come after it.
    if (accepting.length > 1) this.#isAccepted = true
    return this.#furthest(branches.map((branch) => this.#statement(branch, begin, cases)))
  }

  /** The longest of the paths that go on; those that end are remembered. */
  #furthest(paths: readonly (Reach | undefined)[]): Reach | undefined {
    return paths.reduce((a, b) => (a === undefined || b === undefined ? (a ?? b) : longer(a, b)), undefined)
  }
}

/** The longest path through a whole process, from its acceptance. */
export function processPath(process: Process, context: PathContext): Reach {
  const { statements } = process
  return longestOver(cellsOf(statements, context.cases, isChained(process)), (cases) =>
    new ProcessPath(process, { ...context, cases }, !isAccepting(statements)).through(statements),
  )
}

/** Whether statements hold an intake. */
export const isAccepting = (statements: readonly Statement[]): boolean =>
  statementsIn(statements).some(({ kind }) => kind === 'accept')

/** Whether a statement of a stage is or holds an intake of it; one of a stage within is that stage's own. */
export const takesIn = (one: Statement): boolean =>
  one.kind === 'accept' || (one.kind !== 'stage' && blocksIn(one).some((block) => block.some(takesIn)))

/** Whether an applicant may be asked at an intake to correct: what can be mended on the spot is (行政许可法 art. 32). */
const isCorrectable = (limit: Accept['limit']): boolean => limit?.unit !== 'onTheSpot'

/** What the tasks of a process are called that have no name of their own. */
export const words = {
  accept: { zh: '受理', en: 'accept' },
  issue: { zh: '出件', en: 'issue' },
  await: { zh: '等待', en: 'await' },
  preReview: { zh: '预审', en: 'pre-review' },
} as const

const keywordOf = ({ start, keywordEnd: end }: KeywordSpan): LegPlace => ({ start, end })
