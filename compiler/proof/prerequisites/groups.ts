/**
 * The strongly connected groups of a graph: parts of it in which each leads to each other, and single ones that lead to
 * themselves. In the order in which their first ones stand among the nodes. Runs in linear time (Tarjan).
 */
export function groupsOf<T>(nodes: readonly T[], next: (node: T) => readonly T[]): readonly (readonly T[])[] {
  const index = new Map<T, number>()
  const low = new Map<T, number>()
  const open: T[] = []
  const isOpen = new Set<T>()
  const groups: T[][] = []
  const lowOf = (node: T): number => low.get(node) ?? 0

  const visit = (node: T): void => {
    index.set(node, index.size)
    low.set(node, index.size - 1)
    open.push(node)
    isOpen.add(node)
    const targets = next(node)
    for (const target of targets) {
      if (!index.has(target)) {
        visit(target)
        low.set(node, Math.min(lowOf(node), lowOf(target)))
      } else if (isOpen.has(target)) low.set(node, Math.min(lowOf(node), index.get(target) ?? 0))
    }
    if (lowOf(node) !== index.get(node)) return
    const group = open.splice(open.lastIndexOf(node))
    for (const one of group) isOpen.delete(one)
    if (group.length > 1 || targets.includes(node)) groups.push(group)
  }
  for (const node of nodes) if (!index.has(node)) visit(node)
  const at = new Map(nodes.map((node, place) => [node, place]))
  const first = (group: readonly T[]): number => Math.min(...group.map((node) => at.get(node) ?? 0))
  return groups.toSorted((a, b) => first(a) - first(b))
}
