import type { Diagnostic } from '../diagnostic.ts'
import { quoted, syntaxError } from '../syntax-error.ts'
import { declaredNames } from './declared-names.ts'
import type { Place, Segment } from './segments.ts'
import { cut, cutDeclaration } from './segments.ts'
import { Lexeme } from './token.ts'
import { Colon, Comma, Dot, keywordTypes, OpenParen, Operator, takenAfter, TimeLiteral, Word } from './token-types.ts'
import { nameText } from './values.ts'
import { keywordOfWord } from './words.ts'

/** Tokens with glued words taken apart, and what was found. */
export interface Separated {
  readonly tokens: Lexeme[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What may stand at a place, judged by the tokens before it. */
function placeAt(lexemes: readonly Lexeme[], index: number): Place {
  const before = lexemes[index - 1]
  if (before === undefined) return 'keyword'
  const { tokenType, tokenTypeIdx } = before
  if (tokenType === Comma || tokenType === Dot || tokenType === TimeLiteral) return 'name'
  if (Operator.categoryMatches?.includes(tokenTypeIdx) === true) return 'condition'
  const earlier = lexemes[index - 2]
  const takenEarlier = earlier === undefined ? undefined : takenAfter(earlier.tokenTypeIdx)
  if (tokenType === OpenParen) return takenEarlier === 'condition' ? 'condition' : 'name'
  const taken = takenAfter(tokenTypeIdx)
  if (taken === undefined) return 'keyword'
  // A keyword after a dot, or after one that takes a name, is a name itself.
  const isName = earlier?.tokenType === Dot || (takenEarlier === 'name' && before.keywords.length > 0)
  return isName ? 'keyword' : taken
}

/**
 * Takes apart the words that are keywords glued to declared names, to each other, or (`环节审查`) to a name that they
 * would declare: as if the space were there, so that nothing else is reported for it. Language section 1.
 * Undefined when there are none.
 */
export function separateGlued(text: string, lexemes: readonly Lexeme[], seen: Iterable<string>): Separated | undefined {
  const names = declaredNames(lexemes)
  for (const name of seen) names.add(name)
  const candidates = lexemes.map((token, index) => isCandidate(token, lexemes[index + 1], names))
  if (!candidates.includes(true)) return undefined
  const places = candidates.map((candidate, index) => (candidate ? placeAt(lexemes, index) : undefined))

  const declarations = new Map<number, readonly Segment[]>()
  lexemes.forEach((token, index) => {
    if (places[index] !== 'keyword' || cut(nameText(token), 'keyword', names) !== undefined) return
    const when = lexemes[index + 1]?.tokenType === keywordTypes.when
    const found = when ? undefined : cutDeclaration(nameText(token))
    if (found === undefined) return
    declarations.set(index, found)
    for (const { text: name, isName } of found) if (isName) names.add(name)
  })

  const tokens: Lexeme[] = []
  const diagnostics: Diagnostic[] = []
  lexemes.forEach((token, index) => {
    const place = places[index]
    const word = place === undefined ? '' : nameText(token)
    const found = place === undefined ? undefined : (cut(word, place, names) ?? declarations.get(index))
    // A name with full-width digits or marks to compose differs in length from its text: it stays whole.
    if (found === undefined || word.length !== token.end - token.start) tokens.push(token)
    else {
      diagnostics.push(gluedDiagnostic(token, found))
      tokens.push(...pieces(text, token, found))
    }
  })
  return diagnostics.length === 0 ? undefined : { tokens, diagnostics }
}

/** A longer word is not one that an official forgot a space in, and would take long to cut. */
const longestWord = 64

function isCandidate(token: Lexeme, next: Lexeme | undefined, names: ReadonlySet<string>): boolean {
  if (token.tokenType !== Word || token.end - token.start > longestWord) return false
  return next?.tokenType !== Colon && !names.has(nameText(token))
}

function gluedDiagnostic(token: Lexeme, segments: readonly Segment[]): Diagnostic {
  const { start, end } = token
  const edits = segments.slice(1).map((_, index) => {
    const at = start + segments.slice(0, index + 1).reduce((length, segment) => length + segment.text.length, 0)
    return { start: at, end: at, text: ' ' }
  })
  const found = quoted(token.image)
  const written = segments.map((segment) => segment.text).join(' ')
  const fixes = [{ title: 'fix.separate', edits }]
  return segments.some((segment) => segment.isName)
    ? syntaxError('BJ0002', start, end, { found, written }, fixes)
    : syntaxError('BJ0001', start, end, { problem: 'problem.glued', found, written }, fixes)
}

function pieces(text: string, token: Lexeme, segments: readonly Segment[]): Lexeme[] {
  let start = token.start
  return segments.map((segment, index) => {
    const end = start + segment.text.length
    const type = segment.isName ? Word : (keywordOfWord(segment.text) ?? Word)
    const piece = new Lexeme(text, type, start, end, token.lineStart, token.indent)
    if (index === 0) {
      piece.doc = token.doc
      piece.afterRubbish = token.afterRubbish
    }
    start = end
    return piece
  })
}
