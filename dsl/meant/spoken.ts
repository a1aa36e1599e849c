import type { TokenType } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import { halfWidth } from '../lexer/characters.ts'
import { isoDate, minutesOfDay } from '../lexer/literals.ts'
import type { Lexeme } from '../lexer/token.ts'
import { DateLiteral, NumberLiteral, TimeLiteral, Word } from '../lexer/token-types.ts'
import { numeral } from '../lexer/values.ts'
import { keywordOfWord } from '../lexer/words.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import { StandIn } from './stand-in.ts'

/** Tokens in which something is read as it was meant, and what is reported for it. */
export interface Meant {
  readonly tokens: Lexeme[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A stretch of text written as people say it: what it would be in the language, token by token. */
interface Spoken {
  readonly written: string
  readonly pieces: readonly { readonly type: TokenType; readonly image: string; readonly length: number }[]
}

const numberDue: ReadonlySet<unknown> = new Set(
  ['number', 'wholeNumber', 'duration', 'length', 'headPart'].map((expected) => `expected.${expected}`),
)

/**
 * Numbers in words (`五个工作日`), days and times as they are said (`2026年3月2日`, `下午3点半`), where the grammar has found that they do not
 * fit: they are read as what they say and reported once each. Undefined where there are none.
 */
export function readAsSpoken(
  text: string,
  lexemes: readonly Lexeme[],
  found: readonly Diagnostic[],
): Meant | undefined {
  const diagnostics: Diagnostic[] = []
  const standIns = new Map<Lexeme, readonly Lexeme[]>()
  let isInside = -1
  const unfitting = new Map(
    found.filter(({ args }) => args['problem'] === 'problem.expected').map((each) => [each.start, each] as const),
  )
  for (const token of unfitting.size === 0 ? [] : lexemes) {
    const due = unfitting.get(token.start)?.args['expected']
    if (token.start < isInside) standIns.set(token, [])
    if (due === undefined || token instanceof StandIn) continue
    const spoken =
      due === 'expected.time'
        ? clock(text, token.start)
        : (date(text, token.start, dateDue.has(due)) ?? number(token, numberDue.has(due)))
    if (spoken === undefined) continue
    const { start } = token
    const end = start + spoken.pieces.reduce((sum, { length }) => sum + length, 0)
    // It has to be whole tokens.
    if (lexemes.every((each) => each.end !== end)) continue
    isInside = end
    let from = start
    standIns.set(
      token,
      spoken.pieces.map(({ type, image, length }) => new StandIn(token, type, image, from, (from += length))),
    )
    const args = { problem: 'problem.sign', found: quoted(text.slice(start, end)), written: spoken.written }
    const fixes = [{ title: 'fix.write', edits: [{ start, end, text: spoken.written }] }]
    diagnostics.push(syntaxError('BJ0001', start, end, args, fixes))
  }
  if (diagnostics.length === 0) return undefined
  return { tokens: lexemes.flatMap((token) => standIns.get(token) ?? [token]), diagnostics }
}

const dateDue: ReadonlySet<unknown> = new Set(['expected.date', 'expected.scenarioEntry'])

const inWords = /^(\p{Script=Han}*?)([零〇一二三四五六七八九十百千两]+)(\p{Script=Han}*)$/u

const english = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value] as const)
    .concat([
      ['fifteen', 15],
      ['twenty', 20],
      ['thirty', 30],
      ['forty', 40],
      ['sixty', 60],
      ['ninety', 90],
    ]),
)

/** A number in words, with the keyword before it and the unit after it that are glued to it. */
function number({ tokenType, image }: Lexeme, isDue: boolean): Spoken | undefined {
  if (tokenType !== Word) return undefined
  const value = english.get(image.toLowerCase())
  if (value !== undefined && isDue) {
    const written = String(value)
    return { written, pieces: [{ type: NumberLiteral, image: written, length: image.length }] }
  }
  const [, before = '', digits = '', after = ''] = inWords.exec(image) ?? []
  const [keyword, unit] = [keywordOfWord(before), keywordOfWord(after)]
  if (digits === '' || (after !== '' && unit === undefined)) return undefined
  const fits = before === '' ? isDue : keyword !== undefined && unit !== undefined
  if (!fits) return undefined
  const amount = String(numeral(digits))
  const pieces = [
    { type: keyword, image: before, length: before.length },
    { type: NumberLiteral, image: amount, length: digits.length },
    { type: unit, image: after, length: after.length },
  ].flatMap(({ type, ...piece }) => (type === undefined ? [] : [{ type, ...piece }]))
  return { written: pieces.map((piece) => piece.image).join(' '), pieces }
}

const datePattern =
  /([0-9０-９]{4})(?:\s*年\s*([0-9０-９]{1,2})\s*月\s*([0-9０-９]{1,2})\s*日|([/.／．])([0-9０-９]{1,2})\4([0-9０-９]{1,2}))/y

/** The day that is said at `start`. */
function date(text: string, start: number, isDue: boolean): Spoken | undefined {
  datePattern.lastIndex = start
  const match = isDue ? datePattern.exec(text) : null
  if (match === null) return undefined
  const [whole, year = '', month, day, , otherMonth = '', otherDay = ''] = match
  const image = isoDate(`${year}-${month ?? otherMonth}-${day ?? otherDay}`)
  if (image === undefined) return undefined
  return { written: image, pieces: [{ type: DateLiteral, image, length: whole.length }] }
}

const clockPattern =
  /(上午|下午|晚上|中午)?\s*([0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})\s*[点时](?:(半)|整|\s*([0-9０-９]{1,2})\s*分?)?|([0-9]{1,2})\s*(am|pm)/iy

/** The time of day that is said at `start`. */
function clock(text: string, start: number): Spoken | undefined {
  clockPattern.lastIndex = start
  const match = clockPattern.exec(text)
  if (match === null) return undefined
  const [whole, part = '', hourText, half, minuteText = '0', englishHour, englishPart = ''] = match
  const said = numeral(hourText ?? englishHour ?? '')
  const isLater = part === '下午' || part === '晚上' || englishPart.toLowerCase() === 'pm'
  const hour = isLater && said < 12 ? said + 12 : said
  const minutes = half === undefined ? Number(halfWidth(minuteText)) : 30
  const image = `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  if (minutesOfDay(image) === undefined) return undefined
  return { written: image, pieces: [{ type: TimeLiteral, image, length: whole.length }] }
}
