import { dueOf } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, type DrivenCase, post, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, complete, decider, issuance, item, licensing, reviewer } from './licensing.ts'

const [review, decide] = ['办证/许可/审查', '办证/许可/决定']
const program = (handle = '预审 { 办理 许可 } 转正式受理 当 已取得(权证)', needs = ''): string =>
  licensing({
    process: '限 10 工作日',
    declarations: '材料 权证\n材料 方案',
    item: `法定 20 工作日  承诺 5 工作日  用印 局.公章  监管 监管局  收费 100
      需 方案  需 权证 共享自 监管局  ${needs}
      办理程序 { 环节 审查 由 局.审查岗 限 1 工作日 { 查验 方案 }  环节 决定 由 局.决定岗 限 1 工作日 }`,
  }).replace('办理 许可', handle)
const share = [post('监管局.监管岗'), { kind: 'share', documents: ['权证'] }] as const
const reviewed = (process = processOf(program())): DrivenCase =>
  accepted(process)
    .act('2026-03-02 10:00', reviewer, complete(review))
    .act('2026-03-02 11:00', decider, complete(decide))

effectOf('preReview', 'the last step too waits only for what it reads by name', {
  program,
  cases: { '预审 { 办理 许可 } 转正式受理 当 已取得(权证)': [decide], '办理 许可': [] },
  seen: (process) => accepted(process).act('2026-03-02 10:00', reviewer, complete(review)).open,
})

effectOf(
  'preReview',
  'what is decided are opinions: nothing obtained, sealed, charged, pushed, and no clock but the steps’',
  {
    program,
    cases: {
      '预审 { 办理 许可 } 转正式受理 当 已取得(权证)': [undefined, [], [review, '办证:process', decide]],
      '办理 许可': [
        'obtained',
        ['charged', 'obtained', 'pushed'],
        [review, '办证/许可:promised', '办证/许可:statutory', '办证:process', decide],
      ],
    },
    seen: (process) => {
      const driven = accepted(process).act('2026-03-02 10:00', reviewer, complete(review))
      if (!driven.open.includes(decide)) driven.act('2026-03-02 10:30', ...share)
      driven.act('2026-03-02 11:00', decider, complete(decide))
      const kinds = ['charged', 'obtained', 'pushed']
      return [
        driven.state.documents['批文'],
        driven.entries
          .map(({ kind }) => kind)
          .filter((kind) => kinds.includes(kind))
          .toSorted(),
        Object.keys(driven.state.clocks).filter((id) => !id.includes('accept')),
      ]
    },
  },
)

effectOf('formalWhen', 'converts when its condition holds and what is asked of the applicant is there', {
  program: (part) => program(`预审 { 办理 许可 } ${part}`),
  cases: { '转正式受理 当 已取得(权证)': [0, 1], '转正式受理 当 已提交(方案)': [1, 1] },
  seen: (process) => {
    const converted = (driven: DrivenCase): number => driven.entries.filter(({ kind }) => kind === 'converted').length
    const driven = accepted(process)
    return [converted(driven), converted(driven.act('2026-03-03 09:00', ...share))]
  },
})

describe('the conversion', () => {
  test('opinions on documents that are unchanged count; the step that reads what came is done again', () => {
    const driven = reviewed()
    expect(driven.open).toEqual([])
    driven.act('2026-03-04 09:00', ...share)
    // The decision reads every document: the deed of title is new to it.
    expect(driven.open).toEqual([decide])
    expect(driven.act('2026-03-04 10:00', decider, complete(decide)).open).toEqual([issuance])
    expect(driven.state.documents['批文']).toBe('obtained')
  })

  test('a document changed before it reopens nothing until then, and then the step that reads it', () => {
    const driven = reviewed().act('2026-03-03 09:00', applicant, { kind: 'supply', documents: ['方案'] })
    expect(driven.open).toEqual([])
    expect(driven.act('2026-03-04 09:00', ...share).open).toEqual([review])
  })

  test('an answer amended since reopens every step', () => {
    const driven = reviewed().act('2026-03-03 09:00', applicant, { kind: 'amend', fields: { 面积: 90 } })
    expect(driven.act('2026-03-04 09:00', ...share).open).toEqual([review])
  })

  test('the clocks start with it', () => {
    const driven = reviewed().act('2026-03-04 09:00', ...share)
    const due = (clock: string): string | undefined => {
      const found = driven.state.clocks[clock]
      return found && dueOf(found.clock, calendar)?.day
    }
    expect(due(`${item}:statutory`)).toBe('2026-04-01')
    expect(due(`${item}:promised`)).toBe('2026-03-11')
    expect(due('办证:process')).toBe('2026-03-18')
  })

  test('an opinion that refuses refuses the item, if nothing changed', () => {
    const driven = accepted(processOf(program())).act(
      '2026-03-02 10:00',
      reviewer,
      complete(review, 'refuse', '方案不符合规划'),
    )
    expect(driven.state.status).toBe('open')
    driven.act('2026-03-04 09:00', ...share)
    expect([driven.state.outcomes[item], driven.state.status]).toEqual(['refused', 'refused'])
    expect(driven.state.refusals).toMatchObject([{ reason: '方案不符合规划' }])
  })

  test('waits for what is asked of the applicant, tolerates what is tolerated from then on', () => {
    const process = processOf(program(undefined, '需 附件 容缺 2 工作日'))
    const driven = accepted(process, { without: ['方案', '附件'] }).act('2026-03-03 09:00', ...share)
    expect(driven.entries.filter(({ kind }) => kind === 'converted')).toEqual([])
    driven.act('2026-03-04 09:00', applicant, { kind: 'supply', documents: ['方案'] })
    expect(driven.entries.filter(({ kind }) => kind === 'converted')).toHaveLength(1)
    expect(driven.pass('2026-03-06 17:00').state.status).toBe('open')
    expect(driven.pass('2026-03-06 17:01').state.status).toBe('withdrawn')
  })
})

effectOf('preReview', 'when its time runs out the case ends withdrawn, unless the text says otherwise', {
  program: (part) => program(`预审 { 办理 许可 } 转正式受理 当 已取得(权证) ${part}`).replace('流程', '// 预审\n流程'),
  cases: {
    '限 2 工作日 // 预审': ['withdrawn', undefined],
    '限 2 工作日 逾期 升级 局.负责人': ['open', [{ office: '局', post: '负责人' }]],
    '限 2 工作日 逾期 不予许可 依据 《甲法》第二条': ['refused', undefined],
    '': ['open', undefined],
  },
  seen: (process) => {
    const driven = accepted(process).pass('2026-03-04 17:00')
    expect(driven.state.status).toBe('open')
    const entry = driven
      .pass('2026-03-04 17:01')
      .entries.find((one) => one.kind === 'escalated' && one.node.includes('preReview'))
    return [driven.state.status, entry?.kind === 'escalated' ? entry.to : undefined]
  },
})

test('what comes on a commitment is committed once the case is formal, as without a pre-review', () => {
  const committed = program(undefined, '需 承诺书 告知承诺 核查 10 工作日 由 局.审查岗').replace(
    '材料 权证',
    '材料 承诺书\n材料 权证',
  )
  const driven = accepted(processOf(committed), { without: ['承诺书'] })
  expect(driven.state.documents['承诺书']).toBe('later')
  driven.act('2026-03-02 10:00', ...share)
  expect(driven.state.documents['承诺书']).toBe('committed')
})
