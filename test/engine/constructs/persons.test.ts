import { describe, expect, test } from 'vitest'
import { post, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, complete, decider, decision, item, licensing, reviewer, window } from './licensing.ts'

const [review, decide] = ['办证/许可/审查', '办证/许可/决定']
const supervisor = post('监管局.监管岗')

effectOf('handledBy', 'the implied decision is open to every post of the offices that are named', {
  program: (part) => licensing().replace('承办 局', part),
  cases: {
    '承办 局': [undefined, 'wrong-post'],
    '承办 监管局': ['wrong-post', undefined],
    '承办 局, 监管局': [undefined, undefined],
  },
  seen: (process) =>
    [decider, supervisor].map((by) => accepted(process).refusalOf('2026-03-03 09:00', by, complete(decision))),
})

effectOf('procedure', 'the item’s own steps in the place of the implied one', {
  program: (part) => licensing({ item: part }),
  cases: { '办理程序 { 环节 审查 由 局.审查岗  环节 决定 由 局.决定岗 }': [review], '': [decision] },
  seen: (process) => accepted(process).open,
})

effectOf('step', 'is a task of its post, one after the other', {
  program: (part) => licensing({ item: `办理程序 { ${part}  环节 决定 由 局.决定岗 }` }),
  cases: { '环节 审查 由 局.审查岗': [[review], [decide]], '': [[decide], [decide]] },
  seen: (process) => {
    const driven = accepted(process)
    const { open } = driven
    if (open.includes(review)) driven.act('2026-03-03 09:00', reviewer, complete(review))
    return [open, driven.open]
  },
})

effectOf('needs', 'the applicant is asked for the document, and the decision waits for it', {
  program: (part) => licensing({ item: part }),
  cases: { '需 附件': 'present', '': undefined },
  seen: (process) => accepted(process).state.documents['附件'],
})

effectOf('reads', 'a step waits for what it names, and for nothing else', {
  program: (part) =>
    licensing({
      item: `需 附件 共享自 监管局  办理程序 { 环节 审查 由 局.审查岗 { ${part} }  环节 决定 由 局.决定岗 }`,
    }),
  cases: { '查验 申请书': [review], '查验 附件': [], '': [] },
  seen: (process) => accepted(process).open,
})

describe('outcomes', () => {
  const steps = (part: string): string =>
    licensing({ item: `办理程序 { 环节 审查 由 局.审查岗 { ${part} }  环节 决定 由 局.决定岗 }` })

  effectOf('outcomes', 'a step offers those that it names, else to pass and to refuse', {
    program: steps,
    cases: { '结论 通过, 转办 "转办他处"': ['pass', '转办'], '结论 通过': ['pass'], '': ['pass', 'refuse'] },
    seen: (process) => accepted(process).view.tasks[0]?.outcomes.map(({ name }) => name),
  })

  effectOf('pass', 'goes on', {
    program: steps,
    cases: { '结论 通过, 不予许可': [[decide], undefined], '结论 不予许可': [[review], undefined] },
    seen: (process) => {
      const driven = accepted(process)
      driven.refusalOf('2026-03-03 09:00', reviewer, complete(review))
      return [driven.open, driven.state.outcomes[item]]
    },
  })

  effectOf('refuse', 'ends the item, with a reason', {
    program: steps,
    cases: {
      '结论 通过, 不予许可': ['reason-wanted', undefined, 'refused'],
      '结论 通过': ['unknown-outcome', 'unknown-outcome', undefined],
    },
    seen: (process) => {
      const driven = accepted(process)
      return [
        driven.refusalOf('2026-03-03 09:00', reviewer, complete(review, 'refuse')),
        driven.refusalOf('2026-03-03 09:00', reviewer, complete(review, 'refuse', '不符合')),
        driven.state.outcomes[item],
      ]
    },
  })

  test('an outcome of its own may carry a block that runs when it is chosen', () => {
    const process = processOf(steps('结论 通过, 上报 { 环节 复核 由 局.负责人 }'))
    const chosen = (outcome: string): readonly string[] =>
      accepted(process).act('2026-03-03 09:00', reviewer, complete(review, outcome)).open
    expect(chosen('pass')).toEqual([decide])
    expect(chosen('上报')).toEqual(['办证/许可/复核'])
  })
})

test('who holds no post of the item does none of its steps', () => {
  expect(accepted(processOf(licensing())).refusalOf('2026-03-03 09:00', supervisor, complete(decision))).toBe(
    'wrong-post',
  )
  expect(accepted(processOf(licensing())).refusalOf('2026-03-03 09:00', window, complete(decision))).toBeUndefined()
})
