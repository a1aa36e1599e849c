import type { Declaration, ParseResult, Span, Token } from '@banjie/dsl'
import { KeptWith } from '../kept-with.ts'

/**
 * The names that somebody wrote where they could not be read. Most likely they are declared there: that they are not
 * known follows from the mistake, which has been reported.
 */
export interface Unread {
  /** Names outside of all declarations, and inside offices and documents: what they stand for may be named anywhere. */
  readonly outside: ReadonlySet<string>
  /** Names inside a declaration that the grammar passed over: fields of a form, steps and documents of an item. */
  readonly inside: (node: Declaration) => ReadonlySet<string>
  /** Whether something in a declaration could not be read. */
  readonly isBroken: (node: Declaration) => boolean
}

/** A module that was read whole. */
export const nothingUnread: Unread = { outside: new Set(), inside: () => none, isBroken: () => false }

/** Asked for when the names of a text are collected, and again when they are resolved. */
const knownUnread = new KeptWith<ParseResult, Unread>()

/** What could not be read in a text. */
export function unreadOf(parsed: ParseResult, text: string): Unread {
  return knownUnread.of(parsed, () => findUnread(parsed, text))
}

function findUnread({ tree, tokens, diagnostics }: ParseResult, text: string): Unread {
  const faults = diagnostics.filter(({ code }) => code !== 'BJ0002')
  if (faults.length === 0) return nothingUnread
  // A keyword may have been meant as a name (`岗位: 窗口`).
  const unread = tokens.filter(({ kind, usedAs }) => usedAs === undefined && words.has(kind))
  const read = [...tree.uses, ...tree.declarations.filter(({ kind }) => kind !== 'office' && kind !== 'document')]
  const nameOf = ({ start, end }: Token): string =>
    text
      .slice(start, end)
      .replace(/^[「`]|[」`]$/gu, '')
      .normalize('NFC')
  return {
    outside: new Set(unread.filter((token) => !read.some((node) => isIn(token, node))).map(nameOf)),
    inside: (node) => new Set(unread.filter((token) => isIn(token, node)).map(nameOf)),
    isBroken: (node) => faults.some(({ start }) => node.start <= start && start <= node.end),
  }
}

const isIn = ({ start, end }: Span, node: Span): boolean => node.start <= start && end <= node.end

const none: ReadonlySet<string> = new Set()

const words: ReadonlySet<string> = new Set(['name', 'quotedName', 'keyword'])
