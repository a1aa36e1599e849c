import { EOF } from 'chevrotain'
import type { Diagnostic } from '../diagnostic.ts'
import type { KeywordId } from '../keywords/table.ts'
import { keywordIds, keywordTable } from '../keywords/table.ts'
import { hasHan } from '../lexer/characters.ts'
import { Lexeme } from '../lexer/token.ts'
import { keywordTypes, Word } from '../lexer/token-types.ts'
import { quoted } from '../syntax-error.ts'
import type { Span } from '../tree/leaves.ts'
import type { ModuleNode } from '../tree/module.ts'
import { nearestNames } from './nearest.ts'
import { StandIn, untaken } from './stand-in.ts'

/** Reads tokens, the last one the end of the file, and gives what is found wrong. */
export type Attempt = (tokens: Lexeme[]) => readonly Diagnostic[]

/** So many words are looked at: who wrote more has not misspelt them. */
const mostLookedAt = 12

/** Words that people write for keywords which look quite different. */
const otherWords: Readonly<Record<string, KeywordId>> = {
  如果: 'when',
  假如: 'when',
  若: 'when',
  if: 'when',
  否则如果: 'otherwiseWhen',
  'else if': 'otherwiseWhen',
  elseif: 'otherwiseWhen',
  else: 'otherwise',
  并行: 'parallel',
  同时: 'parallel',
  顺序: 'sequence',
  requires: 'needs',
  负责: 'handledBy',
  当天: 'onTheSpot',
  当日: 'onTheSpot',
  结束: 'finish',
  手机: 'phone',
  手机号: 'phone',
  电话号码: 'phone',
  字符串: 'text',
  数字: 'number',
  string: 'text',
  boolean: 'yesno',
  须: 'needs',
  要: 'needs',
}

/**
 * What is found, with the keyword that is meant wherever a word stands in its place that looks like it: language design
 * rule 5. A keyword is named only where the text can be read with it.
 */
export function withKeywordsMeant(
  found: readonly Diagnostic[],
  lexemes: readonly Lexeme[],
  tree: ModuleNode,
  attempt: Attempt,
): readonly Diagnostic[] {
  let lookedAt = 0
  return found.map((problem) => {
    if (problem.args['problem'] !== 'problem.expected' || lookedAt >= mostLookedAt) return problem
    const index = lexemes.findIndex(({ start }) => start === problem.start)
    if (lexemes[index]?.tokenType !== Word) return problem
    lookedAt++
    return meantAt(problem, index, lexemes, tree, attempt) ?? problem
  })
}

function meantAt(
  problem: Diagnostic,
  index: number,
  lexemes: readonly Lexeme[],
  tree: ModuleNode,
  attempt: Attempt,
): Diagnostic | undefined {
  const around = declarationAround(index, lexemes, tree)
  let best: { readonly candidate: Candidate; readonly wrong: number } | undefined
  for (const candidate of candidatesAt(index, lexemes)) {
    const wrong = mistakesWith(candidate, index, around, lexemes, attempt)
    if (wrong !== undefined && (best === undefined || wrong < best.wrong)) best = { candidate, wrong }
  }
  if (best === undefined) return undefined
  const { text, found, end } = best.candidate
  const edits = [{ start: problem.start, end, text }]
  const args = { ...problem.args, problem: 'problem.misspelt', found, nearest: text }
  return { ...problem, end, args, fixes: [{ title: 'fix.useKeyword', edits }] }
}

/** A keyword that may be meant by so many tokens, which end there. */
interface Candidate {
  readonly id: KeywordId
  readonly text: string
  /** What is written in its place. */
  readonly found: string
  readonly count: number
  readonly end: number
}

/** The keywords that the words from a token on look like, or are another word for, the likeliest first. */
function candidatesAt(index: number, lexemes: readonly Lexeme[]): Candidate[] {
  const first = lexemes[index]
  const words: string[] = []
  const found: Candidate[] = []
  for (let count = 1; count <= 3; count++) {
    const token = lexemes[index + count - 1]
    if (first === undefined || token === undefined || token.lineStart !== first.lineStart) break
    if (token.kind !== 'name' && token.kind !== 'keyword') break
    words.push(token.image)
    const written = words.join(' ')
    const language = hasHan(written) ? 'zh' : 'en'
    const spelled = spellings[language].filter(({ text }) => text.split(' ').length === count)
    const near = nearestNames(
      written,
      spelled.map(({ text }) => text),
      language === 'zh' ? 0.5 : 0.65,
    )
    const meant = Object.hasOwn(otherWords, written) ? otherWords[written] : undefined
    const [other] = meant === undefined ? [] : keywordTable[meant][language]
    for (const text of other === undefined ? near : [other, ...near]) {
      const ids = meant !== undefined && text === other ? [meant] : spelled.filter((each) => each.text === text)
      for (const id of ids)
        found.push({ id: typeof id === 'string' ? id : id.id, text, found: quoted(written), count, end: token.end })
    }
  }
  return found
}

const spellings = {
  zh: keywordIds.flatMap((id) => keywordTable[id].zh.map((text) => ({ id, text }))),
  en: keywordIds.flatMap((id) => keywordTable[id].en.map((text) => ({ id, text }))),
}

/** The tokens of the declaration that a token stands in, or begins: from which one to before which. */
function declarationAround(index: number, lexemes: readonly Lexeme[], { declarations }: ModuleNode): Span {
  const at = lexemes[index]?.start ?? 0
  const node = declarations.findLast((each) => each.start <= at && at < each.end)
  const next = declarations.find(({ start }) => start > at)
  const start = node === undefined ? index : lexemes.findIndex((each) => each.start === node.start)
  const end = next === undefined ? lexemes.length - 1 : lexemes.findIndex((each) => each.start === next.start)
  return { start, end }
}

/** How many mistakes there are with a keyword in place of what is written; undefined where it cannot be read there. */
function mistakesWith(
  { id, text, count, end }: Candidate,
  index: number,
  around: Span,
  lexemes: readonly Lexeme[],
  attempt: Attempt,
): number | undefined {
  const token = lexemes[index]
  const last = lexemes[around.end]
  if (token === undefined || last === undefined) return undefined
  const meant = new StandIn(token, keywordTypes[id], text, token.start, end)
  const before = lexemes.slice(around.start, index).map(untaken)
  const after = lexemes.slice(index + count, around.end).map(untaken)
  const endOfFile = new Lexeme(last.source, EOF, last.start, last.start, last.lineStart, last.indent)
  const found = attempt([...before, meant, ...after, endOfFile])
  const isRead = meant.usedAs === id && found.every(({ start }) => start !== token.start)
  return isRead ? found.length : undefined
}
