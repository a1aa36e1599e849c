import type { TokenBefore } from '@banjie/dsl'
import type { Due } from './candidate.ts'

/** What a value at the cursor is held against: a field by its name, the channel, today, or the outcome of a step. */
export interface Compared {
  readonly with: 'field' | 'channel' | 'today' | 'outcome'
  /** The name of the field, or the path of the step. */
  readonly path: readonly string[]
}

const operators: ReadonlySet<string> = new Set(
  '= ＝ != ≠ ！= < > ＜ ＞ <= >= ≤ ≥ ＜= ＞= ＜＝ ＞＝ <＝ >＝ ！＝ !＝'.split(' '),
)

/**
 * What stands on the other side where a value is due: before `=` or `is`, before the braces of `in`, before the colon of
 * an answer, after `choose`, or the field that is being declared.
 */
export function comparedWith({ before, rules }: Pick<Due, 'before' | 'rules'>): Compared | undefined {
  if (rules.lastIndexOf('choiceBranch') > rules.lastIndexOf('block')) return nameAfter(before, 'choose')
  if (rules.includes('assignment')) return nameBefore(before, before.findLastIndex(isColon))
  if (rules.includes('field') && before.at(-1)?.usedAs === 'default')
    return nameBefore(before, before.findLastIndex(isColon))
  const last = before.length - 1
  return comparison(before, last) ?? membership(before, last)
}

function comparison(before: readonly TokenBefore[], last: number): Compared | undefined {
  const operator = before[last]
  if (operator === undefined) return undefined
  if (operators.has(operator.text) || operator.usedAs === 'is') return termBefore(before, last)
  return operator.usedAs === 'not' && before[last - 1]?.usedAs === 'is' ? termBefore(before, last - 1) : undefined
}

/** Within `in { … }`: after its brace, or after a comma in it. */
function membership(before: readonly TokenBefore[], last: number): Compared | undefined {
  const sign = before[last]?.text ?? ''
  if (!opens.has(sign) && !commas.has(sign)) return undefined
  const open = opens.has(sign)
    ? last
    : before.findLastIndex(({ text, kind }) => kind === 'punctuation' && opens.has(text))
  if (before[open - 1]?.usedAs !== 'in') return undefined
  return termBefore(before, before[open - 2]?.usedAs === 'not' ? open - 2 : open - 1)
}

/** The term that ends before a place: a name, `channel`, or `outcome(…)`. */
function termBefore(before: readonly TokenBefore[], place: number): Compared | undefined {
  const end = before[place - 1]
  if (end === undefined) return undefined
  if (end.usedAs === 'channel') return { with: 'channel', path: [] }
  if (end.usedAs === 'today') return { with: 'today', path: [] }
  if (end.text === ')' || end.text === '）') {
    const open = before.findLastIndex(({ text }, index) => index < place && (text === '(' || text === '（'))
    if (before[open - 1]?.usedAs !== 'outcome') return undefined
    const path = before.slice(open + 1, place - 1).flatMap(({ text }) => (/^[.．]$/.test(text) ? [] : [text]))
    return { with: 'outcome', path }
  }
  return nameBefore(before, place)
}

function nameBefore(before: readonly TokenBefore[], place: number): Compared | undefined {
  const name = before[place - 1]
  return name?.usedAs === 'name' ? { with: 'field', path: [name.text] } : undefined
}

function nameAfter(before: readonly TokenBefore[], keyword: string): Compared | undefined {
  const name = before[before.findLastIndex(({ usedAs }) => usedAs === keyword) + 1]
  return name?.usedAs === 'name' ? { with: 'field', path: [name.text] } : undefined
}

const opens: ReadonlySet<string> = new Set(['{', '｛'])
const commas: ReadonlySet<string> = new Set([',', '，', '、'])
const isColon = ({ text, kind }: TokenBefore): boolean => kind === 'punctuation' && (text === ':' || text === '：')
