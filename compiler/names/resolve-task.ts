import type { ProcessNode, RefNode } from '@banjie/dsl'
import { versionOn } from './module-names.ts'
import type { Resolver } from './resolver.ts'
import { handlesIn } from './statements.ts'
import { namesTask, pathText, taskPaths, type TaskPath } from './task-paths.ts'

/** A process with the paths of its tasks. */
export interface ProcessTasks {
  readonly process: ProcessNode
  /** The day that says which versions of its items are meant; undefined where any may be. */
  readonly day: string | undefined
  readonly paths: readonly TaskPath[]
}

/** The tasks of a process, as scenarios, conditions and green channels name them. */
export function tasksOf(process: ProcessNode, { names }: Resolver, day?: string): ProcessTasks {
  let paths: readonly TaskPath[] | undefined
  return {
    process,
    day,
    // Most processes ask for none.
    get paths() {
      return (paths ??= taskPaths(process, names.homeOf(process), day))
    },
  }
}

/** Resolves the path of a task (`食品经营许可.审查`, `受理`); one that no task of the process has is BJ1001. */
export function resolveTask(ref: RefNode, { process, day, paths }: ProcessTasks, resolver: Resolver): void {
  if (ref.missing) return
  const words = ref.parts.map(({ text }) => text)
  // What is known of a path that leads nowhere is named all the same.
  referPath(ref, process, day, resolver)
  if (paths.some((path) => namesTask(words, path))) return
  if (!isOfUnknownItem(words, process, resolver) && !mayBeUnread(words, process, resolver))
    resolver.unknown({ start: ref.start, end: ref.end, text: words.join('.') }, paths.map(pathText))
}

/**
 * Whether a path begins with an item that the process handles and nobody declares: that has been reported. One that is
 * declared and not handled may be what a name was meant to be that nobody declares.
 */
function isOfUnknownItem([first = '']: readonly string[], process: ProcessNode, { names }: Resolver): boolean {
  const { items } = names.homeOf(process)
  const handled = handlesIn(process).map(({ item }) => item.parts[0]?.text ?? '')
  if (!handled.some((name) => !items.has(name))) return false
  return items.has(first) !== handled.includes(first)
}

/** Whether a path ends with a name that could not be read in the process, or in the item that it begins with. */
function mayBeUnread(words: readonly string[], process: ProcessNode, { names }: Resolver): boolean {
  const { items, steps } = names.homeOf(process)
  // A word alone is a task of the process, even where an item has that name.
  const item = words.length > 1 ? items.get(words[0] ?? '') : undefined
  const last = words.at(-1) ?? ''
  return [process, item].some((node) => node !== undefined && steps.get(node)?.mayHold(last) === true)
}

/**
 * Remembers what the parts of a task's path name: an item and a step of it, a stage or a merge of the process, a step of
 * the process's own, a document whose commitment is verified. Implied steps have no declaration to name.
 */
function referPath({ parts }: RefNode, process: ProcessNode, day: string | undefined, resolver: Resolver): void {
  const [first, second] = parts
  if (first === undefined) return
  const home = resolver.names.homeOf(process)
  const { top, items, steps } = home
  const own = steps.get(process)
  const named = second === undefined ? undefined : items.get(first.text)
  const item = named && versionOn(named, home, day)
  const outer = own?.get(first.text) ?? (second === undefined ? undefined : top.get(first.text))
  const inner = second && (item === undefined ? own : steps.get(item))?.get(second.text)
  if (outer !== undefined) resolver.refer(first, outer)
  if (second !== undefined && inner !== undefined) resolver.refer(second, inner)
}
