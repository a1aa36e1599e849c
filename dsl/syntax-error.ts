import type { Diagnostic, Fix, MessageArguments } from './diagnostic.ts'

/** The codes of what is wrong with the text itself. Language section 6. */
export type SyntaxCode = 'BJ0001' | 'BJ0002' | 'BJ0003'

/** A BJ0 diagnostic. */
export function syntaxError(
  code: SyntaxCode,
  start: number,
  end: number,
  args: MessageArguments,
  fixes: readonly Fix[] = [],
): Diagnostic {
  return { code, severity: 'error', start, end, args, related: [], fixes }
}

const code = (unit: string): string => `U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** How much of a text is looked at to quote it. */
export const mostQuoted: number = 200

/** Text as a message quotes it: on one line, not too long, without what cannot be shown. */
export function quoted(text: string): string {
  const line = text
    .slice(0, mostQuoted)
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, code)
  const characters = Array.from(line)
  return characters.length <= 24 ? line : `${characters.slice(0, 23).join('')}…`
}
