import type { Diagnostic } from './diagnostic.ts'
import type { Parsed } from './grammar/parser.ts'
import { Parser } from './grammar/parser.ts'
import { attachAgain } from './lexer/comments.ts'
import { limitDepth } from './lexer/depth.ts'
import { separateGlued } from './lexer/glue.ts'
import { lex } from './lexer/lex.ts'
import type { Comment, Lexeme, Token } from './lexer/token.ts'
import { withKeywordsMeant } from './meant/misspelt.ts'
import { readAsSpoken } from './meant/spoken.ts'
import { untaken } from './meant/stand-in.ts'
import { syntaxError } from './syntax-error.ts'
import type { ModuleNode, UseNode } from './tree/module.ts'

/** A text read: its tree is always there, whatever is wrong with the text. */
export interface ParseResult {
  readonly tree: ModuleNode
  readonly diagnostics: readonly Diagnostic[]
  readonly comments: readonly Comment[]
  /** All tokens; with the gaps between them they give back the source. */
  readonly tokens: readonly Token[]
}

/** What helps reading. */
export interface ParseOptions {
  /**
   * The names that a module sees through its `use`s: a keyword glued to one of them is then recognised (BJ0002). Asked
   * only where the text gives reason to look for glued words.
   */
  readonly names?: (uses: readonly UseNode[]) => Iterable<string>
  /** Lists all mistakes, however many there are. */
  readonly all?: boolean
}

let parser: Parser | undefined

function run(text: string, lexemes: Lexeme[], problems: Diagnostic[]): Parsed {
  parser ??= new Parser()
  const { tokens, diagnostics } = limitDepth(lexemes)
  problems.push(...diagnostics)
  return parser.parse(text, tokens)
}

/**
 * All problems in the order of the text, each place once. What the grammar finds inside text that has been reported
 * already is the same mistake.
 */
function inOrder(known: readonly Diagnostic[], found: readonly Diagnostic[]): Diagnostic[] {
  const isKnown = new Set(known)
  const all = [...known, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
  let knownTo = -1
  let last = -1
  return all.filter((problem) => {
    const { start, end } = problem
    const repeats = start === last || (!isKnown.has(problem) && end <= knownTo)
    if (isKnown.has(problem)) knownTo = Math.max(knownTo, end)
    if (!repeats) last = start
    return !repeats
  })
}

/** So often a text is read anew for numbers and times that are written as they are said. */
const mostRounds = 8

/** So many mistakes in one text are listed. Who is to mend more than these has opened the wrong file. */
export const mostListed: number = 300

/** The first of the problems; that there are more is the last of them. */
function listed(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const next = problems[mostListed]
  if (next === undefined) return problems
  const count = problems.length - mostListed
  return [
    ...problems.slice(0, mostListed),
    syntaxError('BJ0001', next.start, next.end, { problem: 'problem.more', count }),
  ]
}

/** Reads a text. It never throws and never gives up: what is missing is marked, what does not fit is reported. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const lexed = lex(text)
  let lexemes = lexed.tokens
  let { comments } = lexed
  let problems = [...lexed.diagnostics]
  let parsed = run(text, lexemes, problems)
  if (parsed.suspectsGlue || parsed.diagnostics.length > 0) {
    const separated = separateGlued(text, lexemes, options.names?.(parsed.tree.uses) ?? [])
    if (separated !== undefined) {
      lexemes = separated.tokens
      comments = attachAgain(comments, lexemes)
      problems = [...lexed.diagnostics, ...separated.diagnostics]
      parsed = run(text, lexemes, problems)
    }
  }
  for (let round = 0; round < mostRounds; round++) {
    // What comes after the first of them in a line is found only when that is read.
    const meant = readAsSpoken(text, lexemes, parsed.diagnostics)
    if (meant === undefined) break
    lexemes = meant.tokens.map((token) => (token.takenAs === undefined ? token : untaken(token)))
    comments = attachAgain(comments, lexemes)
    problems.push(...meant.diagnostics)
    parsed = run(text, lexemes, problems)
  }
  const attempt = (tokens: Lexeme[]): readonly Diagnostic[] => run(text, tokens, []).diagnostics
  const reported = withKeywordsMeant(parsed.diagnostics, lexemes, parsed.tree, attempt)
  const found = inOrder(problems, reported)
  const diagnostics = options.all === true ? found : listed(found)
  return { tree: parsed.tree, diagnostics, comments, tokens: lexemes.slice(0, -1) }
}
