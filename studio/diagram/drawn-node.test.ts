import { expect, test } from 'vitest'
import { drawnNode } from './drawn-node.ts'

const drawn = new Set(['甲/许可', '甲/许可/审查'])
const find = (node: string) => drawnNode(node, (one) => drawn.has(one))

test('a node that is drawn stands for itself', () => {
  expect(find('甲/许可/审查')).toBe('甲/许可/审查')
})

test('an implied decision is shown by its item', () => {
  expect(find('甲/许可/decision')).toBe('甲/许可')
})

test('what is nowhere in the drawing is shown by nothing', () => {
  expect(find('甲/受理')).toBeUndefined()
  expect(find('甲')).toBeUndefined()
})
