import type { ProcessNode, RefNode } from '@banjie/dsl'
import type { Resolver } from './resolver.ts'

/**
 * Remembers what the parts of a task's path name: an item and a step of it, a stage or a merge of the process, a step of
 * the process's own, a document whose commitment is verified. Implied steps have no declaration to name.
 */
export function referPath({ parts }: RefNode, process: ProcessNode, resolver: Resolver): void {
  const [first, second] = parts
  if (first === undefined) return
  const { top, items, steps } = resolver.names
  const own = steps.get(process)
  const item = second === undefined ? undefined : items.get(first.text)
  const outer = own?.get(first.text) ?? (second === undefined ? undefined : top.get(first.text))
  const inner = second && (item === undefined ? own : steps.get(item))?.get(second.text)
  if (outer !== undefined) resolver.refer(first, outer)
  if (second !== undefined && inner !== undefined) resolver.refer(second, inner)
}
