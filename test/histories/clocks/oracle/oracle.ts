import { count, warningsOf, type Counted, type Warned } from './count.ts'
import type { Days } from './days.ts'
import type { Deed, Length, Part, Process, Silence } from './description.ts'
import { CaseStory } from './case-story.ts'
import { statusOf, type Change, type ClockKind, type KeptClock } from './kept-clock.ts'
import { handleOf, partsIn, sureItemsOf } from './parts.ts'
import { WantedClocks, type Wanted } from './wanted-clocks.ts'

/** What the end of a clock does by itself. */
export interface Ending {
  readonly clock: string
  readonly what: 'deem' | 'lapse' | 'overdue'
  readonly at: number
}

const around: ReadonlySet<ClockKind> = new Set(['promised', 'statutory', 'merge', 'stage', 'process'])

/** Section 5 of the language: told what a process is and what was done in a case, it says how every clock stands. */
export class Oracle {
  readonly story: CaseStory
  readonly days: Days
  readonly clocks: Map<string, KeptClock> = new Map()
  /** Clocks whose end has done what it does. */
  readonly #ended = new Set<string>()
  readonly #hasShown = new Set<string>()

  constructor(process: Process, days: Days) {
    this.story = new CaseStory(process, days)
    this.days = days
  }

  /** Something was done at a minute. */
  tell(deed: Deed, at: number): void {
    if (deed.kind === 'silence') this.#silence(deed.clock, at)
    else this.story.tell(deed, at)
    for (const item of this.story.standing.reached) if (!this.story.ended.has(item)) this.#hasShown.add(item)
    this.#keep(deed, at)
  }

  /**
   * The clocks that show. One that counts from receipt does once it is sure that the case comes to its item: it counted
   * before.
   */
  get shown(): readonly KeptClock[] {
    return [...this.clocks.values()].filter(
      ({ kind, of }) =>
        kind !== 'statutory' || this.#hasShown.has(of) || sureItemsOf(this.story.process.parts).includes(of),
    )
  }

  /** What is counted of a clock, as far as is known at a minute. */
  count(clock: KeptClock, now: number): Counted {
    return count(clock, this.days, now)
  }

  /** The ends of running clocks that do something by themselves, as far as is known at a minute. */
  endings(now: number): readonly Ending[] {
    return this.shown.flatMap((clock): readonly Ending[] => {
      const what = this.#effectOf(clock)
      if (what === undefined || statusOf(clock) !== 'running' || this.#ended.has(clock.name)) return []
      const { due } = this.count(clock, now)
      return due === undefined ? [] : [{ clock: clock.name, what, at: due }]
    })
  }

  /** The warnings that running clocks give: to a post and its office, so not of what the applicant does. */
  warnings(now: number): readonly (Warned & { readonly clock: string })[] {
    return this.shown.flatMap((clock) => {
      const isOffices = clock.kind === 'step' || around.has(clock.kind)
      if (!isOffices || clock.length === undefined || statusOf(clock) !== 'running') return []
      return warningsOf(clock, this.days, now).map((warned) => ({ ...warned, clock: clock.name }))
    })
  }

  #effectOf(clock: KeptClock): Ending['what'] | undefined {
    switch (clock.kind) {
      case 'notice':
        return 'deem'
      case 'correction':
      case 'tolerance':
        return 'lapse'
      case 'await':
        return 'overdue'
      default:
        return this.#silenceOf(clock) === undefined ? undefined : 'overdue'
    }
  }

  #silenceOf({ kind, of }: KeptClock): Silence | undefined {
    if (kind === 'promised') return handleOf(this.story.process.parts, of)?.silence
    if (kind !== 'step') return undefined
    return this.story.standing.open.find(({ name }) => name === of)?.step?.silence
  }

  #silence(name: string, at: number): void {
    const clock = this.clocks.get(name)
    if (clock === undefined) throw new Error(`no clock ${name}`)
    this.#ended.add(name)
    const { kind, of } = clock
    if (kind === 'notice') this.story.deem(of, at)
    else if (kind === 'tolerance') this.story.lapse(of, at)
    else if (kind === 'await') this.story.conclude(at)
    else if (kind === 'correction') {
      const item = this.story.itemOf(of)
      if (item === undefined) this.story.conclude(at)
      else this.story.end(item.name, 'withdraw', at)
    } else {
      const silence = this.#silenceOf(clock)
      const item = kind === 'promised' ? of : this.story.itemOf(of)?.name
      if (silence === undefined || item === undefined) throw new Error(`the end of ${name} does nothing`)
      if (kind === 'step' && silence === 'pass') this.story.tell({ kind: 'complete', task: of, outcome: 'pass' }, at)
      else this.story.end(item, silence, at)
    }
  }

  /** Brings every clock to how it has to stand. */
  #keep(deed: Deed, at: number): void {
    const wanted = new Map(
      new WantedClocks(this.story, (name) => this.clocks.has(name)).all().map((one) => [one.name, one]),
    )
    for (const clock of this.clocks.values())
      if (clock.stoppedAt === undefined && !wanted.has(clock.name))
        this.clocks.set(clock.name, { ...clock, stoppedAt: Math.max(at, clock.changes.at(-1)?.at ?? at) })
    for (const want of wanted.values()) this.#bring(want, deed, at)
  }

  #bring(want: Wanted, deed: Deed, at: number): void {
    const { name, kind, of, length, still, spot = [], others = false } = want
    const known = this.clocks.get(name)
    if (known?.stoppedAt !== undefined) return
    const extensions = around.has(kind) && length !== undefined ? this.#extensionsOf(of) : []
    const change = (when: number): Change => ({ at: when, still, byOrder: deed.kind === 'resume', spot, others })
    if (known === undefined) {
      const setFor = kind === 'correction' || kind === 'tolerance' ? 'applicant' : 'office'
      const first = { ...change(want.startsAt), byOrder: false }
      // It may have been known to run before: how the steps stood open is known from now on.
      const changes = want.startsAt < at ? [{ ...first, spot: [], others: false, still: [] }, change(at)] : [first]
      this.clocks.set(name, { name, kind, of, length, setFor, changes, extensions, stoppedAt: undefined })
      return
    }
    const last = known.changes.at(-1)
    const next = change(Math.max(at, last?.at ?? at))
    const isSame = last !== undefined && sameStand(last, next)
    this.clocks.set(name, { ...known, changes: isSame ? known.changes : [...known.changes, next], extensions })
  }

  /** An extension lengthens the clocks of its item and those around it. */
  #extensionsOf(of: string): readonly Length[] {
    return [...this.story.extended].flatMap((item) =>
      of === item || this.#isInside(item, of) ? (this.story.itemNamed(item).extension ?? []) : [],
    )
  }

  #isInside(item: string, name: string): boolean {
    if (name === this.story.process.name) return true
    const part = partsIn(this.story.process.parts).find((one) => 'name' in one && one.name === name)
    if (part?.kind === 'merge') return part.items.includes(item)
    return part?.kind === 'stage' && partsIn(part.parts).some((one) => handles(one, item))
  }
}

const handles = (part: Part, item: string): boolean =>
  (part.kind === 'handle' && part.item === item) || (part.kind === 'merge' && part.items.includes(item))

const sameStand = (a: Change, b: Change): boolean =>
  a.others === b.others && a.spot.toSorted().join() === b.spot.toSorted().join() && causes(a) === causes(b)
const causes = ({ still }: Change): string =>
  still
    .map(({ cause }) => cause)
    .toSorted()
    .join()
