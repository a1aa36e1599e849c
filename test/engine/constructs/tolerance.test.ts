import { describe, expect, test } from 'vitest'
import { applicant, type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, complete, decider, decision, intake, item, licensing, window } from './licensing.ts'

/** 3 working days after 2 March, a Monday: the close of business on the 5th. */
const lastInstant = '2026-03-05 17:00'
const minuteLater = '2026-03-05 17:01'
const needs = (part: string): string => licensing({ item: `需 附件 ${part}` })
const without = { without: ['附件'] }
const supply = { kind: 'supply', documents: ['附件'] } as const

effectOf('tolerate', 'the case is accepted without the document', {
  program: needs,
  cases: { '容缺 3 工作日': undefined, '': 'documents-missing' },
  seen: (process) => applied(process, without).refusalOf('2026-03-02 09:10', window, complete(intake)),
})

effectOf('tolerate', 'the document may come until the end of the last working day', {
  program: needs,
  cases: { '容缺 3 工作日': ['present', 'open'], '容缺 2 工作日': ['document-not-asked', 'withdrawn'] },
  seen: (process) => {
    const driven = accepted(process, without)
    const refused = driven.refusalOf(lastInstant, applicant, supply)
    return [refused === 'case-concluded' ? 'document-not-asked' : driven.state.documents['附件'], driven.state.status]
  },
})

const lapsed = (process: Parameters<typeof accepted>[0]): DrivenCase => accepted(process, without).pass(minuteLater)
const ending = (driven: DrivenCase): readonly unknown[] => [
  driven.state.outcomes[item],
  driven.state.status,
  driven.open,
  driven.entries.filter(({ kind }) => kind === 'lapsed'),
]
const lapse = [{ kind: 'lapsed', node: item, document: '附件' }]

effectOf('onOverdue', 'what a lapsed tolerance comes to: withdrawn unless the text says otherwise', {
  program: (part) => needs(`容缺 3 工作日 ${part}`),
  cases: {
    '': ['withdrawn', 'withdrawn', [], lapse],
    '逾期 视为撤回 依据 《甲法》第三条': ['withdrawn', 'withdrawn', [], lapse],
    '逾期 撤销受理 依据 《甲法》第三条': ['annulled', 'refused', [], lapse],
    '逾期 不予许可 依据 《甲法》第三条': [undefined, 'open', [decision], lapse],
  },
  seen: (process) => ending(lapsed(process)),
})

describe('a lapsed tolerance that is to be refused', () => {
  const due = (): DrivenCase => lapsed(processOf(needs('容缺 3 工作日 逾期 不予许可 依据 《甲法》第三条')))

  test('the last step opens for its post with the one outcome', () => {
    expect(due().refusalOf('2026-03-06 09:00', applicant, complete(decision, 'refuse'))).toBe('wrong-post')
    expect(due().refusalOf('2026-03-06 09:00', decider, complete(decision))).toBe('unknown-outcome')
    const driven = due().act('2026-03-06 09:00', decider, complete(decision, 'refuse'))
    expect([driven.state.outcomes[item], driven.state.status]).toEqual(['refused', 'refused'])
  })

  test('the reason is drafted, and whoever decides may give another', () => {
    const reasons = (reason?: string): unknown =>
      due().act('2026-03-06 09:00', decider, complete(decision, 'refuse', reason)).state.refusals[0]?.reason
    expect(reasons()).toBe('容缺期限届满，未补交：附件')
    expect(reasons('材料仍缺')).toBe('材料仍缺')
  })

  test('the document may not come any more', () => {
    expect(due().refusalOf('2026-03-06 09:00', applicant, supply)).toBe('document-not-asked')
  })
})

effectOf('escalateTo', 'a lapsed tolerance is told to whoever the text names, and the document may still come', {
  program: (part) => needs(`容缺 3 工作日 ${part}`),
  cases: {
    '逾期 升级 局.负责人': ['open', [[{ office: '局', post: '负责人' }]], undefined, [decision]],
    '': ['withdrawn', [], 'case-concluded', []],
  },
  seen: (process) => {
    const driven = lapsed(process)
    return [
      driven.state.status,
      driven.entries.flatMap((entry) => (entry.kind === 'escalated' ? [entry.to] : [])),
      driven.refusalOf('2026-03-06 09:00', applicant, supply),
      driven.open,
    ]
  },
})

test('two documents that do not come are two reasons of one refusal', () => {
  const late = '容缺 3 工作日 逾期 不予许可 依据 《甲法》第三条'
  const process = processOf(licensing({ declarations: '材料 说明', item: `需 附件 ${late}  需 说明 ${late}` }))
  const driven = accepted(process, { without: ['附件', '说明'] }).pass(minuteLater)
  expect(driven.entries.filter(({ kind }) => kind === 'lapsed')).toHaveLength(2)
  expect(driven.entries.filter((entry) => entry.kind === 'opened' && entry.node === decision)).toHaveLength(1)
  driven.act('2026-03-06 09:00', decider, complete(decision, 'refuse'))
  expect(driven.state.refusals[0]?.reason).toMatch(/^容缺期限届满，未补交：(说明、附件|附件、说明)$/)
})

test('supplied at the last instant it is there, and nothing lapses', () => {
  const driven = accepted(processOf(needs('容缺 3 工作日')), without)
    .act(lastInstant, applicant, supply)
    .pass('2026-03-20 09:00')
  expect(ending(driven)).toEqual([undefined, 'open', [decision], []])
})

test('the tolerance counts from acceptance, not from receipt', () => {
  const driven = applied(processOf(needs('容缺 3 工作日')), without)
    .act('2026-03-04 09:00', window, complete(intake))
    .pass('2026-03-09 17:00')
  expect(driven.state.documents['附件']).toBe('tolerated')
  expect(driven.pass('2026-03-09 17:01').state.status).toBe('withdrawn')
})

test('what one item tolerates and another requires is required', () => {
  const process = processOf(
    licensing({
      declarations: '材料 排放证\n事项 排放 { 承办 局  需 附件  出具 排放证 }',
      item: '需 附件 容缺 3 工作日',
      before: '办理 排放',
    }),
  )
  expect(applied(process, without).refusalOf('2026-03-02 09:10', window, complete(intake))).toBe('documents-missing')
})

test('what two items tolerate runs on the shorter, and ends each as its own text says', () => {
  const process = processOf(
    licensing({
      declarations:
        '材料 排放证\n事项 排放 { 承办 局  需 附件 容缺 2 工作日 逾期 撤销受理 依据 《甲法》第三条  出具 排放证 }',
      item: '需 附件 容缺 3 工作日',
    }).replace('办理 许可', '并联 { 办理 排放  办理 许可 }'),
  )
  const driven = accepted(process, without).pass('2026-03-04 17:00')
  expect(driven.state.status).toBe('open')
  driven.pass('2026-03-04 17:01')
  expect(driven.state.outcomes).toMatchObject({ [item]: 'withdrawn', '办证/排放': 'annulled' })
})

test('what a sibling yields has no such clock', () => {
  const process = processOf(
    licensing({
      declarations: '事项 附件登记 { 承办 局  需 申请书  出具 附件 }',
      item: '需 附件 容缺 1 工作日',
    }).replace('办理 许可', '并联 { 办理 附件登记  办理 许可 }'),
  )
  const driven = accepted(process).pass('2026-03-13 17:01')
  expect(driven.state.status).toBe('open')
  expect(Object.values(driven.state.clocks).filter(({ kind }) => kind === 'tolerance')).toEqual([])
})

test('stage by stage: a document of the second stage is tolerated from that stage’s acceptance', () => {
  const process = processOf(
    licensing({
      declarations: '材料 排放证\n事项 排放 { 承办 局  需 附件 容缺 3 工作日  出具 排放证 }',
      after: '阶段 排污 { 受理 由 局.窗口 { 表单 表 }  办理 排放 }',
    }),
  )
  const driven = accepted(process)
    .act('2026-03-02 10:00', decider, complete(decision))
    .act('2026-03-02 11:00', applicant, { kind: 'submit', fields: { 名称: '老张面馆' }, without: ['附件'] })
  expect(driven.state.clocks['tolerance:附件']).toBeUndefined()
  driven.act('2026-03-05 10:00', window, complete('办证/排污/accept')).pass('2026-03-10 17:00')
  expect(driven.state.outcomes['办证/排放']).toBeUndefined()
  expect(driven.pass('2026-03-10 17:01').state.outcomes['办证/排放']).toBe('withdrawn')
})
