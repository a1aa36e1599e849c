import { analyse, prove } from '@banjie/compiler'
import {
  codeActions,
  codeLenses,
  completion,
  definition,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatting,
  highlights,
  hover,
  inlayHints,
  onTypeFormatting,
  prepareRename,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
} from '@banjie/compiler/services'
import { format, keywordIds, keywordTable, LineTable, parse } from '@banjie/dsl'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateProgram } from './generate-program.ts'

const words = keywordIds.flatMap((id) => [...keywordTable[id].zh, ...keywordTable[id].en])
const signs = [
  '{',
  '}',
  '｛',
  '｝',
  '(',
  ')',
  '"',
  '“',
  '《',
  '》',
  '「',
  '`',
  ',',
  '、',
  ';',
  '。',
  ':',
  '.',
  '=',
  '·',
  '【',
  '】',
  '==',
  '->',
  '&&',
  '//',
  '/*',
  '*/',
]
const leaves = [
  '审批局',
  '5',
  '１２',
  '60%',
  '五个工作日',
  '9点',
  '大于',
  'neds',
  '2026-02-30',
  '09:00',
  '第四十二条',
  '\n',
  '\r\n',
  '\u3000',
  '\uFEFF',
  '\0',
  '\uD800',
  '\u202E',
]

/** Any text: characters of any kind, heaps of what the language is made of, and programs with a stretch torn out. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...words, ...signs, ...leaves), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...words, ...signs, ...leaves), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.nat(), fc.constantFrom('zh' as const, 'en' as const), fc.nat(), fc.nat(80))
    .map(([seed, keywords, at, length]) => {
      const text = generateProgram({ seed, keywords, declarations: 3 })
      const from = at % text.length
      return text.slice(0, from) + text.slice(from + length)
    }),
)

test('P1: nothing throws, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, where) => {
      const { tokens, comments, diagnostics } = parse(text)
      for (const { start, end } of [...tokens, ...comments, ...diagnostics]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeLessThanOrEqual(end)
      }
      format(text, { keywords: 'en' })
      const analysed = analyse(text, 'a.banjie')
      prove(analysed)
      const { line, column } = new LineTable(text).positionAt(where % (text.length + 1))
      const position = { line: line - 1, character: column - 1 }
      const range = { start: { line: 0, character: 0 }, end: position }
      completion(analysed, position, 'zh')
      hover(analysed, position, 'en')
      definition(analysed, position)
      references(analysed, position, true)
      highlights(analysed, position)
      prepareRename(analysed, position)
      rename(analysed, position, '新名称')
      documentSymbols(analysed)
      workspaceSymbols(analysed, '审')
      documentLinks(analysed)
      foldingRanges(analysed)
      selectionRanges(analysed, [position])
      semanticTokens(analysed)
      formatting(analysed, 'zh')
      onTypeFormatting(analysed, position)
      inlayHints(analysed, range, 'zh')
      codeLenses(analysed, 'zh')
      codeActions(analysed, range, 'zh')
    }),
    { numRuns: 1000 },
  )
})
