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

/** A word with which keywords begin. */
interface FirstWord {
  readonly word: string
  readonly node: WordNode
}

/** By first character and length: most words are told from all keywords without a copy of them being made. */
const firstWords = new Map<number, FirstWord[]>()
const placeOf = (firstUnit: number, length: number): number => firstUnit * 32 + length
for (const [word, node] of root) {
  const place = placeOf(word.charCodeAt(0), word.length)
  firstWords.set(place, [...(firstWords.get(place) ?? []), { word, node }])
}
const longest = Math.max(...[...root.keys()].map((word) => word.length))

function firstWordAt(text: string, start: number, end: number): WordNode | undefined {
  const length = end - start
  if (length > longest) return undefined
  const candidates = firstWords.get(placeOf(text.charCodeAt(start), length))
  if (candidates === undefined) return undefined
  for (const { word, node } of candidates) {
    let index = 1
    while (index < length && word.charCodeAt(index) === text.charCodeAt(start + index)) index++
    if (index === length) return node
  }
  return undefined
}

/** A keyword found in the text. */
export interface FoundKeyword {
  readonly type: TokenType | undefined
  readonly end: number
}

/** The keyword type of one word, if it is one. */
export function keywordOfWord(word: string): TokenType | undefined {
  return root.get(word)?.type
}

/**
 * The longest keyword that begins with the word from `start` to `end`, or what it is without its further words, which
 * may be parted by any white space. Undefined where no keyword begins with that word.
 */
export function keywordAt(text: string, start: number, end: number): FoundKeyword | undefined {
  const first = firstWordAt(text, start, end)
  if (first === undefined) return undefined
  let found: FoundKeyword = { type: first.type, end }
  let position = end
  for (let next = first.next; next !== undefined;) {
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
    const node = next.get(hyphen + text.slice(wordStart, wordEnd))
    position = wordEnd
    if (node?.type !== undefined) found = { type: node.type, end: wordEnd }
    next = node?.next
  }
  return found
}
