import { articleValue, numeral, type ArticleValue } from '../lexer/values.ts'

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']

/** A whole number in Chinese numerals, as laws number their articles; from 10,000 on in digits. */
export function chineseNumeral(value: number): string {
  if (value > 9999 || !Number.isInteger(value) || value < 0) return String(value)
  if (value === 0) return '零'
  let text = ''
  let gap = false
  const written = String(value)
  Array.from(written).forEach((digit, index) => {
    if (digit === '0') {
      gap = true
      return
    }
    if (gap) text += '零'
    gap = false
    text += (digits[Number(digit)] ?? '') + (units[written.length - 1 - index] ?? '')
  })
  if (value >= 10 && value < 20) text = text.slice(1)
  return numeral(text) === value ? text : written
}

/** 第…条之…第…款第（…）项. */
export function chineseArticle({ article, articleSub, paragraph, item }: ArticleValue): string {
  const sub = articleSub === undefined ? '' : `之${chineseNumeral(articleSub)}`
  const second = paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`
  const third = item === undefined ? '' : `第（${chineseNumeral(item)}）项`
  return `第${chineseNumeral(article ?? 0)}条${sub}${second}${third}`
}

/** `article … paragraph … item …`; as Chinese writes it where English has no words for it (第…条之…). */
export function englishArticle(value: ArticleValue): string {
  const { article, articleSub, paragraph, item } = value
  if (article === undefined || articleSub !== undefined) return chineseArticle(value)
  const second = paragraph === undefined ? '' : ` paragraph ${paragraph}`
  return `article ${article}${second}${item === undefined ? '' : ` item ${item}`}`
}

/** The numbers of an article token, and whether writing them again loses nothing. */
export const readArticle: (image: string) => ArticleValue = articleValue
