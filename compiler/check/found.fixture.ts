import { compile } from '../compile.ts'

/** What a rule says of a text: where, how gravely, in both languages; related places and what a fix makes of the text. */
export interface Found {
  readonly at: string
  readonly severity: 'error' | 'warning'
  readonly zh: string
  readonly en: string
  readonly related: readonly string[]
  readonly fixed: readonly string[]
}

/** What a text is found to have of a code. `used` is the text of the module `used.banjie`. */
export function found(code: string, text: string, used?: string): readonly Found[] {
  const { diagnostics } = compile(text, 'a.banjie', (path) => (path === 'used.banjie' ? used : undefined))
  const broken = diagnostics.filter((one) => /^BJ[01]/.test(one.code))
  if (broken.length > 0) throw new Error(broken.map(({ code, message }) => `${code} ${message.en}`).join('\n'))
  return diagnostics
    .filter((one) => one.code === code)
    .map(({ start, end, severity, message, related, fixes }) => ({
      at: text.slice(start, end),
      severity,
      ...message,
      related: related.map((place) => (place.module === undefined ? text : (used ?? '')).slice(place.start, place.end)),
      fixed: fixes.map(({ edits }) =>
        edits
          .toSorted((a, b) => b.start - a.start)
          .reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text),
      ),
    }))
}

/** The places at which a text is found to have a code. */
export const placesOf = (code: string, text: string, used?: string): readonly string[] =>
  found(code, text, used).map(({ at }) => at)
