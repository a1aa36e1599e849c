import type { TokenType } from 'chevrotain'
import { endOfWord, isSpace } from './characters.ts'
import { keywordTokens } from './token-types.ts'

/** A keyword read word by word: its type if it may end here, and the words that may follow. */
interface WordNode {
  type: TokenType | undefined
  next: Map<string, WordNode> | undefined
}

/** The words of a spelling; a hyphen begins the next one (`pre`, `-review`). */
const wordsOf = (spelling: string): readonly string[] => spelling.split(/\s+|(?=-)/)

function growTree(): Map<string, WordNode> {
  const root = new Map<string, WordNode>()
  for (const { type, spellings } of keywordTokens) {
    for (const spelling of spellings) {
      let level = root
      let node: WordNode | undefined
      for (const word of wordsOf(spelling)) {
        if (node !== undefined) level = node.next ??= new Map()
        node = level.get(word)
        if (node === undefined) {
          node = { type: undefined, next: undefined }
          level.set(word, node)
        }
      }
      if (node !== undefined) node.type = type
    }
  }
  return root
}

const root = growTree()

/** A keyword found in the text. */
export interface FoundKeyword {
  readonly type: TokenType
  readonly end: number
}

/** The keyword type of one word, if it is one. */
export function keywordOfWord(word: string): TokenType | undefined {
  return root.get(word)?.type
}

/**
 * The longest keyword that begins with the word from `start` to `end`; its further words may be parted by any white
 * space.
 */
export function keywordAt(text: string, start: number, end: number): FoundKeyword | undefined {
  let node = root.get(text.slice(start, end))
  if (node === undefined) return undefined
  let found: FoundKeyword | undefined = node.type === undefined ? undefined : { type: node.type, end }
  let position = end
  while (node?.next !== undefined) {
    const next: Map<string, WordNode> = node.next
    let wordStart = position
    let hyphen = ''
    const unit = text.charCodeAt(position)
    if (unit === 0x2d || unit === 0xff0d) {
      hyphen = '-'
      wordStart++
    } else {
      while (isSpace(text.charCodeAt(wordStart))) wordStart++
      if (wordStart === position) break
    }
    const wordEnd = endOfWord(text, wordStart)
    node = next.get(hyphen + text.slice(wordStart, wordEnd))
    position = wordEnd
    if (node?.type !== undefined) found = { type: node.type, end: wordEnd }
  }
  return found
}
