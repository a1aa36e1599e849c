/** An opening and a closing character. */
export type Pair = [open: string, close: string]

/** A pair that the editor closes by itself, but not inside these. */
export interface ClosingPair {
  open: string
  close: string
  notIn?: ('string' | 'comment')[]
}

/** What an editor does by itself while somebody types, in the words that Monaco and VS Code have in common. */
export interface EditingRules {
  comments: { lineComment: string; blockComment: Pair }
  brackets: Pair[]
  autoClosingPairs: ClosingPair[]
  surroundingPairs: { open: string; close: string }[]
  /** A line that opens a block, as the source of a regular expression: the next one is indented. */
  opensBlock: string
  /** A line that begins with the end of a block. */
  closesBlock: string
}

const braces: readonly Readonly<Pair>[] = [
  ['{', '}'],
  ['｛', '｝'],
  ['(', ')'],
  ['（', '）'],
]

const quotes: readonly Readonly<Pair>[] = [
  ['"', '"'],
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
]

/** Comments, brackets and quotes of the language; a value of its own for each editor, since editors keep and change it. */
export function editingRules(): EditingRules {
  return {
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets: braces.map(([open, close]) => [open, close]),
    autoClosingPairs: [
      ...braces.map(([open, close]) => ({ open, close })),
      ...quotes.map(([open, close]): ClosingPair => ({ open, close, notIn: ['string', 'comment'] })),
    ],
    surroundingPairs: [...braces, ...quotes]
      .filter(([open]) => '{("《「'.includes(open))
      .map(([open, close]) => ({ open, close })),
    opensBlock: String.raw`^.*[{｛][^}｝]*$`,
    closesBlock: String.raw`^\s*[}｝].*$`,
  }
}
