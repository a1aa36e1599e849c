import { expect, test } from 'vitest'
import type { TaskView } from '../engine/index.ts'
import { byUrgency } from './urgency.ts'

const task = (node: string, openedAt: string, more: object = {}): TaskView =>
  ({ node, openedAt: `${openedAt}T09:00:00+08:00`, ...more }) as TaskView
const due = (day: string): object => ({ clock: { due: { at: `${day}T17:00:00+08:00` } } })

test('what a green channel puts first, then what is due first, then what is open longer; without a due date last', () => {
  const tasks = [
    task('never', '2026-03-01'),
    task('later', '2026-03-02', due('2026-03-09')),
    task('younger', '2026-03-04', due('2026-03-06')),
    task('older', '2026-03-03', due('2026-03-06')),
    task('first', '2026-03-05', { priority: true, ...due('2026-03-20') }),
    task('first and never', '2026-03-05', { priority: true }),
  ]
  expect(tasks.toSorted(byUrgency).map(({ node }) => node)).toEqual([
    'first',
    'first and never',
    'older',
    'younger',
    'later',
    'never',
  ])
})
