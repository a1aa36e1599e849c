import { samePost } from '@banjie/runtime/plan'
import type { Doer, TaskView } from '@banjie/runtime/server/api'

/** Who does a task: whoever has its posts, or the one whom it was handed over or delegated to, by name where one is named. */
export function doersOf({ posts, handedTo, delegation }: TaskView): readonly Doer[] {
  const one = delegation === undefined ? handedTo : delegation.report === undefined ? delegation.to : delegation.by
  return one === undefined ? posts : [one, ...posts.filter((post) => !samePost(post, one))]
}
