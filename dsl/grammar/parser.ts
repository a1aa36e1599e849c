import type { Diagnostic } from '../diagnostic.ts'
import type { Lexeme } from '../lexer/token.ts'
import type { ModuleNode } from '../tree/module.ts'
import { ModuleGrammar } from './declarations.ts'

/** What one run of the parser gives. */
export interface Parsed {
  readonly tree: ModuleNode
  readonly diagnostics: readonly Diagnostic[]
  /** A name may be a keyword glued to a declared name although nothing else is wrong. */
  readonly suspectsGlue: boolean
}

/** The parser of the language. One is enough: it keeps nothing from one text to the next. */
export class Parser extends ModuleGrammar {
  constructor(validate: boolean = false) {
    super(validate)
    this.performSelfAnalysis()
  }

  /** Parses the tokens of a text; the last one is the end of the file. */
  parse(text: string, lexemes: Lexeme[]): Parsed {
    this.begin(text, lexemes)
    const tree = this.module()
    const [failure] = this.errors
    // Every choice has an alternative that reads nothing, so the library never finds anything wrong.
    if (failure !== undefined) throw new Error(`the grammar has a gap: ${failure.message}`)
    return { tree: { ...tree, end: text.length }, diagnostics: this.diagnostics, suspectsGlue: this.suspectsGlue }
  }
}
