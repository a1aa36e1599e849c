import type { Model, Process } from '../../model/model.ts'
import { handlesIn } from '../../model/parts.ts'

/**
 * The processes that could be read whole, with the items of the module that they handle: only there does what is not
 * written prove anything. That something is amiss in the others has been reported.
 */
export function processesReadWhole({ processes, unread }: Model): readonly Process[] {
  if (unread.length === 0) return processes
  return processes.filter((process) => {
    const items = handlesIn(process.statements).map(({ item }) => item)
    const nodes = [process, ...items.filter(({ module }) => module === process.module)].map(({ node }) => node)
    return !unread.some((place) => nodes.some(({ start, end }) => start <= place.start && place.start <= end))
  })
}
