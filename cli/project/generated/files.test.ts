import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keywordIds, keywordTable } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { pageOn } from '../../pages/diagnostic-pages.ts'
import { root } from '../tools.ts'
import { chapters } from './chapters.ts'
import { diagnosticsIndex } from './diagnostics-index.ts'
import { generatedFiles } from './files.ts'
import { exampleOf, referenceManual } from './reference.ts'

test.each(generatedFiles())('$path is what npm run generate gives', ({ path, text }) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

test('the index of the diagnostics links each page, with its severity and its title', () => {
  const rows = diagnosticsIndex([pageOn('BJ3001'), pageOn('BJ3004')])
    .split('\n')
    .slice(-3)
  expect(rows).toEqual([
    '| [BJ3001](BJ3001.md) | 错误 · error | 承诺比法定还长<br>A promise longer than the law allows |',
    '| [BJ3004](BJ3004.md) | 警告 · warning | 事项没有依据<br>An item without legal basis |',
    '',
  ])
})

test('every keyword stands in one chapter of the reference', () => {
  const told = chapters.flatMap(({ keywords }) => keywords)
  expect(told.toSorted()).toEqual([...keywordIds].toSorted())
})

test('the reference tells both spellings, both lines and the example of a keyword', () => {
  const row = referenceManual()
    .split('\n')
    .find((line) => line.startsWith('| `需` |'))
  expect(row).toBe(
    '| `需` | `needs` | 组成部分<br>part | 需要的材料<br>The documents that an item needs | `需 材料`<br>`needs Document` |',
  )
})

test('every row of the reference has the cells of its head', () => {
  const rows = referenceManual()
    .split('\n')
    .filter((line) => line.startsWith('|'))
  expect(rows.length).toBeGreaterThan(keywordIds.length)
  for (const row of rows) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(6)
})

test('an example is one line without marks of the editor', () => {
  for (const id of keywordIds) {
    for (const locale of ['zh', 'en'] as const) {
      const example = exampleOf(id, locale)
      expect(keywordTable[id][locale], id).not.toContain(example)
      expect(example, id).not.toMatch(/[\n$]/u)
    }
  }
})
