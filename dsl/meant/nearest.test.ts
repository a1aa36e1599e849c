import { expect, test } from 'vitest'
import { nearestNames } from './nearest.ts'

test('a slip of the hand is found again', () => {
  expect(nearestNames('Bureua', ['Bureau', 'Window', 'Plan'])).toEqual(['Bureau'])
  expect(nearestNames('综合窗囗', ['综合窗口', '决定岗', '出件窗口'])).toEqual(['综合窗口'])
})

test('nothing is offered where nothing is near', () => {
  expect(nearestNames('丙', ['甲', '乙'])).toEqual([])
  expect(nearestNames('', ['甲'])).toEqual([])
})
