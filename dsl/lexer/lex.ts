import type { TokenType } from 'chevrotain'
import { EOF } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import { syntaxError } from '../syntax-error.ts'
import { endOfWord, isDigit, isLineEnd, isSpace } from './characters.ts'
import { CommentReader } from './comments.ts'
import { endOfArticle, impossible, numberAt } from './literals.ts'
import { punctuationAt } from './punctuation.ts'
import { quoteAt } from './quotes.ts'
import { reportRubbish, reportUnshowable } from './rubbish.ts'
import type { Comment } from './token.ts'
import { Lexeme } from './token.ts'
import { Article, DateLiteral, NumberLiteral, StringLiteral, TimeLiteral, Title, Word } from './token-types.ts'
import { keywordAt } from './words.ts'

/** A text cut into tokens. The last token is the end of the file, without width. */
export interface Lexed {
  readonly tokens: Lexeme[]
  readonly comments: readonly Comment[]
  readonly diagnostics: readonly Diagnostic[]
}

const numberTypes = { number: NumberLiteral, date: DateLiteral, time: TimeLiteral } as const

/** Cuts a text into tokens. It never fails: what it cannot read is reported and left to the gaps. */
export function lex(text: string): Lexed {
  const tokens: Lexeme[] = []
  const diagnostics: Diagnostic[] = []
  const comments = new CommentReader(text)
  let afterRubbish = false
  let position = 0
  let lineStart = 0
  let indent = -1

  const add = (type: TokenType, end: number): void => {
    if (indent < 0) indent = position - lineStart
    const token = new Lexeme(text, type, position, end, lineStart, indent)
    token.afterRubbish = afterRubbish
    token.doc = comments.takeDoc()
    afterRubbish = false
    tokens.push(token)
    position = end
  }
  /** Notices the lines that end between `from` and `position`. */
  const passLines = (from: number): void => {
    let last = position
    while (last > from && !isLineEnd(text.charCodeAt(last - 1))) last--
    if (last === from) return
    lineStart = last
    indent = -1
  }
  const lastType = (): TokenType | undefined => tokens[tokens.length - 1]?.tokenType

  while (position < text.length) {
    const unit = text.charCodeAt(position)
    if (isSpace(unit)) {
      position++
      if (unit === 10 || unit === 13) {
        lineStart = position
        indent = -1
      }
      continue
    }
    if (isDigit(unit)) {
      const { kind, end } = numberAt(text, position)
      const problem = kind === 'number' ? undefined : impossible(kind, text, position, end)
      if (problem !== undefined) diagnostics.push(problem)
      add(numberTypes[kind], end)
      continue
    }
    if (unit === 0x7b2c && (lastType() === Title || lastType() === StringLiteral)) {
      const end = endOfArticle(text, position)
      if (end > position) {
        add(Article, end)
        continue
      }
    }
    const wordEnd = endOfWord(text, position)
    if (wordEnd > position) {
      const keyword = keywordAt(text, position, wordEnd)
      if (keyword === undefined) add(Word, wordEnd)
      else {
        add(keyword.type, keyword.end)
        if (keyword.end > wordEnd) passLines(wordEnd)
      }
      continue
    }
    const commentEnd = comments.read(position, tokens)
    if (commentEnd > position) {
      if (!comments.closed) {
        diagnostics.push(syntaxError('BJ0003', position, position + 2, { what: 'what.comment' }))
        afterRubbish = true
      }
      const commentStart = position
      position = commentEnd
      passLines(commentStart)
      continue
    }
    const punctuation = punctuationAt(text, position)
    if (punctuation !== undefined) {
      add(punctuation.type, punctuation.end)
      continue
    }
    const quote = quoteAt(text, position, diagnostics)
    if (quote !== undefined) {
      add(quote.type, quote.end)
      afterRubbish = !quote.closed
      continue
    }
    position = reportRubbish(text, position, diagnostics)
    afterRubbish = true
  }
  add(EOF, position)
  reportUnshowable(text, diagnostics)
  return { tokens, comments: comments.found, diagnostics }
}
