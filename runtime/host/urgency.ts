import type { TaskView } from '../engine/index.ts'

/**
 * What a green channel puts first comes first (优先); then the task that is due first, one that is never due last; of two
 * alike, the one that is open longer.
 */
export function byUrgency(a: TaskView, b: TaskView): number {
  return rankOf(a) - rankOf(b) || dueAt(a) - dueAt(b) || Date.parse(a.openedAt) - Date.parse(b.openedAt)
}

const rankOf = ({ priority }: TaskView): number => (priority === true ? 0 : 1)

/** Later than any date that can be written: what has no due date. */
const never = 8.64e15

const dueAt = ({ clock }: TaskView): number => (clock?.due === undefined ? never : Date.parse(clock.due.at))
