import type { TokenType } from 'chevrotain'
import { EOF } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import { syntaxError } from '../syntax-error.ts'
import { endOfWord, isDigit, isLineEnd, isSpace } from './characters.ts'
import { CommentReader } from './comments.ts'
import { endOfArticle, impossible, numberAt } from './literals.ts'
import { doubleSignAt, signOf } from './punctuation.ts'
import { quoteAt } from './quotes.ts'
import { reportRubbish, reportUnshowable } from './rubbish.ts'
import { SlipReader } from './slips.ts'
import type { Comment } from './token.ts'
import { Lexeme } from './token.ts'
import { Article, keywordTypes, NumberLiteral, StringLiteral, Title, Word } from './token-types.ts'
import { keywordAt } from './words.ts'

/** A text cut into tokens. The last token is the end of the file, without width. */
export interface Lexed {
  readonly tokens: Lexeme[]
  readonly comments: readonly Comment[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Cuts a text into tokens. It never fails: what it cannot read is reported and left to the gaps. */
export function lex(text: string): Lexed {
  const tokens: Lexeme[] = []
  const diagnostics: Diagnostic[] = []
  const comments = new CommentReader(text)
  const slips = new SlipReader(text, diagnostics)
  let lastType: TokenType | undefined
  let afterRubbish = false
  let position = 0
  let lineStart = 0
  let indent = -1

  while (position < text.length) {
    const unit = text.charCodeAt(position)
    if (isSpace(unit)) {
      position++
      if (isLineEnd(unit)) {
        lineStart = position
        indent = -1
      }
      continue
    }
    let type: TokenType | undefined
    let end = position
    let closed = true
    const wordEnd = endOfWord(text, position)
    if (wordEnd > position) {
      if (unit === ordinal && (lastType === Title || lastType === StringLiteral)) end = endOfArticle(text, position)
      if (end > position) type = Article
      else {
        const keyword = keywordAt(text, position, wordEnd)
        type = keyword?.type ?? Word
        end = keyword?.type === undefined ? wordEnd : keyword.end
      }
    } else if (isDigit(unit)) {
      const number = numberAt(text, position)
      type = number.type
      end = number.end
      const problem = type === NumberLiteral ? undefined : impossible(type, text, position, end)
      if (problem !== undefined) diagnostics.push(problem)
    } else {
      const commentEnd = comments.read(position, tokens)
      if (commentEnd > position) {
        if (!comments.closed) {
          diagnostics.push(syntaxError('BJ0003', position, position + 2, { what: 'what.comment' }))
          afterRubbish = true
        }
        const started = lastLineStart(text, position, commentEnd)
        if (started >= 0) {
          lineStart = started
          indent = -1
        }
        position = commentEnd
        continue
      }
      const slip = slips.read(position, tokens)
      type = slip?.type ?? doubleSignAt(text, position)
      end = slip?.end ?? position + 2
      if (type === undefined) {
        type = signOf(unit)
        end = position + 1
      }
      if (type === undefined) {
        const quote = quoteAt(text, position, diagnostics)
        if (quote === undefined) {
          position = reportRubbish(text, position, diagnostics, lastType === keywordTypes.unit)
          afterRubbish = true
          continue
        }
        ;({ type, end, closed } = quote)
      }
    }
    if (indent < 0) indent = position - lineStart
    const token = new Lexeme(text, type, position, end, lineStart, indent)
    token.afterRubbish = afterRubbish
    token.doc = comments.takeDoc()
    tokens.push(token)
    afterRubbish = !closed
    lastType = type
    if (end > wordEnd && wordEnd > position) {
      // A keyword of several words, or an article, may go on in another line.
      const started = lastLineStart(text, wordEnd, end)
      if (started >= 0) {
        lineStart = started
        indent = -1
      }
    }
    position = end
  }
  if (indent < 0) indent = position - lineStart
  const last = new Lexeme(text, EOF, position, position, lineStart, indent)
  last.afterRubbish = afterRubbish
  last.doc = comments.takeDoc()
  tokens.push(last)
  reportUnshowable(text, diagnostics)
  return { tokens, comments: comments.found, diagnostics }
}

/** 第 begins an article of a law. */
const ordinal = 0x7b2c

/** Where the last line that begins in a stretch of text starts; -1 when none does. */
function lastLineStart(text: string, from: number, to: number): number {
  for (let index = to; index > from; index--) if (isLineEnd(text.charCodeAt(index - 1))) return index
  return -1
}
