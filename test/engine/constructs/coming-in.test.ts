import { compile } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { applicant, DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { applied, complete, granted, intake, issuance, licensing, window } from './licensing.ts'

const ways = ['window', 'online', 'kiosk', 'mobile'] as const

effectOf('channels', 'a case comes in by a way that is named, and by no other', {
  program: (part) => licensing({ process: part }),
  cases: {
    '渠道 窗口': [undefined, 'channel-closed', 'channel-closed', 'channel-closed'],
    '渠道 网上、自助终端': ['channel-closed', undefined, undefined, 'channel-closed'],
    '': [undefined, undefined, undefined, undefined],
  },
  seen: (process) =>
    ways.map((channel) =>
      new DrivenCase(process, '2026-03-02 09:00').refusalOf('2026-03-02 09:00', applicant, {
        kind: 'submit',
        fields: { 名称: '老张面馆' },
        without: [],
        channel,
      }),
    ),
})

effectOf('channels', 'who says nothing of the way comes to the window, or where there is none by the first one named', {
  program: (part) => licensing({ process: part }),
  cases: { '渠道 网上, 窗口': 'window', '渠道 掌上, 网上': 'mobile', '': 'window' },
  seen: (process) => applied(process).state.channel,
})

const notices = (driven: DrivenCase): number => driven.entries.filter(({ kind }) => kind === 'notified').length
const channelEffectOf = (id: (typeof ways)[number], spelt: string): void =>
  effectOf(id, 'holds for the cases that came in so, and for no other', {
    program: (part) => licensing({ before: `当 渠道 ${part} { 通知 申请人 "在此" }` }),
    cases: {
      [`为 ${spelt}`]: ways.map((way) => (way === id ? 1 : 0)),
      [`!= ${spelt}`]: ways.map((way) => (way === id ? 0 : 1)),
    },
    seen: (process) =>
      ways.map((channel) => notices(applied(process, { channel }).act('2026-03-02 09:10', window, complete(intake)))),
  })

channelEffectOf('window', '窗口')
channelEffectOf('online', '网上')
channelEffectOf('kiosk', '自助终端')
channelEffectOf('mobile', '掌上')

effectOf('channel', 'a condition asks by which way the case came in', {
  program: (part) => licensing({ before: `当 ${part} { 通知 申请人 "在此" }` }),
  cases: { '渠道 为 自助终端': 1, '渠道 为 窗口': 0 },
  seen: (process) => notices(applied(process, { channel: 'kiosk' }).act('2026-03-02 09:10', window, complete(intake))),
})

effectOf('inPerson', 'a task for which the applicant has to come is a visit', {
  program: (part) => licensing({ issue: part }),
  cases: { 到场: { count: 1, day: '2026-03-03' }, '': undefined },
  seen: (process) => granted(process).act('2026-03-03 09:00', window, complete(issuance)).state.visits,
})

test('in person twice: on one day one visit, on two days two', () => {
  const process = processOf(licensing({ process: '最多跑 2 次', intake: '到场', issue: '到场' }))
  const visits = (day: string): number | undefined =>
    granted(process).act(`${day} 11:00`, window, complete(issuance)).state.visits?.count
  expect(visits('2026-03-02')).toBe(1)
  expect(visits('2026-03-03')).toBe(2)
})

test('visits at most: the last one that is promised is in order, one more is an error that shows the way', () => {
  const twice = (most: number): readonly string[] =>
    compile(licensing({ process: `最多跑 ${most} 次`, intake: '到场', issue: '到场' }), 'test.banjie')
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)
  expect(twice(2)).toEqual([])
  expect(twice(1)).toEqual(['BJ6005'])
})
