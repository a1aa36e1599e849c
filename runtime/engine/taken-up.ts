import type { CompiledProcess, ItemBlock } from '../plan/index.ts'
import type { CaseState } from './case-state.ts'
import type { Layout } from './layout.ts'
import { isReviewing, positions } from './positions.ts'

/**
 * The items that a case has just come to (办理): its `handle` is reached, formally. Under a pre-review that is so from
 * the conversion on.
 */
export function takenUp(
  { machine }: CompiledProcess,
  layout: Layout,
  before: CaseState | undefined,
  after: CaseState,
): readonly ItemBlock[] {
  const reached = ({ value, outcomes }: CaseState): ((item: ItemBlock) => boolean) => {
    const where = positions(machine, value)
    const nodes = new Set(where.map(({ node }) => node))
    const reviewing = new Set(where.filter(isReviewing).map(({ node }) => node))
    return ({ id }) =>
      outcomes[id] !== undefined ||
      (nodes.has(id) && layout.around.get(id)?.some((around) => reviewing.has(around.id)) !== true)
  }
  const [isNow, wasBefore] = [reached(after), before === undefined ? () => false : reached(before)]
  return layout.items.filter((item) => isNow(item) && !wasBefore(item))
}
