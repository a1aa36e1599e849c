import { expect, test } from 'vitest'
import { nodeAt } from './positions.ts'

const sources = {
  甲: { start: 0, end: 100 },
  '甲/受理': { start: 10, end: 20 },
  '甲/许可': { start: 30, end: 60 },
  '甲/许可/决定': { start: 30, end: 60 },
}

test('the innermost node around the cursor is found', () => {
  expect(nodeAt(sources, 15)).toBe('甲/受理')
  expect(nodeAt(sources, 25)).toBe('甲')
})

test('of two nodes with the same text the inner one is found', () => {
  expect(nodeAt(sources, 40)).toBe('甲/许可/决定')
})

test('the end of a word still belongs to it, beyond the text is nothing', () => {
  expect(nodeAt(sources, 20)).toBe('甲/受理')
  expect(nodeAt(sources, 101)).toBeUndefined()
})
