import { eastAsianWidth } from 'get-east-asian-width'

/** How many cells of a terminal a text takes: East Asian wide characters take two. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, char) => width + eastAsianWidth(char.codePointAt(0) ?? 0), 0)
}
