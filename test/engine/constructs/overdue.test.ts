import { describe, expect, test } from 'vitest'
import { type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, complete, decider, decision, item, licensing, reviewer } from './licensing.ts'

/** An item of two steps; the first has a limit of 2 working days: the close of business on 4 March. */
const steps = (part: string): string =>
  licensing({
    item: `办理程序 {
      环节 审查 由 局.审查岗 限 2 工作日 { ${part} }
      环节 决定 由 局.决定岗
    }`,
  })
const [review, decide] = ['办证/许可/审查', '办证/许可/决定']
const lastInstant = '2026-03-04 17:00'
const minuteLater = '2026-03-04 17:01'

const told = (driven: DrivenCase): unknown => {
  const entry = driven.entries.findLast(({ kind }) => kind === 'escalated')
  return entry?.kind === 'escalated' ? entry.to : undefined
}
const after = (driven: DrivenCase): readonly unknown[] => [
  driven.open,
  driven.state.outcomes[review],
  driven.state.outcomes[item],
  driven.state.status,
  driven.state.deemed,
]

describe('a step that misses its limit', () => {
  effectOf('onOverdue', 'warns, and does what the text says', {
    program: steps,
    cases: {
      '': [[review], undefined, undefined, 'open', undefined],
      '逾期 升级 局.负责人': [[review], undefined, undefined, 'open', undefined],
      '逾期 视为通过 依据 《甲法》第二条': [[decide], 'pass', undefined, 'open', [review]],
      '逾期 不予许可 依据 《甲法》第二条': [[], undefined, 'refused', 'refused', [review]],
      '逾期 撤销受理 依据 《甲法》第二条': [[], undefined, 'annulled', 'refused', [review]],
      '逾期 视为撤回 依据 《甲法》第二条': [[], undefined, 'withdrawn', 'withdrawn', [review]],
    },
    seen: (process) => after(accepted(process).pass(minuteLater)),
  })

  effectOf('escalateTo', 'is told to the post that is named, else to the office that handles the item', {
    program: steps,
    cases: {
      '逾期 升级 局.负责人': [{ office: '局', post: '负责人' }],
      '逾期 升级 监管局': [{ office: '监管局', post: '监管岗' }],
      '': [{ office: '局' }],
    },
    seen: (process) => told(accepted(process).pass(minuteLater)),
  })

  effectOf('overduePass', 'passes as if somebody had passed it, and the history says that silence did', {
    program: steps,
    cases: { '逾期 视为通过 依据 《甲法》第二条': [{ kind: 'deemed', node: review }], '': [] },
    seen: (process) =>
      accepted(process)
        .pass(minuteLater)
        .entries.filter(({ kind }) => kind === 'deemed'),
  })

  effectOf('annul', 'withdraws the acceptance of the item', {
    program: steps,
    cases: { '逾期 撤销受理 依据 《甲法》第二条': 'annulled', '': undefined },
    seen: (process) => accepted(process).pass(minuteLater).state.documents['批文'],
  })

  effectOf('withdraw', 'the item is deemed withdrawn', {
    program: steps,
    cases: { '逾期 视为撤回 依据 《甲法》第二条': 'withdrawn', '': undefined },
    seen: (process) => accepted(process).pass(minuteLater).state.documents['批文'],
  })

  test('nobody is told, and silence decides nothing, while it is in time', () => {
    for (const part of ['', '逾期 视为通过 依据 《甲法》第二条', '逾期 不予许可 依据 《甲法》第二条']) {
      const driven = accepted(processOf(steps(part))).pass(lastInstant)
      expect([told(driven), ...after(driven)]).toEqual([undefined, [review], undefined, undefined, 'open', undefined])
      driven.act(lastInstant, reviewer, complete(review)).pass('2026-03-20 09:00')
      expect([driven.open, driven.state.deemed]).toEqual([[decide], undefined])
    }
  })

  test('a refusal by silence is among the refusals of the case', () => {
    const driven = accepted(processOf(steps('逾期 不予许可 依据 《甲法》第二条'))).pass(minuteLater)
    expect(driven.view.refusals).toEqual([
      {
        node: review,
        label: { zh: '许可 · 审查', en: '许可 · 审查' },
        reason: '逾期，视为不予许可',
      },
    ])
  })
})

describe('an item that misses the limit of its handle', () => {
  const handled = (part: string): string => licensing({ item: '承诺 10 工作日', handle: `{ ${part} }` })

  effectOf('handle', 'within its limit, which replaces the promise', {
    program: (part) => licensing({ item: '承诺 10 工作日' }).replace('办理 许可', part),
    cases: { '办理 许可 { 限 2 工作日 }': [{ office: '局' }], '办理 许可': undefined },
    seen: (process) => told(accepted(process).pass(minuteLater)),
  })

  effectOf('onOverdue', 'does what the text says', {
    program: (part) => handled(`限 2 工作日 ${part}`),
    cases: {
      '': [[decision], undefined, undefined, 'open', undefined],
      '逾期 升级 局.负责人': [[decision], undefined, undefined, 'open', undefined],
      '逾期 视为通过 依据 《甲法》第二条': [['办证/issue'], undefined, 'granted', 'open', [item]],
      '逾期 不予许可 依据 《甲法》第二条': [[], undefined, 'refused', 'refused', [item]],
      '逾期 视为撤回 依据 《甲法》第二条': [[], undefined, 'withdrawn', 'withdrawn', [item]],
    },
    seen: (process) => after(accepted(process).pass(minuteLater)),
  })

  test('deemed passed at the last instant: a decision then still counts', () => {
    const process = processOf(handled('限 2 工作日 逾期 视为通过 依据 《甲法》第二条'))
    const driven = accepted(process).act(lastInstant, decider, complete(decision, 'refuse', '不符合'))
    expect([driven.state.outcomes[item], driven.state.deemed]).toEqual(['refused', undefined])
  })
})

describe('a wait that runs out', () => {
  const waits = (part: string): string =>
    licensing({
      declarations: '材料 权证\n事项 登记 { 承办 局  需 申请书, 权证 共享自 监管局  出具 附件 }',
      before: `等待 已取得(权证) ${part}`,
      after: '办理 登记',
    })

  effectOf('await', 'the case goes on when the condition holds', {
    program: (part) => waits('').replace('等待 已取得(权证)', part),
    cases: {
      '等待 已取得(权证)': [[], [decision]],
      '等待 已取得(权证) 或 非 急件': [[decision], [decision]],
      '': [[decision], [decision]],
    },
    seen: (process) => {
      const driven = accepted(process)
      const before = driven.open
      return [
        before,
        driven.act('2026-03-03 09:00', { kind: 'post', office: '监管局' }, { kind: 'share', documents: ['权证'] }).open,
      ]
    },
  })

  effectOf('onOverdue', 'the case is withdrawn when its time is up, unless the text says otherwise', {
    program: (part) => waits(`限 2 工作日 ${part}`),
    cases: {
      '': ['withdrawn', [], undefined],
      '逾期 不予许可 依据 《甲法》第二条': ['refused', [], undefined],
      '逾期 视为通过 依据 《甲法》第二条': ['open', [decision], undefined],
      '逾期 升级 局.负责人': ['open', [], [{ office: '局', post: '负责人' }]],
    },
    seen: (process) => {
      const driven = accepted(process).pass(lastInstant)
      expect([driven.state.status, driven.open]).toEqual(['open', []])
      driven.pass(minuteLater)
      return [driven.state.status, driven.open, told(driven)]
    },
  })
})

effectOf('escalateTo', 'an intake that misses its limit is told to whoever is named', {
  program: (part) =>
    licensing().replace('受理 由 局.窗口  { 表单 表 }', `受理 由 局.窗口 限 2 工作日 { 表单 表 ${part} }`),
  cases: { '逾期 升级 局.负责人': [{ office: '局', post: '负责人' }], '': [{ office: '局' }] },
  seen: (process) => told(applied(process).pass(minuteLater)),
})
