import type { Text } from '@banjie/runtime/server/api'
import type { Locale } from '../locale.ts'
import { caseTexts } from './case-texts.ts'
import { shellTexts } from './shell-texts.ts'
import { writeTexts } from './write-texts.ts'

/** The name of a text of the studio's own. */
export type TextKey = keyof typeof shellTexts | keyof typeof writeTexts | keyof typeof caseTexts

const texts: Readonly<Record<TextKey, Text>> = { ...shellTexts, ...writeTexts, ...caseTexts }

/** What stands in the `{…}` of a text. */
export type TextArgs = Readonly<Record<string, string | number>>

/** A text of the studio in a language, its `{…}` filled in. English plurals: `{n|case|cases}`. */
export function sentence(key: TextKey, locale: Locale, args: TextArgs = {}): string {
  return texts[key][locale].replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/gu, (whole, name: string, one, many) => {
    const value = args[name]
    if (value === undefined) return whole
    return typeof one === 'string' ? `${value} ${Number(value) === 1 ? one : many}` : String(value)
  })
}
