import type { ParseResult } from '@banjie/dsl'

/**
 * The names that somebody wrote where a declaration could not be read: in an office, or outside of everything. Most
 * likely they are declared there: that they are not known follows from the mistake, which has been reported.
 */
export function unreadNames({ tree, tokens, diagnostics }: ParseResult, text: string): ReadonlySet<string> {
  const names = new Set<string>()
  if (diagnostics.length === 0) return names
  const read = [...tree.uses, ...tree.declarations.filter(({ kind }) => kind !== 'office')]
  for (const { kind, usedAs, start, end } of tokens) {
    // A keyword may have been meant as a name (`岗位: 窗口`).
    if (usedAs !== undefined || !words.has(kind)) continue
    if (read.some((node) => node.start <= start && end <= node.end)) continue
    names.add(
      text
        .slice(start, end)
        .replace(/^[「`]|[」`]$/gu, '')
        .normalize('NFC'),
    )
  }
  return names
}

const words: ReadonlySet<string> = new Set(['name', 'quotedName', 'keyword'])
