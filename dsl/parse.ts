import type { Diagnostic } from './diagnostic.ts'
import type { Parsed } from './grammar/parser.ts'
import { Parser } from './grammar/parser.ts'
import { limitDepth } from './lexer/depth.ts'
import { separateGlued } from './lexer/glue.ts'
import { lex } from './lexer/lex.ts'
import type { Comment, Lexeme, Token } from './lexer/token.ts'
import type { Span } from './tree/leaves.ts'
import type { ModuleNode } from './tree/module.ts'

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
  /** Names that the module sees through `use`: a keyword glued to one of them is then recognised (BJ0002). */
  readonly names?: Iterable<string>
}

let parser: Parser | undefined

function run(text: string, lexemes: Lexeme[], problems: Diagnostic[]): Parsed {
  parser ??= new Parser()
  const { tokens, diagnostics } = limitDepth(lexemes)
  problems.push(...diagnostics)
  return parser.parse(text, tokens)
}

const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Reads a text. It never throws and never gives up: what is missing is marked, what does not fit is reported. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const lexed = lex(text)
  let lexemes = lexed.tokens
  let problems = [...lexed.diagnostics]
  let parsed = run(text, lexemes, problems)
  if (parsed.suspectsGlue || parsed.diagnostics.length > 0) {
    const separated = separateGlued(text, lexemes, options.names ?? [])
    if (separated !== undefined) {
      lexemes = separated.tokens
      problems = [...lexed.diagnostics, ...separated.diagnostics]
      parsed = run(text, lexemes, problems)
    }
  }
  // What is wrong inside text that has been reported already is the same mistake.
  const found = parsed.diagnostics.filter((problem) => !problems.some((known) => contains(known, problem)))
  const diagnostics = [...problems, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
  return { tree: parsed.tree, diagnostics, comments: lexed.comments, tokens: lexemes.slice(0, -1) }
}
