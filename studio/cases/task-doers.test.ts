import type { TaskView } from '@banjie/runtime/server/api'
import { expect, test } from 'vitest'
import { doersOf } from './task-doers.ts'

const text = { zh: '', en: '' }
const reviewers = { office: '审批局', post: '审查岗' }
const head = { office: '审批局', post: '负责人', person: '孙八' }
const expert = { office: '外局', post: '专家' }
const task: TaskView = {
  case: 'c1',
  process: '办证',
  node: '办证/许可/审查',
  kind: 'step',
  label: text,
  posts: [reviewers],
  outcomes: [],
  openedAt: '2026-03-02T09:00:00+08:00',
}

test('转办以后由接办的人办理，加签的岗位也在内', () => {
  expect(doersOf(task)).toEqual([reviewers])
  const { person: _, ...post } = head
  expect(doersOf({ ...task, posts: [post, expert], handedTo: head })).toEqual([head, expert])
})

test('委托以后由受托人办理，报告以后由委托人确认', () => {
  const delegation = { by: head, to: expert }
  expect(doersOf({ ...task, posts: [expert], delegation })).toEqual([expert])
  const report = { outcome: 'pass', label: text }
  expect(doersOf({ ...task, posts: [], delegation: { ...delegation, report } })).toEqual([head])
})
