import { expect, test } from 'vitest'
import { findings, items, onLines } from './marked.fixture.ts'

const withNeed = (need: string): string =>
  items({ A: 'needs Request needs c shared from Land yields a', C: `${need}\n yields b` })
const inOne = (statements: string): string => `process P { accept by B.W { form F } ${statements} issue by B.W }`
const together = inOne('pre-review { handle A handle C } formal when obtained(c) within 60 working days')

test.each([
  ['in order', withNeed('needs a //~') + together],
  [
    'side by side',
    withNeed('needs a //~') + together.replace('{ handle A handle C }', '{ parallel { handle C handle A } }'),
  ],
  ['tolerated', withNeed('needs a tolerate 2 working days //~') + together],
  ['once, in two processes', withNeed('needs a //~') + together + together.replace('process P', 'process Q')],
])('BJ5005: %s', (_, text) => {
  const { found, marked } = onLines('BJ5005', text)
  expect(found).toEqual(marked)
  expect(marked).toHaveLength(1)
  expect(findings(text).filter(({ severity, code }) => severity === 'error' && code !== 'BJ5005')).toEqual([])
})

test.each([
  ['after the conversion', withNeed('needs a') + inOne('pre-review { handle A } formal when obtained(c) handle C')],
  ['obtained before', withNeed('needs a') + inOne('handle A pre-review { handle C } formal when obtained(c)')],
  ['a commitment stands in for it', withNeed('needs a on commitment') + together],
  ['the applicant has it', withNeed('needs Request') + together],
  [
    'a second pre-review begins when the first is over',
    withNeed('needs a') +
      inOne('pre-review { handle A } formal when obtained(c) pre-review { handle C } formal when obtained(c)'),
  ],
])('BJ5005, near: %s', (_, text) => {
  expect(onLines('BJ5005', text).found).toEqual([])
})
