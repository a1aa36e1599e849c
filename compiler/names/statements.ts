import type { BlockNode, HandleNode, Statement, StepPart } from '@banjie/dsl'

/** The blocks directly inside a statement: branches, stages, what an outcome sets off. */
export function blocksIn(statement: Statement): readonly BlockNode[] {
  switch (statement.kind) {
    case 'sequence':
    case 'parallel':
    case 'stage':
    case 'preReview':
      return [statement.block]
    case 'when':
      return [...statement.branches.map(({ block }) => block), ...otherwise(statement.otherwise)]
    case 'choose':
      return [...statement.branches.map(({ block }) => block), ...otherwise(statement.otherwise)]
    case 'step':
    case 'special':
      return outcomeBlocks(statement.parts)
    case 'auto':
      return statement.otherwise === undefined ? [] : outcomeBlocks(statement.otherwise.parts)
    default:
      return []
  }
}

/** Every statement of a block and of the blocks within, in the order of the text. */
export function* statementsIn(block: Pick<BlockNode, 'statements'>): Generator<Statement> {
  for (const statement of block.statements) {
    yield statement
    for (const inner of blocksIn(statement)) yield* statementsIn(inner)
  }
}

/** Every `handle` in a block, those of merges with them. */
export function handlesIn(block: Pick<BlockNode, 'statements'>): readonly HandleNode[] {
  return [...statementsIn(block)].flatMap((statement) => {
    if (statement.kind === 'merge') return statement.handles
    return statement.kind === 'handle' ? [statement] : []
  })
}

/** Whether an item is handled in a block. */
export function handles(block: Pick<BlockNode, 'statements'>, item: string): boolean {
  return handlesIn(block).some(({ item: ref }) => ref.parts[0]?.text === item)
}

const otherwise = (node: { readonly block: BlockNode } | undefined): readonly BlockNode[] =>
  node === undefined ? [] : [node.block]

const outcomeBlocks = (parts: readonly StepPart[]): readonly BlockNode[] =>
  parts.flatMap((part) =>
    part.kind === 'outcomes'
      ? part.outcomes.flatMap((outcome) =>
          outcome.kind === 'namedOutcome' && outcome.block !== undefined ? [outcome.block] : [],
        )
      : [],
  )
