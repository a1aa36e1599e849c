import type { Item, Length, Part, Process, Step, Work } from './description.ts'
import { byLength } from './lengths.ts'
import type { Standstill } from './kept-clock.ts'

/** A task that somebody can do, and what it is part of. */
export interface OpenTask {
  readonly name: string
  readonly within: Length | undefined
  readonly inside: readonly string[]
  readonly step?: Step
}

/** What is known of a case: what it asks before it can be said where it stands. */
export interface Facts {
  readonly isReceived: (intake: string) => boolean
  readonly isAccepted: (intake: string) => boolean
  readonly isCorrecting: (intake: string) => boolean
  readonly isDone: (step: string) => boolean
  readonly hasEnded: (item: string) => boolean
  readonly isThere: (document: string) => boolean
  /** Whether nothing waits for it any more. */
  readonly isSettled: (document: string) => boolean
  readonly owedBy: (document: string, item: Item) => 'applicant' | 'office' | 'item'
  /** The step that asked for a correction that is out. */
  readonly correctionOf: (item: string) => string | undefined
  /** Silence has left it nothing but a refusal. */
  readonly isToBeRefused: (item: string) => boolean
  /** Called where the case comes to an item: it may end there. */
  readonly comesTo: (item: Item) => void
  readonly isUrgent: boolean
  /** Somebody sent the item back to it: then no rule decides. */
  readonly isByHand: (step: string) => boolean
  readonly nothingToIssue: (issue: string) => boolean
}

/** Where a case stands. */
export interface Standing {
  readonly open: OpenTask[]
  /** Open, but at rest while a correction is out. */
  readonly resting: OpenTask[]
  /** What keeps clocks still, and what it is part of. */
  readonly still: (Standstill & { readonly inside: readonly string[]; readonly isExcluded?: true })[]
  /** The names of what waits for the result of another item, with all around. */
  readonly heldUp: Set<string>
  readonly awaiting: string[]
  readonly correcting: string[]
  readonly reached: Set<string>
  readonly stages: Set<string>
  readonly waits: { readonly name: string; readonly within: Length }[]
  readonly isAtEnd: boolean
}

/** Says where a case stands: which steps can be done, which wait, and for whom. */
export function standingOf(process: Process, facts: Facts): Standing {
  const walk = new Walk(process, facts)
  const isAtEnd = walk.all(process.parts, [process.name])
  return { ...walk.standing, isAtEnd }
}

class Walk {
  readonly #process: Process
  readonly #facts: Facts
  readonly standing: Omit<Standing, 'isAtEnd'> = {
    open: [],
    resting: [],
    still: [],
    heldUp: new Set(),
    awaiting: [],
    correcting: [],
    reached: new Set(),
    stages: new Set(),
    waits: [],
  }

  constructor(process: Process, facts: Facts) {
    this.#process = process
    this.#facts = facts
  }

  /** One after another, as far as the case has come; whether it is through. */
  all(parts: readonly Part[], inside: readonly string[]): boolean {
    return parts.every((part) => this.#isThrough(part, inside))
  }

  #isThrough(part: Part, inside: readonly string[]): boolean {
    switch (part.kind) {
      case 'sequence':
        return this.all(part.parts, inside)
      case 'parallel':
        return part.parts.map((one) => this.#isThrough(one, inside)).every(Boolean)
      case 'stage':
        return this.#stage(part, inside)
      case 'intake':
        return this.#intake(part, inside)
      case 'when':
        return this.all(this.#facts.isUrgent ? part.parts : part.otherwise, inside)
      case 'handle':
        return this.#item(this.#named(part.item), inside)
      case 'merge':
        return this.#merge(part, inside)
      case 'step':
        return this.#step(part, undefined, inside)
      case 'issue':
        return this.#issue(part, inside)
      case 'await': {
        const isThere = this.#facts.isDone(part.name)
        if (!isThere) this.standing.waits.push(part)
        return isThere
      }
    }
  }

  #stage({ name, parts }: Extract<Part, { kind: 'stage' }>, inside: readonly string[]): boolean {
    const isThrough = this.all(parts, [...inside, name])
    if (!isThrough) this.standing.stages.add(name)
    return isThrough
  }

  #intake({ name, within }: Extract<Part, { kind: 'intake' }>, inside: readonly string[]): boolean {
    if (this.#facts.isAccepted(name)) return true
    const waitsForApplicant = (): void => {
      this.standing.still.push({ cause: `intake ${name}`, whose: 'applicant', inside: [...inside, name] })
    }
    if (!this.#facts.isReceived(name)) {
      this.standing.awaiting.push(name)
      waitsForApplicant()
    } else if (this.#facts.isCorrecting(name)) {
      this.standing.correcting.push(name)
      waitsForApplicant()
    } else this.standing.open.push({ name, within, inside: [...inside, name] })
    return false
  }

  #issue({ name, within }: Extract<Part, { kind: 'issue' }>, inside: readonly string[]): boolean {
    if (this.#facts.isDone(name) || this.#facts.nothingToIssue(name)) return true
    this.standing.open.push({ name, within, inside: [...inside, name] })
    return false
  }

  #item(item: Item, around: readonly string[]): boolean {
    const inside = [...around, item.name]
    this.#comesTo(item)
    if (this.#facts.hasEnded(item.name)) return true
    if (this.#facts.isToBeRefused(item.name)) this.#refusal(item, inside)
    else if (item.work.every((work) => this.#work(work, item, inside))) this.#step(item.decision, item, inside)
    return false
  }

  #comesTo(item: Item): void {
    this.standing.reached.add(item.name)
    this.#facts.comesTo(item)
  }

  /** Of the steps of an item that is to be refused only the last is open. */
  #refusal({ decision }: Item, inside: readonly string[]): void {
    const { name, within } = decision
    this.standing.open.push({ name, within, inside: [...inside, name], step: decision })
  }

  #merge({ name, within, items }: Extract<Part, { kind: 'merge' }>, around: readonly string[]): boolean {
    const inside = [...around, name]
    const all = items.map((one) => this.#named(one))
    for (const item of all) this.#comesTo(item)
    const going = all.filter((item) => !this.#facts.hasEnded(item.name))
    if (going.length === 0) return true
    const together = going.filter((item) => !this.#facts.isToBeRefused(item.name))
    for (const item of going) if (!together.includes(item)) this.#refusal(item, [...inside, item.name])
    // One that has done its own steps waits for its documents, whatever the others are about.
    const areReady = together
      .map((item) => {
        const within = [...inside, item.name]
        return item.work.every((work) => this.#work(work, item, within)) && this.#hasAll(item.decision, item, within)
      })
      .every(Boolean)
    // The decision of the others waits until those that are to be refused have been.
    if (!areReady || together.length < going.length) return false
    const limits = all.flatMap((item) => (item.isOneStep ? within : item.decision.within) ?? [])
    const shortest = limits.toSorted(byLength)[0]
    const decision: Step = {
      kind: 'step',
      name: `${name}/decision`,
      doneBy: 'office',
      reads: [],
      ...(shortest === undefined ? {} : { within: shortest }),
    }
    this.#step(decision, undefined, inside)
    return false
  }

  #work(work: Work, item: Item, inside: readonly string[]): boolean {
    switch (work.kind) {
      case 'sequence':
        return work.parts.every((part) => this.#work(part, item, inside))
      case 'parallel':
        return work.parts.map((part) => this.#work(part, item, inside)).every(Boolean)
      case 'step':
        return this.#step(work, item, inside)
    }
  }

  /** A step waits for the documents that it reads: those named, or all that its items need. */
  #step(step: Step, item: Item | undefined, around: readonly string[]): boolean {
    const { name, within, special, doneBy } = step
    if (this.#facts.isDone(name)) return true
    const inside = [...around, name]
    const out = item === undefined ? undefined : this.#facts.correctionOf(item.name)
    if (out === name) {
      this.standing.still.push({ cause: `correction ${name}`, whose: 'applicant', inside })
      return false
    }
    // An automatic step names nothing that it reads: it waits for all that its item needs, before it asks anybody.
    if (item !== undefined && step.automatic === true && !this.#hasAll({ ...step, reads: [] }, item, inside))
      return false
    if (item !== undefined && !this.#hasAll(step, item, inside)) return false
    if (step.automatic === true && this.#facts.isUrgent && !this.#facts.isByHand(name)) return true
    const task: OpenTask = { name, within, inside, step }
    if (out !== undefined) {
      this.standing.resting.push(task)
      return false
    }
    this.standing.open.push(task)
    if (doneBy === 'applicant') this.standing.still.push({ cause: `step ${name}`, whose: 'applicant', inside })
    if (special !== undefined)
      this.standing.still.push({
        cause: `special ${name}`,
        whose: 'thirdParty',
        inside,
        ...(special === 'excluded' ? { isExcluded: true } : {}),
      })
    return false
  }

  /** Whether all that a step reads is there; what is not, it stands still for. */
  #hasAll(step: Step, item: Item, inside: readonly string[]): boolean {
    const lacking = documentsOf(step, item).filter((document) => !this.#facts.isSettled(document))
    for (const document of lacking) {
      const by = this.#facts.owedBy(document, item)
      if (by === 'item') for (const one of inside) this.standing.heldUp.add(one)
      else {
        const whose = by === 'applicant' ? 'applicant' : 'thirdParty'
        this.standing.still.push({ cause: `document ${document}`, whose, inside })
      }
    }
    return lacking.length === 0
  }

  #named(name: string): Item {
    const item = this.#process.items.find((one) => one.name === name)
    if (item === undefined) throw new Error(`no item ${name}`)
    return item
  }
}

function documentsOf(step: Step, item: Item): readonly string[] {
  const isLast = step.name === item.decision.name
  if (isLast || (step.reads.length === 0 && step.special === undefined))
    return item.needs.filter(({ committed }) => committed === undefined).map(({ document }) => document)
  return step.reads
}
