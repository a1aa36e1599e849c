import { postKey, type PostRef } from '@banjie/runtime/plan'
import type { TaskView } from '@banjie/runtime/server/api'

/** The open tasks that the same posts may do. */
export interface TaskGroup {
  readonly key: string
  readonly posts: readonly PostRef[]
  readonly tasks: readonly TaskView[]
}

/** Tasks grouped by who may do them, in the order in which they came. */
export function groupTasks(tasks: readonly TaskView[]): readonly TaskGroup[] {
  const groups = new Map<string, TaskView[]>()
  for (const task of tasks) {
    const key = task.posts.map(postKey).toSorted().join('|')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [task])
    else group.push(task)
  }
  return [...groups].map(([key, group]) => ({ key, posts: group[0]?.posts ?? [], tasks: group }))
}
