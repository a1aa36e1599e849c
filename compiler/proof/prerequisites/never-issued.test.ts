import { expect, test } from 'vitest'
import { findings, items, onLines } from './marked.fixture.ts'

const two = items({ A: 'needs Request yields a', C: 'yields b', E: 'needs Request' })
const inOne = (statements: string): string => `process P { //~\naccept by B.W { form F } ${statements} }`
const near = (statements: string): string => inOne(statements).replace(' //~', '')

test.each([
  ['nothing is issued', inOne('handle A')],
  ['issued before it is there', inOne('handle A issue by B.W handle C')],
  ['issued in some cases only', inOne('handle A when urgent { issue by B.W }')],
  ['the process ends before', inOne('handle A when urgent { finish } issue by B.W')],
  ['issued beside it, which may be too early', inOne('parallel { handle A issue by B.W }')],
])('BJ4006: %s', (_, text) => {
  const { found, marked } = onLines('BJ4006', two + text)
  expect(found).toEqual(marked)
  expect(marked).toHaveLength(1)
})

test.each([
  ['issued in the end', near('handle A parallel { handle C handle E } issue by B.W archive')],
  ['issued one by one', near('handle A issue by B.W handle C issue by B.R')],
  ['issued in each branch', near('when urgent { handle A issue by B.W } otherwise { handle C issue by B.W }')],
  ['issued in a block after it', near('stage S { handle A } sequence { issue by B.W }')],
  ['there is no result', near('handle E')],
  ['refused before', near('handle A when urgent { refuse "no" } issue by B.W')],
])('BJ4006, near: %s', (_, text) => {
  expect(onLines('BJ4006', two + text).found).toEqual([])
})

test('BJ4006 stands at the name of the process, and says which results', () => {
  const [found] = findings(two + near('handle A handle C')).filter(({ code }) => code === 'BJ4006')
  expect(found?.message.en).toBe(
    'Process “P” obtains “a”, “b”, and does not always hand it over: add an “issue” after it.',
  )
  expect((found?.end ?? 0) - (found?.start ?? 0)).toBe(1)
})
