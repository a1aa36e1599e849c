import { aligned } from './aligned.ts'

/** A piece of a report, as it is written for a terminal or in Markdown. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** The column from which on they are numbers. */
      readonly numbersFrom?: number
    }
  | { readonly kind: 'list'; readonly title?: string; readonly lines: readonly string[] }

/** A report for a terminal. */
export function piecesText(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, index) => {
      switch (piece.kind) {
        case 'heading':
          return `${index === 0 ? '' : '\n'}${piece.text}\n`
        case 'text':
          return `  ${piece.text}\n`
        case 'table':
          return aligned([piece.head, ...piece.rows], piece.numbersFrom)
        case 'list':
          return `${piece.title === undefined ? '' : `  ${piece.title}\n`}${piece.lines.map((line) => `    · ${line}\n`).join('')}`
      }
    })
    .join('')
}

/** A report in Markdown. */
export function piecesMarkdown(pieces: readonly Piece[]): string {
  return `${pieces.map(markdownOf).join('\n\n')}\n`
}

function markdownOf(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return `${'#'.repeat(piece.level)} ${escaped(piece.text)}`
    case 'text':
      return escaped(piece.text)
    case 'table': {
      const { head, rows, numbersFrom = Infinity } = piece
      const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`
      const rule = `| ${head.map((_, column) => (column < numbersFrom ? '---' : '---:')).join(' | ')} |`
      return [line(head), rule, ...rows.map(line)].join('\n')
    }
    case 'list': {
      const lines = piece.lines.map((line) => `- ${escaped(line)}`).join('\n')
      return piece.title === undefined ? lines : `**${escaped(piece.title)}**\n\n${lines}`
    }
  }
}

/** A text in which nothing is taken for a mark of Markdown. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/g, (mark) => `\\${mark}`)
