import { expect, test } from 'vitest'
import { findings, items, onLines } from './marked.fixture.ts'

const inOne = (name: string, handles: string): string =>
  `process ${name} { accept by B.W { form F } ${handles} issue by B.W }\n`

test.each([
  [
    'another item yields it, in another process',
    items({ A: 'needs Request yields a', C: 'needs a //~\n yields b' }) +
      inOne('P', 'handle A') +
      inOne('Q', 'handle C'),
  ],
  [
    'asked in one of two processes',
    items({ A: 'needs Request yields a', C: 'needs a //~\n yields b' }) +
      inOne('P', 'handle A handle C') +
      inOne('Q', 'handle C'),
  ],
  [
    'another need has it shared',
    items({ A: 'needs Request shared from Land yields a', C: 'needs Request //~\n yields b' }) +
      inOne('P', 'handle A handle C'),
  ],
  [
    'another need has it shared, and no process says more',
    items({ A: 'needs Request shared from Land yields a', C: 'needs Request //~\n yields b' }),
  ],
  [
    'tolerated, it is asked for all the same',
    items({ A: 'needs Request shared from Land yields a', C: 'needs Request tolerate 2 days //~\n yields b' }) +
      inOne('P', 'handle C'),
  ],
])('BJ6001: %s', (_, text) => {
  const { found, marked } = onLines('BJ6001', text)
  expect(found).toEqual(marked)
  expect(marked).toHaveLength(1)
})

test.each([
  [
    'an item of the same process yields it',
    items({ A: 'needs Request yields a', C: 'needs a yields b' }) + inOne('P', 'parallel { handle C handle A }'),
  ],
  [
    'it is shared already',
    items({ A: 'needs Request yields a', C: 'needs a shared from B yields b' }) +
      inOne('P', 'handle A') +
      inOne('Q', 'handle C'),
  ],
  [
    'a commitment stands in for it',
    items({ A: 'needs Request yields a', C: 'needs a on commitment' }) + inOne('Q', 'handle C'),
  ],
  [
    'nobody else has it',
    items({ A: 'needs Request yields a', C: 'needs Request yields b' }) + inOne('Q', 'handle A handle C'),
  ],
  [
    'a library: a process may handle one after the other',
    items({ A: 'needs Request yields a', C: 'needs a yields b' }),
  ],
  [
    'nobody asks for it, which is a fault of its own',
    items({ A: 'yields a', C: 'needs a' }) + inOne('P', 'handle A') + 'process Q { handle C }',
  ],
  [
    'yielded in some cases, asked in the others',
    items({ A: 'yields a', C: 'needs a' }) + inOne('P', 'when urgent { handle A } handle C'),
  ],
])('BJ6001, near: %s', (_, text) => {
  expect(onLines('BJ6001', text).found).toEqual([])
})

test.each([
  ['needs a\n yields b', ['needs a shared from B']],
  ['needs a, Request yields b', []],
])('the fix for `%s` shares it, where it stands alone', (parts, fixed) => {
  const text = items({ A: 'yields a', C: parts }) + inOne('P', 'handle A') + inOne('Q', 'handle C')
  const [found] = findings(text).filter(({ code }) => code === 'BJ6001')
  expect(found?.message.en).toContain('“A” yields it')
  expect(found?.fixes.map(({ edits }) => `needs a${edits[0]?.text}`)).toEqual(fixed)
})
