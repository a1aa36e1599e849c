import { askedAt, withoutIt } from './asks.ts'
import type { Days } from './days.ts'
import type { Deed, Item, Length, Need, Process, Silence } from './description.ts'
import { byLength } from './lengths.ts'
import { intakesOf, isIssue, itemsOf, mergesOf, stepsOf, waitsOf } from './parts.ts'
import { standingOf, type Facts, type OpenTask, type Standing } from './standing.ts'

/** What became of an item. */
export type End = 'granted' | 'refused' | 'withdrawn' | 'annulled'
type Status = 'missing' | 'tolerated' | 'committed' | 'present' | 'obtained' | 'issued' | 'lapsed'

/** What a case knows of an intake. */
interface Received {
  readonly at: number
  acceptedAt?: number
  isDeemed?: true
  correctedAt?: number
  isCorrecting?: boolean
}

/** A correction that is out: who asked for it, when, and for the how-manieth time. */
export interface Correction {
  readonly step: string
  readonly time: number
}

/** What has happened to a case, told deed by deed, from its description alone. */
export class CaseStory {
  readonly process: Process
  readonly days: Days
  readonly intakes: Map<string, Received> = new Map()
  readonly ended: Map<string, End> = new Map()
  readonly corrections: Map<string, Correction> = new Map()
  readonly documents: Map<string, Status> = new Map()
  /** How often each task was opened, and which are open. */
  readonly rounds: Map<string, number> = new Map()
  readonly extended: Set<string> = new Set()
  isUrgent = false
  isSuspended = false
  hasConcluded = false
  at = 0
  standing: Standing
  /** The commitments that are to be verified. */
  readonly #verifying = new Map<string, OpenTask>()
  readonly #byHand = new Set<string>()
  readonly #committed = new Set<string>()
  readonly #done = new Set<string>()
  readonly #toBeRefused = new Set<string>()
  readonly #times = new Map<string, number>()
  readonly #open = new Set<string>()
  readonly #openedAt = new Map<string, number>()
  #nothingToIssue = new Set<string>()

  constructor(process: Process, days: Days) {
    this.process = process
    this.days = days
    this.standing = this.#settled()
  }

  /** Something was done: where the case stands then. */
  tell(deed: Deed, at: number): void {
    this.at = at
    switch (deed.kind) {
      case 'open':
      case 'look':
        break
      case 'submit':
        // What is answered first holds: an intake of a stage has no form.
        if (this.intakes.size === 0) this.isUrgent = deed.isUrgent
        this.#submit(deed.without)
        break
      case 'complete':
        this.#complete(deed.task, deed.outcome)
        break
      case 'supply':
        this.#supply(deed.documents)
        break
      case 'share':
        for (const document of deed.documents) this.documents.set(document, 'present')
        break
      case 'amend':
        for (const intake of this.intakes.values()) intake.isCorrecting = false
        this.corrections.clear()
        break
      case 'withdraw':
        this.hasConcluded = true
        break
      case 'suspend':
      case 'resume':
        this.isSuspended = deed.kind === 'suspend'
        break
      case 'extend':
        this.extended.add(deed.item)
        break
      case 'silence':
        throw new Error('silence is told by what it does')
    }
    this.standing = this.#settled()
  }

  /** Five working days passed without a notice: it is deemed accepted. */
  deem(intake: string, at: number): void {
    this.at = at
    const known = this.#intake(intake)
    known.acceptedAt = at
    known.isDeemed = true
    this.standing = this.#settled()
  }

  /** A tolerated document did not come: each item that tolerates it ends as it says. */
  lapse(document: string, at: number): void {
    this.at = at
    const tolerating = this.tolerating(document)
    this.documents.set(document, 'lapsed')
    for (const { item, need } of tolerating) if (this.standing.reached.has(item.name)) this.#lapsed(item, need)
    this.standing = this.#settled()
  }

  /** An item ends by itself. */
  end(item: string, silence: Silence, at: number): void {
    this.at = at
    this.#end(item, silence)
    this.standing = this.#settled()
  }

  /** The case ends by itself. */
  conclude(at: number): void {
    this.at = at
    this.hasConcluded = true
    this.standing = this.#settled()
  }

  itemNamed(name: string): Item {
    const item = this.process.items.find((one) => one.name === name)
    if (item === undefined) throw new Error(`no item ${name}`)
    return item
  }

  /** The item that a step belongs to. */
  itemOf(step: string): Item | undefined {
    return this.process.items.find((item) => stepsOf(item).some(({ name }) => name === step))
  }

  /** The items that tolerate a document, are accepted and have not ended. */
  tolerating(document: string): readonly { readonly item: Item; readonly need: Need; readonly within: Length }[] {
    return this.process.items.flatMap((item) => {
      const need = item.needs.find((one) => one.document === document)
      if (need?.tolerated === undefined || this.ended.has(item.name) || !this.handles(item.name)) return []
      if (this.receiptOf(item)?.acceptedAt === undefined) return []
      return [{ item, need, within: need.tolerated.within }]
    })
  }

  /** The shortest limit within which a document is tolerated. */
  toleranceOf = (document: string): Length | undefined =>
    this.tolerating(document)
      .map(({ within }) => within)
      .toSorted(byLength)[0]

  /** The receipt from which an item's limits count. */
  receiptOf(item: Item): Received | undefined {
    const intake = intakesOf(this.process.parts).find(({ items }) => items.includes(item.name))
    return intake === undefined ? undefined : this.intakes.get(intake.name)
  }

  /** Whether everything is there that delays an item's acceptance. */
  isComplete(item: Item): boolean {
    return item.needs.every(
      ({ document, from, tolerated, committed }) =>
        from === 'office' || tolerated !== undefined || committed !== undefined || this.#isThere(document),
    )
  }

  #isThere = (document: string): boolean =>
    ['present', 'obtained', 'issued'].includes(this.documents.get(document) ?? '')

  #intake(name: string): Received {
    const known = this.intakes.get(name)
    if (known === undefined) throw new Error(`nothing was received at ${name}`)
    return known
  }

  #submit(without: readonly string[]): void {
    const [name] = this.standing.awaiting
    const intake = intakesOf(this.process.parts).find((one) => one.name === name)
    if (name === undefined || intake === undefined) throw new Error('nobody waits for an application')
    const at = this.process.receivedNextDay ? this.days.receivedIn(this.at) : this.at
    this.intakes.set(name, { at })
    for (const document of askedAt(this.process, intake, this.isUrgent)) {
      // A commitment is given for what it stands in for, and that is not brought.
      const isCommitted = withoutIt(this.process, intake, this.isUrgent, document) === 'committed'
      if (isCommitted) this.#committed.add(document)
      if (!without.includes(document) && !isCommitted) this.documents.set(document, 'present')
      else if (!this.documents.has(document))
        this.documents.set(document, withoutIt(this.process, intake, this.isUrgent, document))
    }
  }

  #supply(documents: readonly string[]): void {
    for (const document of documents) this.documents.set(document, 'present')
    for (const intake of intakesOf(this.process.parts)) {
      const known = this.intakes.get(intake.name)
      if (known?.isCorrecting !== true) continue
      if (!askedAt(this.process, intake, this.isUrgent).some((document) => this.documents.get(document) === 'missing'))
        known.isCorrecting = false
    }
    for (const item of this.corrections.keys())
      if (this.itemNamed(item).needs.some(({ document }) => documents.includes(document))) this.corrections.delete(item)
  }

  #complete(task: string, outcome: string): void {
    this.#open.delete(task)
    if (this.#verifying.delete(task)) return
    const intake = this.intakes.get(task)
    if (intake !== undefined) {
      this.#examined(intake, outcome)
      return
    }
    const merge = mergesOf(this.process.parts).find(({ name }) => task === `${name}/decision`)
    if (merge !== undefined) {
      for (const name of merge.items)
        if (!this.ended.has(name) && !this.#toBeRefused.has(name)) this.#decide(this.itemNamed(name), outcome)
      return
    }
    const item = this.itemOf(task)
    if (item === undefined) {
      if (outcome === 'refuse') this.hasConcluded = true
      else this.#done.add(task)
      if (isIssue(this.process.parts, task))
        for (const [document, status] of this.documents)
          if (status === 'obtained') this.documents.set(document, 'issued')
      return
    }
    this.#completedIn(item, task, outcome)
  }

  #examined(intake: Received, outcome: string): void {
    if (outcome === 'pass') intake.acceptedAt = this.at
    else if (outcome === 'correct') {
      intake.correctedAt = this.at
      intake.isCorrecting = true
    } else this.hasConcluded = true
  }

  #completedIn(item: Item, task: string, outcome: string): void {
    if (outcome === 'correct') {
      const time = (this.#times.get(item.name) ?? 0) + 1
      this.#times.set(item.name, time)
      this.corrections.set(item.name, { step: task, time })
      if (item.isOneStep) this.#open.add(task)
      return
    }
    if (outcome.startsWith('return:')) {
      this.#return(item, outcome)
      return
    }
    if (outcome === 'refuse' || task === item.decision.name) this.#decide(item, outcome)
    else this.#done.add(task)
  }

  /** The steps from the one named on are done again. */
  #return(item: Item, outcome: string): void {
    const names = stepsOf(item).map(({ name }) => name)
    const from = names.findIndex((name) => name.endsWith(`/${outcome.slice('return:'.length)}`))
    if (from === -1) throw new Error(`no step for ${outcome}`)
    for (const name of names.slice(from)) {
      this.#done.delete(name)
      this.#byHand.delete(name)
    }
    this.#byHand.add(names[from] ?? '')
  }

  #decide(item: Item, outcome: string): void {
    this.ended.set(item.name, outcome === 'pass' ? 'granted' : 'refused')
    if (outcome === 'pass') {
      this.documents.set(item.result, 'obtained')
      this.#verify(item)
    }
    this.corrections.delete(item.name)
  }

  /** Once an item is granted for which a commitment stood in, that is verified. */
  #verify(item: Item): void {
    for (const { document, committed } of item.needs)
      if (committed !== undefined && this.#committed.has(document)) {
        const name = `${this.process.name}/${document}/verification`
        this.#verifying.set(name, { name, within: committed, inside: [this.process.name, name] })
      }
  }

  #end(name: string, silence: Silence): void {
    if (silence === 'pass') this.#decide(this.itemNamed(name), 'pass')
    else this.ended.set(name, silence === 'refuse' ? 'refused' : silence === 'annul' ? 'annulled' : 'withdrawn')
    this.corrections.delete(name)
  }

  #lapsed(item: Item, need: Need): void {
    const silence = need.tolerated?.silence ?? 'withdraw'
    if (silence === 'refuse') {
      this.#toBeRefused.add(item.name)
      this.corrections.delete(item.name)
    } else this.#end(item.name, silence)
  }

  /** Where the case stands now, once everything has followed from what was done. */
  #settled(): Standing {
    for (;;) {
      const before = this.ended.size + this.#toBeRefused.size
      const standing = standingOf(this.process, this.#facts())
      if (this.ended.size + this.#toBeRefused.size !== before) continue
      if (standing.isAtEnd) this.hasConcluded = true
      if (this.hasConcluded) standing.open.length = 0
      standing.open.push(...this.#verifying.values())
      const open = [...standing.open, ...standing.resting].map(({ name }) => name)
      for (const name of open) {
        if (this.#open.has(name)) continue
        this.#open.add(name)
        this.#openedAt.set(name, this.at)
        this.rounds.set(name, (this.rounds.get(name) ?? 0) + 1)
      }
      const goesOn = [...this.corrections.values()].map(({ step }) => step)
      for (const name of this.#open) if (!open.includes(name) && !goesOn.includes(name)) this.#open.delete(name)
      return standing
    }
  }

  #facts(): Facts {
    return {
      isReceived: (intake) => this.intakes.has(intake),
      isAccepted: (intake) => this.intakes.get(intake)?.acceptedAt !== undefined,
      isCorrecting: (intake) => this.intakes.get(intake)?.isCorrecting === true,
      isDone: (step) => this.#done.has(step) || this.#isAwaited(step) || this.#isSkipped(step),
      isUrgent: this.isUrgent,
      isByHand: (step) => this.#byHand.has(step),
      hasEnded: (item) => this.ended.has(item),
      isThere: this.#isThere,
      isSettled: (document) => this.#isThere(document),
      owedBy: (document, item) => this.#owedBy(document, item),
      correctionOf: (item) => this.corrections.get(item)?.step,
      isToBeRefused: (item) => this.#toBeRefused.has(item),
      comesTo: (item) => this.#comesTo(item),
      nothingToIssue: (issue: string) => this.#hasNothingToIssue(issue),
    }
  }

  #isSkipped(step: string): boolean {
    return this.isUrgent && this.process.green?.skips.includes(step) === true
  }

  /** Whether this case comes to an item, as far as its answers say. */
  handles(item: string): boolean {
    return itemsOf(this.process.parts, this.isUrgent).includes(item)
  }

  /** Whether a task may be done at a minute: a public notice may not end earlier than its text says. */
  mayBeDone(task: string, at: number): boolean {
    const step = this.process.items.flatMap(stepsOf).find(({ name }) => name === task)
    const opened = this.#openedAt.get(task)
    if (step?.atLeast === undefined || opened === undefined) return true
    return at >= this.days.after(opened, step.atLeast)
  }

  /** A wait is over once its document was there. */
  #isAwaited(name: string): boolean {
    const wait = waitsOf(this.process.parts).find((one) => one.name === name)
    if (wait === undefined || this.documents.get(wait.document) !== 'present') return false
    this.#done.add(name)
    return true
  }

  /** Once nothing is to be issued it is passed over. */
  #hasNothingToIssue(name: string): boolean {
    if (![...this.documents.values()].includes('obtained') && !this.#open.has(name)) this.#nothingToIssue.add(name)
    return this.#nothingToIssue.has(name)
  }

  #owedBy(document: string, item: Item): 'applicant' | 'office' | 'item' {
    const need = item.needs.find((one) => one.document === document)
    return need?.from ?? 'applicant'
  }

  /** An item that the case comes to ends at once where what it needs cannot come any more. */
  #comesTo(item: Item): void {
    if (this.ended.has(item.name) || this.#toBeRefused.has(item.name)) return
    for (const need of item.needs) {
      const status = this.documents.get(need.document)
      if (need.tolerated !== undefined && status === 'lapsed') this.#lapsed(item, need)
      const source = this.process.items.find(({ result }) => result === need.document)
      const end = source && this.ended.get(source.name)
      if (need.from === 'item' && end !== undefined && end !== 'granted') {
        this.ended.set(item.name, end)
        this.corrections.delete(item.name)
      }
    }
  }
}
