import { spellings } from '../keywords/spelling.ts'
import type { KeywordId } from '../keywords/table.ts'
import { keywordTable } from '../keywords/table.ts'
import { hasHan } from './characters.ts'
import { declaring } from './declared-names.ts'

/** What may come next in a row of words: a keyword, nothing but a name, or a condition. */
export type Place = 'keyword' | 'name' | 'condition'

/** A word cut out of a longer one. */
export interface Segment {
  readonly text: string
  readonly isName: boolean
}

/** The keywords that officials write right after a name: the others too often end a name (期限, 申请材料). */
const afterNames: ReadonlySet<KeywordId> = new Set([
  'by',
  'within',
  'when',
  'atLeast',
  'tolerate',
  'sharedFrom',
  'onCommitment',
  'ledBy',
  'inPerson',
])

const keywordWords: ReadonlyMap<string, readonly KeywordId[]> = new Map(
  [...spellings].filter(([spelling]) => !/[\s-]/.test(spelling)),
)

const longest = Math.max(...[...keywordWords.keys()].map((word) => word.length))

function placeAfter(ids: readonly KeywordId[]): Place {
  for (const id of ids) {
    const { takes } = keywordTable[id]
    if (takes !== undefined) return takes
  }
  return 'keyword'
}

/**
 * Cuts a word into keywords and declared names, as the grammar lets them follow one another from `place` on, the fewest
 * pieces first. Undefined when it cannot be cut into two or more.
 */
export function cut(word: string, place: Place, names: ReadonlySet<string>): readonly Segment[] | undefined {
  const best = new Map<string, readonly Segment[] | undefined>()

  const rest = (from: number, at: Place): readonly Segment[] | undefined => {
    if (from === word.length) return []
    const key = `${from} ${at}`
    if (best.has(key)) return best.get(key)
    best.set(key, undefined)
    let shortest: readonly Segment[] | undefined
    const consider = (text: string, isName: boolean, next: Place): void => {
      const tail = rest(from + text.length, next)
      if (tail !== undefined && (shortest === undefined || tail.length + 1 < shortest.length)) {
        shortest = [{ text, isName }, ...tail]
      }
    }
    for (let end = word.length; end > from; end--) {
      const text = word.slice(from, end)
      if (at !== 'keyword' && names.has(text)) consider(text, true, 'keyword')
      const ids = end - from > longest ? undefined : keywordWords.get(text)
      if (ids === undefined) continue
      const fits =
        at === 'keyword'
          ? from === 0 || place === 'keyword' || ids.some((id) => afterNames.has(id))
          : at === 'condition' && ids.includes('not') && hasHan(text)
      if (fits) consider(text, false, placeAfter(ids))
    }
    best.set(key, shortest)
    return shortest
  }

  const found = rest(0, place)
  return found === undefined || found.length < 2 ? undefined : found
}

/** Cuts a Chinese keyword that declares something from the new name glued to it: `环节审查`. */
export function cutDeclaration(word: string): readonly Segment[] | undefined {
  for (let end = Math.min(word.length - 1, longest); end > 0; end--) {
    const text = word.slice(0, end)
    if (hasHan(text) && keywordWords.get(text)?.some((id) => declaring.has(id)) === true) {
      return [
        { text, isName: false },
        { text: word.slice(end), isName: true },
      ]
    }
  }
  return undefined
}
