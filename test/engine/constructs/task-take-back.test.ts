import { dueOf } from '@banjie/runtime/calendar'
import { caseView, type Act, type Actor } from '@banjie/runtime/engine'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, post, type DrivenCase } from '../fixture.ts'
import { accepted, complete, decider, head, itemWith, reviewer, step } from './worked.fixture.ts'

const takeBack = (name: string): Act => ({ kind: 'takeBack', task: step(name) })
const refused = (driven: DrivenCase, by: Actor, act: Act, at = '2026-03-03 11:00') => driven.refusalOf(at, by, act)
const due = (driven: DrivenCase, clock: string) => {
  const found = driven.state.clocks[clock]
  return found && dueOf(found.clock, calendar)?.day
}

const three = itemWith(
  '环节 初审 由 局.审查岗 限 2 工作日  环节 复审 由 局.审查岗 限 2 工作日 { 结论 通过, 补正, 不予许可, 退回 初审 1 次 }  环节 决定 由 局.决定岗 限 1 工作日',
  { parts: '补正 1 次' },
)
const done = () => accepted(three).act('2026-03-03 10:00', reviewer(), complete('初审'))

describe('a step taken back (取回)', () => {
  test('is open again as it stood, and what follows waits; its outcome is gone', () => {
    const before = accepted(three).pass('2026-03-03 10:30')
    const driven = done()
    expect(driven.open).toEqual([step('复审')])
    driven.act('2026-03-03 10:30', reviewer(), takeBack('初审'))
    expect(driven.state.value).toEqual(before.state.value)
    expect(driven.state.tasks).toEqual(before.state.tasks)
    expect(driven.state.outcomes).toEqual(before.state.outcomes)
    expect(driven.entries.filter(({ kind }) => kind === 'taken-back')).toEqual([
      { kind: 'taken-back', node: step('初审'), what: 'step', by: reviewer() },
    ])
  })

  test('wins no time: its clock goes on as if it had not been done', () => {
    const driven = done().act('2026-03-03 10:30', reviewer(), takeBack('初审'))
    const same = accepted(three).pass('2026-03-03 10:30')
    expect(driven.state.clocks[step('初审')]).toEqual(same.state.clocks[step('初审')])
    expect(due(driven, step('初审'))).toBe('2026-03-04')
    expect(due(driven, '一证/甲:promised')).toBe(due(same, '一证/甲:promised'))
    // What follows has its own time again, from when it is reached.
    driven.act('2026-03-04 10:00', reviewer(), complete('初审'))
    expect(due(driven, `${step('复审')}~2`)).toBe('2026-03-06')
  })

  test('but the time in which the case was suspended meanwhile stays left out', () => {
    const driven = done()
      .act('2026-03-03 11:00', head, { kind: 'suspend', reason: '诉讼' })
      .act('2026-03-05 10:00', head, { kind: 'resume' })
      .act('2026-03-05 10:30', reviewer(), takeBack('初审'))
    // Neither the 3rd nor the 4th is used up; the day of going on counts.
    expect(due(driven, step('初审'))).toBe('2026-03-06')
  })

  test('is only taken back by whoever did it', () => {
    expect(refused(done(), reviewer('李四'), takeBack('初审'))).toBe('not-done-by')
    expect(refused(done(), post('局.审查岗'), takeBack('初审'))).toBe('not-done-by')
    expect(refused(done(), applicant, takeBack('初审'))).toBe('not-done-by')
  })

  test('is shown as one that may be taken back, so long as it may', () => {
    const shown = ({ engine, state }: DrivenCase) =>
      caseView(engine.process, state, { id: 'c', revision: 1, events: [] }, { calendar, now: state.at }).takeBacks
    expect(shown(done())).toEqual([
      {
        node: step('初审'),
        label: { zh: '甲 · 初审', en: '甲 · 初审' },
        by: { office: '局', post: '审查岗', person: '张三' },
      },
    ])
    expect(shown(done().act('2026-03-03 11:00', reviewer(), complete('复审')))).toMatchObject([{ node: step('复审') }])
  })

  test('can be done and taken back again', () => {
    const driven = done()
      .act('2026-03-03 10:10', reviewer(), takeBack('初审'))
      .act('2026-03-03 10:20', reviewer(), complete('初审'))
      .act('2026-03-03 10:30', reviewer(), takeBack('初审'))
    expect(driven.open).toEqual([step('初审')])
    expect(refused(driven, reviewer(), takeBack('初审'))).toBe('nothing-to-take-back')
  })
})

describe('it is too late', () => {
  test('when the next step is done', () => {
    const driven = done().act('2026-03-03 10:30', reviewer('李四'), complete('复审'))
    expect(refused(driven, reviewer(), takeBack('初审'))).toBe('taken-up')
  })

  test('when the item is decided', () => {
    const driven = done()
      .act('2026-03-03 10:30', reviewer('李四'), complete('复审'))
      .act('2026-03-03 10:40', decider(), complete('决定'))
    expect(refused(driven, reviewer('李四'), takeBack('复审'))).toBe('in-effect')
    expect(refused(driven, decider(), takeBack('决定'))).toBe('in-effect')
  })

  test('when the item is refused', () => {
    const refusing = itemWith('环节 初审 由 局.审查岗  环节 决定 由 局.决定岗')
    const driven = accepted(refusing)
      .act('2026-03-03 10:00', reviewer(), complete('初审'))
      .act('2026-03-03 10:30', decider(), complete('决定', 'refuse'))
    expect(refused(driven, decider(), takeBack('决定'))).toBe('in-effect')
  })

  test('when the next step asked for a correction, also once that has come', () => {
    const driven = done().act('2026-03-03 10:30', reviewer('李四'), complete('复审', 'correct', { reason: '缺页' }))
    expect(refused(driven, reviewer(), takeBack('初审'))).toBe('item-rests')
    driven.act('2026-03-04 09:00', applicant, { kind: 'supply', documents: ['方案'] })
    expect(driven.open).toEqual([step('复审')])
    expect(refused(driven, reviewer(), takeBack('初审'), '2026-03-04 10:00')).toBe('nothing-to-take-back')
  })

  test('when the next step sent it back: it is open again anyway', () => {
    const driven = done().act('2026-03-03 10:30', reviewer('李四'), complete('复审', 'return:初审'))
    expect(driven.state.tasks[step('初审')]?.round).toBe(2)
    expect(refused(driven, reviewer(), takeBack('初审'))).toBe('nothing-to-take-back')
    expect(refused(driven, reviewer('李四'), takeBack('复审'))).toBe('nothing-to-take-back')
  })

  test('when one of several signers of the next step has signed', () => {
    const shared = itemWith('环节 初审 由 局.审查岗  环节 复审 由 局.审查岗 会签  环节 决定 由 局.决定岗')
    const driven = accepted(shared)
      .act('2026-03-03 10:00', reviewer(), complete('初审'))
      .act('2026-03-03 10:30', reviewer('李四'), complete('复审'))
    expect(refused(driven, reviewer(), takeBack('初审'))).toBe('taken-up')
    driven.act('2026-03-03 11:00', reviewer('李四'), takeBack('复审'))
    expect(refused(driven, reviewer(), takeBack('初审'))).toBeUndefined()
  })

  test('when somebody was told: a notice cannot be unsaid', () => {
    const telling = itemWith('环节 初审 由 局.审查岗  通知 申请人 "已通过初审"  环节 决定 由 局.决定岗')
    const driven = accepted(telling).act('2026-03-03 10:00', reviewer(), complete('初审'))
    expect(refused(driven, reviewer(), takeBack('初审'))).toBe('taken-up')
  })

  test('when an automatic step decided by it', () => {
    const automatic = itemWith(
      '环节 初审 由 局.审查岗  自动 核对 { 通过 当 面积 > 10  否则 环节 人工核对 由 局.审查岗 }  环节 决定 由 局.决定岗',
    )
    const decided = accepted(automatic, { 面积: 20 }).act('2026-03-03 10:00', reviewer(), complete('初审'))
    expect(refused(decided, reviewer(), takeBack('初审'))).toBe('taken-up')
    const asked = accepted(automatic, { 面积: 5 }).act('2026-03-03 10:00', reviewer(), complete('初审'))
    expect(refused(asked, reviewer(), takeBack('初审'))).toBeUndefined()

    const manual = accepted(automatic, { 面积: 5 })
      .act('2026-03-03 10:00', reviewer(), complete('初审'))
      .act('2026-03-03 10:10', reviewer(), complete('人工核对'))
      .act('2026-03-03 10:20', reviewer(), takeBack('人工核对'))
    expect(manual.open).toEqual([step('人工核对')])
    expect(manual.state.outcomes).toEqual({ [step('初审')]: 'pass' })
  })

  test('never for an acceptance, nor where nothing was done, nor while the case is suspended', () => {
    const window = post('局.窗口')
    expect(refused(accepted(three), window, { kind: 'takeBack', task: '一证/accept' })).toBe('nothing-to-take-back')
    expect(refused(accepted(three), reviewer(), takeBack('初审'))).toBe('nothing-to-take-back')
    expect(refused(accepted(three), reviewer(), takeBack('没有'))).toBe('unknown-task')
    const suspended = done().act('2026-03-03 10:30', head, { kind: 'suspend', reason: '诉讼' })
    expect(refused(suspended, reviewer(), takeBack('初审'))).toBe('case-suspended')
  })
})

describe('in parallel', () => {
  const text = itemWith(
    '并联 { 依次 { 环节 左一 由 局.审查岗  环节 左二 由 局.审查岗 }  环节 右 由 局.审查岗 会签 限 2 工作日 }  环节 决定 由 局.决定岗',
    { parts: '补正 1 次' },
  )
  const begun = () =>
    accepted(text)
      .act('2026-03-03 09:00', reviewer(), complete('右'))
      .act('2026-03-03 10:00', reviewer(), complete('左一'))

  test('what stands open beside it stays as it is, signatures and clock', () => {
    const driven = begun()
    const { [step('右')]: right } = driven.state.tasks
    driven.act('2026-03-03 10:30', reviewer(), takeBack('左一'))
    expect(driven.open.toSorted()).toEqual([step('右'), step('左一')].toSorted())
    expect(driven.state.tasks[step('右')]).toEqual(right)
    expect(driven.state.tasks[step('右')]?.signed).toHaveLength(1)
    expect(Object.keys(driven.state.clocks).filter((id) => id.startsWith(step('右')))).toEqual([step('右')])
  })

  test('the last of a branch while the other branch is at work', () => {
    const driven = begun().act('2026-03-03 10:30', reviewer(), complete('左二'))
    expect(driven.open).toEqual([step('右')])
    expect(refused(driven, reviewer(), takeBack('左二'))).toBeUndefined()
    expect(driven.open.toSorted()).toEqual([step('右'), step('左二')].toSorted())
  })

  test('out of what follows all of them; the branches that are done stay done', () => {
    const driven = begun()
      .act('2026-03-03 10:30', reviewer(), complete('左二'))
      .act('2026-03-03 10:40', reviewer('李四'), complete('右'))
      .act('2026-03-03 10:50', reviewer('王五'), complete('右'))
    expect(driven.open).toEqual([step('决定')])
    driven.act('2026-03-03 11:00', reviewer(), takeBack('左二'))
    expect(driven.open).toEqual([step('左二')])
    expect(driven.state.outcomes).toMatchObject({ [step('左一')]: 'pass', [step('右')]: 'pass' })
    driven.act('2026-03-03 11:10', reviewer(), complete('左二'))
    expect(driven.open).toEqual([step('决定')])
  })

  test('of a shared step, the signature that decided: the others stay', () => {
    const driven = begun()
      .act('2026-03-03 10:40', reviewer('李四'), complete('右'))
      .act('2026-03-03 10:50', reviewer('王五'), complete('右'))
      .act('2026-03-03 11:00', reviewer('王五'), takeBack('右'))
    expect(driven.state.tasks[step('右')]?.signed?.map(({ person }) => person)).toEqual(['张三', '李四'])
  })
})

test('what an outcome does is left by taking the step back, before it was done', () => {
  const text = itemWith(
    '环节 初审 由 局.审查岗 { 结论 通过, 存疑 { 环节 核实 由 局.负责人 }, 不予许可 }  环节 决定 由 局.决定岗',
  )
  const driven = accepted(text).act('2026-03-03 10:00', reviewer(), complete('初审', '存疑'))
  expect(driven.open).toEqual([step('核实')])
  driven.act('2026-03-03 10:10', reviewer(), takeBack('初审'))
  expect(driven.open).toEqual([step('初审')])
  driven.act('2026-03-03 10:20', reviewer(), complete('初审', '存疑')).act('2026-03-03 10:30', head, complete('核实'))
  expect(refused(driven, reviewer(), takeBack('初审'))).toBe('taken-up')
  expect(refused(driven, head, takeBack('核实'))).toBeUndefined()
  expect(driven.open).toEqual([step('核实')])
})

test('a wait that is come to again has its time anew', () => {
  const text = itemWith('环节 初审 由 局.审查岗  等待 面积 > 10 限 2 工作日  环节 决定 由 局.决定岗')
  const driven = accepted(text)
    .act('2026-03-03 10:00', reviewer(), complete('初审'))
    .act('2026-03-03 10:10', reviewer(), takeBack('初审'))
    .act('2026-03-04 10:00', reviewer(), complete('初审'))
    .pass('2026-03-06 16:59')
  expect(driven.state.outcomes['一证/甲']).toBeUndefined()
  expect(driven.pass('2026-03-06 17:01').state.outcomes['一证/甲']).toBe('withdrawn')
})

test('a tolerance that lapsed is not escaped by taking a step back', () => {
  const text = itemWith('环节 初审 由 局.审查岗 { 查验 方案 }  环节 决定 由 局.决定岗', {
    needs: '需 承诺书 容缺 2 工作日 逾期 不予许可 依据 《某市办法》第十一条',
  }).replace('材料 方案', '材料 方案\n材料 承诺书')
  const driven = accepted(text, {}, ['承诺书'])
    .act('2026-03-03 10:00', reviewer(), complete('初审'))
    .pass('2026-03-04 17:01')
  expect(driven.state.tasks[step('决定')]?.only).toBe('refuse')
  expect(refused(driven, reviewer(), takeBack('初审'), '2026-03-05 09:00')).toBe('nothing-to-take-back')
})

describe('a step of the process itself', () => {
  const text = itemWith('环节 决定 由 局.决定岗', { more: '环节 汇总 由 局.审查岗  环节 复核 由 局.负责人' })
  const summary = '一证/汇总'
  const summed = () =>
    accepted(text)
      .act('2026-03-03 10:00', decider(), complete('决定'))
      .act('2026-03-03 10:10', reviewer(), { kind: 'complete', task: summary, outcome: 'pass' })

  test('is taken back out of the next one', () => {
    const driven = summed().act('2026-03-03 10:20', reviewer(), { kind: 'takeBack', task: summary })
    expect(driven.open).toEqual([summary])
    expect(driven.state.documents['甲证']).toBe('obtained')
  })

  test('not once the process has ended by it', () => {
    const driven = summed().act('2026-03-03 10:20', head, {
      kind: 'complete',
      task: '一证/复核',
      outcome: 'refuse',
      reason: '有误',
    })
    expect(driven.state.status).toBe('refused')
    expect(refused(driven, head, { kind: 'takeBack', task: '一证/复核' })).toBe('case-concluded')
    expect(driven.engine.process.machine.on).not.toHaveProperty([`${summary}:takeBack`])
  })
})
