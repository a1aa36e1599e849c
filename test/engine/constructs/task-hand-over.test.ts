import { dueOf } from '@banjie/runtime/calendar'
import { taskViews, type Act, type Actor } from '@banjie/runtime/engine'
import { describe, expect, test } from 'vitest'
import { calendar, post, type DrivenCase } from '../fixture.ts'
import { accepted, complete, decider, head, itemWith, reviewer, step } from './worked.fixture.ts'

const text = itemWith(
  '并联 { 环节 初审 由 局.审查岗 限 3 工作日  环节 复审 由 局.审查岗 限 3 工作日 { 结论 通过, 补正, 退回 初审 1 次 } }  环节 决定 由 局.决定岗 限 1 工作日',
  { parts: '补正 1 次' },
)
const handOver = (to: string, task = '初审'): Act => ({ kind: 'handOver', task: step(task), to: doer(to) })
const delegate = (to: string, task = '初审'): Act => ({ kind: 'delegate', task: step(task), to: doer(to) })
const doer = (name: string) => {
  const { kind: _, ...rest } = post(name)
  return rest
}
const due = (driven: DrivenCase, clock = step('初审')) => {
  const found = driven.state.clocks[clock]
  return found && dueOf(found.clock, calendar)?.day
}
const viewOf = (driven: DrivenCase, task = '初审') =>
  taskViews(driven.engine.process, driven.state, 'c1', { calendar, now: driven.state.at }).find(
    ({ node }) => node === step(task),
  )
const refused = (driven: DrivenCase, by: Actor, act: Act) => driven.refusalOf('2026-03-03 11:00', by, act)

describe('handing over (转办)', () => {
  const handed = () => accepted(text).act('2026-03-03 10:00', reviewer(), handOver('局.负责人(孙八)'))

  test('only the one it was handed over to does it then; without it, the post still does', () => {
    const driven = handed()
    expect(refused(driven, reviewer(), complete('初审'))).toBe('not-asked')
    expect(refused(driven, decider(), complete('初审'))).toBe('not-asked')
    expect(refused(driven, head, complete('初审'))).toBeUndefined()
    expect(driven.open).toEqual([step('复审')])

    const same = accepted(text)
    expect(refused(same, head, complete('初审'))).toBe('wrong-post')
    expect(refused(same, reviewer(), complete('初审'))).toBeUndefined()
  })

  test('its limit goes on, and the task beside it is as it was', () => {
    const [driven, same] = [handed(), accepted(text).pass('2026-03-03 10:00')]
    expect(due(driven)).toBe('2026-03-05')
    expect(driven.state.clocks).toEqual(same.state.clocks)
    expect(driven.state.tasks[step('复审')]).toEqual(same.state.tasks[step('复审')])
  })

  test('it is told in the history, and shown with the task', () => {
    const driven = handed()
    expect(driven.entries.at(-1)).toEqual({
      kind: 'handed-over',
      node: step('初审'),
      to: doer('局.负责人(孙八)'),
      by: reviewer(),
    })
    expect(viewOf(driven)).toMatchObject({
      posts: [{ office: '局', post: '负责人' }],
      handedTo: { office: '局', post: '负责人', person: '孙八' },
    })
  })

  test('it can be handed on and back, by whoever has it', () => {
    const driven = handed().act('2026-03-03 11:00', head, handOver('局.审查岗(李四)'))
    expect(refused(driven, head, handOver('局.审查岗(王五)'))).toBe('not-asked')
    driven.act('2026-03-03 11:00', reviewer('李四'), complete('初审'))
    expect(driven.state.outcomes[step('初审')]).toBe('pass')
  })

  test.each([
    ['another office', '外局.专家', 'outside-office'],
    ['a post that is not there', '局.厨师', 'unknown-post'],
    ['an office without naming one of its posts', '局', 'unknown-post'],
    ['somebody who does not hold the post', '局.审查岗(孙八)', 'not-a-holder'],
    ['the post that has it', '局.审查岗', 'theirs-already'],
  ])('to %s it is refused', (_, to, code) => {
    expect(refused(accepted(text), reviewer(), handOver(to))).toBe(code)
  })

  test('by somebody who has not got it, of a task that is not open, or under a name that does not hold the post', () => {
    expect(refused(accepted(text), decider(), handOver('局.负责人'))).toBe('wrong-post')
    expect(refused(accepted(text), decider(), handOver('局.负责人', '决定'))).toBe('task-not-open')
    expect(refused(accepted(text), post('局.审查岗(孙八)'), complete('初审'))).toBe('not-a-holder')
  })

  test('while the item rests for a correction nothing is handed over; what was handed over before stays so', () => {
    const driven = handed().act('2026-03-03 10:30', reviewer(), complete('复审', 'correct', { reason: '方案不全' }))
    expect(refused(driven, head, handOver('局.审查岗(李四)'))).toBe('item-rests')
    driven.act('2026-03-04 09:00', { kind: 'applicant' }, { kind: 'supply', documents: ['方案'] })
    expect(driven.state.tasks[step('初审')]?.handedTo).toEqual(doer('局.负责人(孙八)'))
    expect(driven.state.tasks[step('复审')]?.handedTo).toBeUndefined()
  })

  test('a step that is returned to is open to its posts again', () => {
    const driven = handed()
      .act('2026-03-03 11:00', head, complete('初审'))
      .act('2026-03-03 11:00', reviewer(), complete('复审', 'return:初审'))
    expect(driven.state.tasks[step('初审')]).toMatchObject({ round: 2 })
    expect(driven.state.tasks[step('初审')]?.handedTo).toBeUndefined()
  })
})

describe('delegating (委托、交办)', () => {
  const delegated = () => accepted(text).act('2026-03-03 10:00', reviewer(), delegate('外局.专家(周九)'))
  const expert = post('外局.专家(周九)')
  const reported = () => delegated().act('2026-03-03 10:30', expert, complete('初审', 'refuse', { reason: '超高' }))

  test('what the other one concludes is only reported: it decides nothing, and the task comes back', () => {
    const driven = reported()
    expect(driven.state.outcomes[step('初审')]).toBeUndefined()
    expect(driven.state.status).toBe('open')
    expect(driven.entries.at(-1)).toMatchObject({ kind: 'reported', outcome: 'refuse', reason: '超高' })
    expect(viewOf(driven)).toMatchObject({
      posts: [{ office: '局', post: '审查岗' }],
      delegation: {
        by: { person: '张三' },
        to: { person: '周九' },
        report: { label: { zh: '不予许可' }, reason: '超高' },
      },
    })
    expect(refused(driven, expert, complete('初审'))).toBe('not-asked')
    driven.act('2026-03-03 11:00', reviewer(), complete('初审'))
    expect(driven.state.outcomes[step('初审')]).toBe('pass')
    expect(refused(driven, expert, complete('初审'))).toBe('task-not-open')
  })

  test('meanwhile it is with the other one, who cannot pass it on; its limit goes on', () => {
    const driven = delegated()
    expect(viewOf(driven)?.posts).toEqual([{ office: '外局', post: '专家' }])
    expect(refused(driven, reviewer(), complete('初审'))).toBe('not-asked')
    expect(refused(driven, expert, handOver('局.负责人'))).toBe('only-delegated')
    expect(refused(driven, expert, delegate('局.负责人'))).toBe('only-delegated')
    expect(
      refused(driven, expert, {
        kind: 'addSigner',
        task: step('初审'),
        signer: { office: '局', post: '审查岗', person: '李四' },
      }),
    ).toBe('only-delegated')
    expect(driven.state.clocks).toEqual(accepted(text).pass('2026-03-03 11:00').state.clocks)
  })

  test('what fits no outcome of the step is refused to the other one too', () => {
    expect(refused(delegated(), expert, complete('初审', '也许'))).toBe('unknown-outcome')
    expect(refused(delegated(), expert, complete('初审', 'refuse', { reason: '' }))).toBe('reason-wanted')
  })

  test('whoever delegated takes it back before the report, nobody else does, and not after it', () => {
    const back: Act = { kind: 'takeBack', task: step('初审') }
    expect(refused(delegated(), reviewer('李四'), back)).toBe('nothing-to-take-back')
    expect(refused(reported(), reviewer(), back)).toBe('nothing-to-take-back')
    const driven = delegated().act('2026-03-03 10:10', reviewer(), back)
    expect(driven.state.tasks).toEqual(accepted(text).state.tasks)
    expect(refused(driven, expert, complete('初审'))).toBe('wrong-post')
  })

  test('what the other one filled in need not be filled in again', () => {
    const withForm = itemWith('环节 初审 由 局.审查岗 { 表单 意见 }  环节 决定 由 局.决定岗', {
      parts: '',
    }).replace('事项 甲', '表单 意见 { 高度: 数值 必填 }\n事项 甲')
    const driven = accepted(withForm).act('2026-03-03 10:00', reviewer(), delegate('局.负责人(孙八)'))
    expect(refused(driven, head, complete('初审'))).toBe('form-invalid')
    driven.act('2026-03-03 10:00', head, complete('初审', 'pass', { fields: { 高度: 12 } }))
    expect(driven.state.fields['高度']).toBeUndefined()
    driven.act('2026-03-03 10:00', reviewer(), complete('初审'))
    expect(driven.state.fields['高度']).toBe(12)
  })
})

describe('urging and copying (催办、抄送)', () => {
  const urge = { kind: 'urge', task: step('初审'), text: '请尽快' } as const
  test('urging is counted, told and shown, and changes nothing else', () => {
    const before = accepted(text).pass('2026-03-03 10:00')
    const driven = accepted(text)
      .act('2026-03-03 09:30', head, urge)
      .act('2026-03-03 10:00', { kind: 'applicant' }, urge)
    const { [step('初审')]: urged, ...others } = driven.state.tasks
    const { [step('初审')]: quiet, ...same } = before.state.tasks
    expect(urged).toEqual({ ...quiet, urged: { times: 2, at: driven.state.at } })
    expect(others).toEqual(same)
    expect(driven.state.clocks).toEqual(before.state.clocks)
    expect(driven.entries.slice(-2).map(({ kind }) => kind)).toEqual(['urged', 'urged'])
    expect(viewOf(driven)?.urged).toEqual({ times: 2, at: '2026-03-03T10:00:00+08:00' })
  })

  test('a task that is not open, and a post of no office of the process', () => {
    expect(refused(accepted(text), head, { ...urge, task: step('决定') })).toBe('task-not-open')
    expect(refused(accepted(text), post('别局.某岗'), urge)).toBe('not-handling')
  })

  test('a copy is a line of the history, and nothing else', () => {
    const copy: Act = { kind: 'copy', task: step('初审'), to: doer('外局.专家'), text: '请知悉' }
    const driven = accepted(text)
    const { at: _, ...before } = driven.state
    driven.act('2026-03-02 09:20', reviewer(), copy)
    const { at: __, ...after } = driven.state
    expect(after).toEqual(before)
    expect(driven.entries.at(-1)).toEqual({
      kind: 'copied',
      node: step('初审'),
      to: doer('外局.专家'),
      text: '请知悉',
      by: reviewer(),
    })
    expect(refused(driven, post('外局.专家'), complete('初审'))).toBe('wrong-post')
    expect(refused(driven, { kind: 'applicant' }, copy)).toBe('not-handling')
  })
})
