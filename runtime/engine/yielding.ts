import type { Need } from '../plan/index.ts'
import type { CountedCase } from './case-state.ts'
import { holds } from './condition/holds.ts'
import type { Layout } from './layout.ts'

/** Whether an item of this case yields a document: one in a branch that the case does not take, as far as is known, does not. */
export const isYielded = ({ yieldedBy }: Need, { items }: Pick<Layout, 'items'>, state: CountedCase): boolean =>
  items.some(
    ({ id, handledWhen }) =>
      yieldedBy.includes(id) &&
      (state.outcomes[id] !== undefined || handledWhen === undefined || holds(handledWhen, state)),
  )

/** Whether an item of this case that has not ended will yield it. */
export const isStillYielded = (need: Need, layout: Layout, state: CountedCase): boolean =>
  isYielded({ ...need, yieldedBy: need.yieldedBy.filter((id) => state.outcomes[id] === undefined) }, layout, state)
