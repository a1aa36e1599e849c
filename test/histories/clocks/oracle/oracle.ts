import { count, warningsOf, type Counted, type Warned } from './count.ts'
import type { Days } from './days.ts'
import type { Deed, Length, Part, Process, Silence } from './description.ts'
import { CaseStory } from './case-story.ts'
import { intakesOf, partsIn, sureItemsOf } from './parts.ts'
import { statusOf, type Change, type ClockKind, type KeptClock, type Standstill } from './kept-clock.ts'
import { byLength, type OpenTask } from './standing.ts'

/** A clock as it has to be now. */
interface Wanted {
  readonly name: string
  readonly kind: ClockKind
  readonly of: string
  readonly length: Length | undefined
  readonly startsAt: number
  readonly still: readonly Standstill[]
  readonly spot?: readonly string[]
  readonly others?: boolean
}

/** What the end of a clock does by itself. */
export interface Ending {
  readonly clock: string
  readonly what: 'deem' | 'lapse' | 'overdue'
  readonly at: number
}

const fiveWorkingDays: Length = { amount: 5, unit: 'workingDay' }
const order: Standstill = { cause: 'suspended', whose: 'office' }
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
    if (kind === 'promised') return this.#handle(of)?.silence
    if (kind !== 'step') return undefined
    return this.story.standing.open.find(({ name }) => name === of)?.step?.silence
  }

  #handle(item: string): Extract<Part, { kind: 'handle' }> | undefined {
    return this.#parts('handle').find((part) => part.item === item)
  }

  #parts<Kind extends Part['kind']>(kind: Kind): readonly Extract<Part, { kind: Kind }>[] {
    return partsIn(this.story.process.parts).filter((part): part is Extract<Part, { kind: Kind }> => part.kind === kind)
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
      if (kind === 'step' && silence === 'pass') this.story.passes(of, at)
      else this.story.end(item, silence, at)
    }
  }

  /** Brings every clock to how it has to stand. */
  #keep(deed: Deed, at: number): void {
    const wanted = new Map(this.#wanted().map((one) => [one.name, one]))
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

  #wanted(): readonly Wanted[] {
    // A case that has ended has nothing left but commitments to be verified.
    if (this.story.hasConcluded) return this.story.standing.open.flatMap((task) => this.#step(task, []))
    const clocks = [
      ...this.#steps(),
      ...this.#intakes(),
      ...this.#corrections(),
      ...this.#tolerances(),
      ...this.#waits(),
      ...this.#items(),
      ...this.#merges(),
      ...this.#stages(),
      ...this.#process(),
    ]
    if (!this.story.isSuspended) return clocks
    return clocks.map((one) => (one.kind === 'statutory' ? one : { ...one, still: [...one.still, order] }))
  }

  #steps(): readonly Wanted[] {
    const { open, resting } = this.story.standing
    const correction = (item: string | undefined): readonly Standstill[] =>
      item === undefined ? [] : [{ cause: 'correction', whose: 'applicant' }]
    const goingOn = [...this.story.corrections].flatMap(([name, { step }]): readonly Wanted[] => {
      const item = this.story.itemNamed(name)
      const length = this.#limitOf(item.decision.name, item.decision.within)
      return item.isOneStep ? this.#step({ name: step, within: length, inside: [] }, correction(name)) : []
    })
    return [
      ...open.flatMap((task) => this.#step(task, [])),
      ...resting.flatMap((task) => this.#step(task, correction(this.story.itemOf(task.name)?.name))),
      ...goingOn,
    ]
  }

  #step({ name, within }: OpenTask, still: readonly Standstill[]): readonly Wanted[] {
    const length = this.#limitOf(name, within)
    const round = this.story.rounds.get(name) ?? 1
    if (length === undefined) return []
    const clock = round === 1 ? name : `${name}~${round}`
    return [{ name: clock, kind: 'step', of: name, length, startsAt: this.story.at, still }]
  }

  /** The implied step of an item has the length of its promise, or of what its `handle` says. */
  #limitOf(step: string, within: Length | undefined): Length | undefined {
    const item = this.story.itemOf(step)
    if (item === undefined || !item.isOneStep || step !== item.decision.name) return within
    const merge = this.#parts('merge').find(({ items }) => items.includes(item.name))
    return merge?.within ?? this.#handle(item.name)?.within ?? item.promised
  }

  #intakes(): readonly Wanted[] {
    const { open, correcting } = this.story.standing
    const names = intakesOf(this.story.process.parts).map(({ name }) => name)
    const examined = open.flatMap(({ name }): readonly Wanted[] => {
      const known = names.includes(name) ? this.story.intakes.get(name) : undefined
      if (known === undefined || known.correctedAt !== undefined) return []
      return [
        { name: `${name}:notice`, kind: 'notice', of: name, length: fiveWorkingDays, startsAt: known.at, still: [] },
      ]
    })
    const corrected = correcting.map((name): Wanted => {
      const startsAt = this.story.intakes.get(name)?.correctedAt ?? this.story.at
      return { name: `${name}:correction`, kind: 'correction', of: name, length: fiveWorkingDays, startsAt, still: [] }
    })
    return [...examined, ...corrected]
  }

  #corrections(): readonly Wanted[] {
    return [...this.story.corrections].map(([item, { step, time }]): Wanted => {
      const length = this.story.itemNamed(item).corrections?.within
      const name = `${step}:correction~${time}`
      return { name, kind: 'correction', of: step, length, startsAt: this.story.at, still: [] }
    })
  }

  #tolerances(): readonly Wanted[] {
    return [...this.story.documents].flatMap(([document, status]): readonly Wanted[] => {
      const length = status === 'tolerated' ? this.story.toleranceOf(document) : undefined
      if (length === undefined) return []
      const name = `tolerance:${document}`
      return [{ name, kind: 'tolerance', of: document, length, startsAt: this.story.at, still: [] }]
    })
  }

  #waits(): readonly Wanted[] {
    return this.story.standing.waits.map(({ name, within }) => ({
      name: `${name}:await`,
      kind: 'await',
      of: name,
      length: within,
      startsAt: this.story.at,
      still: [],
    }))
  }

  #items(): readonly Wanted[] {
    const merged = this.#parts('merge').flatMap(({ items }) => items)
    return this.story.process.items.flatMap((item): readonly Wanted[] => {
      if (this.story.ended.has(item.name)) return []
      const length = this.#handle(item.name)?.within ?? item.promised
      return [
        ...(merged.includes(item.name) ? [] : this.#promised('promised', item.name, length)),
        ...this.#statutory(item.name),
      ]
    })
  }

  #merges(): readonly Wanted[] {
    return this.#parts('merge').flatMap(({ name, within, items }) =>
      items.every((item) => this.story.ended.has(item)) ? [] : this.#promised('merge', name, within),
    )
  }

  /** From when the first step can be done; it stands still for whatever any of its steps stands still for. */
  #promised(kind: 'promised' | 'merge', of: string, length: Length): readonly Wanted[] {
    const open = this.#openIn(of)
    const name = `${of}:${kind}`
    if (open.length === 0 && !this.clocks.has(name)) return []
    const still = [...this.#stillIn(of)]
    if (open.length === 0 && this.story.standing.heldUp.has(of)) still.push({ cause: 'held up', whose: 'office' })
    return [{ name, kind, of, length, startsAt: this.story.at, still, ...stepsOpen(open) }]
  }

  /** From the item's acceptance, or from receipt; only an excluded special procedure stops it. */
  #statutory(of: string): readonly Wanted[] {
    if (!this.story.handles(of)) return []
    const item = this.story.itemNamed(of)
    const name = `${of}:statutory`
    const startsAt = this.clocks.has(name) ? this.story.at : this.#accepted(of)
    if (startsAt === undefined) return []
    const merge = this.#parts('merge').find(({ items }) => items.includes(of))
    const intakes = intakesOf(this.story.process.parts).map((one) => one.name)
    const open = this.story.standing.open.filter(
      ({ name: task, inside }) =>
        inside.includes(of) ||
        (merge !== undefined && inside.includes(merge.name)) ||
        (item.fromReceipt && intakes.includes(task)),
    )
    const still = this.story.standing.still.filter(
      ({ inside, isExcluded }) => isExcluded === true && inside.includes(of),
    )
    return [{ name, kind: 'statutory', of, length: item.statutory, startsAt, still, ...stepsOpen(open) }]
  }

  /** When an item counts as accepted, if it does now. */
  #accepted(of: string): number | undefined {
    const item = this.story.itemNamed(of)
    const receipt = this.story.receiptOf(item)
    if (receipt === undefined) return undefined
    if (item.fromReceipt) return receipt.at
    if (receipt.acceptedAt === undefined || !this.story.standing.reached.has(of)) return undefined
    if (receipt.isDeemed === true) return receipt.acceptedAt === this.story.at ? receipt.at : this.story.at
    return this.story.isComplete(item) ? this.story.at : undefined
  }

  #stages(): readonly Wanted[] {
    return this.#parts('stage').flatMap(({ name: of, within: length, parts }): readonly Wanted[] => {
      if (length === undefined || !this.story.standing.stages.has(of)) return []
      const own = intakesOf(parts)[0]
      const startsAt = own === undefined ? this.story.at : this.story.intakes.get(own.name)?.acceptedAt
      if (startsAt === undefined) return []
      const still = this.#stillIn(of)
      return [{ name: `${of}:stage`, kind: 'stage', of, length, startsAt, still, ...stepsOpen(this.#openIn(of)) }]
    })
  }

  #process(): readonly Wanted[] {
    const { name: of, within, green } = this.story.process
    const faster = this.story.isUrgent ? green?.within : undefined
    const [length] = [within, faster].flatMap((one) => one ?? []).toSorted(byLength)
    const accepted = [...this.story.intakes.values()].flatMap(({ acceptedAt }) => acceptedAt ?? [])[0]
    if (accepted === undefined) return []
    const still = this.#stillIn(of)
    return [
      { name: `${of}:process`, kind: 'process', of, length, startsAt: accepted, still, ...stepsOpen(this.#openIn(of)) },
    ]
  }

  #openIn(name: string): readonly OpenTask[] {
    return this.story.standing.open.filter(({ inside }) => inside.includes(name))
  }

  #stillIn(name: string): readonly Standstill[] {
    return this.story.standing.still.filter(({ inside }) => inside.includes(name))
  }
}

const stepsOpen = (open: readonly OpenTask[]): Pick<Wanted, 'spot' | 'others'> => ({
  spot: open.filter(isOnTheSpot).map(({ name }) => name),
  others: !open.every(isOnTheSpot),
})
const isOnTheSpot = ({ within }: OpenTask): boolean => within?.unit === 'onTheSpot'

const handles = (part: Part, item: string): boolean =>
  (part.kind === 'handle' && part.item === item) || (part.kind === 'merge' && part.items.includes(item))

const sameStand = (a: Change, b: Change): boolean =>
  a.others === b.others && a.spot.toSorted().join() === b.spot.toSorted().join() && causes(a) === causes(b)
const causes = ({ still }: Change): string =>
  still
    .map(({ cause }) => cause)
    .toSorted()
    .join()
