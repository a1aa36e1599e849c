import type { TaskView } from '../engine/index.ts'

/** The task that is due first comes first, one that is never due last; of two alike, the one that is open longer. */
export function byUrgency(a: TaskView, b: TaskView): number {
  return dueAt(a) - dueAt(b) || Date.parse(a.openedAt) - Date.parse(b.openedAt)
}

/** Later than any date that can be written: what has no due date. */
const never = 8.64e15

const dueAt = ({ clock }: TaskView): number => (clock?.due === undefined ? never : Date.parse(clock.due.at))
