import type { Block, NodeId, SequenceBlock } from '@banjie/runtime/plan'
import type { Statement } from '../model/statement.ts'
import type { Context, LoweredStatement } from './lowering.ts'

/** Statements one after another, as one block; its id is that of what holds them, unless it is given. */
export function lowerSequence(
  statements: readonly Statement[],
  context: Context,
  id: NodeId = context.id,
): LoweredStatement & { readonly block: SequenceBlock } {
  const blocks: Block[] = []
  let { intakes } = context
  for (const [index, statement] of statements.entries()) {
    const after = statements.slice(index + 1)
    const lowered = context.lowering.lower(statement, { ...context, intakes, before: blocks.at(-1) }, after)
    intakes = lowered.intakes
    if (lowered.block !== undefined) blocks.push(lowered.block)
  }
  return { block: { kind: 'sequence', id, blocks }, intakes }
}
