import { machineImplementation, type CaseState } from '@banjie/runtime/engine'
import { blocksOf, isTask } from '@banjie/runtime/plan'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActor, createMachine, type AnyStateMachine } from 'xstate'
import { applicant, calendar, DrivenCase, post, processOf } from './fixture.ts'

const process = processOf(`
机构 局 { 岗位 窗口, 审查岗, 决定岗 }
材料 申请书
材料 方案
材料 甲证
材料 乙证
材料 丙证
表单 表 { 名称: 文本 必填 }
事项 甲 { 承办 局  法定 5 工作日  承诺 2 工作日  需 申请书  出具 甲证 }
事项 乙 {
    承办 局  法定 20 天 自收件起  承诺 3 工作日  需 方案, 甲证  出具 乙证
    办理程序 { 并联 { 环节 初审 由 局.审查岗 限 4 小时 { 查验 方案 }  环节 复审 由 局.审查岗 限 1 工作日 { 查验 方案 } }  环节 决定 由 局.决定岗 限 当场 }
}
事项 丙 { 承办 局  承诺 1 工作日  需 申请书  出具 丙证 }
流程 三证 { 限 6 工作日  受理 由 局.窗口 限 当场 { 表单 表 }  并联 { 依次 { 办理 甲  办理 乙 }  办理 丙 }  出件 由 局.窗口 限 当场  环节 回访 由 局.窗口 }
`)
const tasks = [...blocksOf(process.plan.body)].filter(isTask).map(({ id }) => id)
const posts = ['局.窗口', '局.审查岗', '局.决定岗'].map(post)

const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('complete' as const),
      task: fc.constantFrom(...tasks),
      outcome: fc.constantFrom('pass', 'pass', 'pass', 'refuse', 'correct'),
      reason: fc.constant('理由'),
      by: fc.constantFrom(...posts),
    }),
  },
  fc.record({
    kind: fc.constant('submit' as const),
    fields: fc.constant({ 名称: 'x' }),
    without: fc.subarray(['申请书', '方案']),
    by: fc.constant(applicant),
  }),
  fc.record({
    kind: fc.constant('supply' as const),
    documents: fc.subarray(['申请书', '方案', '甲证'], { minLength: 1 }),
    by: fc.constant(applicant),
  }),
  fc.record({ kind: fc.constant('amend' as const), fields: fc.constant({ 名称: 'y' }), by: fc.constant(applicant) }),
)
/** Something tried, so many minutes after the last. */
const history = fc.array(fc.tuple(act, fc.integer({ min: 0, max: 3000 })), { maxLength: 40 })

/** Somebody can move the case: a post that has a task, the applicant who is waited for, or a timer. */
const canMove = (driven: DrivenCase): boolean =>
  driven.open.length > 0 ||
  JSON.stringify(driven.state.value).includes('awaiting') ||
  driven.engine.timers(driven.state).length > 0

const begun = (): DrivenCase =>
  new DrivenCase(process, '2026-09-28 08:30').act('2026-09-28 08:30', applicant, {
    kind: 'submit',
    fields: { 名称: 'x' },
    without: ['方案'],
  })

test('whatever is tried in whatever order: what is refused changes nothing, and an open case can go on', () => {
  fc.assert(
    fc.property(history, (events) => {
      const driven = begun()
      let at = driven.state.at
      for (const [{ by, ...event }, minutes] of events) {
        at += minutes * 60_000
        const { day, time } = calendar.localTimeOf(at)
        driven.pass(`${day} ${time}`)
        const before: CaseState = structuredClone(driven.state)
        const refused = driven.refusalOf(`${day} ${time}`, by, event)
        if (refused !== undefined) expect(driven.state).toEqual(before)
        if (driven.state.status === 'open') expect(canMove(driven)).toBe(true)
        else expect(driven.open).toEqual([])
      }
      expect(JSON.parse(JSON.stringify(driven.state))).toEqual(driven.state)
      const issued = Object.entries(driven.state.documents).filter(([, status]) => status === 'issued')
      for (const [name] of issued)
        expect(driven.entries.some((entry) => entry.kind === 'obtained' && entry.documents.includes(name))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('engine and plain XState on the compiled machine agree, state by state', () => {
  const machine: AnyStateMachine = createMachine(process.machine as never)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...tasks), fc.constantFrom('pass', 'pass', 'pass', 'refuse')), {
        maxLength: 40,
      }),
      (events) => {
        const driven = new DrivenCase(process, '2026-09-28 08:30')
        const actor = createActor(machine.provide(machineImplementation)).start()
        driven.act('2026-09-28 08:30', applicant, { kind: 'submit', fields: { 名称: 'x' }, without: [] })
        actor.send({
          type: '三证/accept:submit',
          fields: { 名称: 'x' },
          documents: { 申请书: 'present', 方案: 'present' },
        })
        for (const [task, outcome] of events) {
          const block = driven.engine.process.plan.body
          const by = [...blocksOf(block)].filter(isTask).find(({ id }) => id === task)?.by[0]
          if (by === undefined || driven.state.status !== 'open') continue
          const refused = driven.refusalOf(
            '2026-09-28 09:00',
            { kind: 'post', ...by },
            { kind: 'complete', task, outcome, reason: '理由' },
          )
          if (refused === undefined) actor.send({ type: `${task}:${outcome}` })
          const snapshot = actor.getSnapshot()
          expect(driven.state.value).toEqual(snapshot.value)
          expect(driven.state.documents).toEqual(snapshot.context.documents)
          expect(driven.state.outcomes).toEqual(snapshot.context.outcomes)
        }
      },
    ),
    { numRuns: 300 },
  )
})
