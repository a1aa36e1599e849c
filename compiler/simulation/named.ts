import { namesOf, postKey, tasksOf, type NodeId, type Plan, type TaskBlock } from '@banjie/runtime/plan'
import { impliedNameOf, impliedNames, outcomeOf } from '../names/words.ts'
import type { Assumptions } from './assumptions.ts'
import { outcomeNames } from './defaults.ts'

/** The tasks that a text may name: by the path below the process, or by its end where that is one task's only. */
export function tasksNamed(plan: Plan, text: string): readonly TaskBlock[] {
  const wanted = text.split('.')
  const fits = (path: readonly string[]): boolean =>
    path.length === wanted.length &&
    path.every((name, index) => name === wanted[index] || name === impliedNameOf(wanted[index] ?? ''))
  const paths = tasksOf(plan).map((task) => ({ task, path: namesOf(task.id).slice(1) }))
  const whole = paths.filter(({ path }) => fits(path))
  const found = whole.length > 0 ? whole : paths.filter(({ path }) => fits(path.slice(-wanted.length)))
  return found.map(({ task }) => task)
}

/** A task as a call names it: its path below the process, implied steps in the language's own word. */
export function taskPath(id: NodeId, language: 'zh' | 'en'): string {
  return namesOf(id)
    .slice(1)
    .map((name) =>
      Object.hasOwn(impliedNames, name)
        ? impliedNames[name as keyof typeof impliedNames][language === 'zh' ? 0 : 1]
        : name,
    )
    .join('.')
}

/** The outcome of a task that a text names; undefined where it has none of that name. `退回` (`return`) is its first return. */
export function outcomeNamed(task: TaskBlock, text: string): string | undefined {
  const names = outcomeNames(task)
  const named = outcomeOf(text)
  if (names.includes(named)) return named
  return text === '退回' || text === 'return' ? names.find((name) => name.startsWith('return:')) : undefined
}

/** A task that more people have to take in hand than hold its posts. */
export interface TooFew {
  readonly task: NodeId
  readonly posts: readonly string[]
  readonly wanted: number
  readonly there: number
}

/** The tasks that could never be done, for want of people. */
export function tooFewFor(plan: Plan, staff: Assumptions['staff']): readonly TooFew[] {
  return tasksOf(plan).flatMap((task) => {
    if (task.applicant === true) return []
    const posts = task.by.map(postKey)
    const there = posts.reduce((sum, post) => sum + (staff[post] ?? 1), 0)
    const wanted = task.kind === 'step' && task.signing?.kind === 'persons' ? task.signing.count : 1
    return there < wanted ? [{ task: task.id, posts, wanted, there }] : []
  })
}
