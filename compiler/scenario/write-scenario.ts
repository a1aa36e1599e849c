import { canBeBare, keywordTable, quoteName, type KeywordId, type KeywordLanguage } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import type { Actor } from '@banjie/runtime/engine'
import { namesOf, type Instant, type Limit, type NodeId } from '@banjie/runtime/plan'
import { impliedWord } from '../names/words.ts'
import type { SlowAct } from './slowest-case.ts'

/** A scenario to be written down: what is done, and what would have to hold at the end. */
export interface Told {
  readonly title: string
  readonly process: string
  readonly acts: readonly SlowAct[]
  /** What would have to hold: that it has ended, that it has kept its limit, or at an instant that a result is there. */
  readonly expected:
    | { readonly kind: 'finished' }
    | { readonly kind: 'used'; readonly most: Limit }
    | { readonly kind: 'obtained'; readonly document: string; readonly at: Instant; readonly by: Actor }
}

/** Writes a scenario in the keywords of a language. */
export function writeScenario(told: Told, language: KeywordLanguage, calendar: Calendar): string {
  const { title, process, acts, expected } = told
  const word = (id: KeywordId): string => keywordTable[id][language][0] ?? ''
  const act = (at: Instant, by: Actor, text: string): string =>
    `    ${instantText(at, calendar)} ${actorText(by, word)} ${text}`
  const done = acts.map(({ at, event }) => act(at, event.by, actText(event, word, language)))
  const looked = expected.kind === 'obtained' ? [act(expected.at, expected.by, word('looks'))] : []
  const head = `${word('scenario')} ${JSON.stringify(title)} ${word('for')} ${name(process)} {`
  return [head, ...done, ...looked, `    ${word('expect')} ${expectedText(expected, word)}`, '}', ''].join('\n')
}

function expectedText(expected: Told['expected'], word: (id: KeywordId) => string): string {
  if (expected.kind === 'finished') return word('finished')
  if (expected.kind === 'obtained') return `${word('obtained')} ${name(expected.document)}`
  return `${word('used')} ${word('atMost')} ${durationText(expected.most, word)}`
}

const durationText = ({ amount, unit }: Limit, word: (id: KeywordId) => string): string =>
  unit === 'onTheSpot' ? word('onTheSpot') : `${amount} ${word(`${unit}Unit`)}`

function actText(event: SlowAct['event'], word: (id: KeywordId) => string, language: KeywordLanguage): string {
  switch (event.kind) {
    case 'submit': {
      const without = event.without.length === 0 ? '' : ` ${word('without')} ${event.without.map(name).join(', ')}`
      return `${word('submits')} ${groupText(event.fields, word)}${without}`
    }
    case 'complete':
      return `${word('completes')} ${taskText(event.task, language)}${concluded(event.outcome, word)}`
    case 'amend':
      return `${word('amends')} ${groupText(event.fields, word)}`
    case 'supply':
      return `${word('supplies')} ${event.documents.map(name).join(', ')}`
    case 'share':
      return `${word('shares')} ${event.documents.map(name).join(', ')}`
    default:
      throw new Error(`no case is told by ${event.kind}`)
  }
}

/** With which outcome a task is completed; passing is said by saying nothing. */
function concluded(outcome: string, word: (id: KeywordId) => string): string {
  if (outcome === 'pass') return ''
  const back = /^return:(.*)$/s.exec(outcome)?.[1]
  const called =
    back === undefined ? (outcome === 'correct' ? word('correct') : name(outcome)) : `${word('returnTo')} ${name(back)}`
  return ` ${word('outcome')} ${called}`
}

const instantText = (at: number, calendar: Calendar): string => {
  const { day, time } = calendar.localTimeOf(at)
  return `${day} ${time.slice(0, 5)}`
}

const actorText = (actor: Actor, word: (id: KeywordId) => string): string => {
  if (actor.kind === 'applicant') return word('applicant')
  return actor.post === undefined ? name(actor.office) : `${name(actor.office)}.${name(actor.post)}`
}

/** A task by its path below the process; implied steps in the language's own word. */
function taskText(task: NodeId, language: KeywordLanguage): string {
  return namesOf(task)
    .slice(1)
    .map((part) => impliedWord(part, language) ?? name(part))
    .join('.')
}

function valueText(value: unknown, word: (id: KeywordId) => string): string {
  if (value === true) return word('true')
  if (value === false) return word('false')
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `{ ${value.map((one) => valueText(one, word)).join(', ')} }`
  return typeof value === 'object' && value !== null ? groupText(value, word) : String(value)
}

function groupText(fields: object, word: (id: KeywordId) => string): string {
  const each = Object.entries(fields).map(([field, value]) => `${name(field)}: ${valueText(value, word)}`)
  return `{ ${each.join(', ')} }`
}

const name = (text: string): string => (canBeBare(text) ? text : quoteName(text))
