import { isLineEnd } from './characters.ts'
import type { Comment, Lexeme } from './token.ts'

const isSlash = (unit: number): boolean => unit === 0x2f || unit === 0xff0f
const isStar = (unit: number): boolean => unit === 0x2a || unit === 0xff0a

/** Reads comments, remembers them with the token that they belong to, and gathers documentation for the next one. */
export class CommentReader {
  readonly found: Comment[] = []
  /** Whether the last comment read had an end. */
  closed = true
  readonly #text: string
  #doc: string[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** The documentation gathered since the last call. */
  takeDoc(): string | undefined {
    if (this.#doc.length === 0) return undefined
    const doc = this.#doc.join('\n')
    this.#doc = []
    return doc
  }

  /** Reads the comment at `start`; gives its end, or `start` when none stands there. */
  read(start: number, tokens: readonly Lexeme[]): number {
    const text = this.#text
    if (!isSlash(text.charCodeAt(start))) return start
    const second = text.charCodeAt(start + 1)
    if (isStar(second)) return this.#readBlock(start, tokens)
    if (!isSlash(second)) return start
    let end = start + 2
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
    const isDoc = isSlash(text.charCodeAt(start + 2)) && !isSlash(text.charCodeAt(start + 3))
    if (isDoc)
      this.#doc.push(
        text
          .slice(start + 3, end)
          .replace(/^\s/, '')
          .trimEnd(),
      )
    this.#add(isDoc ? 'doc' : 'line', start, end, tokens)
    return end
  }

  #readBlock(start: number, tokens: readonly Lexeme[]): number {
    const text = this.#text
    let end = start + 2
    while (end < text.length && !(isStar(text.charCodeAt(end)) && isSlash(text.charCodeAt(end + 1)))) end++
    this.closed = end < text.length
    end = Math.min(end + 2, text.length)
    this.#add('block', start, end, tokens)
    return end
  }

  #add(kind: Comment['kind'], start: number, end: number, tokens: readonly Lexeme[]): void {
    const last = tokens[tokens.length - 1]
    const sameLine = last !== undefined && !hasLineEnd(this.#text, last.end, start)
    const trailing = sameLine && kind !== 'doc'
    this.found.push({
      kind,
      start,
      end,
      placement: trailing ? 'trailing' : 'leading',
      token: trailing ? tokens.length - 1 : tokens.length,
    })
  }
}

/** Comments that belong to the same words as before, after some words were taken apart into several tokens. */
export function attachAgain(comments: readonly Comment[], tokens: readonly Lexeme[]): readonly Comment[] {
  let next = 0
  return comments.map((comment) => {
    while ((tokens[next]?.start ?? Infinity) < comment.start) next++
    return { ...comment, token: comment.placement === 'trailing' ? next - 1 : next }
  })
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isLineEnd(text.charCodeAt(index))) return true
  return false
}
