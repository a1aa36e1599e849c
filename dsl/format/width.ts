import { eastAsianWidth } from 'get-east-asian-width'

const ascii = /^[\x20-\x7e]*$/

/** How many columns a text takes: East Asian wide characters take two. */
export function widthOf(text: string): number {
  if (ascii.test(text)) return text.length
  return Array.from(text).reduce((width, char) => width + eastAsianWidth(char.codePointAt(0) ?? 0), 0)
}
