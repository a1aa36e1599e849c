import { dueOf } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, type DrivenCase, post, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import {
  accepted,
  applied,
  complete,
  decider,
  decision,
  granted,
  head,
  intake,
  item,
  licensing,
  reviewer,
  window,
} from './licensing.ts'

const due = (driven: DrivenCase, clock: string): string | undefined => {
  const found = driven.state.clocks[clock]
  return found && dueOf(found.clock, calendar)?.day
}
const itemWith = (part: string): string => licensing({ item: part })

effectOf('statutory', 'the law’s clock counts from acceptance', {
  program: itemWith,
  cases: { '法定 20 工作日': '2026-03-30', '法定 7 天': '2026-03-09', '': undefined },
  seen: (process) => due(accepted(process), `${item}:statutory`),
})

effectOf('fromReceipt', 'counts from receipt, not from acceptance', {
  program: (part) => itemWith(`法定 30 天 ${part}  承诺 3 工作日`),
  cases: { 自收件起: '2026-04-01', '': '2026-04-03' },
  seen: (process) => due(applied(process).act('2026-03-04 09:00', window, complete(intake)), `${item}:statutory`),
})

effectOf('promised', 'the promise counts from when the first step can be done, and is the limit of the implied step', {
  program: itemWith,
  cases: {
    '承诺 3 工作日': ['2026-03-05', '2026-03-05'],
    '承诺 5 工作日': ['2026-03-09', '2026-03-09'],
    '': [undefined, undefined],
  },
  seen: (process) => [due(accepted(process), `${item}:promised`), due(accepted(process), decision)],
})

effectOf('within', 'the process has a limit, from acceptance', {
  program: (part) => licensing({ process: part }),
  cases: { '限 4 工作日': '2026-03-06', '限 当场': '2026-03-02', '': '2026-03-02' },
  seen: (process) => due(accepted(process), '办证:process'),
})

effectOf('extension', 'the head may lengthen the item’s clocks and those around it, once', {
  program: (part) => licensing({ process: '限 20 工作日', item: `法定 20 工作日  承诺 10 工作日  ${part}` }),
  cases: {
    '延期 10 工作日 由 局.负责人': [undefined, 'no-extension', '2026-04-14', '2026-03-30', '2026-04-14'],
    '延期 3 工作日 由 局.负责人': [undefined, 'no-extension', '2026-04-02', '2026-03-19', '2026-04-02'],
    '': ['no-extension', 'no-extension', '2026-03-30', '2026-03-16', '2026-03-30'],
  },
  seen: (process) => {
    const driven = accepted(process)
    const extend = { kind: 'extend', item } as const
    return [
      driven.refusalOf('2026-03-03 09:00', head, extend),
      driven.refusalOf('2026-03-03 10:00', head, extend),
      due(driven, `${item}:statutory`),
      due(driven, `${item}:promised`),
      due(driven, '办证:process'),
    ]
  },
})

describe('an extension', () => {
  const process = (more = ''): string => itemWith(`法定 5 工作日  承诺 5 工作日  ${more}  延期 3 工作日 由 局.负责人`)
  const extend = { kind: 'extend', item } as const

  test('at the last instant of the statutory limit, not a minute later', () => {
    expect(accepted(processOf(process())).refusalOf('2026-03-09 17:00', head, extend)).toBeUndefined()
    expect(accepted(processOf(process())).refusalOf('2026-03-09 17:01', head, extend)).toBe('no-extension')
  })

  test('by its post only', () => {
    expect(accepted(processOf(process())).refusalOf('2026-03-03 09:00', decider, extend)).toBe('no-extension')
  })

  test('not before the item’s clock runs, nor once it is decided', () => {
    expect(applied(processOf(process())).refusalOf('2026-03-02 09:05', head, extend)).toBe('no-extension')
    expect(granted(processOf(process())).refusalOf('2026-03-02 11:00', head, extend)).toBe('no-extension')
  })

  test('lengthens a promise that begins only afterwards, too', () => {
    const driven = accepted(processOf(process('需 附件 共享自 监管局'))).act('2026-03-03 09:00', head, extend)
    driven.act('2026-03-04 09:00', post('监管局.监管岗'), { kind: 'share', documents: ['附件'] })
    // Five working days and three more from 4 March.
    expect(due(driven, `${item}:promised`)).toBe('2026-03-16')
  })
})

describe('a suspension', () => {
  const suspended = (): DrivenCase =>
    accepted(processOf(licensing({ process: '限 5 工作日', item: '法定 20 工作日  承诺 5 工作日' }))).act(
      '2026-03-03 09:00',
      reviewer,
      { kind: 'suspend', reason: '涉诉' },
    )

  test('stops every clock but the statutory one', () => {
    const driven = suspended().act('2026-03-10 09:00', window, { kind: 'resume' })
    // 3 and 4 March are not used up; the day of going on counts.
    expect(due(driven, `${item}:promised`)).toBe('2026-03-16')
    expect(due(driven, decision)).toBe('2026-03-16')
    expect(due(driven, '办证:process')).toBe('2026-03-16')
    expect(due(driven, `${item}:statutory`)).toBe('2026-03-30')
  })

  test('nothing is done while it lasts, and it wants a reason', () => {
    expect(suspended().refusalOf('2026-03-04 09:00', decider, complete(decision))).toBe('case-suspended')
    expect(suspended().refusalOf('2026-03-04 09:00', head, { kind: 'suspend', reason: '再' })).toBe('case-suspended')
    const driven = accepted(processOf(licensing()))
    expect(driven.refusalOf('2026-03-03 09:00', reviewer, { kind: 'suspend', reason: ' ' })).toBe(
      'suspension-unreasoned',
    )
    expect(driven.refusalOf('2026-03-03 09:00', window, { kind: 'resume' })).toBe('not-suspended')
  })

  test('is ordered by an office that handles the case, no other', () => {
    const driven = accepted(processOf(licensing()))
    const order = { kind: 'suspend', reason: '涉诉' } as const
    expect(driven.refusalOf('2026-03-03 09:00', post('监管局.监管岗'), order)).toBe('not-handling')
  })
})

describe('a withdrawal', () => {
  const withdraws = [applicant, { kind: 'withdraw' }] as const

  test('ends the case while nothing has been granted, at any time', () => {
    for (const driven of [applied(processOf(licensing())), accepted(processOf(licensing()))]) {
      driven.act('2026-03-02 10:00', ...withdraws)
      expect([driven.state.status, driven.open]).toEqual(['withdrawn', []])
      expect(driven.engine.timers(driven.state)).toEqual([])
    }
  })

  test('is refused once a result has been obtained', () => {
    expect(granted(processOf(licensing())).refusalOf('2026-03-02 11:00', ...withdraws)).toBe('result-obtained')
  })
})

test('warnings: yellow at half and at four fifths of the working time, red a minute after the last instant', () => {
  const levels = (at: string): readonly string[] =>
    accepted(processOf(licensing({ item: '承诺 5 工作日' })))
      .pass(at)
      .entries.flatMap((entry) => (entry.kind === 'warned' && entry.clock === decision ? [entry.level] : []))
  // From 2 March, 9:10, to the close of business on the 9th: 41 hours and 50 minutes of work.
  expect(levels('2026-03-05 09:05')).toEqual([])
  expect(levels('2026-03-05 09:06')).toEqual(['yellow'])
  expect(levels('2026-03-06 15:38')).toEqual(['yellow'])
  expect(levels('2026-03-06 15:39')).toEqual(['yellow', 'yellow'])
  expect(levels('2026-03-09 17:00')).toEqual(['yellow', 'yellow'])
  expect(levels('2026-03-09 17:01')).toEqual(['yellow', 'yellow', 'red'])
})
