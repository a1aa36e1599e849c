import { isSpace } from '../lexer/characters.ts'
import type { Comment, Lexeme } from '../lexer/token.ts'
import * as t from '../lexer/token-types.ts'
import { numberValue } from '../lexer/values.ts'
import type { Entry, Gap, OwnLine, Part } from './layout.ts'
import type { Said } from './meaning.ts'
import { canBeBare, quoteName, type KeywordLanguage } from './names.ts'
import { rewritesOf, type Rewrites } from './rewrites.ts'
import { languageOf, spellKeyword, spellName, spellSign } from './spelling.ts'
import { structureOf, type Braces, type Structure } from './structure.ts'

const opening: readonly unknown[] = [t.OpenParen, t.OpenBracket, t.Dot]
const closing: readonly unknown[] = [t.CloseParen, t.CloseBracket, t.Dot, t.Comma, t.Colon, t.Semicolon]
const calls: readonly unknown[] = ['name', 'submitted', 'obtained', 'outcome']

/** What a basis right after it belongs to. */
const basisTakers: ReadonlySet<string> = new Set(['needs', 'fee', 'onOverdue'])

/** Makes the parts of a layout from the tokens of a text. */
export class Builder {
  readonly #text: string
  readonly #tokens: readonly Lexeme[]
  readonly #language: KeywordLanguage | undefined
  readonly #names: Said['names']
  readonly #rewrites: Rewrites
  readonly #leading = new Map<number, Comment[]>()
  readonly #trailing = new Map<number, Comment[]>()
  #structure: Structure = { braces: new Map(), soft: new Set(), unary: new Set() }

  constructor(
    { text, nodes, comments, names }: Said,
    tokens: readonly Lexeme[],
    language: KeywordLanguage | undefined,
  ) {
    this.#text = text
    this.#tokens = tokens
    this.#language = language
    this.#names = names
    this.#rewrites = rewritesOf(nodes, tokens, language)
    for (const comment of comments) {
      const map = comment.placement === 'leading' ? this.#leading : this.#trailing
      const known = map.get(comment.token)
      if (known === undefined) map.set(comment.token, [comment])
      else known.push(comment)
    }
  }

  /** The entry of a declaration, which has no mistake, from its first token to before `end`. */
  declaration(node: unknown, first: number, end: number): Entry {
    this.#structure = structureOf(node, this.#tokens, first, end)
    return this.#entry(first, end)
  }

  /** A piece of the text as it stands. */
  verbatim(first: number, from: number, to: number): Entry {
    const text = this.#text.slice(from, to).trimEnd()
    const parts: Part[] = [{ kind: 'text', gap: 'none', text, isLineComment: false }]
    return { comments: this.#ownLines(this.#leading.get(first), from), blank: this.#blankBefore(from), parts }
  }

  /** The comments before a token, as lines of their own. */
  commentsBefore(token: number): readonly OwnLine[] {
    return this.#ownLines(this.#leading.get(token))
  }

  #ownLines(comments: readonly Comment[] = [], before: number = Infinity): OwnLine[] {
    return comments
      .filter(({ start }) => start < before)
      .map(({ start, end }) => ({ text: this.#comment(start, end), blank: this.#blankBefore(start) }))
  }

  #comment(start: number, end: number): string {
    return this.#text.slice(start, end).replace(/\r\n?/g, '\n').trimEnd()
  }

  /** Whether an empty line stands right before a place. */
  #blankBefore(place: number): boolean {
    let ends = 0
    for (let at = place - 1; at >= 0 && isSpace(this.#text.charCodeAt(at)); at--) {
      const unit = this.#text.charCodeAt(at)
      if (unit === 10 || (unit === 13 && this.#text.charCodeAt(at + 1) !== 10)) ends++
    }
    return ends > 1
  }

  /** An entry: own lines before it, then its parts. Separators around it have been left out by the caller. */
  #entry(first: number, end: number): Entry {
    const token = this.#tokens[first]
    const comments = this.#ownLines(this.#leading.get(first))
    const blank = token !== undefined && this.#blankBefore(token.start)
    return { comments, blank, parts: this.#parts(first, end) }
  }

  #parts(first: number, end: number): Part[] {
    const parts: Part[] = []
    let newLine = false
    const comment = ({ start, end: to, kind }: Comment, after: number): void => {
      const isLineComment = kind !== 'block'
      // A reference stays together, whatever is remarked inside it.
      const isInRef = [after, after + 1].some((at) => this.#tokens[at]?.tokenType === t.Dot)
      parts.push({
        kind: 'text',
        gap: newLine ? 'line' : isInRef ? 'none' : 'space',
        text: this.#comment(start, to),
        isLineComment,
      })
      newLine = isLineComment
    }
    /** A comment on its own line in the middle of something: as if it stood at the end of the line before. */
    const ownLine = (each: Comment): void => {
      if (parts.length > 0) newLine = true
      const isLine = each.kind !== 'block'
      parts.push({ kind: 'text', gap: 'line', text: this.#comment(each.start, each.end), isLineComment: false })
      newLine = isLine || newLine
    }
    let previous: number | undefined
    for (let index = first; index < end; index++) {
      if (index > first) for (const each of this.#leading.get(index) ?? []) ownLine(each)
      const group = this.#structure.braces.get(index)
      if (!this.#rewrites.dropped.has(index)) {
        const gap = newLine ? 'line' : this.#gap(previous, index)
        if (group === undefined) {
          parts.push({ kind: 'text', gap, text: this.#spell(index, newLine), isLineComment: false })
        } else parts.push(this.#group(index, group, gap))
        newLine = false
        previous = group?.close ?? index
        const added = this.#rewrites.added.get(index)
        if (added !== undefined) parts.push({ kind: 'text', gap: 'space', text: added, isLineComment: false })
      }
      if (group !== undefined) index = group.close
      for (const each of this.#trailing.get(index) ?? []) comment(each, index)
    }
    return parts
  }

  #group(at: number, { close, starts, inline, forced }: Braces, gap: Gap): Part {
    const begins = [...starts].sort((a, b) => a - b)
    const entries: Entry[] = begins.map((start, index) => {
      const next = begins[index + 1] ?? close
      let end = next
      while (end > start + 1 && this.#isSeparator(end - 1)) end--
      const entry = this.#entry(start, end)
      // What stands around the separators left out stays with the entry before them.
      const more = this.#around(end, next)
      if (this.#needsSeparator(start, end, next)) {
        more.unshift({ kind: 'text', gap: 'none', text: ';', isLineComment: false })
      }
      return more.length === 0 ? entry : { ...entry, parts: [...entry.parts, ...more] }
    })
    const before = this.#trailingOf(at)
    const [head] = entries
    if (before.length > 0 && head !== undefined) {
      entries[0] = { ...head, comments: [...before, ...head.comments] }
    }
    const dangling = [...(head === undefined ? before : []), ...this.#ownLines(this.#leading.get(close))]
    const bracket = this.#tokens[at]?.tokenType === t.OpenBracket
    if (dangling.length > 0) entries.push({ comments: dangling, blank: false, parts: [] })
    const separator = inline || bracket ? ',' : ''
    const isForced = forced || (separator === '' && begins.length > 1)
    const [open, shut] = bracket ? ['[', ']'] : ['{', '}']
    return { kind: 'group', gap, open, close: shut, separator, entries, forced: isForced && entries.length > 0 }
  }

  #trailingOf(token: number): OwnLine[] {
    return this.#ownLines(this.#trailing.get(token)).map(({ text }) => ({ text, blank: false }))
  }

  /** The comments around separators that are left out, as parts. */
  #around(from: number, to: number): Part[] {
    const found: Part[] = []
    for (let index = from; index < to; index++) {
      for (const { start, end, kind } of [...(this.#leading.get(index) ?? []), ...(this.#trailing.get(index) ?? [])]) {
        const text = this.#comment(start, end)
        found.push({ kind: 'text', gap: 'space', text, isLineComment: kind !== 'block' })
      }
    }
    return found
  }

  /** Whether a basis would belong to the entry before it if the separator between them were left out. */
  #needsSeparator(start: number, end: number, next: number): boolean {
    if (this.#tokens[next]?.usedAs !== 'basis') return false
    const between = this.#tokens.slice(end, next)
    const takesBasis = this.#tokens
      .slice(start, end)
      .some(({ usedAs }) => usedAs !== undefined && basisTakers.has(usedAs))
    return takesBasis && between.some(({ tokenType }) => tokenType === t.Semicolon)
  }

  #isSeparator(index: number): boolean {
    const type = this.#tokens[index]?.tokenType
    return type === t.Comma || type === t.Semicolon
  }

  #gap(before: number | undefined, index: number): Gap {
    const token = this.#tokens[index]
    const previous = before === undefined ? undefined : this.#tokens[before]
    if (token === undefined || previous === undefined || before === undefined) return 'none'
    const rewritten = this.#rewrites.texts.get(index)?.gap
    if (rewritten !== undefined) return rewritten
    const { tokenType: type } = token
    const { tokenType: last } = previous
    if (opening.includes(last) || closing.includes(type)) return 'none'
    if (type === t.OpenParen && (last === t.Word || last === t.QuotedName || calls.includes(previous.usedAs)))
      return 'none'
    if (last === t.Minus && (this.#structure.unary.has(before) || type === t.TimeLiteral)) return 'none'
    if (type === t.Minus && last === t.TimeLiteral) return 'none'
    if (last === t.Comma) return token.kind === 'keyword' ? 'space' : 'soft'
    if (this.#structure.soft.has(index) || token.usedAs === 'and' || token.usedAs === 'or') return 'soft'
    return 'space'
  }

  #spell(index: number, mustQuote: boolean): string {
    const token = this.#tokens[index]
    if (token === undefined) return ''
    const rewritten = this.#rewrites.texts.get(index)
    if (rewritten !== undefined) return rewritten.text
    const known = this.#names.get(token.start)
    if (known !== undefined && this.#language !== undefined) {
      const name = known[this.#language]
      return canBeBare(name) && !mustQuote ? name : quoteName(name)
    }
    const { usedAs } = token
    if (token.kind === 'keyword' && usedAs !== 'name') {
      const id = usedAs ?? token.keywords[0]
      if (id !== undefined)
        return spellKeyword(id, this.#language ?? languageOf(token), token.image, this.#isOne(index))
    }
    if (token.kind === 'name' || token.kind === 'quotedName' || token.kind === 'keyword') {
      return spellName(token, mustQuote && token.kind === 'keyword', () => this.#following(index))
    }
    return spellSign(token)
  }

  /** The words after a token, as they will be written: as many as a keyword has at most. */
  #following(index: number): string {
    const next = [1, 2, 3].map((ahead) => index + ahead).filter((at) => !this.#rewrites.dropped.has(at))
    return next.map((at) => this.#spell(at, false)).join(' ')
  }

  /** Whether the number one stands before a unit. */
  #isOne(index: number): boolean {
    const before = this.#tokens[index - 1]
    return before?.tokenType === t.NumberLiteral && numberValue(before.image, 0) === 1
  }
}
