import { halfWidth, normalName } from './characters.ts'
import { quotedNameText } from './quotes.ts'
import type { Lexeme } from './token.ts'
import { QuotedName } from './token-types.ts'

/** The text of a name token (or of a keyword that stands as one). */
export function nameText(token: Lexeme): string {
  return token.tokenType === QuotedName ? quotedNameText(token.image) : normalName(token.image)
}

/** The value of a number of a few half-width digits, which most are; -1 for any other. */
function smallNumber(image: string): number {
  if (image.length > 9) return -1
  let value = 0
  for (let index = 0; index < image.length; index++) {
    const digit = image.charCodeAt(index) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** The value of a number token, times ten to the power of `scale`. */
export function numberValue(image: string, scale: number): number {
  const plain = smallNumber(image)
  if (plain >= 0 && scale === 0) return plain
  const written = halfWidth(image).replace(/[_%]/g, '')
  return Number(`${written}e${scale}`)
}

const chineseDigits: ReadonlyMap<string, number> = new Map(
  Array.from('零一二三四五六七八九', (digit, value) => [digit, value] as const).concat([
    ['〇', 0],
    ['两', 2],
  ]),
)
const chineseUnits: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** A whole number in Chinese or Arabic numerals: 四十二, 一百零三, 二五, 42, ４２. */
export function numeral(written: string): number {
  const text = halfWidth(written)
  const plain = smallNumber(text)
  if (plain >= 0) return plain
  let total = 0
  let digits = 0
  let pending = false
  for (const character of text) {
    const unit = chineseUnits.get(character)
    if (unit !== undefined) {
      total += (pending ? digits : 1) * unit
      digits = 0
      pending = false
    } else {
      const digit = chineseDigits.get(character) ?? Number(character)
      if (digit !== 0 || pending) {
        digits = digits * 10 + digit
        pending = true
      }
    }
  }
  return total + digits
}

/** A place in a law as 第…条之…第…款第…项 writes it. */
export interface ArticleValue {
  readonly article: number | undefined
  readonly articleSub: number | undefined
  readonly paragraph: number | undefined
  readonly item: number | undefined
}

const articlePattern =
  /第\s*([^条]+?)\s*条(?:之([^第\s]+))?(?:\s*第\s*([^款项]+?)\s*款)?(?:\s*第\s*[（(]?\s*([^款项）)]+?)\s*[)）]?\s*项)?$/

/** The numbers of an article token. */
export function articleValue(image: string): ArticleValue {
  const [, article, sub, paragraph, item] = articlePattern.exec(image) ?? []
  const value = (written: string | undefined): number | undefined =>
    written === undefined ? undefined : numeral(written)
  return { article: value(article), articleSub: value(sub), paragraph: value(paragraph), item: value(item) }
}
