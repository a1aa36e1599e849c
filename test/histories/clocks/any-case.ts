import type { Draw } from '../../properties/draw.ts'
import type { Item, Length, Need, Part, Process, Silence, Step, Unit, Work } from './oracle/description.ts'

/** A process to hold the engine against the oracle with, and how its calendar differs from the usual one. */
export interface AnyCase {
  readonly process: Process
  readonly calendar: Declared
}
/** What a module declares of its calendar. */
export interface Declared {
  readonly hours: readonly (readonly [from: string, to: string])[] | undefined
  /** The zone, and by how many minutes it is ahead of UTC. */
  readonly zone: { readonly name: string; readonly ahead: number }
  /** Whether it names a table of its own. */
  readonly hasOwnDays: boolean
}

/** A process that a draw decides. */
export function anyCase(draw: Draw): AnyCase {
  return { process: new Making(draw).process(), calendar: anyCalendar(draw) }
}

function anyCalendar(draw: Draw): Declared {
  const hours = draw.chance(0.8)
    ? undefined
    : draw.pick([
        [
          ['08:30', '11:30'],
          ['13:30', '17:30'],
        ],
        [['10:00', '16:00']],
        [['08:00', '24:00']],
      ] as const)
  const zone = draw.chance(0.9)
    ? { name: 'Asia/Shanghai', ahead: 480 }
    : draw.pick([
        { name: 'Asia/Urumqi', ahead: 360 },
        { name: 'UTC', ahead: 0 },
      ])
  return { hours, zone, hasOwnDays: draw.chance(0.1) }
}

class Making {
  readonly #draw: Draw
  /** Extensions are in working days: where a process has some, so are the limits that they lengthen. */
  readonly #hasExtensions: boolean
  readonly #items: Item[] = []
  /** The results of items that some cases do not come to. */
  readonly #unsure = new Set<string>()
  #steps = 0

  constructor(draw: Draw) {
    this.#draw = draw
    this.#hasExtensions = draw.chance(0.5)
  }

  process(): Process {
    const draw = this.#draw
    const body = this.#parts(draw.whole(1, 3), 'P', true, 0)
    const within = draw.chance(0.5) ? this.#long() : undefined
    const own = draw.chance(0.4) ? [this.#ownStep('P')] : []
    const tolerated = this.#items.flatMap(({ needs }) =>
      needs.flatMap(({ document, tolerated: one }) => (one === undefined ? [] : [document])),
    )
    const wait: Part[] =
      tolerated.length > 0 && draw.chance(0.5)
        ? [{ kind: 'await', name: 'P/await', document: draw.pick(tolerated), within: this.#short() }]
        : []
    const intake: Part = { kind: 'intake', name: 'P/accept', items: this.#askedFirst(body), ...this.#within(0.7) }
    const issue: Part = { kind: 'issue', name: 'P/issue', ...this.#within(0.7) }
    return {
      name: 'P',
      receivedNextDay: draw.chance(0.15),
      items: this.#items,
      parts: draw.chance(0.5) ? [intake, ...own, ...body, ...wait, issue] : [intake, ...body, ...wait, ...own, issue],
      ...(within === undefined ? {} : { within }),
      ...(draw.chance(0.25) ? { green: this.#green() } : {}),
    }
  }

  #green(): NonNullable<Process['green']> {
    const draw = this.#draw
    const steps = this.#items.flatMap(({ work }) => work).filter((one) => one.kind === 'step')
    const skips = steps.filter((step) => step.special === undefined && step.automatic === undefined && draw.chance(0.2))
    return { ...(draw.chance(0.7) ? { within: this.#long() } : {}), skips: skips.map(({ name }) => name) }
  }

  /** The items for which the first intake asks: those that no intake of a stage does. */
  #askedFirst(parts: readonly Part[]): readonly string[] {
    return parts.flatMap((part) => {
      if (part.kind === 'handle') return [part.item]
      if (part.kind === 'merge') return part.items
      if (part.kind === 'when') return [...this.#askedFirst(part.parts), ...this.#askedFirst(part.otherwise)]
      if (part.kind === 'stage' && part.parts.some(({ kind }) => kind === 'intake')) return []
      return 'parts' in part ? this.#askedFirst(part.parts) : []
    })
  }

  #parts(count: number, place: string, canHoldIntake: boolean, depth: number): Part[] {
    return Array.from({ length: count }, () => this.#part(place, canHoldIntake, depth))
  }

  #part(place: string, canHoldIntake: boolean, depth: number): Part {
    const draw = this.#draw
    if (this.#items.length >= 4) return this.#ownStep(place)
    const roll = draw.whole(0, 9)
    if (roll < 2 && depth < 2)
      return { kind: 'parallel', parts: this.#parts(draw.whole(2, 3), place, false, depth + 1) }
    if (roll === 2 && depth > 0 && depth < 3)
      return { kind: 'sequence', parts: this.#parts(2, place, canHoldIntake, depth + 1) }
    if (roll === 3 && depth < 2 && !place.includes('/')) return this.#stage(canHoldIntake, depth)
    if (roll === 4 && this.#items.length < 3) return this.#merge()
    if (roll === 5) return draw.chance(0.5) ? this.#ownStep(place) : this.#when(place)
    return this.#handle(undefined)
  }

  #stage(canHoldIntake: boolean, depth: number): Part {
    const draw = this.#draw
    const name = `P/St${this.#steps++}`
    const limit = draw.chance(0.8) ? { within: this.#long() } : {}
    if (!canHoldIntake || draw.chance(0.5))
      return { kind: 'stage', name, ...limit, parts: this.#parts(draw.whole(1, 2), name, false, depth + 1) }
    const handle = this.#handle(name)
    const item = handle.kind === 'handle' ? [handle.item] : []
    const intake: Part = { kind: 'intake', name: `${name}/accept`, items: item, ...this.#within(0.6) }
    return { kind: 'stage', name, ...limit, parts: [intake, handle] }
  }

  /** Nothing outside of a branch needs what an item in it yields. */
  #when(place: string): Part {
    const draw = this.#draw
    const one = (): Part => {
      if (draw.chance(0.3)) return this.#ownStep(place)
      const part = this.#handle(undefined)
      const yielded = this.#items.at(-1)
      if (yielded !== undefined) this.#unsure.add(yielded.result)
      return part
    }
    const name = `${place}/w${this.#steps++}`
    return { kind: 'when', name, parts: [one()], otherwise: draw.several(0, 1, one) }
  }

  #merge(): Part {
    const name = `P/M${this.#steps++}`
    const first = this.#item(undefined, [])
    const second = this.#item(undefined, [first.result])
    return { kind: 'merge', name, within: this.#long(), items: [first.name, second.name] }
  }

  #handle(stage: string | undefined): Part {
    const draw = this.#draw
    const item = this.#item(stage, [])
    return {
      kind: 'handle',
      item: item.name,
      ...(draw.chance(0.4) ? { within: this.#long() } : {}),
      ...(draw.chance(0.2) ? { silence: draw.pick<Silence>(['refuse', 'withdraw', 'annul', 'pass']) } : {}),
    }
  }

  #ownStep(place: string): Step {
    const isApplicants = this.#draw.chance(0.2)
    return {
      kind: 'step',
      name: `${place}/s${this.#steps++}`,
      doneBy: isApplicants ? 'applicant' : 'office',
      reads: [],
      ...this.#within(0.8),
    }
  }

  /** An item. One of a stage with an intake asks for documents of its own. */
  #item(stage: string | undefined, without: readonly string[]): Item {
    const draw = this.#draw
    const number = this.#items.length
    const name = `P/i${number}`
    const needs = this.#needs(number, stage, without)
    const isOneStep = draw.chance(0.3)
    const hasCorrections = draw.chance(0.4)
    const work = isOneStep ? [] : this.#works(name, needs)
    const decision: Step = {
      kind: 'step',
      name: isOneStep ? `${name}/decision` : `${name}/s${this.#steps++}`,
      doneBy: 'office',
      reads: [],
      ...(isOneStep ? {} : { ...this.#within(0.8), ...this.#back(work) }),
    }
    const item: Item = {
      name,
      statutory: this.#hasExtensions || draw.chance(0.6) ? this.#days(2, 12) : this.#natural(),
      fromReceipt: draw.chance(0.2),
      promised: this.#long(),
      needs,
      result: `r${number}`,
      work,
      decision,
      isOneStep,
      ...(hasCorrections ? { corrections: { times: draw.whole(1, 2), within: this.#duration() } } : {}),
      ...(this.#hasExtensions && draw.chance(0.6) ? { extension: this.#days(1, 4) } : {}),
    }
    this.#items.push(item)
    return item
  }

  #needs(number: number, stage: string | undefined, without: readonly string[]): readonly Need[] {
    const draw = this.#draw
    const own: Need = { document: `d${number + 1}`, from: 'applicant' }
    const common: Need = { document: 'd0', from: 'applicant' }
    const earlier = this.#items
      .map(({ result }) => result)
      .filter((result) => !without.includes(result) && !this.#unsure.has(result))
    return [
      stage === undefined ? common : { document: `d${number + 5}`, from: 'applicant' },
      ...(draw.chance(0.6) ? [draw.chance(0.2) ? { ...own, committed: this.#duration() } : own] : []),
      ...(draw.chance(0.35) ? [this.#tolerated(number, stage)] : []),
      ...(draw.chance(0.25) ? [{ document: `h${number}`, from: 'office' } as const] : []),
      ...(earlier.length > 0 && draw.chance(0.4) ? [{ document: draw.pick(earlier), from: 'item' } as const] : []),
    ]
  }

  /** Two items may tolerate one document, each for so long. */
  #tolerated(number: number, stage: string | undefined): Need {
    const draw = this.#draw
    const silence = draw.chance(0.3) ? {} : { silence: draw.pick<Silence>(['refuse', 'annul', 'withdraw']) }
    const document = stage === undefined && draw.chance(0.5) ? 't' : `t${number}`
    return { document, from: 'applicant', tolerated: { within: this.#duration(), ...silence } }
  }

  #works(item: string, needs: readonly Need[]): Work[] {
    const draw = this.#draw
    return draw.several(0, 3, () => {
      if (!draw.chance(0.25)) return this.#step(item, needs)
      const parts = draw.several(2, 3, () => this.#step(item, needs))
      return { kind: draw.chance(0.8) ? 'parallel' : 'sequence', parts } as const
    })
  }

  #step(item: string, needs: readonly Need[]): Step {
    const draw = this.#draw
    const name = `${item}/s${this.#steps++}`
    const readable = needs.filter(({ committed }) => committed === undefined).map(({ document }) => document)
    const reads = draw.chance(0.8) ? draw.some(readable) : []
    const base = { kind: 'step', name, reads, doneBy: 'office', ...this.#within(0.85) } as const
    if (draw.chance(0.2)) {
      const atLeast: Length = draw.chance(0.5) ? this.#days(1, 3) : { amount: draw.whole(1, 4), unit: 'day' }
      const least = draw.chance(0.3) ? { atLeast } : {}
      return { ...base, special: draw.pick(['excluded', 'counted'] as const), ...least }
    }
    if (draw.chance(0.1)) return { ...base, automatic: true }
    if (draw.chance(0.1)) return { ...base, doneBy: 'applicant' }
    return draw.chance(0.12) && 'within' in base
      ? { ...base, silence: draw.pick<Silence>(['pass', 'pass', 'refuse', 'withdraw', 'annul']) }
      : base
  }

  #back(work: readonly Work[]): Pick<Step, 'back'> {
    const steps = work.filter((one): one is Step => one.kind === 'step' && one.special === undefined)
    if (steps.length === 0 || !this.#draw.chance(0.3)) return {}
    return { back: { to: this.#draw.pick(steps).name, times: this.#draw.whole(1, 2) } }
  }

  #within(chance: number): { readonly within?: Length } {
    return this.#draw.chance(chance) ? { within: this.#short() } : {}
  }

  #short(): Length {
    const draw = this.#draw
    switch (draw.whole(0, 7)) {
      case 0:
        return { amount: draw.whole(1, 20), unit: 'hour' }
      case 1:
        return { amount: draw.whole(1, 6), unit: 'day' }
      case 2:
        return { amount: draw.whole(10, 600), unit: 'minute' }
      case 3:
      case 4:
        return { amount: 0, unit: 'onTheSpot' }
      default:
        return this.#days(1, 4)
    }
  }

  /** What cannot be on the spot. */
  #duration(): Length {
    const short = this.#short()
    return short.unit === 'onTheSpot' ? this.#days(1, 5) : short
  }

  #long(): Length {
    const draw = this.#draw
    if (this.#hasExtensions || draw.chance(0.6)) return this.#days(1, 9)
    return draw.chance(0.3) ? { amount: draw.whole(1, 40), unit: 'hour' } : this.#natural()
  }

  #natural(): Length {
    const draw = this.#draw
    const unit: Unit = draw.chance(0.3) ? 'month' : 'day'
    return { amount: unit === 'month' ? draw.whole(1, 2) : draw.whole(1, 12), unit }
  }

  #days(least: number, most: number): Length {
    return { amount: this.#draw.whole(least, most), unit: 'workingDay' }
  }
}
