import { describe, expect, test } from 'vitest'
import { applicant, type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, complete, granted, intake, issuance, licensing, supervisor, window } from './licensing.ts'

const needs = (part: string): string => licensing({ item: `需 附件 ${part}` })
const without = { without: ['附件'] }
const verification = '办证/附件/verification'
const promised = '告知承诺 核查 10 工作日 由 监管局.监管岗'

effectOf('onCommitment', 'a commitment stands in: the case is accepted and decided without the document', {
  program: needs,
  cases: { 告知承诺: [undefined, 'obtained'], '': ['documents-missing', undefined] },
  seen: (process) => {
    const refused = applied(process, without).refusalOf('2026-03-02 09:10', window, complete(intake))
    return [refused, refused === undefined ? granted(process, without).state.documents['批文'] : undefined]
  },
})

effectOf('onCommitment', 'it is verified once the result is there, not before', {
  program: needs,
  cases: { 告知承诺: [false, true], '容缺 3 工作日': [false, false] },
  seen: (process) => [
    accepted(process, without).open.includes(verification),
    process.plan.verifications.length > 0 && granted(process, without).open.includes(verification),
  ],
})

effectOf('verifyWithin', 'the verification falls due, and is the task of the post that is named', {
  program: needs,
  cases: {
    '告知承诺 核查 10 工作日 由 监管局.监管岗': ['red', undefined],
    '告知承诺 核查 40 工作日 由 局.审查岗': [undefined, 'wrong-post'],
    告知承诺: [undefined, 'wrong-post'],
  },
  seen: (process) => {
    const driven = granted(process, without).pass('2026-03-16 17:01')
    const warned = driven.entries.findLast((entry) => entry.kind === 'warned' && entry.clock === verification)
    return [
      warned?.kind === 'warned' ? warned.level : undefined,
      driven.refusalOf('2026-03-17 09:00', supervisor, complete(verification)),
    ]
  },
})

describe('the verification of a commitment', () => {
  const issued = (): DrivenCase =>
    granted(processOf(needs(promised)), without).act('2026-03-02 11:00', window, complete(issuance))

  test('outlasts the case', () => {
    expect(issued().state.status).toBe('finished')
    expect(issued().open).toEqual([verification])
  })

  test('passed: the result stays', () => {
    const driven = issued().act('2026-03-05 09:00', supervisor, complete(verification))
    expect([driven.open, driven.state.documents['批文']]).toEqual([[], 'issued'])
    expect(driven.engine.timers(driven.state)).toEqual([])
  })

  test('revoked: the result is revoked, and the history says so', () => {
    const driven = issued().act('2026-03-05 09:00', supervisor, complete(verification, 'revoke', '承诺不实'))
    expect([driven.open, driven.state.documents['批文']]).toEqual([[], 'revoked'])
    expect(driven.entries.filter(({ kind }) => kind === 'revoked')).toEqual([{ kind: 'revoked', documents: ['批文'] }])
  })

  test('to be rectified: the document is awaited, and what comes is verified anew with a fresh budget', () => {
    const driven = issued().act('2026-03-05 09:00', supervisor, complete(verification, 'rectify', '未按承诺设置'))
    expect([driven.open, driven.state.documents['批文']]).toEqual([[], 'issued'])
    driven.act('2026-03-10 09:00', applicant, { kind: 'supply', documents: ['附件'] })
    expect(driven.open).toEqual([verification])
    expect(driven.pass('2026-03-24 17:00').entries.filter((e) => e.kind === 'warned' && e.level === 'red')).toEqual([])
    expect(
      driven.pass('2026-03-24 17:01').entries.filter((e) => e.kind === 'warned' && e.level === 'red'),
    ).toHaveLength(1)
  })

  test('nothing is supplied to it unasked', () => {
    expect(issued().refusalOf('2026-03-05 09:00', applicant, { kind: 'supply', documents: ['附件'] })).toBe(
      'case-concluded',
    )
  })

  test('a result not yet handed over that is revoked is not handed over', () => {
    const driven = granted(processOf(needs(promised)), without).act(
      '2026-03-02 10:30',
      supervisor,
      complete(verification, 'revoke', '承诺不实'),
    )
    expect(driven.state.documents['批文']).toBe('revoked')
    driven.act('2026-03-02 11:00', window, complete(issuance))
    expect(driven.state.documents['批文']).toBe('revoked')
  })
})

test('revoked, it annuls what needs the result and is not decided yet, so that the case goes on', () => {
  const process = processOf(
    licensing({
      declarations: '材料 排放证\n材料 说明\n事项 排放 { 承办 局  需 批文  需 说明 共享自 监管局  出具 排放证 }',
      item: `需 附件 ${promised}`,
      after: '办理 排放',
    }),
  )
  const driven = granted(process, without)
  driven.act('2026-03-03 10:00', supervisor, complete(verification, 'revoke', '承诺不实'))
  expect(driven.state.outcomes['办证/排放']).toBe('annulled')
  expect(driven.state.status).toBe('finished')
})

test('a commitment that is not wanted in this case is not verified', () => {
  const process = processOf(needs(`${promised} 当 面积 > 50`))
  expect(granted(process, { fields: { 面积: 50 } }).open).not.toContain(verification)
  expect(granted(process, { fields: { 面积: 51 } }).open).toContain(verification)
})
