import type { ModuleNode, Span } from '@banjie/dsl'
import { childrenOf, isNode, type TreeNode } from '../model/tree-walk.ts'

/** What only the place in the tree tells of a word. */
export interface WordsOfTree {
  /** Citations and titles of laws, in the order of the text; they do not overlap. */
  readonly laws: readonly Span[]
  /** Where the names of outcomes start. */
  readonly outcomes: ReadonlySet<number>
  /** Where the types and constraints of fields start: `电话` and `至少` are other words elsewhere. */
  readonly types: ReadonlySet<number>
}

/** Finds the words of a module whose meaning depends on where they stand. */
export function wordsOfTree(tree: ModuleNode): WordsOfTree {
  const laws: Span[] = []
  const outcomes = new Set<number>()
  const types = new Set<number>()
  const visit = (node: TreeNode): void => {
    if (node.kind === 'citation' || node.kind === 'title') {
      laws.push(node)
      return
    }
    if (node.kind === 'field') for (const child of childrenOf(node)) types.add(child.start)
    const outcome = outcomeIn(node)
    if (isNode(outcome)) outcomes.add(outcome.start)
    for (const child of childrenOf(node)) visit(child)
  }
  visit(tree)
  return { laws: laws.sort((a, b) => a.start - b.start), outcomes, types }
}

function outcomeIn(node: TreeNode): unknown {
  if (node.kind === 'namedOutcome' && 'name' in node) return node.name
  return (node.kind === 'autoRule' || node.kind === 'completes') && 'outcome' in node ? node.outcome : undefined
}
