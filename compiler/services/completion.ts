import { expectedAt, snippetText } from '@banjie/dsl'
import type { ExpectedAt, ExpectedSlot, KeywordLanguage, Locale } from '@banjie/dsl'
import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types'
import { offsetOf, rangeOf, type Analysed } from './analysed.ts'
import { visibleNames, type Candidate, type Due } from './completion/candidate.ts'
import { instantDue } from './completion/instants.ts'
import { keywordDue } from './completion/keywords.ts'
import { lawsDue } from './completion/laws.ts'
import { lengthsDue } from './completion/lengths.ts'
import { namesDue } from './completion/names.ts'
import { filterTextOf } from './completion/pinyin.ts'
import { pathsToUse } from './completion/use-paths.ts'
import { valuesDue } from './completion/values.ts'
import { keywordLanguageOf } from './keyword-languages.ts'

/**
 * What may be written at a position: names by the kind that is due, then keywords, then the rest. Each one, inserted, is
 * read without a mistake. Asked again after each letter, since what is typed decides by which spelling they are found:
 * characters, pinyin or its initials.
 */
export function completion(analysed: Analysed, position: Position, locale: Locale): CompletionList {
  const offset = offsetOf(analysed, position)
  const paths = pathsToUse(analysed, offset)
  if (paths !== undefined) return { isIncomplete: false, items: [...paths] }
  const names = [...visibleNames(analysed).top.values()].map(({ name }) => name)
  const [language, other] = languagesOf(analysed, offset, locale)
  const read = (keywords: KeywordLanguage): ExpectedAt[] =>
    expectedAt(analysed.text, analysed.tree, offset, { keywords, names })
  const items = read(language).flatMap((expected) =>
    candidatesOf(expected, language).map((candidate, index) => {
      const isByPinyin = other !== undefined && candidate.rank === 'keyword'
      return itemOf(isByPinyin ? { ...candidate, others: [] } : candidate, index, expected)
    }),
  )
  // Latin letters among Chinese may be pinyin, or a keyword in English, which is then offered as such.
  for (const expected of other === undefined ? [] : read(other)) {
    const typed = analysed.text.slice(expected.replaces.start, offset).toLowerCase()
    const meant = candidatesOf({ ...expected, slots: [] }, other ?? language).filter(({ label }) =>
      label.toLowerCase().startsWith(typed),
    )
    items.push(...meant.map((candidate, index) => itemOf(candidate, index, expected)))
  }
  return { isIncomplete: true, items: [...new Map(items.map((item) => [keyOf(item), item])).values()] }

  function candidatesOf(expected: ExpectedAt, language: KeywordLanguage): readonly Candidate[] {
    const { slots, keywords, before, replaces } = expected
    const path: string[] = []
    for (let at = before.length - 1; isDot(before[at]?.text) && at > 0; at -= 2)
      path.unshift(before[at - 1]?.text ?? '')
    const dueIn = (rules: readonly string[]): Due => {
      return { analysed, offset: replaces.start, cursor: offset, language, locale, rules, before, path }
    }
    return [
      ...slots.flatMap((slot) => slotDue(slot, dueIn(slot.rules))),
      ...keywords.flatMap((keyword) => keywordDue(keyword, dueIn(keyword.rules))),
    ]
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

/** What is due in a place that takes no keyword. */
function slotDue(slot: ExpectedSlot, due: Due): readonly Candidate[] {
  if (slot.kind === 'name') return [...valuesDue(slot, due), ...namesDue(slot.expected, due)]
  if (slot.expected === 'law') return lawsDue(slot, due)
  if (slot.kind === 'number') return lengthsDue(slot, due)
  return slot.kind === 'date' ? instantDue(due) : valuesDue(slot, due)
}

/** The language of the keywords that are offered: that of the word being typed, else of the file; and a second one. */
function languagesOf(
  analysed: Analysed,
  offset: number,
  locale: Locale,
): readonly [KeywordLanguage, KeywordLanguage | undefined] {
  const language = keywordLanguageOf(analysed) ?? locale
  const typed = /[\p{L}\d_]+$/u.exec(analysed.text.slice(Math.max(0, offset - 80), offset))?.[0] ?? ''
  if (/\p{Script=Han}/u.test(typed)) return ['zh', undefined]
  return [language, language === 'zh' && /[a-z]/i.test(typed) ? 'en' : undefined]
}

const ranks = { name: 1, keyword: 2, rest: 3 }
const isDot = (text: string | undefined): boolean => text === '.' || text === '．'
const keyOf = ({ label, textEdit }: CompletionItem): string => JSON.stringify([label, textEdit])
