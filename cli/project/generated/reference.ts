import { keywordCategoryNames } from '@banjie/compiler'
import { keywordTable, snippetText, type KeywordId, type Locale } from '@banjie/dsl'
import { chapters, type Chapter } from './chapters.ts'
import { lexicalRules } from './lexical-rules.ts'

/** A bar would end the cell of a table. */
const cell = (text: string): string => text.replaceAll('|', '\\|')

/** Text as code in a cell; more backquotes around it than it has inside. */
const code = (text: string): string => cell(text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/**
 * A snippet as a line to read: names and numbers as it proposes them, dots where more may stand, line breaks as spaces.
 * Empty where it is the word alone.
 */
export function exampleOf(id: KeywordId, locale: Locale): string {
  const { snippets, [locale]: spelled } = keywordTable[id]
  const snippet = snippets[0]?.[locale] ?? ''
  const example = snippetText(snippet.replace(/\$\d/gu, '…')).replace(/\s+/gu, ' ').trim()
  return spelled.includes(example) ? '' : example
}

function spellings(id: KeywordId, locale: Locale): string {
  return keywordTable[id][locale].map(code).join(' ')
}

function keywordRow(id: KeywordId): string {
  const { category, doc } = keywordTable[id]
  const kind = keywordCategoryNames[category]
  const examples = [exampleOf(id, 'zh'), exampleOf(id, 'en')].filter((text) => text !== '')
  return row(
    spellings(id, 'zh'),
    spellings(id, 'en'),
    `${kind.zh}<br>${kind.en}`,
    `${cell(doc.zh)}<br>${cell(doc.en)}`,
    examples.map(code).join('<br>'),
  )
}

function seeAlso(ids: readonly KeywordId[]): string {
  const words = ids.map((id) => [...keywordTable[id].zh.slice(0, 1), ...keywordTable[id].en.slice(0, 1)].map(code))
  return `另见 / see also: ${words.map((both) => both.join(' ')).join(', ')}`
}

function renderChapter(chapter: Chapter, number: number): string {
  const lines = [
    `## ${number}. ${chapter.title.zh} · ${chapter.title.en}`,
    '',
    chapter.about.zh,
    '',
    chapter.about.en,
    '',
    row('中文', 'English', '是什么 / what it is', '说明 / meaning', '例 / example'),
    row('---', '---', '---', '---', '---'),
    ...chapter.keywords.map(keywordRow),
  ]
  if (chapter.seeAlso !== undefined) lines.push('', seeAlso(chapter.seeAlso))
  return lines.join('\n')
}

function renderLexicalRules(): string {
  const rules = lexicalRules.flatMap(({ text, example }) => [
    `- ${text.zh}`,
    '',
    `  ${text.en}`,
    '',
    ...(example === undefined ? [] : ['  ```banjie', `  ${example}`, '  ```', '']),
  ])
  return ['## 1. 文字的读法 · How the text is read', '', ...rules].join('\n').trimEnd()
}

/** The reference manual, `docs/reference.md`: how the text is read, then every keyword chapter by chapter. */
export function referenceManual(): string {
  const head = [
    '# 办结语言参考 · Reference of the Banjie language',
    '',
    '<!-- 由 npm run generate 生成，请勿手改。 Written by `npm run generate` from the keyword table: do not edit. -->',
    '',
    '中文和英文关键词是同一种语言的两种写法。例中的名称和数按实际情况改；`…` 处还可以往下写。',
    '',
    'Chinese and English keywords are two spellings of one language. Names and numbers in the examples stand for your own; where there is a `…`, more may stand.',
    '',
    '检查报告的代码，见[诊断代码](diagnostics/README.md)。 For the codes that checks report see [diagnostic codes](diagnostics/README.md).',
  ].join('\n')
  const parts = [head, renderLexicalRules(), ...chapters.map((chapter, index) => renderChapter(chapter, index + 2))]
  return `${parts.join('\n\n')}\n`
}
