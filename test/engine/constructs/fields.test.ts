import { expect, test } from 'vitest'
import { applicant, DrivenCase, instant, post, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'

/** A form of one field, and an item that nothing is asked for. */
const asking = (field: string): string => `
机构 局 { 岗位 窗口 }
材料 批文
表单 表 { ${field} }
事项 许可 { 承办 局  出具 批文 }
流程 办证 { 受理 由 局.窗口 { 表单 表 }  办理 许可  出件 由 局.窗口 }`

/** Which of some answers are taken. */
const takes =
  (...answers: readonly unknown[]) =>
  (process: ConstructorParameters<typeof DrivenCase>[0]): readonly boolean[] =>
    answers.map((answer) => {
      const { engine, state } = new DrivenCase(process, '2026-03-02 09:00')
      const fields = answer === undefined ? {} : { 甲: answer }
      const act = { kind: 'submit', by: applicant, fields, without: [] } as const
      return engine.step(state, act, instant('2026-03-02 09:00')).ok
    })
const typed = (part: string): string => asking(`甲: ${part}`)

effectOf('text', 'takes words', {
  program: typed,
  cases: { 文本: [true, false], 数值: [false, true] },
  seen: takes('甲', 1),
})
effectOf('number', 'takes numbers', {
  program: typed,
  cases: { 数值: [true, true, false], 文本: [false, false, true] },
  seen: takes(1, 1.5, '一'),
})
effectOf('integer', 'takes whole numbers', {
  program: typed,
  cases: { 整数: [true, false], 数值: [true, true] },
  seen: takes(1, 1.5),
})
effectOf('money', 'takes yuan, to the fen', {
  program: typed,
  cases: { 金额: [true, true, false], 数值: [true, true, true] },
  seen: takes(1, 1.25, 1.255),
})
effectOf('yesno', 'takes yes or no', {
  program: typed,
  cases: { 是否: [true, true, false], 文本: [false, false, true] },
  seen: takes(true, false, '是'),
})
effectOf('date', 'takes days that there are', {
  program: typed,
  cases: { 日期: [true, false, false], 文本: [true, true, true] },
  seen: takes('2028-02-29', '2026-02-29', '明天'),
})
effectOf('choice', 'takes one of the options', {
  program: typed,
  cases: { '单选 { "子", "丑" }': [true, false, false], 文本: [true, true, false] },
  seen: takes('子', '寅', ['子']),
})
effectOf('choices', 'takes some of the options', {
  program: typed,
  cases: { '多选 { "子", "丑" }': [true, false, false], 文本: [false, false, true] },
  seen: takes(['子', '丑'], ['寅'], '子'),
})
effectOf('phone', 'takes telephone numbers', {
  program: typed,
  cases: { 电话: [true, false], 文本: [true, true] },
  seen: takes('13812345678', '一三八'),
})
effectOf('idcard', 'takes citizen identity numbers whose check digit is right', {
  program: typed,
  cases: { 身份证号: [true, false], 文本: [true, true] },
  seen: takes('11010519491231002X', '110105194912310021'),
})
effectOf('uscc', 'takes unified social credit codes whose check digit is right', {
  program: typed,
  cases: { 信用代码: [true, false], 文本: [true, true] },
  seen: takes('91350100M000100Y43', '91350100M000100Y44'),
})
effectOf('list', 'takes groups, each of which fits', {
  program: typed,
  cases: { '名单 { 姓名: 文本 必填 }': [true, false, false], 文本: [false, false, true] },
  seen: takes([{ 姓名: '张三' }, { 姓名: '李四' }], [{}], '张三'),
})

effectOf('required', 'has to be answered', {
  program: (part) => typed(`文本 ${part}`),
  cases: { 必填: [true, false], '': [true, true] },
  seen: takes('甲', undefined),
})
effectOf('above', 'has to be greater', {
  program: (part) => typed(`数值 ${part}`),
  cases: { '大于 5': [false, false, true], '': [true, true, true] },
  seen: takes(4, 5, 5.01),
})
effectOf('atLeast', 'may not be less', {
  program: (part) => typed(`数值 ${part}`),
  cases: { '至少 5': [false, true, true], '': [true, true, true] },
  seen: takes(4.99, 5, 6),
})
effectOf('below', 'has to be less', {
  program: (part) => typed(`数值 ${part}`),
  cases: { '小于 5': [true, false, false], '': [true, true, true] },
  seen: takes(4.99, 5, 6),
})
effectOf('atMost', 'may not be greater', {
  program: (part) => typed(`数值 ${part}`),
  cases: { '至多 5': [true, true, false], '': [true, true, true] },
  seen: takes(4, 5, 5.01),
})
effectOf('length', 'may not be longer', {
  program: (part) => typed(`文本 ${part}`),
  cases: { '长度 至多 3': [true, false], '': [true, true] },
  seen: takes('一二三', '一二三四'),
})
effectOf('matching', 'fits the pattern as a whole', {
  program: (part) => typed(`文本 ${part}`),
  cases: { '匹配 "[0-9]{3}"': [true, false, false], '': [true, true, true] },
  seen: takes('123', '1234', '12a'),
})
effectOf('when', 'is asked only then', {
  program: (part) => asking(`甲: 文本  乙: 文本 必填 ${part}`),
  cases: { '当 甲 为 "要"': [false, true], '': [false, false] },
  seen: takes('要', '不要'),
})
effectOf('default', 'stands where nothing is answered', {
  program: (part) => typed(`数值 ${part}`),
  cases: { '默认 7': 7, '': undefined },
  seen: (process) =>
    new DrivenCase(process, '2026-03-02 09:00').act('2026-03-02 09:00', applicant, {
      kind: 'submit',
      fields: {},
      without: [],
    }).state.fields['甲'],
})
effectOf('tenThousand', 'multiplies by ten thousand', {
  program: (part) => typed(`数值 至多 5 ${part}`),
  cases: { 万: [true, false], '': [false, false] },
  seen: takes(50_000, 50_001),
})
effectOf('hundredMillion', 'multiplies by a hundred million', {
  program: (part) => typed(`数值 至多 5 ${part}`),
  cases: { 亿: [true, false], '': [false, false] },
  seen: takes(500_000_000, 500_000_001),
})
effectOf('unit', 'is told with the field', {
  program: (part) => typed(`数值 ${part}`),
  cases: { '单位 "㎡"': true, '': false },
  seen: (process) => JSON.stringify(process.plan.body).includes('㎡'),
})

effectOf('today', 'a field is asked from a day on', {
  program: (part) => asking(`甲: 文本  乙: 文本 必填 当 ${part}`),
  cases: { '今天 >= 2026-03-02': [false], '今天 >= 2026-03-03': [true] },
  seen: takes('甲'),
})

test('what an amendment no longer asks for has no answer any more, and is no fault', () => {
  const process = processOf(asking('甲: 是否  乙: 文本 必填 当 甲'))
  const [intake, window] = ['办证/accept', post('局.窗口')]
  const driven = new DrivenCase(process, '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { 甲: true, 乙: '有' }, without: [] })
    .act('2026-03-02 09:10', window, { kind: 'complete', task: intake, outcome: 'correct', reason: '请核对' })
  driven.act('2026-03-03 09:00', applicant, { kind: 'amend', fields: { 甲: false } })
  expect(driven.state.fields).toEqual({ 甲: false, 乙: null })
  expect(driven.open).toEqual([intake])
})

test('who refuses need not fill a form in to the end; who passes has to', () => {
  const process = processOf(
    asking('甲: 文本')
      .replace('事项 许可 {', '表单 勘验表 { 面积: 数值 必填 }\n事项 许可 {')
      .replace('出具 批文 }', '出具 批文  办理程序 { 环节 勘验 由 局.窗口 { 表单 勘验表 } } }'),
  )
  const [task, window] = ['办证/许可/勘验', post('局.窗口')]
  const driven = new DrivenCase(process, '2026-03-02 09:00')
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: {}, without: [] })
    .act('2026-03-02 09:10', window, { kind: 'complete', task: '办证/accept', outcome: 'pass' })
  expect(driven.refusalOf('2026-03-02 10:00', window, { kind: 'complete', task, outcome: 'pass' })).toBe('form-invalid')
  driven.act('2026-03-02 10:00', window, { kind: 'complete', task, outcome: 'refuse', reason: '不符合' })
  expect(driven.state.status).toBe('refused')
})
