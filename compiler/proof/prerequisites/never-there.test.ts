import { describe, expect, test } from 'vitest'
import { compile } from '../../compile.ts'
import { findings, items, onLines } from './marked.fixture.ts'

const three = items({ A: 'needs Request yields a', C: 'needs a yields b', E: 'needs Request yields c' })
const intake = 'accept by B.W { form F }'
const inOne = (statements: string): string => `process P { ${statements}\n issue by B.W }`

describe('BJ4002: a needed document that can never be there', () => {
  test.each([
    ['no intake', three + inOne('\nhandle A //~')],
    ['each item that needs what nobody is asked for', three + inOne('\nhandle A //~\nhandle C\nhandle E //~')],
    ['the intake comes only afterwards', three + inOne(`\nhandle A //~\n${intake}`)],
    [
      'the intake of a stage takes in nothing for the next one',
      three +
        inOne(`stage S { ${intake} handle C }
      stage T {
        handle E //~
      }`).replace('needs a yields b', 'yields b'),
    ],
    ['it is yielded only afterwards', three + inOne(`${intake}\nhandle C //~\nhandle A`)],
    [
      'each item that needs it before it is there',
      items({ A: 'yields a', C: 'needs a', E: 'needs a tolerate 2 working days' }) +
        inOne(`${intake}
      handle C //~
      handle E //~
      handle A`),
    ],
    [
      'what is both shared and yielded is the yielded one',
      items({ A: 'yields a', C: 'needs a shared from Land' }) +
        inOne(`${intake}
      handle C //~
      handle A`),
    ],
    [
      'yielded after the pre-review that its item is in',
      items({ A: 'yields a', C: 'needs a needs c shared from Land' }) +
        inOne(`${intake}
      pre-review {
        handle C //~
      } formal when obtained(c)
      handle A`),
    ],
    [
      'yielded by another branch that waits for what comes after it',
      items({ A: 'needs d yields a', C: 'yields b', E: 'needs b yields c', G: 'yields d' }) +
        inOne(`${intake} parallel {
      sequence {
        handle A //~
        handle C }
      sequence {
        handle E
        handle G } }`),
    ],
    [
      'only afterwards in a case that comes into no circle, beside one that does',
      items({ A: 'needs c yields a', C: 'needs c when not urgent yields b', E: 'needs b when urgent yields c' }) +
        inOne(`${intake} merge M {
      handle A
      handle C //~
      } handle E`),
      'BJ4001',
    ],
    [
      'asked by no intake on the way of some cases',
      three +
        inOne(`when urgent { ${intake} }
      handle A //~`)
          .replace('when urgent', 'step S by B.W { form F } when urgent')
          .replace('{ form F } }', '}'),
    ],
  ])('%s', (_, text, ...others) => {
    const { found, marked } = onLines('BJ4002', text)
    expect(found).toEqual(marked)
    expect(marked.length).toBeGreaterThan(0)
    const errors = findings(text).filter(({ severity, code }) => severity === 'error' && code !== 'BJ4002')
    expect(errors.map(({ code }) => code)).toEqual(others)
  })

  test.each([
    ['in order', three + inOne(`${intake} handle A handle C`)],
    ['side by side', three + inOne(`${intake} parallel { handle C handle A }`)],
    [
      'shared by an office, without being asked for',
      items({ A: 'needs c shared from Land' }) + inOne(`${intake} handle A`),
    ],
    [
      'a commitment stands in for it',
      items({ A: 'yields a', C: 'needs a on commitment' }) + inOne(`${intake} handle C handle A`),
    ],
    [
      'another branch of the choice yields it',
      items({ A: 'yields a', C: 'needs a' }) + inOne(`${intake} when urgent { handle C } otherwise { handle A }`),
    ],
    [
      'asked of the applicant by an earlier intake',
      three + inOne(`stage S { ${intake} handle E } stage T { handle A }`),
    ],
    [
      'what depends on more than the answers is asked of the applicant',
      items({ A: 'yields a', C: 'needs a' }) + inOne(`${intake} handle C when today > 2026-06-01 { handle A }`),
    ],
    [
      'every branch has its intake',
      three + inOne(`step S by B.W { form F } when urgent { accept by B.W } otherwise { accept by B.R } handle A`),
    ],
    ['an intake beside it takes in for it', three + inOne(`parallel { ${intake} handle A }`)],
    ['an intake in a block of its own takes in for what follows', three + inOne(`sequence { ${intake} } handle A`)],
    [
      'needed only where it is yielded before',
      items({ A: 'yields a', C: 'needs a when urgent' }) + inOne(`${intake} handle C when not urgent { handle A }`),
    ],
    [
      'what stands after the end is another fault',
      three + `process P { ${intake} handle A issue by B.W finish handle C }`,
    ],
  ])('near: %s', (_, text) => {
    expect(onLines('BJ4002', text).found).toEqual([])
  })

  test('what cannot be read may be the intake', () => {
    const declared = 'office B { post W } document Request item A { basis "Law" article 1 handled by B needs Request }'
    const codesOf = (intake: string): readonly string[] =>
      compile(`${declared} process P { ${intake} handle A }`, 'a.banjie').diagnostics.map(({ code }) => code)
    expect(codesOf('')).toContain('BJ4002')
    expect(codesOf('akzept by B.W')).toContain('BJ0001')
    expect(codesOf('akzept by B.W')).not.toContain('BJ4002')
  })

  test('it says which document, why, and where it comes from', () => {
    const [late] = findings(three + inOne(`${intake} handle C handle A`)).filter(({ code }) => code === 'BJ4002')
    expect(late?.message.en).toBe(
      '“C” needs “a”, which can never be there: “A”, which yields it, comes only afterwards. Move “A” before it, or let them run in parallel.',
    )
    expect(late?.related.map(({ message }) => message.en)).toEqual(['yielded only here', 'needed here'])
  })
})
