import { compile } from '@banjie/compiler'
import { dueOf } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, DrivenCase, post, processOf } from '../engine/fixture.ts'

// What random histories have found, each as the smallest program and story that showed it.

const office = '机构 局 { 岗位 窗口 }\n机构 公安局 { 岗位 监管岗 }\n材料 申请书\n材料 方案\n表单 表 { 急: 是否 }'
const itemOf = (name: string, parts = ''): string =>
  `材料 ${name}证\n事项 ${name} { 承办 局  承诺 2 工作日  需 申请书  ${parts}  出具 ${name}证 }`
const windowPost = post('局.窗口')
const complete = (task: string, outcome = 'pass', reason = '理由') =>
  ({ kind: 'complete', task, outcome, reason }) as const
const begun = (text: string, answers = {}, without: readonly string[] = []): DrivenCase =>
  new DrivenCase(processOf(`${office}\n${text}`), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: answers, without })
    .act('2026-03-02 09:10', windowPost, complete('流程/accept'))

test('what silence does is done on the day that it is', () => {
  const text = `${itemOf('甲')}
流程 流程 { 受理 { 表单 表 }  办理 甲 { 限 2 工作日  逾期 不予许可 }  当 今天 > 2026-03-03 { 环节 后 }  否则 { 环节 前 } }`
  expect(begun(text).pass('2026-03-05 09:00').open).toEqual(['流程/后'])
})

test('a result that is revoked ends what needs it and has not been decided', () => {
  const text = `${itemOf('甲', '需 方案 告知承诺 核查 5 工作日 由 公安局.监管岗')}
${itemOf('乙', '需 甲证  办理程序 { 环节 审查 { 查验 甲证 }  环节 决定 }')}
流程 流程 { 受理 { 表单 表 }  办理 甲  环节 间  办理 乙 }`
  const driven = begun(text, {}, ['方案'])
    .act('2026-03-02 10:00', windowPost, complete('流程/甲/decision'))
    .act('2026-03-02 11:00', post('公安局.监管岗'), complete('流程/方案/verification', 'revoke'))
    .act('2026-03-02 12:00', windowPost, complete('流程/间'))
  expect(driven.state.outcomes['流程/乙']).toBe('annulled')
  expect(driven.state.status).not.toBe('open')
})

test('what is yielded on one path is asked of the applicant on another', () => {
  const text = `${itemOf('甲')}
${itemOf('乙', '需 甲证')}
${itemOf('丙', '需 甲证')}
流程 流程 { 受理 { 表单 表 }  当 急 { 办理 甲  办理 乙 }  否则 { 办理 丙 } }`
  expect(begun(text, { 急: true }).state.documents['甲证']).toBeUndefined()
  expect(begun(text).state.documents['甲证']).toBe('present')
})

describe('pre-reviews', () => {
  const review = (inner: string): string => `预审 { ${inner} } 转正式受理 当 已提交(申请书) 限 60 工作日`

  test('what follows one in a stage is not passed over', () => {
    const text = `${itemOf('甲')}\n流程 流程 { 受理 { 表单 表 }  阶段 段 { ${review('办理 甲')}  环节 后 }  环节 末 }`
    expect(begun(text).act('2026-03-02 10:00', windowPost, complete('流程/甲/decision')).open).toEqual(['流程/段/后'])
  })

  test('two of them in one block, and one in another, go on each by itself', () => {
    const text = `${itemOf('甲')}\n${itemOf('乙')}
流程 流程 { 受理 { 表单 表 }  ${review(`${review('办理 甲')}  ${review('办理 乙')}`)}  环节 末 }`
    const driven = begun(text).act('2026-03-02 10:00', windowPost, complete('流程/甲/decision'))
    expect(driven.open).toEqual(['流程/乙/decision'])
    expect(driven.act('2026-03-02 11:00', windowPost, complete('流程/乙/decision')).open).toEqual(['流程/末'])
  })

  test('an item under one whose prerequisite was refused ends when it becomes formal', () => {
    const text = (when: string): string => `${itemOf('甲')}\n${itemOf('乙', '需 甲证')}
流程 流程 { 受理 { 表单 表 }  办理 甲  预审 { 办理 乙 } 转正式受理 当 ${when} 限 60 工作日 }`
    const refused = (when: string): DrivenCase =>
      begun(text(when)).act('2026-03-02 10:00', windowPost, complete('流程/甲/decision', 'refuse'))
    expect(refused('已提交(申请书)').state.outcomes['流程/乙']).toBe('refused')
    const reviewed = refused('急')
    expect(reviewed.open).toEqual(['流程/乙/decision'])
    reviewed.act('2026-03-02 11:00', applicant, { kind: 'amend', fields: { 急: true } })
    expect(reviewed.state.outcomes['流程/乙']).toBe('refused')
  })
})

test.each([
  ['', 'withdrawn'],
  ['逾期 撤销受理', 'annulled'],
])('an item that is come to when its tolerated document has lapsed ends at once (%s)', (overdue, outcome) => {
  const text = `${itemOf('甲', `需 方案 容缺 1 工作日 ${overdue}`)}\n流程 流程 { 受理 { 表单 表 }  环节 先  办理 甲 }`
  const driven = begun(text, {}, ['方案']).pass('2026-03-04 09:00')
  expect(driven.state.documents['方案']).toBe('lapsed')
  expect(driven.refusalOf('2026-03-04 09:00', applicant, { kind: 'supply', documents: ['方案'] })).toBe(
    'document-not-asked',
  )
  driven.act('2026-03-04 10:00', windowPost, complete('流程/先'))
  expect(driven.state.outcomes['流程/甲']).toBe(outcome)
})

test('where a refusal is due the last step of such an item opens for it', () => {
  const text = `${itemOf('甲', '需 方案 容缺 1 工作日 逾期 不予许可  办理程序 { 环节 审查 { 查验 申请书 }  环节 决定 }')}
流程 流程 { 受理 { 表单 表 }  环节 先  办理 甲 }`
  const driven = begun(text, {}, ['方案']).act('2026-03-04 10:00', windowPost, complete('流程/先'))
  expect(driven.state.tasks).toMatchObject({ '流程/甲/决定': { only: 'refuse' } })
})

test('a step may be called like a state of the machine', () => {
  const names = ['deciding', 'refusing', 'annulled', 'prepared', 'ready']
  const text = `office B { post W }\ndocument D\ndocument R\nform F { x: yesno }
item I { handled by B  needs D tolerate 1 day on overdue refuse  yields R  procedure { ${names.map((name) => `step ${name}`).join(' ')} } }
process P { accept by B.W { form F }  handle I }`
  const driven = new DrivenCase(processOf(text), '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: {}, without: [] })
    .act('2026-03-02 09:10', post('B.W'), complete('P/accept'))
  for (const [index, name] of names.entries()) {
    expect(driven.open).toHaveLength(1)
    driven.act(`2026-03-02 1${index}:00`, post('B.W'), complete(driven.open[0] ?? name))
  }
  expect(driven.state.status).toBe('finished')
})

test('an item sees the fields of the process beside what its own steps have filled in', () => {
  const item = itemOf('甲', '办理程序 { 环节 审查 { 表单 意见表 }  自动 核 { 通过 当 急 }  环节 决定 }')
  const text = `${office}\n表单 意见表 { 意见: 文本 }\n${item}\n流程 流程 { 受理 { 表单 表 }  办理 甲 }`
  const errors = compile(text, 'a.banjie').diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code }) => code)).toEqual(['BJ2002'])
})

describe('what cases in which everybody keeps his own limit have found', () => {
  const minute = (driven: DrivenCase, clock: string): string | undefined => {
    const found = driven.state.clocks[clock]
    const due = found && dueOf(found.clock, calendar)
    return due && `${due.day} ${calendar.localTimeOf(due.at).time.slice(0, 5)}`
  }

  test('after a correction the one step of an item goes on with what is left of its budget', () => {
    const text = `${itemOf('甲', '补正 1 次 每次 5 工作日')}\n流程 流程 { 受理 { 表单 表 }  办理 甲 }`
    const driven = begun(text).act('2026-03-03 17:00', windowPost, complete('流程/甲/decision', 'correct'))
    driven.act('2026-03-05 10:00', applicant, { kind: 'supply', documents: ['申请书'] })
    expect(driven.state.tasks['流程/甲/decision']?.round).toBe(1)
    // Of two working days one was used up on the 3rd; the day of going on is not counted.
    expect(minute(driven, '流程/甲/decision')).toBe('2026-03-06 17:00')
    expect(minute(driven, '流程/甲:promised')).toBe('2026-03-06 17:00')
  })

  test('a step on the spot takes no day of the statutory limit around it, nor an intake of one from receipt', () => {
    const item = (law: string, steps: string): string =>
      itemOf('甲', `法定 1 工作日 ${law}  办理程序 { ${steps} }`).replace('承诺 2', '承诺 1')
    const late = (law: string, steps: string, intake = ''): DrivenCase =>
      new DrivenCase(
        processOf(`${office}\n${item(law, steps)}\n流程 流程 { 受理 ${intake} { 表单 表 }  办理 甲 }`),
        '2026-03-02 17:00',
      ).act('2026-03-02 17:00', applicant, { kind: 'submit', fields: {}, without: [] })
    const first = late('', '环节 查 限 当场  环节 决定 限 1 工作日')
      .act('2026-03-02 17:00', windowPost, complete('流程/accept'))
      .act('2026-03-03 17:00', windowPost, complete('流程/甲/查'))
    expect(minute(first, '流程/甲:statutory')).toBe('2026-03-04 17:00')
    const second = late('自收件起', '环节 决定 限 1 工作日', '限 当场').act(
      '2026-03-03 17:00',
      windowPost,
      complete('流程/accept'),
    )
    expect(minute(second, '流程/甲:statutory')).toBe('2026-03-04 17:00')
  })
})
