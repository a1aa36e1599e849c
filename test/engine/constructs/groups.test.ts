import { dueOf } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, complete, decider, decision, granted, issuance, item, licensing, window } from './licensing.ts'

const second = '办证/排放'
const other = (part = ''): string => `材料 排放证\n事项 排放 { 承办 局  需 申请书  出具 排放证  ${part} }`
const two = (handles: string, more = '', first = ''): string =>
  licensing({ declarations: other(more), item: first }).replace('办理 许可', handles)

effectOf('parallel', 'its branches are open at once', {
  program: two,
  cases: {
    '并联 { 办理 许可  办理 排放 }': [decision, `${second}/decision`],
    '依次 { 办理 许可  办理 排放 }': [decision],
    '办理 许可  办理 排放': [decision],
  },
  seen: (process) => accepted(process).open,
})

effectOf('sequence', 'one after another, inside a parallel block too', {
  program: (part) => two(`并联 { ${part} { 办理 许可  办理 排放 }  通知 申请人 "在办" }`),
  cases: { 依次: [decision], 并联: [decision, `${second}/decision`] },
  seen: (process) => accepted(process).open,
})

test('parallel goes on when every branch is done, not before', () => {
  const driven = accepted(processOf(two('并联 { 办理 许可  办理 排放 }')))
  driven.act('2026-03-02 10:00', decider, complete(decision))
  expect(driven.open).toEqual([`${second}/decision`])
  expect(driven.act('2026-03-02 11:00', decider, complete(`${second}/decision`)).open).toEqual([issuance])
})

describe('a prerequisite in a parallel block', () => {
  const needing = two('并联 { 办理 许可  办理 排放 }', '需 批文')

  test('the decision waits for it, and is open when it is there', () => {
    const driven = accepted(processOf(needing))
    expect(driven.open).toEqual([decision])
    expect(driven.act('2026-03-02 10:00', decider, complete(decision)).open).toEqual([`${second}/decision`])
  })

  test('refused, it ends what needs it in the same way', () => {
    const driven = accepted(processOf(needing)).act('2026-03-02 10:00', decider, complete(decision, 'refuse', '不符合'))
    expect([driven.state.outcomes[second], driven.state.status]).toEqual(['refused', 'refused'])
  })
})

effectOf('ledBy', 'a limit that is missed inside is told to the office that leads as well', {
  program: (part) => two(`并联 ${part} { 办理 许可  办理 排放 }`, '', '承诺 1 工作日'),
  cases: { '牵头 监管局': [{ office: '局' }, { office: '监管局' }], '': [{ office: '局' }] },
  seen: (process) => {
    const entry = accepted(process)
      .pass('2026-03-03 17:01')
      .entries.find(({ kind }) => kind === 'escalated')
    return entry?.kind === 'escalated' ? entry.to : undefined
  },
})

describe('stage', () => {
  const staged = (part: string): string =>
    licensing({ declarations: other() }).replace('办理 许可', `${part}  办理 排放`)
  const stageDue = (driven: DrivenCase): string | undefined => {
    const clock = driven.state.clocks['办证/立项:stage']
    return clock && dueOf(clock.clock, calendar)?.day
  }

  effectOf('stage', 'has a limit and a clock of its own', {
    program: staged,
    cases: {
      '阶段 立项 限 5 工作日 { 办理 许可 }': '2026-03-09',
      '阶段 立项 { 办理 许可 }': undefined,
      '办理 许可': undefined,
    },
    seen: (process) => stageDue(accepted(process)),
  })

  effectOf('ledBy', 'the office that leads a stage is told when its limit is missed', {
    program: (part) => staged(`阶段 立项 ${part} 限 1 工作日 { 办理 许可 }`),
    cases: { '牵头 监管局': [{ kind: 'escalated', node: '办证/立项', to: [{ office: '监管局' }] }], '': [] },
    seen: (process) =>
      accepted(process)
        .pass('2026-03-03 17:01')
        .entries.filter((entry) => entry.kind === 'escalated' && entry.node === '办证/立项'),
  })

  test('with an intake of its own it takes in by itself, and its clock counts from that acceptance', () => {
    const process = processOf(
      licensing({ declarations: other(), after: '阶段 立项 限 5 工作日 { 受理 由 局.窗口 { 表单 表 }  办理 排放 }' }),
    )
    const driven = granted(process)
    expect([driven.open, stageDue(driven)]).toEqual([[], undefined])
    driven.act('2026-03-04 09:00', applicant, { kind: 'submit', fields: { 名称: '老张面馆' }, without: [] })
    expect([driven.open, stageDue(driven)]).toEqual([['办证/立项/accept'], undefined])
    driven.act('2026-03-05 09:00', window, complete('办证/立项/accept'))
    expect([driven.open, stageDue(driven)]).toEqual([[`${second}/decision`], '2026-03-12'])
  })

  test('the intake of a stage within it is that stage’s: its own clock has begun before', () => {
    const inner = '阶段 二期 { 受理 由 局.窗口 { 表单 表 }  办理 排放 }'
    const process = processOf(licensing({ declarations: other(), after: `阶段 立项 限 5 工作日 { ${inner} }` }))
    expect(granted(process).state.clocks['办证/立项:stage']).toBeDefined()
  })
})

describe('merge', () => {
  const merged = '办证/两证/decision'
  const program = (part: string, more = '', first = ''): string => two(part, more, first)
  const one = '合并 两证 { 办理 许可  办理 排放 }'

  effectOf('merge', 'one decision for all of its items, and results together', {
    program,
    cases: {
      [one]: [[merged], 'granted', 'granted'],
      '并联 { 办理 许可  办理 排放 }': [[decision, `${second}/decision`], 'granted', undefined],
    },
    seen: (process) => {
      const driven = accepted(process)
      const { open } = driven
      driven.act('2026-03-02 10:00', decider, complete(open[0] ?? ''))
      return [open, driven.state.outcomes[item], driven.state.outcomes[second]]
    },
  })

  effectOf('sealedWith', 'the seal of a merge goes before those of its items', {
    program: (part) => program(`合并 两证 { ${part}  办理 许可  办理 排放 }`, '用印 局.专用章'),
    cases: { '用印 局.公章': ['公章', '公章'], '': [undefined, '专用章'] },
    seen: (process) =>
      accepted(process)
        .act('2026-03-02 10:00', decider, complete(merged))
        .entries.flatMap((entry) => (entry.kind === 'obtained' ? [entry.seal?.seal] : [])),
  })

  effectOf('within', 'has one clock: its limit, else the largest promise', {
    program: (part) => program(`合并 两证 { ${part}  办理 许可  办理 排放 }`, '承诺 3 工作日', '承诺 5 工作日'),
    cases: { '限 4 工作日': ['2026-03-06', undefined], '': ['2026-03-09', undefined] },
    seen: (process) => {
      const { clocks } = accepted(process).state
      const merge = clocks['办证/两证:merge']
      return [merge && dueOf(merge.clock, calendar)?.day, clocks[`${item}:promised`]]
    },
  })

  test('refused is refused for all of them', () => {
    const driven = accepted(processOf(program(one))).act(
      '2026-03-02 10:00',
      decider,
      complete(merged, 'refuse', '不符合'),
    )
    expect([driven.state.outcomes[item], driven.state.outcomes[second], driven.state.status]).toEqual([
      'refused',
      'refused',
      'refused',
    ])
  })

  test('an item that needs what a sibling outside was refused leaves it; the others are decided', () => {
    const process = processOf(
      licensing({
        declarations: `材料 土地证\n事项 供地 { 承办 局  需 申请书  出具 土地证 }\n${other('需 土地证')}`,
      }).replace('办理 许可', `并联 { 办理 供地  ${one} }`),
    )
    const driven = accepted(process)
    expect(driven.open).toEqual(['办证/供地/decision'])
    driven.act('2026-03-02 10:00', decider, complete('办证/供地/decision', 'refuse', '不符合规划'))
    expect(driven.state.outcomes[second]).toBe('refused')
    expect(driven.open).toEqual([merged])
    driven.act('2026-03-04 10:00', decider, complete(merged))
    expect(driven.state.outcomes).toMatchObject({ [item]: 'granted', [second]: 'refused' })
  })

  test('an item whose tolerance lapses leaves it; the others are decided', () => {
    const driven = accepted(processOf(program(one, '需 附件 容缺 1 工作日')), { without: ['附件'] }).pass(
      '2026-03-03 17:01',
    )
    expect(driven.state.outcomes[second]).toBe('withdrawn')
    expect(driven.open).toEqual([merged])
    driven.act('2026-03-04 10:00', decider, complete(merged))
    expect(driven.state.outcomes).toMatchObject({ [item]: 'granted', [second]: 'withdrawn' })
  })
})

const branch = (part: string): string => licensing({ declarations: other(), before: part })
const told = (driven: DrivenCase): readonly string[] =>
  driven.entries.flatMap((entry) => (entry.kind === 'notified' ? [entry.text] : []))
const toldFor = (process: Parameters<typeof accepted>[0], fields: Record<string, unknown>): readonly string[] =>
  told(accepted(process, { fields }))

effectOf('when', 'a block only for the cases in which the condition holds', {
  program: branch,
  cases: { '当 面积 > 50 { 通知 申请人 "大" }': [[], ['大'], []], '通知 申请人 "大"': [['大'], ['大'], ['大']] },
  seen: (process) => [{ 面积: 50 }, { 面积: 51 }, {}].map((fields) => toldFor(process, fields)),
})

effectOf('otherwiseWhen', 'the first branch whose condition holds, and no other', {
  program: (part) => branch(`当 面积 > 50 { 通知 申请人 "大" } ${part} { 通知 申请人 "中" }`),
  cases: { '否则当 面积 > 20': [['大'], ['中'], [], []], '当 面积 > 20': [['大', '中'], ['中'], [], []] },
  seen: (process) => [{ 面积: 51 }, { 面积: 21 }, { 面积: 20 }, {}].map((fields) => toldFor(process, fields)),
})

effectOf('otherwise', 'all other cases', {
  program: (part) => branch(`当 面积 > 50 { 通知 申请人 "大" } ${part}`),
  cases: { '否则 { 通知 申请人 "小" }': [['大'], ['小'], ['小']], '': [['大'], [], []] },
  seen: (process) => [{ 面积: 51 }, { 面积: 50 }, {}].map((fields) => toldFor(process, fields)),
})

effectOf('choose', 'a branch for each answer, the rest otherwise', {
  program: branch,
  cases: {
    '分情形 业态 { "餐馆" { 通知 申请人 "馆" } "小吃", "饮品" { 通知 申请人 "摊" } 否则 { 通知 申请人 "未填" } }': [
      ['馆'],
      ['摊'],
      ['摊'],
      ['未填'],
    ],
    '': [[], [], [], []],
  },
  seen: (process) =>
    [{ 业态: '餐馆' }, { 业态: '小吃' }, { 业态: '饮品' }, {}].map((fields) => toldFor(process, fields)),
})
