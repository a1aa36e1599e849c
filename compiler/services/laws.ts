import type { CitationNode, LawNode, TitleNode } from '@banjie/dsl'
import { childrenOf, type TreeNode } from '../model/tree-walk.ts'
import { lawKey } from '../names/laws.ts'
import type { Analysed } from './analysed.ts'

/** A law as it is named somewhere: by its title alone, or with an article of it. */
export type NamedLaw = CitationNode | TitleNode

/** A declaration of a law, and the module that it stands in. */
export interface DeclaredLaw {
  readonly module: Analysed
  readonly node: LawNode
}

/** The law that is named at an offset. */
export function lawAt({ tree }: Analysed, offset: number): NamedLaw | undefined {
  let node: TreeNode | undefined = tree
  while (node !== undefined && !isNamedLaw(node))
    node = childrenOf(node).find(({ start, end }) => start <= offset && offset <= end && start < end)
  return node
}

const isNamedLaw = (node: TreeNode): node is NamedLaw => node.kind === 'citation' || node.kind === 'title'

/** The title by which a law is named. */
export const titleOf = (named: NamedLaw): TitleNode => (named.kind === 'title' ? named : named.law)

/** The declarations of a law that a module sees: its own, then those of the modules that it uses. */
export function declarationsOf(named: NamedLaw, analysed: Analysed): readonly DeclaredLaw[] {
  const key = lawKey(titleOf(named).text)
  const used = analysed.uses.flatMap(({ path }) => analysed.project.analysed(path) ?? [])
  return [...new Set([analysed, ...used])].flatMap((module) =>
    module.tree.declarations.flatMap((node) =>
      node.kind === 'law' && lawKey(node.title.text) === key ? [{ module, node }] : [],
    ),
  )
}

/** The titles in a module that name the same law, however it is cited. */
export function titlesOfLaw(named: NamedLaw, { tree }: Analysed): readonly TitleNode[] {
  const key = lawKey(titleOf(named).text)
  const visit = (node: TreeNode): readonly TitleNode[] => {
    if (!isNamedLaw(node)) return childrenOf(node).flatMap(visit)
    return !titleOf(node).missing && lawKey(titleOf(node).text) === key ? [titleOf(node)] : []
  }
  return visit(tree)
}
