/** A place in a text as people count: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets into lines and columns. Lines end at `\n`, `\r\n` or a lone `\r`. */
export class LineTable {
  readonly #starts: readonly number[]
  readonly #length: number

  constructor(text: string) {
    const starts = [0]
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index)
      if (unit === 10 || (unit === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1)
    }
    this.#starts = starts
    this.#length = text.length
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length
  }

  /** The line and column of an offset; an offset outside the text counts as its nearest end. */
  positionAt(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.#length))
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: wanted - (this.#starts[low] ?? 0) + 1 }
  }

  /** The offset of a line and column; a column beyond its line's end counts as the start of the next line. */
  offsetAt(position: Position): number {
    const line = Math.max(1, Math.min(position.line, this.#starts.length))
    const next = this.#starts[line] ?? this.#length
    return Math.min((this.#starts[line - 1] ?? 0) + Math.max(0, position.column - 1), next)
  }
}
