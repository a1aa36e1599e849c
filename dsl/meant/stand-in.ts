import type { TokenType } from 'chevrotain'
import { Lexeme } from '../lexer/token.ts'

/** A token read as something else than what is written: as what was meant. */
export class StandIn extends Lexeme {
  readonly #image: string

  /** Stands for the text from `start` to `end`, which begins in the line of `token`, as if `image` were written. */
  constructor(token: Lexeme, type: TokenType, image: string, start: number, end: number) {
    super(token.source, type, start, end, token.lineStart, token.indent)
    this.#image = image
    this.afterRubbish = token.afterRubbish
    this.doc = token.doc
  }

  override get image(): string {
    return this.#image
  }
}

/** A token as it was before the grammar took it. */
export function untaken(token: Lexeme): Lexeme {
  const { source, tokenType: type, start, end, lineStart, indent } = token
  if (token instanceof StandIn) return new StandIn(token, type, token.image, start, end)
  const copy = new Lexeme(source, type, start, end, lineStart, indent)
  copy.afterRubbish = token.afterRubbish
  copy.doc = token.doc
  return copy
}
