import { describe, expect, test } from 'vitest'
import { compile } from '../../compile.ts'
import { findings, items, onLines } from './marked.fixture.ts'

const inOne = (statements: string): string => `process P { accept by B.W { form F } ${statements} issue by B.W }`

describe('BJ4001: circular prerequisites within a process', () => {
  test.each([
    [
      'side by side',
      items({ A: 'needs b //~\n yields a', B1: 'needs a\n yields b' }) + inOne('parallel { handle A handle B1 }'),
    ],
    [
      'in order, too: that one of them comes first helps nobody',
      items({ A: 'needs a //~\n yields b', C: 'needs b\n yields a' }) + inOne('handle A handle C'),
    ],
    ['an item that needs its own result', items({ A: 'needs a //~\n yields a' }) + inOne('handle A')],
    [
      'tolerating a document does not break it',
      items({ A: 'needs b tolerate 2 working days //~\n yields a', C: 'needs a yields b' }) +
        inOne('parallel { handle A handle C }'),
    ],
    [
      'each group once, with its shortest circle',
      items({
        A: 'needs c\n yields a',
        C: 'needs a\n needs d //~\n yields b',
        E: 'needs b\n yields c',
        G: 'needs b\n yields d',
      }) + inOne('parallel { handle A handle C handle E handle G }'),
    ],
    [
      'two groups are two faults',
      items({
        A: 'needs b //~\n yields a',
        C: 'needs a\n yields b',
        E: 'needs d //~\n yields c',
        G: 'needs c\n yields d',
      }) + inOne('parallel { handle A handle C handle E handle G }'),
    ],
    [
      'through a merge: what is decided at once waits for each other',
      items({ A: 'needs c //~\n yields a', C: 'yields b', E: 'needs b\n yields c' }) +
        inOne('parallel { merge M { handle A handle C } handle E }'),
    ],
    [
      'where the same condition asks for both',
      items({ A: 'needs b when urgent //~\n yields a', C: 'needs a when urgent and size > 3\n yields b' }) +
        inOne('parallel { handle A handle C }'),
    ],
    [
      'the same circle in two processes is one fault',
      items({ A: 'needs b //~\n yields a', C: 'needs a\n yields b' }) +
        'process P { accept by B.W handle A handle C issue by B.W } process Q { accept by B.W handle C handle A issue by B.W }',
    ],
  ])('%s', (_, text) => {
    const { found, marked } = onLines('BJ4001', text)
    expect(found).toEqual(marked)
    expect(marked.length).toBeGreaterThan(0)
    const errors = findings(text).filter(({ severity, code }) => severity === 'error' && code !== 'BJ4001')
    expect(errors.map(({ code }) => code)).toEqual([])
  })

  test.each([
    [
      'a commitment breaks it',
      items({ A: 'needs b on commitment verify within 30 working days by B.R\n yields a', C: 'needs a\n yields b' }) +
        inOne('parallel { handle A handle C }'),
    ],
    [
      'a chain is none',
      items({ A: 'needs b\n yields a', C: 'needs c\n yields b' }) + inOne('parallel { handle A handle C }'),
    ],
    [
      'branches of one choice are never in one case',
      items({ A: 'needs b\n yields a', C: 'needs a\n yields b' }) +
        inOne('when urgent { handle A } otherwise { handle C }'),
    ],
    [
      'two processes are two cases',
      items({ A: 'needs b\n yields a', C: 'needs a\n yields b' }) +
        'process P { accept by B.W handle A issue by B.W } process Q { accept by B.W handle C issue by B.W }',
    ],
    [
      'conditions that no case meets together',
      items({ A: 'needs b when kind = "x"\n yields a', C: 'needs a when kind = "y"\n yields b' }) +
        inOne('parallel { handle A handle C }'),
    ],
    [
      'what depends on more than the answers counts as not yielded',
      items({ A: 'needs b\n yields a', C: 'needs a\n yields b' }) +
        inOne('handle A when today > 2026-06-01 { handle C }'),
    ],
  ])('near: %s', (_, text) => {
    expect(onLines('BJ4001', text).found).toEqual([])
  })

  test('the circle is told document by document, with the way out and each need as a related place', () => {
    const text = items({ A: 'needs b\n yields a', C: 'needs a basis "Law" article 2\n yields b' })
    const [found] = findings(text + inOne('parallel { handle A handle C }')).filter(({ code }) => code === 'BJ4001')
    expect(found?.message.en).toBe(
      'Circular prerequisites, so that none of them can be done: “A” waits for “b” (yielded by “C”), “C” waits for “a” (yielded by “A”). No law is named for “A” needing “b”: leave it out if none requires it; else let one of these documents be replaced by a commitment, or share it.',
    )
    expect(found?.related.map(({ message }) => message.en)).toEqual(['this prerequisite is in the circle too'])
  })

  test('items of another module are told of where they are handled', () => {
    const used = `office B { post W } document a document b
item A { basis "Law" article 1 handled by B needs b yields a }
item C { basis "Law" article 1 handled by B needs a yields b }`
    const text = `use "used.banjie"
process P { accept by B.W
  parallel {
    handle C
    handle A } issue by B.W }`
    const { diagnostics } = compile(text, 'a.banjie', (path) => (path === 'used.banjie' ? used : undefined))
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(
      errors.map(({ code, range, related }) => [code, range.start.line, related.map(({ module }) => module)]),
    ).toEqual([['BJ4001', 4, ['used.banjie', 'used.banjie']]])
  })
})
