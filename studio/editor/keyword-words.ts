import { keywordIds, keywordTable, type KeywordCategory } from '@banjie/compiler'
import type { ColouredWord, WordColour } from './monarch.ts'

/** The colour of each kind of keyword; a new kind has to choose one. */
const colourOf = {
  declaration: 'declaration',
  part: 'keyword',
  statement: 'keyword',
  clause: 'keyword',
  operator: 'keyword',
  action: 'keyword',
  expectation: 'keyword',
  value: 'value',
  type: 'type',
  constraint: 'type',
  unit: 'unit',
} satisfies Record<KeywordCategory, WordColour>

/** Every spelling of every keyword, Chinese and English. A spelling with two meanings takes the first one's colour. */
export function colouredWords(): readonly ColouredWord[] {
  const words = new Map<string, ColouredWord>()
  for (const id of keywordIds) {
    const { category, zh, en } = keywordTable[id]
    for (const text of [...zh, ...en]) if (!words.has(text)) words.set(text, { text, colour: colourOf[category] })
  }
  return [...words.values()]
}
