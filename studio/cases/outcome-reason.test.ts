import { expect, test } from 'vitest'
import { reasonNeed } from './outcome-reason.ts'

const outcome = (name: string, wantsReason: boolean) => ({ name, wantsReason, label: { zh: name, en: name } })

test('不予许可须说明理由，补正可以说明，通过不问', () => {
  expect(reasonNeed(outcome('refuse', true))).toBe('wanted')
  expect(reasonNeed(outcome('correct', false))).toBe('welcome')
  expect(reasonNeed(outcome('correct', true))).toBe('wanted')
  expect(reasonNeed(outcome('pass', false))).toBe('none')
})
