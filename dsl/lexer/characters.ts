const notInName = 0
const letter = 1
const mark = 2
const hanLetter = 3

const letterPattern = /^[\p{L}\p{Nl}]$/u
const markPattern = /^\p{M}$/u
const hanPattern = /^\p{Script=Han}$/u

const classes = new Map<number, number>()

/** The class of a code point beyond the common ranges; each is looked up once. */
function classOf(codePoint: number): number {
  const known = classes.get(codePoint)
  if (known !== undefined) return known
  const text = String.fromCodePoint(codePoint)
  let found = notInName
  if (letterPattern.test(text)) found = hanPattern.test(text) ? hanLetter : letter
  else if (markPattern.test(text)) found = mark
  classes.set(codePoint, found)
  return found
}

/** 0 to 9, half or full width. */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}

/** The end of a line, or the first half of one. */
export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13
}

/** White space, with U+3000, the byte-order mark and the line ends. */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13)
  if (unit < 0xa0) return unit === 0x85
  return (
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f
  )
}

/** A Han character of the two blocks that nearly all text is made of. */
function isCommonHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)
}

/** Whether a text holds a Han character. */
export function hasHan(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isCommonHan(text.charCodeAt(index))) return true
  return false
}

/**
 * The end of the bare name that starts at `start`; `start` itself when none does.
 * A digit directly after a Han character ends the name (language section 1), so `限5工作日` is three tokens.
 */
export function endOfWord(text: string, start: number): number {
  let index = start
  let afterHan = false
  for (;;) {
    const unit = text.charCodeAt(index)
    if (unit < 128) {
      if ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95) afterHan = false
      else if (!(unit >= 48 && unit <= 57) || index === start || afterHan) return index
      index++
    } else if (isCommonHan(unit)) {
      afterHan = true
      index++
    } else if (isDigit(unit)) {
      if (index === start || afterHan) return index
      index++
    } else {
      const codePoint = text.codePointAt(index)
      if (codePoint === undefined) return index
      const found = classOf(codePoint)
      if (found === notInName || (found === mark && index === start)) return index
      if (found !== mark) afterHan = found === hanLetter
      index += codePoint > 0xffff ? 2 : 1
    }
  }
}

/** Full-width digits, full stop, hyphen, percent sign and colon made half-width; other characters stay. */
export function halfWidth(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x7e) {
      return text.replace(/[０-９．－％：]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    }
  }
  return text
}

/** The text of a name: NFC-normalised, full-width digits made half-width. */
export function normalName(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7e && !isCommonHan(unit)) {
      return text.normalize('NFC').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    }
  }
  return text
}
