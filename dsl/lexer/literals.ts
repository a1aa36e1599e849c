import type { TokenType } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import { halfWidth, isDigit } from './characters.ts'
import { DateLiteral, NumberLiteral, TimeLiteral } from './token-types.ts'

const numberPattern = /[0-9０-９][0-9０-９_]*(?:[.．][0-9０-９]+)?[%％]?/y
const chineseNumber = '[零〇一二三四五六七八九十百千两0-9０-９]+'
const articlePattern = new RegExp(
  `第\\s*${chineseNumber}\\s*条(?:之${chineseNumber})?` +
    `(?:\\s*第\\s*${chineseNumber}\\s*款)?(?:\\s*第\\s*[（(]?\\s*${chineseNumber}\\s*[)）]?\\s*项)?`,
  'y',
)

/** A literal that begins with a digit: a number, a date or a time. */
export interface FoundNumber {
  readonly type: TokenType
  readonly end: number
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

function endOfDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0xff0d
const isDot = (unit: number): boolean => unit === 0x2e || unit === 0xff0e
const isColon = (unit: number): boolean => unit === 0x3a || unit === 0xff1a

/** Whether a number may go on after its first digits: `1_000`, `1.5`, `60%`. */
const goesOn = (unit: number): boolean => unit === 0x5f || isDot(unit) || unit === 0x25 || unit === 0xff05

/** The end of the month and day that follow a year; `start` when none do. */
function endOfDate(text: string, start: number): number {
  const month = endOfDigits(text, start + 1)
  const day = endOfDigits(text, month + 1)
  const isDate = isHyphen(text.charCodeAt(month)) && month - start <= 3 && day - month <= 3
  return isDate && month > start + 1 && day > month + 1 ? day : start
}

/** The date, time or number that begins with the digit at `start`. */
export function numberAt(text: string, start: number): FoundNumber {
  const end = endOfDigits(text, start)
  const next = text.charCodeAt(end)
  if (isHyphen(next) && end - start === 4) {
    const dateEnd = endOfDate(text, end)
    if (dateEnd > end) return { type: DateLiteral, end: dateEnd }
  }
  if (isColon(next) && end - start <= 2) {
    const timeEnd = endOfDigits(text, end + 1)
    if (timeEnd === end + 3) return { type: TimeLiteral, end: timeEnd }
  }
  return { type: NumberLiteral, end: goesOn(next) ? endOf(numberPattern, text, start) : end }
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

/** The value of the digits from `start` to `end`, half or full width. */
function digits(text: string, start: number, end: number): number {
  let value = 0
  // The last four bits of either digit are its value.
  for (let index = start; index < end; index++) value = value * 10 + (text.charCodeAt(index) & 15)
  return value
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number))

/** A day as ISO text, `undefined` for a day that no calendar has. */
export function isoDate(written: string): string | undefined {
  const month = endOfDigits(written, 5)
  const year = digits(written, 0, 4)
  const monthOfYear = digits(written, 5, month)
  const day = digits(written, month + 1, written.length)
  if (!isDay(year, monthOfYear, day)) return undefined
  if (written.length === 10 && written.charCodeAt(0) < 128) return halfWidth(written)
  return `${halfWidth(written.slice(0, 4))}-${two(monthOfYear)}-${two(day)}`
}

/** A time of day in minutes after midnight; `undefined` when there is none such. 24:00 is the end of the day. */
export function minutesOfDay(written: string): number | undefined {
  const colon = endOfDigits(written, 0)
  const hour = digits(written, 0, colon)
  const minute = digits(written, colon + 1, written.length)
  return hour * 60 + minute <= 1440 && minute < 60 ? hour * 60 + minute : undefined
}

/** What is wrong with a date or time that looks like one: BJ0001. */
export function impossible(type: TokenType, text: string, start: number, end: number): Diagnostic | undefined {
  const written = text.slice(start, end)
  const value = type === DateLiteral ? isoDate(written) : minutesOfDay(written)
  if (value !== undefined) return undefined
  const problem = type === DateLiteral ? 'problem.impossibleDate' : 'problem.impossibleTime'
  return syntaxError('BJ0001', start, end, { problem, found: quoted(written) })
}
