import { expect, test } from 'vitest'
import { applicant, DrivenCase, post, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, complete, decision, intake, item, licensing, window } from './licensing.ts'

const needs = (part: string): string => licensing({ item: `承诺 5 工作日  需 附件 ${part}` })
const share = { kind: 'share', documents: ['附件'] } as const
const office = post('监管局.监管岗')

effectOf('sharedFrom', 'the applicant is not asked for the document, and the decision waits for it', {
  program: needs,
  cases: { '共享自 监管局': ['document-not-asked', []], '': [undefined, [decision]] },
  seen: (process) => [
    new DrivenCase(process, '2026-03-02 09:00').refusalOf('2026-03-02 09:00', applicant, {
      kind: 'submit',
      fields: { 名称: '老张面馆' },
      without: ['附件'],
    }),
    accepted(process).open,
  ],
})

effectOf('sharedFrom', 'the office that is named shares it, and no other', {
  program: needs,
  cases: {
    '共享自 监管局': [undefined, 'not-shared'],
    '共享自 局': ['not-shared', undefined],
    '': ['not-shared', 'not-shared'],
  },
  seen: (process) => [office, window].map((by) => accepted(process).refusalOf('2026-03-03 09:00', by, share)),
})

test('what is shared opens what waited for it; it is shared once', () => {
  const driven = accepted(processOf(needs('共享自 监管局'))).act('2026-03-03 09:00', office, share)
  expect(driven.open).toEqual([decision])
  expect(driven.state.documents['附件']).toBe('shared')
  expect(driven.refusalOf('2026-03-03 10:00', office, share)).toBe('not-shared')
})

test('while it is owed the promise stands still, and the statutory clock does not', () => {
  const process = processOf(needs('共享自 监管局').replace('承诺 5', '法定 20 工作日  承诺 5'))
  const driven = accepted(process)
  expect(driven.state.clocks[`${item}:promised`]).toBeUndefined()
  expect(driven.state.clocks[`${item}:statutory`]).toBeDefined()
})

test('it may be shared before the window accepts', () => {
  const driven = applied(processOf(needs('共享自 监管局')))
    .act('2026-03-02 09:05', office, share)
    .act('2026-03-02 09:10', window, complete(intake))
  expect(driven.open).toEqual([decision])
})
