import type { TaskView } from '@banjie/runtime/server/api'
import { expect, test } from 'vitest'
import { groupTasks } from './task-groups.ts'

const task = (node: string, ...posts: readonly string[]): TaskView => ({
  case: 'c1',
  process: '甲',
  node,
  kind: 'step',
  label: { zh: node, en: node },
  posts: posts.map((post) => ({ office: '审批局', post })),
  outcomes: [],
  openedAt: '2026-11-24T09:00:00+08:00',
})

test('待办按岗位分组', () => {
  const groups = groupTasks([task('a', '窗口'), task('b', '决定岗'), task('c', '窗口')])
  expect(groups.map(({ key, tasks }) => [key, tasks.map(({ node }) => node)])).toEqual([
    ['审批局.窗口', ['a', 'c']],
    ['审批局.决定岗', ['b']],
  ])
})

test('the order in which a task names its posts does not matter', () => {
  expect(groupTasks([task('a', '窗口', '决定岗'), task('b', '决定岗', '窗口')])).toHaveLength(1)
})
