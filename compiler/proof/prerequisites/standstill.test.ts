import { describe, expect, test } from 'vitest'
import { findings, items, onLines } from './marked.fixture.ts'

const two = items({ A: 'needs Request yields a', C: 'needs a needs c shared from Land yields b' })
const inOne = (statements: string): string => `process P { accept by B.W { form F } ${statements}\n issue by B.W }`
const procedure = (last: string): string => `procedure { step Review by B.R step Decision by ${last} }`

describe('BJ4005: a case could stop with nothing left that can move it', () => {
  test.each([
    ['a document that nobody provides', two + inOne('\nawait obtained(d) //~\nhandle A')],
    ['one that is yielded only afterwards', two + inOne('\nawait obtained(a) //~\nhandle A')],
    [
      'one that only another branch yields',
      two + inOne('when urgent { handle A } otherwise {\nawait obtained(a) //~\n}'),
    ],
    ['one that is yielded only in some cases', two + inOne('when urgent { handle A }\nawait obtained(a) //~\n')],
    ['all that is waited for has to come', two + inOne('handle A\nawait obtained(a) and obtained(d) //~\n')],
    [
      'a limit that only escalates moves nothing',
      two + inOne('\nawait obtained(d) within 5 working days on overdue escalate to B.D //~\n'),
    ],
    [
      'an item that waits for its own result',
      items({ A: 'yields a procedure { step R1 by B.R\nawait obtained(a) //~\nstep D1 by B.D }' }) + inOne('handle A'),
    ],
    ['an outcome of a step that comes only afterwards', two + inOne('\nawait outcome(S) is pass //~\nstep S by B.R')],
    ['a condition that never holds', two + inOne('\nawait urgent and not urgent //~\n')],
    [
      'a branch that waits for one which waits for it',
      two + inOne('parallel { sequence {\nawait obtained(b) //~\nhandle A }\nhandle C }'),
    ],
    [
      'merged items that share no post',
      items({ A: procedure('B.D'), C: procedure('B.W') }) + inOne('\nmerge M { //~\nhandle A handle C }'),
    ],
    ['merged items of which one needs the other’s result', two + inOne('\nmerge M { //~\nhandle A handle C }')],
    [
      'merged items that need each other’s results, which is no circle beside it',
      items({ A: 'needs b yields a', C: 'needs a yields b' }) + inOne('\nmerge M { //~\nhandle A handle C }'),
    ],
    [
      'a step that can only send back',
      items({ A: 'procedure { step R1 by B.R\nstep D1 by B.D { outcomes return to R1 2 times } //~\n}' }) +
        inOne('handle A'),
    ],
    ['a step of the process that reads what never comes', two + inOne('\nstep Check by B.R { reads d } //~\nhandle A')],
    ['no acceptance', items({ A: 'yields a' }) + 'process P {\nhandle A //~\nissue by B.W }'],
    ['an item that nobody handles', 'item A { basis "Law" article 1 yields a }' + inOne('\nhandle A //~')],
  ])('%s', (_, text) => {
    const { found, marked } = onLines('BJ4005', text)
    expect(found).toEqual(marked)
    expect(marked.length).toBeGreaterThan(0)
    const errors = findings(text).filter(({ severity, code }) => severity === 'error' && code !== 'BJ4005')
    expect(errors.map(({ code }) => code)).toEqual([])
  })

  test.each([
    ['when its limit runs out the case ends', two + inOne('await obtained(d) within 5 working days handle A')],
    [
      'its limit lets it pass',
      two + inOne('await obtained(d) within 5 working days on overdue pass basis "Law" article 3 handle A'),
    ],
    [
      'a pre-review that an office’s document converts',
      two + inOne('pre-review { handle C } formal when obtained(c) handle A'),
    ],
    ['yielded before', two + inOne('handle A await obtained(a)')],
    ['yielded beside it', two + inOne('parallel { handle A sequence { await obtained(a) step S by B.R } }')],
    ['an office shares it', two + inOne('await obtained(c) handle A handle C')],
    ['the applicant submits it', two + inOne('await submitted(Request) handle A')],
    ['one of two is enough', two + inOne('handle A await obtained(a) or obtained(d)')],
    ['it waits only where it is yielded', two + inOne('when urgent { handle A } when urgent { await obtained(a) }')],
    [
      'either branch yields it',
      items({ A: 'yields a', C: 'yields a' }) +
        inOne('when urgent { handle A } otherwise { handle C } await obtained(a)'),
    ],
    ['answers may be amended', two + inOne('await urgent handle A')],
    ['a day comes', two + inOne('await today >= 2026-06-01 handle A')],
    ['merged items that share a post', items({ A: procedure('B.D'), C: '' }) + inOne('merge M { handle A handle C }')],
    [
      'a commitment stands in for the other’s result',
      items({ A: 'yields a', C: 'needs a on commitment' }) + inOne('merge M { handle A handle C }'),
    ],
    [
      'sending back is one outcome of several',
      items({ A: 'procedure { step R1 by B.R step D1 by B.D { outcomes pass, return to R1 } }' }) + inOne('handle A'),
    ],
    [
      'an office without posts is open to the office',
      'office Fire item A { basis "Law" article 1 handled by Fire yields a }' + inOne('handle A'),
    ],
    ['a process of steps needs no intake', 'process P { step S by B.R }'],
    ['where nobody asks for what it needs, that is the fault', two + 'process P { handle A }'],
  ])('near: %s', (_, text) => {
    expect(onLines('BJ4005', text).found).toEqual([])
  })
})
