import { keywordTable, keywordsSpelled, type Token } from '@banjie/dsl'
import type { SemanticTokens } from 'vscode-languageserver-types'
import { impliedNameOf } from '../names/words.ts'
import type { Analysed } from './analysed.ts'
import { colourOf } from './highlight.ts'
import { semanticTokensLegend, type SemanticTokenModifier, type SemanticTokenType } from './semantic-tokens-legend.ts'
import { wordsOfTree } from './semantic-tokens-tree.ts'

/** A piece of the text in one line, with what it stands for. */
export interface SemanticToken {
  readonly start: number
  readonly end: number
  readonly type: SemanticTokenType
  readonly modifier: SemanticTokenModifier | undefined
}

/**
 * What each word, literal and comment of a text stands for, in the numbers of the protocol: five each, lines and
 * characters as distances from the one before. Signs have no meaning of their own and are left to the grammar.
 */
export function semanticTokens(analysed: Analysed): SemanticTokens {
  const data: number[] = []
  let [line, character] = [0, 0]
  for (const { start, end, type, modifier } of semanticPieces(analysed)) {
    const at = analysed.lines.positionAt(start)
    const [deltaLine, startsAt] = [at.line - 1 - line, at.column - 1]
    data.push(
      deltaLine,
      deltaLine === 0 ? startsAt - character : startsAt,
      end - start,
      semanticTokensLegend.tokenTypes.indexOf(type),
      modifier === undefined ? 0 : 1 << semanticTokensLegend.tokenModifiers.indexOf(modifier),
    )
    line = at.line - 1
    character = startsAt
  }
  return { data }
}

/** The same as pieces of the text, in its order; what goes over several lines is one piece in each. */
export function semanticPieces(analysed: Analysed): readonly SemanticToken[] {
  const { tokens, comments, text } = analysed
  const meaningOf = meanings(analysed)
  const words = tokens.flatMap((token): SemanticToken[] => {
    const meaning = meaningOf(token)
    return meaning === undefined ? [] : [{ start: token.start, end: token.end, modifier: undefined, ...meaning }]
  })
  const notes = comments.map(({ kind, start, end }): SemanticToken => ({
    start,
    end,
    type: 'comment',
    modifier: kind === 'doc' ? 'documentation' : undefined,
  }))
  return [...words, ...notes].sort((a, b) => a.start - b.start).flatMap((piece) => byLine(piece, text))
}

type Meaning = Pick<SemanticToken, 'type'> & Partial<Pick<SemanticToken, 'modifier'>>

/** What each token means: first by what its name stands for, then by its place in the tree, then by its kind. */
function meanings({ tree, names, text }: Analysed): (token: Token) => Meaning | undefined {
  const known = new Map<number, Meaning>()
  for (const { at, thing } of names.references) known.set(at.start, { type: thing.kind })
  for (const { at, thing } of names.places) known.set(at.start, { type: thing.kind, modifier: 'declaration' })
  // Each version of a thing declares it, and a name that is taken is meant as a declaration all the same.
  for (const node of tree.declarations)
    if ('name' in node) known.set(node.name.start, { type: node.kind, modifier: 'declaration' })
  const { laws, outcomes, types } = wordsOfTree(tree)
  let law = 0
  return (token) => {
    while ((laws[law]?.end ?? Infinity) <= token.start) law++
    if ((laws[law]?.start ?? Infinity) <= token.start) return { type: 'law' }
    const meaning = known.get(token.start)
    if (meaning !== undefined) return meaning
    if (outcomes.has(token.start)) return { type: 'outcome' }
    if (types.has(token.start)) return { type: 'type' }
    return ofKind(token, text.slice(token.start, token.end))
  }
}

function ofKind({ kind, usedAs, keywords }: Token, written: string): Meaning | undefined {
  switch (kind) {
    case 'keyword':
    case 'name':
    case 'quotedName': {
      if (usedAs === 'name' || kind !== 'keyword') return { type: typeOfName(written) }
      const id = usedAs ?? keywords[0]
      if (id === undefined) return undefined
      const colour = colourOf[keywordTable[id].category]
      return { type: colour === 'declaration' ? 'declarationKeyword' : colour }
    }
    case 'string':
      return { type: 'string' }
    case 'title':
    case 'article':
      return { type: 'law' }
    case 'number':
    case 'date':
    case 'time':
      return { type: 'number' }
    case 'punctuation':
      return undefined
  }
}

/** A name that nothing was declared by: the applicant and the implied steps need no declaration. */
function typeOfName(written: string): SemanticTokenType {
  if (keywordsSpelled(written).includes('applicant')) return 'applicant'
  return impliedNameOf(written) === undefined ? 'variable' : 'step'
}

/** A piece cut at the ends of lines, without white space at the cuts. */
function byLine(piece: SemanticToken, text: string): readonly SemanticToken[] {
  const written = text.slice(piece.start, piece.end)
  if (!/[\r\n]/u.test(written)) return [piece]
  return [...written.matchAll(/\S(?:[^\r\n]*\S)?/gu)].map((found) => {
    const start = piece.start + found.index
    return { ...piece, start, end: start + found[0].length }
  })
}
