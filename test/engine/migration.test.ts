import {
  createEngine,
  migrationOf,
  passTime,
  type CaseEvent,
  type Engine,
  type PastEvent,
} from '@banjie/runtime/engine'
import { describe, expect, test } from 'vitest'
import { applicant, calendar, instant, post, processOf } from './fixture.ts'

/** A process with what a new version may change. */
const text = ({ decided = 6, corrected = 5, step = '', document = '', form = '', by = '决定岗' } = {}): string => `
机构 局 { 岗位 窗口, 审查岗, 决定岗 }
材料 申请书
材料 图纸
材料 证
表单 表 { 名称: 文本 必填 ${form} }
事项 甲 {
    依据 《某法》第一条 承办 局 承诺 20 工作日 需 申请书 ${document} 出具 证
    补正 1 次 每次 ${corrected} 工作日
    办理程序 { ${step} 环节 决定 由 局.${by} 限 ${decided} 工作日 }
}
流程 办证 { 受理 由 局.窗口 限 当场 { 表单 表 }  办理 甲 }
`
const engineOf = (of: string): Engine => createEngine({ process: processOf(of), calendar })
const decision = '办证/甲/决定'

/** A case that is done so far under a version, with its log. */
function happened(engine: Engine, acts: readonly (readonly [string, CaseEvent])[]) {
  const first = acts[0]?.[0] ?? ''
  const past: PastEvent[] = [{ at: instant(first), event: { kind: 'open' } }]
  let { state } = engine.open(instant(first))
  for (const [local, event] of acts) {
    const at = instant(local)
    const passed = passTime(engine, state, at)
    past.push(...passed.fired.map((fired) => ({ at: fired.at, event: fired.event })), { at, event })
    const stepped = engine.step(passed.state, event, at)
    if (!stepped.ok) throw new Error(stepped.rejection.code)
    state = stepped.state
  }
  return { engine, state, past }
}

const applied = ['2026-03-02 09:00', { kind: 'submit', fields: { 名称: 'x' }, without: [], by: applicant }] as const
const accepted = [
  '2026-03-02 10:00',
  { kind: 'complete', task: '办证/accept', outcome: 'pass', by: post('局.窗口') },
] as const
const corrected = [
  '2026-03-03 10:00',
  { kind: 'complete', task: decision, outcome: 'correct', reason: '重填', by: post('局.决定岗') },
] as const
const now = instant('2026-03-04 09:00')
const old = engineOf(text())

describe('what a new version would change for a case under way', () => {
  test('a shorter limit: old, new, whichever favours the applicant', () => {
    const one = happened(old, [applied, accepted])
    const held = (['old', 'new', 'favourable'] as const).map((policy) => {
      const answer = migrationOf(one, engineOf(text({ decided: 3 })), policy, now)
      return (
        answer.ok &&
        answer.migration.limits.map(({ kind, holds, old: was, new: is }) => [
          kind,
          holds,
          was?.due && calendar.dayOf(was.due),
          is?.due && calendar.dayOf(is.due),
        ])
      )
    })
    const days = ['2026-03-10', '2026-03-05']
    expect(held).toEqual([[['step', 'old', ...days]], [['step', 'new', ...days]], [['step', 'new', ...days]]])
  })

  test('a longer limit favours nobody who waits, more time for a correction does', () => {
    const waiting = migrationOf(happened(old, [applied, accepted]), engineOf(text({ decided: 8 })), 'favourable', now)
    expect(waiting.ok && waiting.migration.limits.map(({ holds }) => holds)).toEqual(['old'])
    const asked = happened(old, [applied, accepted, corrected])
    const more = migrationOf(asked, engineOf(text({ corrected: 9 })), 'favourable', now)
    expect(more.ok && more.migration.limits.map(({ kind, holds }) => [kind, holds])).toEqual([['correction', 'new']])
    const less = migrationOf(asked, engineOf(text({ corrected: 3 })), 'favourable', now)
    expect(less.ok && less.migration.limits.map(({ kind, holds }) => [kind, holds])).toEqual([['correction', 'old']])
  })

  test('a task for another post', () => {
    const answer = migrationOf(happened(old, [applied, accepted]), engineOf(text({ by: '审查岗' })), 'new', now)
    expect(answer.ok && answer.migration.tasks).toEqual([
      {
        node: decision,
        old: { posts: ['局.决定岗'], outcomes: expect.arrayContaining(['pass', 'correct', 'refuse']) as string[] },
        new: { posts: ['局.审查岗'], outcomes: expect.arrayContaining(['pass', 'correct', 'refuse']) as string[] },
        holds: 'new',
      },
    ])
  })

  test('a step that is new and comes first: the case would wait for it', () => {
    const added = engineOf(text({ step: '环节 审查 由 局.审查岗 限 1 工作日' }))
    const answer = migrationOf(happened(old, [applied, accepted]), added, 'new', now)
    expect(
      answer.ok && answer.migration.tasks.map(({ node, old: was, new: is }) => [node, was?.posts, is?.posts]),
    ).toEqual([
      [decision, ['局.决定岗'], undefined],
      ['办证/甲/审查', undefined, ['局.审查岗']],
    ])
    // What was decided already would have had to wait for it.
    const done = happened(old, [applied, accepted, corrected])
    expect(migrationOf(done, added, 'new', now)).toMatchObject({ ok: false, rejection: { code: 'task-not-open' } })
    expect(migrationOf(done, added, 'old', now)).toMatchObject({ ok: true })
  })

  test('a document that only the new version asks for: missing under it, let off where the applicant is favoured', () => {
    const asks = engineOf(text({ document: '需 图纸' }))
    const one = happened(old, [applied])
    const changed = (policy: 'new' | 'favourable') => {
      const answer = migrationOf(one, asks, policy, now)
      return answer.ok ? answer.migration.documents : answer
    }
    expect(changed('new')).toEqual([{ document: '图纸', new: 'missing', holds: 'new' }])
    expect(changed('favourable')).toEqual([{ document: '图纸', new: 'missing', holds: 'old' }])
    // It was accepted without: that could not have been.
    expect(migrationOf(happened(old, [applied, accepted]), asks, 'new', now)).toMatchObject({
      ok: false,
      rejection: { code: 'documents-missing' },
    })
  })

  test('an answer that is wanted now and was not given does not fit; one that is no longer wanted is left out', () => {
    const one = happened(old, [applied, accepted])
    expect(migrationOf(one, engineOf(text({ form: '电话: 电话 必填' })), 'favourable', now)).toMatchObject({
      ok: false,
      rejection: { code: 'form-invalid' },
    })
    const more = engineOf(text({ form: '电话: 电话 必填' }))
    const asked = [applied[0], { ...applied[1], fields: { 名称: 'x', 电话: '13812345678' } }] as const
    expect(migrationOf(happened(more, [asked, accepted]), old, 'new', now)).toMatchObject({ ok: true })
  })

  test('a version that comes into force later is still held against cases that came before it', () => {
    const to = engineOf(text({ decided: 3 }).replace('流程 办证 {', '流程 办证 { 施行 2026-03-03'))
    expect(migrationOf(happened(old, [applied, accepted]), to, 'new', now)).toMatchObject({ ok: true })
  })

  test('what a version leaves as it is is no change', () => {
    const one = happened(old, [applied, accepted])
    expect(migrationOf(one, engineOf(text({ form: '备注: 文本' })), 'new', now)).toEqual({
      ok: true,
      migration: { limits: [], tasks: [], documents: [] },
    })
  })
})
