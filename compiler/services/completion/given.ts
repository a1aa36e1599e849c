import { keywordTable, type TokenBefore } from '@banjie/dsl'
import type { Candidate, Due } from './candidate.ts'

/** Without what the list that is being written names already. */
export function notGiven<One extends Pick<Candidate, 'label' | 'others'>>(
  candidates: readonly One[],
  { before, path }: Pick<Due, 'before' | 'path'>,
): readonly One[] {
  const given = elementsBefore(path.length === 0 ? before : before.slice(0, -2 * path.length))
  const prefix = path.map((part) => `${part}.`).join('')
  return candidates.filter(({ label, others = [] }) => ![label, ...others].some((each) => given.has(prefix + each)))
}

/** The elements before the comma at the end: names with their dots, strings without their quotes. */
function elementsBefore(before: readonly TokenBefore[]): ReadonlySet<string> {
  if (!isComma(before.at(-1))) return new Set()
  // An outcome may carry a block, and `return to` is a keyword: such a list is read from its beginning.
  const outcomes = before.findLastIndex(({ usedAs }) => usedAs === 'outcomes')
  const isOfOutcomes = outcomes !== -1 && depth(before.slice(outcomes)) === 0
  const from = isOfOutcomes ? outcomes : before.findLastIndex((token) => !isOfElement(token))
  const found = new Set<string>()
  for (let at = from; at < before.length; at++) {
    const isFirst = at === from || (isComma(before[at]) && (!isOfOutcomes || depth(before.slice(from, at)) === 0))
    if (isFirst) found.add(elementAt(before, at + 1))
  }
  return found
}

function elementAt(before: readonly TokenBefore[], from: number): string {
  const first = before[from]
  if (first?.kind === 'string') return first.text.slice(1, -1)
  let text = first?.text ?? ''
  for (let at = from + 1; isDot(before[at]); at += 2) text += `.${before[at + 1]?.text ?? ''}`
  return text
}

/** The fields that have their value in the braces around. */
export function answeredBefore(before: readonly TokenBefore[]): ReadonlySet<string> {
  const found = new Set<string>()
  let level = 0
  for (let at = before.length - 1; at >= 0 && level >= 0; at--) {
    const token = before[at]
    if (isClosing(token)) level++
    else if (isOpening(token)) level--
    else if (level === 0 && isColon(token)) found.add(before[at - 1]?.text ?? '')
  }
  return found
}

const depth = (tokens: readonly TokenBefore[]): number =>
  tokens.reduce((sum, token) => sum + Number(isOpening(token)) - Number(isClosing(token)), 0)

const isOfElement = (token: TokenBefore): boolean =>
  token.usedAs === 'name' || isWord(token) || token.kind === 'string' || isComma(token) || isDot(token)
/** A keyword that stands as an element: a channel. */
const isWord = ({ usedAs }: TokenBefore): boolean =>
  usedAs !== undefined && usedAs !== 'name' && keywordTable[usedAs].category === 'value'
const isOne =
  (...texts: readonly string[]) =>
  (token: TokenBefore | undefined): boolean =>
    token !== undefined && texts.includes(token.text)
const isComma = isOne(',', '，', '、')
const isDot = isOne('.', '．')
const isColon = isOne(':', '：')
const isOpening = isOne('{', '｛')
const isClosing = isOne('}', '｝')
