import type { Diagnostic } from '../diagnostic.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import { halfWidth, isDigit } from './characters.ts'

const datePattern = /[0-9０-９]{4}[-－][0-9０-９]{1,2}[-－][0-9０-９]{1,2}(?![0-9０-９])/y
const timePattern = /[0-9０-９]{1,2}[:：][0-9０-９]{2}(?![0-9０-９])/y
const numberPattern = /[0-9０-９][0-9０-９_]*(?:[.．][0-9０-９]+)?[%％]?/y
const chineseNumber = '[零〇一二三四五六七八九十百千两0-9０-９]+'
const articlePattern = new RegExp(
  `第\\s*${chineseNumber}\\s*条(?:之${chineseNumber})?` +
    `(?:\\s*第\\s*${chineseNumber}\\s*款)?(?:\\s*第\\s*[（(]?\\s*${chineseNumber}\\s*[)）]?\\s*项)?`,
  'y',
)

/** A literal that begins with a digit. */
export interface FoundNumber {
  readonly kind: 'date' | 'time' | 'number'
  readonly end: number
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

/** The date, time or number that begins with the digit at `start`. */
export function numberAt(text: string, start: number): FoundNumber {
  // Most numbers are one or two digits before white space: decided without a pattern.
  let end = start + 1
  while (isDigit(text.charCodeAt(end))) end++
  const next = text.charCodeAt(end)
  if (next === 0x20 || next === 0x0a || next === 0x0d || next === 0x3000) return { kind: 'number', end }
  end = endOf(datePattern, text, start)
  if (end > start) return { kind: 'date', end }
  end = endOf(timePattern, text, start)
  if (end > start) return { kind: 'time', end }
  return { kind: 'number', end: endOf(numberPattern, text, start) }
}

/** The end of 第…条第…款第…项 at `start`; `start` itself when none stands there. */
export function endOfArticle(text: string, start: number): number {
  return endOf(articlePattern, text, start)
}

const daysOfMonth: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(year: number, month: number, day: number): boolean {
  const isLeapDay = month === 2 && day === 29 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
  return year > 0 && day > 0 && (isLeapDay || day <= (daysOfMonth[month - 1] ?? 0))
}

/** A day as ISO text, `undefined` for a day that no calendar has. */
export function isoDate(written: string): string | undefined {
  const text = halfWidth(written)
  const [year = '', month = '', day = ''] = text.split('-')
  if (!isDay(Number(year), Number(month), Number(day))) return undefined
  return text.length === 10 ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A time of day in minutes after midnight; `undefined` when there is none such. 24:00 is the end of the day. */
export function minutesOfDay(written: string): number | undefined {
  const [hour = 0, minute = 0] = halfWidth(written).split(':').map(Number)
  return hour * 60 + minute <= 1440 && minute < 60 ? hour * 60 + minute : undefined
}

/** What is wrong with a date or time that looks like one: BJ0001. */
export function impossible(kind: 'date' | 'time', text: string, start: number, end: number): Diagnostic | undefined {
  const written = text.slice(start, end)
  const value = kind === 'date' ? isoDate(written) : minutesOfDay(written)
  if (value !== undefined) return undefined
  const problem = kind === 'date' ? 'problem.impossibleDate' : 'problem.impossibleTime'
  return syntaxError('BJ0001', start, end, { problem, found: quoted(written) })
}
