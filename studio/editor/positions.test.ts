import { expect, test } from 'vitest'
import { nodeAt } from './positions.ts'

const sources = {
  甲: { start: 0, end: 100, module: '甲.banjie' },
  '甲/受理': { start: 10, end: 20, module: '甲.banjie' },
  '甲/许可': { start: 30, end: 60, module: '甲.banjie' },
  '甲/许可/决定': { start: 30, end: 60, module: '甲.banjie' },
}

test('the innermost node around the cursor is found', () => {
  expect(nodeAt(sources, '甲.banjie', 15)).toBe('甲/受理')
  expect(nodeAt(sources, '甲.banjie', 25)).toBe('甲')
})

test('of two nodes with the same text the inner one is found', () => {
  expect(nodeAt(sources, '甲.banjie', 40)).toBe('甲/许可/决定')
})

test('the end of a word still belongs to it, beyond the text is nothing', () => {
  expect(nodeAt(sources, '甲.banjie', 20)).toBe('甲/受理')
  expect(nodeAt(sources, '甲.banjie', 101)).toBeUndefined()
})

test('a step of an item of another module is found in that module only', () => {
  const shared = { ...sources, '甲/决定': { start: 12, end: 14, module: '库.banjie' } }
  expect(nodeAt(shared, '甲.banjie', 13)).toBe('甲/受理')
  expect(nodeAt(shared, '库.banjie', 13)).toBe('甲/决定')
})
