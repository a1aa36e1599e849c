import type { Lexeme } from '../lexer/token.ts'
import * as types from '../lexer/token-types.ts'
import { articleValue, type ArticleValue } from '../lexer/values.ts'
import type { CitationNode, TitleNode } from '../tree/leaves.ts'
import { chineseArticle, englishArticle } from './citation.ts'
import type { Gap } from './layout.ts'
import type { AnyNode, KeywordLanguage } from './names.ts'
import { languageOf, spellKeyword } from './spelling.ts'

/** Where more changes than the spelling of one token. Places are indexes into the list of tokens. */
export interface Rewrites {
  /** What is written for a token, and what before it. */
  readonly texts: Map<number, { readonly text: string; readonly gap?: Gap }>
  /** Tokens that are not written. */
  readonly dropped: Set<number>
  /** Words that are added after a token. */
  readonly added: Map<number, string>
}

/** What the tree says about tokens that cannot be spelled one by one. */
export function rewritesOf(
  nodes: readonly AnyNode[],
  tokens: readonly Lexeme[],
  language: KeywordLanguage | undefined,
): Rewrites {
  const rewrites: Rewrites = { texts: new Map(), dropped: new Set(), added: new Map() }
  const { texts, dropped, added } = rewrites
  const indexAt = new Map(tokens.map((token, index) => [token.start, index]))
  const lastOf = (end: number, from: number): number => {
    let index = from
    while ((tokens[index + 1]?.end ?? Infinity) <= end) index++
    return index
  }
  nodes.forEach((node) => {
    const first = indexAt.get(node.start)
    const token = first === undefined ? undefined : tokens[first]
    if (first === undefined || token === undefined) return
    switch (node['kind']) {
      case 'title':
        if (language !== undefined) texts.set(first, { text: spellTitle(node as unknown as TitleNode, language) })
        return
      case 'citation':
        return citation(node as unknown as CitationNode, first)
      case 'visits': {
        const last = lastOf(node.end, first)
        const hasTimes = tokens[last]?.usedAs === 'times'
        // Chinese says it, English does not; right after the number, so that comments stand where they do in both.
        if (hasTimes) dropped.add(last)
        if ((language ?? languageOf(token)) === 'zh') {
          added.set(hasTimes ? last - 1 : last, spellKeyword('times', 'zh', '', false))
        }
        return
      }
      case 'notObtained':
        if (language === 'en' && token.usedAs === 'notObtained') texts.set(first, { text: 'not obtained' })
        if (language === 'zh' && token.usedAs === 'not') {
          texts.set(first, { text: spellKeyword('notObtained', 'zh', '', false) })
          dropped.add(first + 1)
        }
        return
      case 'accept':
        for (let index = first; index <= lastOf(node.end, first); index++) {
          const inside = tokens[index]
          if (inside?.usedAs !== 'refuse') continue
          texts.set(index, { text: (language ?? languageOf(inside)) === 'zh' ? '不予受理' : 'refuse' })
        }
    }
  })
  return rewrites

  function citation(node: CitationNode, first: number): void {
    const at = first + 1
    const next = tokens[at]
    if (next === undefined || next.end > node.end) return
    if (next.tokenType === types.Article) {
      const value = articleValue(next.image)
      const text = language === 'en' ? englishArticle(value) : chineseArticle(value)
      texts.set(at, { text, gap: text.startsWith('第') ? 'none' : 'space' })
    } else if (language === 'zh' && next.usedAs === 'article') {
      const { article, articleSub, paragraph, item } = node
      const value: ArticleValue = { article, articleSub, paragraph, item }
      texts.set(at, { text: chineseArticle(value), gap: 'none' })
      for (let index = at + 1; index <= lastOf(node.end, first); index++) dropped.add(index)
    }
  }
}

/** A title in 《》 or in quotes, as the language has it; in quotes where it holds what cannot stand in 《》. */
function spellTitle({ text }: TitleNode, language: KeywordLanguage): string {
  if (language === 'zh' && !/[》\n\r\t]/.test(text)) return `《${text}》`
  const escaped = text.replace(/["\\]/g, '\\$&')
  return `"${escaped.replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\u{d}')}"`
}
