import type { Draw } from '../../properties/draw.ts'
import type { AnyCase } from './any-case.ts'
import type { Item, Length, Need, Part, Silence, Step, Work } from './oracle/description.ts'

/** A process in the words of the language. What comes to the same is written one way or another, by a draw. */
export function writeCase(one: AnyCase, draw: Draw): string {
  return new Writing(one, draw).module()
}

const last = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
const units = {
  workingDay: 'working days',
  day: 'days',
  month: 'months',
  hour: 'hours',
  minute: 'minutes',
} as const
const length = ({ amount, unit }: Length): string => (unit === 'onTheSpot' ? 'on the spot' : `${amount} ${units[unit]}`)
const within = (limit: Length | undefined): string => (limit === undefined ? '' : `within ${length(limit)}`)

class Writing {
  readonly #case: AnyCase
  readonly #draw: Draw

  constructor(one: AnyCase, draw: Draw) {
    this.#case = one
    this.#draw = draw
  }

  module(): string {
    const { process } = this.#case
    const documents = process.items.flatMap(({ needs, result }) => [...needs.map(({ document }) => document), result])
    return [
      this.#calendar(),
      'office B { post W, H }',
      'office C { post S }',
      ...[...new Set(documents)].map((name) => `document ${name}`),
      'form F { urgent: yesno }',
      ...process.items.map((item) => this.#item(item)),
      `process P { ${within(process.within)}\n${process.parts.map((part) => this.#part(part)).join('\n')}
        ${this.#green()} }`,
    ].join('\n')
  }

  #green(): string {
    const { green } = this.#case.process
    if (green === undefined) return ''
    const skips = green.skips.map((name) => name.split('/').slice(1).join('.'))
    return `green channel when urgent { ${within(green.within)} ${skips.length === 0 ? '' : `skip ${skips.join(', ')}`} priority }`
  }

  #calendar(): string {
    const { process, calendar } = this.#case
    const { hours, zone, hasOwnDays } = calendar
    return `calendar K {
      ${hours === undefined ? '' : `hours ${hours.map((one) => one.join('-')).join(', ')}`}
      zone "${zone.name}"
      ${hasOwnDays ? 'days "own.json"' : ''}
      received ${process.receivedNextDay ? 'next working day' : 'at once'}
    }`
  }

  #item(item: Item): string {
    const { name, statutory, fromReceipt, promised, needs, result, corrections, extension } = item
    return `item ${last(name)} { handled by B
      statutory ${length(statutory)} ${fromReceipt ? 'from receipt' : ''} promised ${length(promised)}
      ${needs.map((need) => this.#need(need)).join('\n')}
      yields ${result}
      ${corrections === undefined ? '' : `corrections ${corrections.times} times each within ${length(corrections.within)}`}
      ${extension === undefined ? '' : `extension ${length(extension)} by B.H`}
      ${item.isOneStep ? '' : `procedure { ${[...item.work, item.decision].map((work) => this.#work(work)).join('\n')} }`}
    }`
  }

  #need({ document, from, tolerated, committed }: Need): string {
    if (committed !== undefined) return `needs ${document} on commitment verify within ${length(committed)} by C.S`
    if (from === 'office') return `needs ${document} shared from C.S`
    if (tolerated === undefined) return `needs ${document}`
    return `needs ${document} tolerate ${length(tolerated.within)} ${this.#silence(tolerated.silence)}`
  }

  #silence(silence: Silence | undefined): string {
    if (silence === undefined) return ''
    return `on overdue ${silence} ${silence === 'pass' ? 'basis "L" article 1' : ''}`
  }

  #work(work: Work): string {
    if (work.kind === 'step') return this.#step(work)
    return `${work.kind} { ${work.parts.map((part) => this.#work(part)).join('\n')} }`
  }

  #step(step: Step): string {
    const written = this.#written(step)
    if (step.automatic !== true) return written
    return `auto a${last(step.name)} { pass when urgent otherwise ${written} }`
  }

  #written({ name, doneBy, special, reads, silence, back, within: limit, atLeast }: Step): string {
    const by = doneBy === 'applicant' ? 'by applicant' : ''
    const body = [
      reads.length === 0 ? '' : `reads ${reads.join(', ')}`,
      back === undefined ? '' : `outcomes pass, refuse, return to ${last(back.to)} ${back.times} times`,
      this.#silence(silence),
    ].join(' ')
    const head =
      special === undefined
        ? `step ${last(name)} ${by} ${within(limit)}`
        : this.#special(name, special, limit, atLeast === undefined ? '' : `at least ${length(atLeast)}`)
    return `${head} ${body.trim() === '' ? '' : `{ ${body} }`}`
  }

  /** The eight kinds of the law with a basis in the law that requires them, or what says so, are left out; nothing else. */
  #special(name: string, special: 'excluded' | 'counted', limit: Length | undefined, least: string): string {
    const [kind, basis] =
      special === 'excluded'
        ? this.#draw.pick([
            ['hearing', 'basis "L" article 5'],
            ['expert review', 'basis "L" article 7'],
            ['public notice', 'excluded by basis "L" article 6'],
            ['site survey', 'excluded by basis "L" article 6'],
          ] as const)
        : this.#draw.pick([
            ['hearing', ''],
            ['testing', 'basis "Administrative Licensing Law" article 45'],
            ['public notice', 'basis "L" article 6'],
          ] as const)
    return `special ${last(name)} is ${kind} by B.W ${within(limit)} ${least} ${basis}`
  }

  #part(part: Part): string {
    switch (part.kind) {
      case 'sequence':
      case 'parallel':
        return `${part.kind} { ${part.parts.map((one) => this.#part(one)).join('\n')} }`
      case 'stage': {
        const parts = part.parts.map((one) => this.#part(one)).join('\n')
        return `stage ${last(part.name)} ${within(part.within)} { ${parts} }`
      }
      case 'when': {
        const [parts, otherwise] = [part.parts, part.otherwise].map((all) =>
          all.map((one) => this.#part(one)).join('\n'),
        )
        return `when urgent { ${parts} } ${otherwise === '' ? '' : `otherwise { ${otherwise} }`}`
      }
      case 'merge':
        return `merge ${last(part.name)} { ${within(part.within)} ${part.items.map((item) => `handle ${last(item)}`).join(' ')} }`
      case 'handle':
        return `handle ${last(part.item)} { ${within(part.within)} ${this.#silence(part.silence)} }`
      case 'intake':
        return `accept by B.W ${within(part.within)} { ${part.name === 'P/accept' ? 'form F' : ''} }`
      case 'await':
        return `await submitted(${part.document}) within ${length(part.within)}`
      case 'issue':
        return `issue by B.W ${within(part.within)}`
      case 'step':
        return this.#step(part)
    }
  }
}
