import type { Arrow } from './arrows.ts'

/**
 * Cycles among files that load one another, each as `a -> b -> a`. Types that name each other across files are left
 * out: they are gone when the program runs, and a tree's kinds do name each other.
 *
 * Depth first with the path at hand: an arrow back into the path closes a cycle. Each file is visited once, so that of
 * several cycles through the same arrows only one is named; mend it and run again.
 */
export function findCycles(arrows: readonly Arrow[]): readonly string[] {
  const next = new Map<string, string[]>()
  for (const { from, to, isTypeOnly } of arrows) {
    if (!isTypeOnly) next.set(from, [...(next.get(from) ?? []), to])
  }
  const cycles: string[] = []
  const visited = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const begin = path.indexOf(file)
    if (begin >= 0) cycles.push([...path.slice(begin), file].join(' -> '))
    if (visited.has(file)) return
    visited.add(file)
    for (const target of next.get(file) ?? []) visit(target, [...path, file])
  }
  for (const file of next.keys()) visit(file, [])
  return cycles
}
