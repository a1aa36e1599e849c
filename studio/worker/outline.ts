import { limitText, nodeLabel, type Text } from '@banjie/runtime/engine'
import { isTask, type Block, type Limit, type NodeId, type Plan } from '@banjie/runtime/plan'

/** A line of a process's outline: what it is called, within what time, how deep it lies. */
export interface OutlineLine {
  readonly node: NodeId
  readonly label: Text
  readonly limit?: Text
  readonly depth: number
}

const parallel: Text = { zh: '并联', en: 'Parallel' }

/** A process at a glance, in the order of its text. */
export function outlineOf(plan: Plan): readonly OutlineLine[] {
  return plan.body.blocks.flatMap((block) => linesOf(plan, block, 0))
}

function linesOf(plan: Plan, block: Block, depth: number): readonly OutlineLine[] {
  switch (block.kind) {
    case 'sequence':
      return block.blocks.flatMap((inner) => linesOf(plan, inner, depth))
    case 'parallel':
      return [
        { node: block.id, label: parallel, depth },
        ...block.blocks.flatMap((inner) => linesOf(plan, inner, depth + 1)),
      ]
    case 'item': {
      const inner = block.body.blocks
      const limit = block.limit ?? plan.items[block.item]?.promised
      const line = lineOf(block.id, nodeLabel(plan, block.id), limit, depth)
      // An item's implied decision is the item itself: no line of its own.
      return [line, ...(inner.length > 1 ? inner.flatMap((one) => linesOf(plan, one, depth + 1)) : [])]
    }
    default:
      return [lineOf(block.id, ownLabel(plan, block), isTask(block) ? block.limit : undefined, depth)]
  }
}

function lineOf(node: NodeId, label: Text, limit: Limit | undefined, depth: number): OutlineLine {
  return { node, label, depth, ...(limit === undefined ? {} : { limit: limitText(limit) }) }
}

/** A step's label without the item around it: the outline shows that by itself. */
function ownLabel(plan: Plan, block: Block): Text {
  const { zh, en } = nodeLabel(plan, block.id)
  const own = (text: string): string => text.split(' · ').at(-1) ?? text
  return { zh: own(zh), en: own(en) }
}
