import { plainDate } from '@banjie/runtime/calendar'
import { asNumber } from '@banjie/runtime/plan/exact'
import type { Context } from '../../model/context.ts'
import type { Bilingual } from '../../model/syntax.ts'
import { sample, type Domain } from './domain.ts'
import { NO_FIELD } from './formula.ts'

/** What one thing is in a case: a field's answer, the channel, whether a document is there. */
export interface Assignment {
  readonly variable: string
  /** As a scenario would write it; undefined where there is no answer. */
  readonly value: string | number | boolean | undefined
  readonly text: Bilingual
}

/** A case in a box, by the variables that matter in it. */
export function witnessIn(box: ReadonlyMap<string, Domain>, context: Context): readonly Assignment[] {
  return [...box].map(([variable, domain]) => assigned(variable, domain, context))
}

function assigned(variable: string, domain: Domain, { fields }: Context): Assignment {
  const type = fields.get(variable)?.type
  const isDate = variable === `${NO_FIELD}today` || (type?.kind === 'simpleType' && type.type === 'date')
  const value = valueIn(domain, isDate)
  const shown = textOf(value, type?.kind === 'choiceType' || (type?.kind === 'simpleType' && type.type === 'text'))
  const name = nameOf(variable)
  const text = { zh: `${name.zh} = ${shown.zh}`, en: `${name.en} = ${shown.en}` }
  return { variable, value, text }
}

function valueIn(domain: Domain, isDate: boolean): Assignment['value'] {
  if (domain.kind === 'ranges') {
    const [first] = domain.ranges
    if (first === undefined) return undefined
    const number = asNumber(sample(first))
    return isDate ? plainDate(number) : number
  }
  if (domain.others) {
    if (domain.unanswered) return undefined
    return ['', '…'].find((text) => !domain.values.has(text)) ?? `${[...domain.values].join('')}…`
  }
  const [first] = domain.values
  if (first === undefined) return undefined
  return first === 'true' || first === 'false' ? first === 'true' : first
}

function textOf(value: Assignment['value'], isQuoted: boolean): Bilingual {
  if (value === undefined) return { zh: '（未填写）', en: '(unanswered)' }
  if (typeof value === 'boolean') return value ? { zh: '真', en: 'true' } : { zh: '假', en: 'false' }
  const text = isQuoted ? `"${value}"` : String(value)
  return channelWords[text] ?? { zh: text, en: text }
}

const channelWords: Readonly<Record<string, Bilingual>> = {
  window: { zh: '窗口', en: 'window' },
  online: { zh: '网上', en: 'online' },
  kiosk: { zh: '自助终端', en: 'kiosk' },
  mobile: { zh: '掌上', en: 'mobile' },
}

function nameOf(variable: string): Bilingual {
  if (!variable.startsWith(NO_FIELD)) return { zh: variable, en: variable }
  const [word = '', name] = variable.slice(1).split(/ (.*)/s)
  const title = words[word] ?? word
  return name === undefined ? { zh: title, en: word } : { zh: `${title}(${name})`, en: `${word}(${name})` }
}

const words: Readonly<Record<string, string>> = {
  channel: '渠道',
  today: '今天',
  submitted: '已提交',
  obtained: '已取得',
  outcome: '结论',
}

/** What the applicant answers in a case, as far as it matters. */
export const answersIn = (witness: readonly Assignment[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    witness.flatMap(({ variable, value }) =>
      variable.startsWith(NO_FIELD) || value === undefined ? [] : [[variable, value]],
    ),
  )

/** A case in one line, in both languages. */
export const told = (witness: readonly Assignment[]): Bilingual =>
  witness.length === 0
    ? { zh: '任何一件', en: 'any case at all' }
    : {
        zh: witness.map(({ text }) => text.zh).join('，'),
        en: witness.map(({ text }) => text.en).join(', '),
      }
