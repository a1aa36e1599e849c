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
export function statementsIn(block: Pick<BlockNode, 'statements'>): readonly Statement[] {
  const found: Statement[] = []
  const collect = ({ statements }: Pick<BlockNode, 'statements'>): void => {
    for (const statement of statements) {
      found.push(statement)
      blocksIn(statement).forEach(collect)
    }
  }
  collect(block)
  return found
}

/** Every `handle` in a block, those of merges with them. */
export function handlesIn(block: Pick<BlockNode, 'statements'>): readonly HandleNode[] {
  return statementsIn(block).flatMap((statement) => {
    if (statement.kind === 'merge') return statement.handles
    return statement.kind === 'handle' ? [statement] : []
  })
}

/** The names of the items that are handled in a block. */
export function handledIn(block: Pick<BlockNode, 'statements'>): ReadonlySet<string> {
  return new Set(handlesIn(block).flatMap(({ item: { parts } }) => (parts.length === 1 ? (parts[0]?.text ?? []) : [])))
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
