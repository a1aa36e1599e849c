import { expectedAt, keywordTable, snippetText } from '@banjie/dsl'
import type { ExpectedAt, ExpectedKeyword, KeywordId, Locale } from '@banjie/dsl'
import { keywordLanguageOf } from './keyword-languages.ts'
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types'
import { once } from '../names/once.ts'
import { inProcedures } from '../names/resolve-statement.ts'
import { pathsToUse } from './completion/use-paths.ts'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'
import { declarationAround } from './completion/around.ts'
import { visibleNames, type Candidate, type Due } from './completion/candidate.ts'
import { namesDue } from './completion/names.ts'
import { filterTextOf } from './completion/pinyin.ts'
import { lengthsDue } from './completion/lengths.ts'
import { lawsDue, valuesDue } from './completion/values.ts'
import { keywordCategoryNames } from './keyword-categories.ts'

/**
 * What may be written at a position: names by the kind that is due, then keywords, then the rest. Each one, inserted, is
 * read without a mistake. Asked again after each letter, since what is typed decides by which spelling they are found:
 * characters, pinyin or its initials.
 */
export function completion(analysed: Analysed, position: Position, locale: Locale): CompletionList {
  const offset = offsetOf(analysed, position)
  const paths = pathsToUse(analysed, offset)
  if (paths !== undefined) return { isIncomplete: false, items: [...paths] }
  const language = keywordLanguageOf(analysed) ?? locale
  const names = [...visibleNames(analysed).top.values()].map(({ name }) => name)
  const readings = expectedAt(analysed.text, analysed.tree, offset, { keywords: language, names })
  const items = readings.flatMap((expected) => {
    const candidates = [...slotsOf(expected), ...expected.keywords.flatMap((each) => keywordOf(each, expected))]
    return candidates.map((candidate, index) => itemOf(candidate, index, expected))
  })
  return { isIncomplete: true, items: [...new Map(items.map((item) => [keyOf(item), item])).values()] }

  function slotsOf({ slots, before, replaces }: ExpectedAt): readonly Candidate[] {
    const path: string[] = []
    for (let at = before.length - 1; isDot(before[at]?.text) && at > 0; at -= 2)
      path.unshift(before[at - 1]?.text ?? '')
    return slots.flatMap((slot) => {
      const due: Due = {
        analysed,
        offset: replaces.start,
        cursor: offset,
        language,
        locale,
        rules: slot.rules,
        before,
        path,
      }
      if (slot.kind === 'name') return [...valuesDue(slot, due), ...namesDue(slot.expected, due)]
      if (slot.expected === 'law') return lawsDue(slot, due)
      if (slot.kind === 'number') return lengthsDue(slot, due)
      return valuesDue(slot, due)
    })
  }

  function keywordOf({ id, snippet, rules }: ExpectedKeyword, { replaces }: ExpectedAt): readonly Candidate[] {
    const part = rules.at(-1) ?? ''
    const isPart = rules.at(-2) === 'itemPart' || rules.at(-2) === 'processPart'
    if (isPart && once.has(part) && isGiven(part, id, replaces.start)) return []
    // What belongs to a process would be told as misplaced in the procedure of an item.
    if (rules.includes('procedure') && rules.at(-2) === 'statement' && !inProcedures.has(part)) return []
    const { category, doc, zh, en } = keywordTable[id]
    const [label = id, ...others] = language === 'zh' ? [...zh, ...en] : [...en, ...zh]
    const detail = keywordCategoryNames[category][locale]
    const documentation = `${doc[locale]}\n\n\`${[label, ...others].join('` · `')}\``
    return [{ label, others, insert: snippet, isSnippet: true, kind: 14, detail, documentation, rank: 'keyword' }]
  }

  /** Whether the item or process around has such a part elsewhere, which that keyword would begin again. */
  function isGiven(kind: string, id: KeywordId, start: number): boolean {
    const node = declarationAround({ analysed, offset: start })
    if (node?.kind !== 'item' && node?.kind !== 'process') return false
    const begins = (at: number): boolean => analysed.tokens.some((token) => token.start === at && token.usedAs === id)
    return node.parts.some((part) => part.kind === kind && part.start !== start && begins(part.start))
  }

  function itemOf(candidate: Candidate, index: number, { replaces, isGlued, quote }: ExpectedAt): CompletionItem {
    const { label, insert, isSnippet, others = [], kind, detail, documentation, rank } = candidate
    const typed = analysed.text.slice(replaces.start, offset)
    // The closing quote that the editor has put there goes with what is typed.
    const isClosed =
      quote !== undefined && insert.endsWith(analysed.text.charAt(offset)) && offset < analysed.text.length
    const range = rangeOf(analysed, { start: replaces.start, end: isClosed ? offset + 1 : offset })
    const newText = `${isGlued ? ' ' : ''}${insert}`
    return {
      label,
      kind,
      detail,
      ...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
      sortText: `${ranks[rank]}${String(index).padStart(4, '0')}`,
      filterText:
        quote === undefined
          ? filterTextOf(label, others, typed)
          : typed.slice(0, 1) + filterTextOf(label, others, typed.slice(1)),
      insertTextFormat: isSnippet === true && snippetText(insert) !== insert ? 2 : 1,
      insertTextMode: 2,
      textEdit: { range, newText },
    }
  }
}

const ranks = { name: 1, keyword: 2, rest: 3 }
const isDot = (text: string | undefined): boolean => text === '.' || text === '．'
const keyOf = ({ label, textEdit }: CompletionItem): string => JSON.stringify([label, textEdit])
