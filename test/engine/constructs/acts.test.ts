import { describe, expect, test } from 'vitest'
import type { Entry } from '@banjie/runtime/engine'
import { applicant, type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import {
  accepted,
  applied,
  complete,
  decider,
  decision,
  granted,
  intake,
  issuance,
  licensing,
  window,
} from './licensing.ts'

const of = (kind: Entry['kind'], driven: DrivenCase): readonly Entry[] =>
  driven.entries.filter((entry) => entry.kind === kind)
const texts = (driven: DrivenCase): readonly unknown[] =>
  driven.entries.flatMap((entry) => (entry.kind === 'notified' ? [[entry.to, entry.text]] : []))
const finished = (process: Parameters<typeof granted>[0], fields = {}): DrivenCase =>
  granted(process, { fields }).act('2026-03-02 11:00', window, complete(issuance))

effectOf('notify', 'tells the applicant, a post or an office, with the answers in the text', {
  program: (part) => licensing({ before: part }),
  cases: {
    '通知 申请人 "{名称}已受理"': [['applicant', '老张面馆已受理']],
    '通知 局.负责人 "{名称}：{面积}㎡，{急件}"': [[{ office: '局', post: '负责人' }, '老张面馆：80㎡，—']],
    '': [],
  },
  seen: (process) => texts(accepted(process, { fields: { 面积: 80 } })),
})

effectOf('push', 'hands documents and answers to another office', {
  program: (part) => licensing({ after: part }),
  cases: {
    '推送 批文, 名称 给 监管局': [
      {
        kind: 'pushed',
        node: '办证/push:许可',
        to: { office: '监管局' },
        documents: ['批文'],
        fields: { 名称: '老张面馆' },
      },
    ],
    '': [],
  },
  seen: (process) => of('pushed', granted(process)),
})

effectOf('to', 'the one that is named receives it', {
  program: (part) => licensing({ after: `推送 批文 ${part}` }),
  cases: { '给 监管局': [{ office: '监管局' }], '给 局.负责人': [{ office: '局', post: '负责人' }] },
  seen: (process) => granted(process).entries.flatMap((entry) => (entry.kind === 'pushed' ? [entry.to] : [])),
})

effectOf('start', 'begins a case of another process', {
  program: (part) => `${licensing({ after: part })}\n流程 整改 { 环节 整改 由 局.审查岗 }`,
  cases: { '启动 整改': [{ kind: 'started', node: '办证/start:许可', process: '整改' }], '': [] },
  seen: (process) => of('started', granted(process)),
})

effectOf('archive', 'closes the file', {
  program: (part) => licensing({ last: part }),
  cases: { 归档: 1, '': 0 },
  seen: (process) => of('archived', finished(process)).length,
})

describe('issue', () => {
  effectOf('issue', 'hands over, in one go, what was obtained', {
    program: (part) => licensing().replace('出件 由 局.窗口', part),
    cases: { '出件 由 局.窗口': 'issued', '': 'obtained' },
    seen: (process) => {
      const driven = granted(process)
      if (driven.open.includes(issuance)) driven.act('2026-03-02 11:00', window, complete(issuance))
      return driven.state.documents['批文']
    },
  })

  test('with nothing to hand over it is passed over', () => {
    const driven = accepted(processOf(licensing())).act(
      '2026-03-02 10:00',
      decider,
      complete(decision, 'refuse', '不符合'),
    )
    expect([driven.open, driven.state.status]).toEqual([[], 'refused'])
  })

  effectOf('onTheSpot', 'is due the same working day', {
    program: (part) => licensing({ issue: part }),
    cases: { '限 当场': 1, '限 1 工作日': 0, '': 0 },
    seen: (process) =>
      of('warned', granted(process).pass('2026-03-02 17:01')).filter(
        (entry) => entry.kind === 'warned' && entry.clock === issuance && entry.level === 'red',
      ).length,
  })
})

describe('evaluate', () => {
  const mended = '评价 差评 启动 整改'
  const rated = (part: string): string => `${licensing({ last: part })}\n流程 整改 { 环节 整改 由 局.审查岗 }`
  const rate = (score: number) => ({ kind: 'rate', score }) as const

  effectOf('evaluate', 'asks for a rating once the case is finished', {
    program: rated,
    cases: { 评价: [undefined, 5], '': ['no-rating', undefined] },
    seen: (process) => {
      const driven = finished(process)
      return [driven.refusalOf('2026-03-03 09:00', applicant, rate(5)), driven.state.rating]
    },
  })

  effectOf('negative', 'a negative rating starts the process that mends', {
    program: rated,
    cases: { [mended]: [1, 1, 0, 0, 0], 评价: [0, 0, 0, 0, 0] },
    seen: (process) =>
      [1, 2, 3, 4, 5].map(
        (score) => of('started', finished(process).act('2026-03-03 09:00', applicant, rate(score))).length,
      ),
  })

  test('once, by the applicant, from 1 to 5, and not before the case is finished', () => {
    const driven = finished(processOf(rated(mended)))
    expect(driven.refusalOf('2026-03-03 09:00', window, rate(5))).toBe('not-the-applicant')
    for (const score of [0, 6, 2.5])
      expect(driven.refusalOf('2026-03-03 09:00', applicant, rate(score))).toBe('no-rating')
    driven.act('2026-03-03 09:00', applicant, rate(1))
    expect(driven.refusalOf('2026-03-03 10:00', applicant, rate(5))).toBe('no-rating')
    expect(granted(processOf(rated(mended))).refusalOf('2026-03-02 10:30', applicant, rate(5))).toBe('no-rating')
  })

  test('a case that was refused asks for none', () => {
    const driven = applied(processOf(rated(mended))).act(
      '2026-03-02 09:10',
      window,
      complete(intake, 'refuse', '不属本机关'),
    )
    expect(driven.refusalOf('2026-03-03 09:00', applicant, rate(1))).toBe('no-rating')
  })
})

effectOf('finish', 'ends the process at once, concluded', {
  program: (part) => licensing({ before: `当 急件 { ${part} }` }),
  cases: { 办结: ['finished', []], '通知 申请人 "急"': ['open', [decision]] },
  seen: (process) => {
    const driven = accepted(process, { fields: { 急件: true } })
    return [driven.state.status, driven.open]
  },
})

effectOf('refuse', 'ends the process at once, refused, and the reason is among the refusals', {
  program: (part) => licensing({ before: `当 急件 { ${part} }` }),
  cases: {
    '不予许可 "不在许可范围"': ['refused', [], ['不在许可范围']],
    不予许可: ['refused', [], ['']],
    '通知 申请人 "急"': ['open', [decision], []],
  },
  seen: (process) => {
    const driven = accepted(process, { fields: { 急件: true } })
    return [driven.state.status, driven.open, driven.view.refusals.map(({ reason }) => reason)]
  },
})
