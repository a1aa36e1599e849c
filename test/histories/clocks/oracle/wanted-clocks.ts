import type { CaseStory } from './case-story.ts'
import type { Length } from './description.ts'
import type { ClockKind, Standstill } from './kept-clock.ts'
import { byLength } from './lengths.ts'
import { handleOf, intakesOf, partsOfKind } from './parts.ts'
import type { OpenTask } from './standing.ts'

/** A clock as it has to be now. */
export interface Wanted {
  readonly name: string
  readonly kind: ClockKind
  readonly of: string
  readonly length: Length | undefined
  readonly startsAt: number
  readonly still: readonly Standstill[]
  readonly spot?: readonly string[]
  readonly others?: boolean
}

const fiveWorkingDays: Length = { amount: 5, unit: 'workingDay' }
const order: Standstill = { cause: 'suspended', whose: 'office' }

/** The clocks that a case has where it stands (section 5: which there are, and what stops them). */
export class WantedClocks {
  readonly #story: CaseStory
  readonly #isKept: (clock: string) => boolean

  constructor(story: CaseStory, isKept: (clock: string) => boolean) {
    this.#story = story
    this.#isKept = isKept
  }

  /** All of them. */
  all(): readonly Wanted[] {
    // A case that has ended has nothing left but commitments to be verified.
    if (this.#story.hasConcluded) return this.#story.standing.open.flatMap((task) => this.#step(task, []))
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
    if (!this.#story.isSuspended) return clocks
    return clocks.map((one) => (one.kind === 'statutory' ? one : { ...one, still: [...one.still, order] }))
  }

  #steps(): readonly Wanted[] {
    const { open, resting } = this.#story.standing
    const correction = (item: string | undefined): readonly Standstill[] =>
      item === undefined ? [] : [{ cause: 'correction', whose: 'applicant' }]
    const goingOn = [...this.#story.corrections].flatMap(([name, { step }]): readonly Wanted[] => {
      const item = this.#story.itemNamed(name)
      const length = this.#limitOf(item.decision.name, item.decision.within)
      return item.isOneStep ? this.#step({ name: step, within: length, inside: [] }, correction(name)) : []
    })
    return [
      ...open.flatMap((task) => this.#step(task, [])),
      ...resting.flatMap((task) => this.#step(task, correction(this.#story.itemOf(task.name)?.name))),
      ...goingOn,
    ]
  }

  #step({ name, within }: OpenTask, still: readonly Standstill[]): readonly Wanted[] {
    const length = this.#limitOf(name, within)
    const round = this.#story.rounds.get(name) ?? 1
    if (length === undefined) return []
    const clock = round === 1 ? name : `${name}~${round}`
    return [{ name: clock, kind: 'step', of: name, length, startsAt: this.#story.at, still }]
  }

  /** The implied step of an item has the length of its promise, or of what its `handle` says. */
  #limitOf(step: string, within: Length | undefined): Length | undefined {
    const item = this.#story.itemOf(step)
    if (item === undefined || !item.isOneStep || step !== item.decision.name) return within
    const merge = partsOfKind(this.#story.process.parts, 'merge').find(({ items }) => items.includes(item.name))
    return merge?.within ?? handleOf(this.#story.process.parts, item.name)?.within ?? item.promised
  }

  #intakes(): readonly Wanted[] {
    const { open, correcting } = this.#story.standing
    const names = intakesOf(this.#story.process.parts).map(({ name }) => name)
    const examined = open.flatMap(({ name }): readonly Wanted[] => {
      const known = names.includes(name) ? this.#story.intakes.get(name) : undefined
      if (known === undefined || known.correctedAt !== undefined) return []
      return [
        { name: `${name}:notice`, kind: 'notice', of: name, length: fiveWorkingDays, startsAt: known.at, still: [] },
      ]
    })
    const corrected = correcting.map((name): Wanted => {
      const startsAt = this.#story.intakes.get(name)?.correctedAt ?? this.#story.at
      return { name: `${name}:correction`, kind: 'correction', of: name, length: fiveWorkingDays, startsAt, still: [] }
    })
    return [...examined, ...corrected]
  }

  #corrections(): readonly Wanted[] {
    return [...this.#story.corrections].map(([item, { step, time }]): Wanted => {
      const length = this.#story.itemNamed(item).corrections?.within
      const name = `${step}:correction~${time}`
      return { name, kind: 'correction', of: step, length, startsAt: this.#story.at, still: [] }
    })
  }

  #tolerances(): readonly Wanted[] {
    return [...this.#story.documents].flatMap(([document, status]): readonly Wanted[] => {
      const length = status === 'tolerated' ? this.#story.toleranceOf(document) : undefined
      if (length === undefined) return []
      const name = `tolerance:${document}`
      return [{ name, kind: 'tolerance', of: document, length, startsAt: this.#story.at, still: [] }]
    })
  }

  #waits(): readonly Wanted[] {
    return this.#story.standing.waits.map(({ name, within }) => ({
      name: `${name}:await`,
      kind: 'await',
      of: name,
      length: within,
      startsAt: this.#story.at,
      still: [],
    }))
  }

  #items(): readonly Wanted[] {
    const merged = partsOfKind(this.#story.process.parts, 'merge').flatMap(({ items }) => items)
    return this.#story.process.items.flatMap((item): readonly Wanted[] => {
      if (this.#story.ended.has(item.name)) return []
      const length = handleOf(this.#story.process.parts, item.name)?.within ?? item.promised
      return [
        ...(merged.includes(item.name) ? [] : this.#promised('promised', item.name, length)),
        ...this.#statutory(item.name),
      ]
    })
  }

  #merges(): readonly Wanted[] {
    return partsOfKind(this.#story.process.parts, 'merge').flatMap(({ name, within, items }) =>
      items.every((item) => this.#story.ended.has(item)) ? [] : this.#promised('merge', name, within),
    )
  }

  /** From when the first step can be done; it stands still for whatever any of its steps stands still for. */
  #promised(kind: 'promised' | 'merge', of: string, length: Length): readonly Wanted[] {
    const open = this.#openIn(of)
    const name = `${of}:${kind}`
    if (open.length === 0 && !this.#isKept(name)) return []
    const still = [...this.#stillIn(of)]
    if (open.length === 0 && this.#story.standing.heldUp.has(of)) still.push({ cause: 'held up', whose: 'office' })
    return [{ name, kind, of, length, startsAt: this.#story.at, still, ...stepsOpen(open) }]
  }

  /** From the item's acceptance, or from receipt; only an excluded special procedure stops it. */
  #statutory(of: string): readonly Wanted[] {
    if (!this.#story.handles(of)) return []
    const item = this.#story.itemNamed(of)
    const name = `${of}:statutory`
    const startsAt = this.#isKept(name) ? this.#story.at : this.#accepted(of)
    if (startsAt === undefined) return []
    const merge = partsOfKind(this.#story.process.parts, 'merge').find(({ items }) => items.includes(of))
    const intakes = intakesOf(this.#story.process.parts).map((one) => one.name)
    const open = this.#story.standing.open.filter(
      ({ name: task, inside }) =>
        inside.includes(of) ||
        (merge !== undefined && inside.includes(merge.name)) ||
        (item.fromReceipt && intakes.includes(task)),
    )
    const still = this.#story.standing.still.filter(
      ({ inside, isExcluded }) => isExcluded === true && inside.includes(merge?.name ?? of),
    )
    return [{ name, kind: 'statutory', of, length: item.statutory, startsAt, still, ...stepsOpen(open) }]
  }

  /** When an item counts as accepted, if it does now. */
  #accepted(of: string): number | undefined {
    const item = this.#story.itemNamed(of)
    const receipt = this.#story.receiptOf(item)
    if (receipt === undefined) return undefined
    if (item.fromReceipt) return receipt.at
    if (receipt.acceptedAt === undefined || !this.#story.standing.reached.has(of)) return undefined
    if (receipt.isDeemed === true) return receipt.acceptedAt === this.#story.at ? receipt.at : this.#story.at
    return this.#story.isComplete(item) ? this.#story.at : undefined
  }

  #stages(): readonly Wanted[] {
    return partsOfKind(this.#story.process.parts, 'stage').flatMap(
      ({ name: of, within: length, parts }): readonly Wanted[] => {
        if (length === undefined || !this.#story.standing.stages.has(of)) return []
        const own = intakesOf(parts)[0]
        const startsAt = own === undefined ? this.#story.at : this.#story.intakes.get(own.name)?.acceptedAt
        if (startsAt === undefined) return []
        const still = this.#stillIn(of)
        return [{ name: `${of}:stage`, kind: 'stage', of, length, startsAt, still, ...stepsOpen(this.#openIn(of)) }]
      },
    )
  }

  #process(): readonly Wanted[] {
    const { name: of, within, green } = this.#story.process
    const faster = this.#story.isUrgent ? green?.within : undefined
    const [length] = [within, faster].flatMap((one) => one ?? []).toSorted(byLength)
    const accepted = [...this.#story.intakes.values()].flatMap(({ acceptedAt }) => acceptedAt ?? [])[0]
    if (accepted === undefined) return []
    const still = this.#stillIn(of)
    return [
      { name: `${of}:process`, kind: 'process', of, length, startsAt: accepted, still, ...stepsOpen(this.#openIn(of)) },
    ]
  }

  #openIn(name: string): readonly OpenTask[] {
    return this.#story.standing.open.filter(({ inside }) => inside.includes(name))
  }

  #stillIn(name: string): readonly Standstill[] {
    return this.#story.standing.still.filter(({ inside }) => inside.includes(name))
  }
}

const stepsOpen = (open: readonly OpenTask[]): Pick<Wanted, 'spot' | 'others'> => ({
  spot: open.filter(isOnTheSpot).map(({ name }) => name),
  others: !open.every(isOnTheSpot),
})
const isOnTheSpot = ({ within }: OpenTask): boolean => within?.unit === 'onTheSpot'
