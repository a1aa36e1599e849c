import { expect, test } from 'vitest'
import { processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, complete, decider, decision, granted, item, licensing } from './licensing.ts'

const yields = (part: string): string => licensing({ yields: part })
const itemWith = (part: string): string => licensing({ item: part })

effectOf('yields', 'what the item yields is obtained when it is granted', {
  program: (part) => licensing().replace('出具 批文', part),
  cases: { '出具 批文': 'obtained', '': undefined },
  seen: (process) => granted(process).state.documents['批文'],
})

effectOf('validFor', 'the result is valid until the corresponding day', {
  program: yields,
  cases: { '有效期 5 年': '2031-03-02', '有效期 6 个月': '2026-09-02', '有效期 30 天': '2026-04-01', '': undefined },
  seen: (process) => granted(process).state.validUntil?.['批文'],
})

test('valid for a month from the end of January: to the end of February, in a leap year the 29th', () => {
  const validFrom = (day: string): string | undefined =>
    accepted(processOf(yields('有效期 1 个月'))).act(`${day} 10:00`, decider, complete(decision)).state.validUntil?.[
      '批文'
    ]
  expect(validFrom('2027-01-29')).toBe('2027-02-28')
  expect(validFrom('2027-01-31')).toBe('2027-02-28')
  expect(validFrom('2028-01-31')).toBe('2028-02-29')
  expect(validFrom('2027-02-28')).toBe('2027-03-28')
  expect(validFrom('2027-12-31')).toBe('2028-01-31')
})

effectOf('validFor', 'the history says until when', {
  program: yields,
  cases: { '有效期 5 年': { 批文: '2031-03-02' }, '': undefined },
  seen: (process) => {
    const entry = granted(process).entries.find(({ kind }) => kind === 'obtained')
    return entry?.kind === 'obtained' ? entry.validUntil : undefined
  },
})

effectOf('sealedWith', 'the result goes out under the seal', {
  program: itemWith,
  cases: {
    '用印 局.公章': { office: '局', seal: '公章', title: '行政审批公章' },
    '用印 局.专用章': { office: '局', seal: '专用章' },
    '': undefined,
  },
  seen: (process) => {
    const entry = granted(process).entries.find(({ kind }) => kind === 'obtained')
    return entry?.kind === 'obtained' ? entry.seal : undefined
  },
})

effectOf('supervisedBy', 'every result is pushed to the office that answers for what happens afterwards', {
  program: itemWith,
  cases: {
    '监管 监管局': [{ kind: 'pushed', node: item, to: { office: '监管局' }, documents: ['批文'], fields: {} }],
    '': [],
  },
  seen: (process) => granted(process).entries.filter(({ kind }) => kind === 'pushed'),
})

test('what was refused is no result: nothing is pushed to the supervising office', () => {
  const driven = accepted(processOf(itemWith('监管 监管局')))
  driven.act('2026-03-02 10:00', decider, complete(decision, 'refuse', '不符合规划'))
  expect(driven.entries.filter(({ kind }) => kind === 'pushed')).toEqual([])
})
