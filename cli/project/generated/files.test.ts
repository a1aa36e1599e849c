import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keywordIds, keywordTable } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { root } from '../tools.ts'
import { chapters } from './chapters.ts'
import { generatedFiles } from './files.ts'
import { exampleOf, referenceManual } from './reference.ts'

test.each(generatedFiles())('$path is what the keyword table gives (npm run generate)', ({ path, text }) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
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
    '| `需` | `needs` | 组成部分<br>part | 需要的材料<br>The documents that an item needs | `需 …`<br>`needs …` |',
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
