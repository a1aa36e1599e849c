import type { Reporter } from '../../messages/reporter.ts'
import type { Item, Process } from '../../model/model.ts'
import { postsOf } from '../../model/parts.ts'
import type { Merge } from '../../model/statement.ts'
import { lastWorks } from '../../model/waiting.ts'
import { sourcesOf } from './sources.ts'

/**
 * BJ4005 at a merge that cannot be decided: its items have one decision, and no post may take it for all of them, or one
 * of them waits for the result of another.
 */
export function standingMerges(process: Process, reporter: Reporter): void {
  const merges = new Map<
    Merge,
    { readonly item: string; readonly document: string; readonly other: string } | undefined
  >()
  for (const { site, handle, sources } of sourcesOf(process)) {
    const { merge } = site
    if (merge === undefined) continue
    const waiting = sources.flatMap(({ need, by }) => {
      const other = by.find((one) => one.merge === merge && one !== site)
      if (other === undefined || need.commitment !== undefined) return []
      return [{ item: handle.item.name, document: need.document.name, other: other.statement.item.name }]
    })
    merges.set(merge, merges.get(merge) ?? waiting[0])
  }
  for (const [merge, waiting] of merges) {
    if (waiting !== undefined)
      reporter.error('BJ4005', merge.node.name, { args: { how: 'how.mergedPrerequisite', ...waiting } })
    else if (!sharesPost(merge)) reporter.error('BJ4005', merge.node.name, { args: { how: 'how.noSharedPost' } })
  }
}

/** Whether some post may take the decision of every item of a merge; also where that cannot be told. */
function sharesPost({ handles }: Merge): boolean {
  const each = handles.flatMap(({ item }) => decidingPosts(item) ?? [])
  const [first, ...others] = each
  if (first === undefined) return true
  return [...first].some((post) => others.every((posts) => posts.has(post)))
}

/** The posts that may take the last step of an item; undefined where nobody is known. */
function decidingPosts(item: Item): ReadonlySet<string> | undefined {
  const ofOffices = item.offices.flatMap(postsOf)
  const decides = [...lastWorks(item.procedure ?? [])].filter((work) => work.kind !== 'auto')
  const posts = decides.flatMap((work) => {
    const named = work.node.parts.filter(({ kind }) => kind === 'by').length
    if (named === 0) return ofOffices
    // A post that is not known has been reported, and may be any.
    return named === work.by.length ? work.by.flatMap(({ doer }) => postsOf(doer)) : []
  })
  const all = decides.length === 0 ? ofOffices : posts
  return all.length === 0 ? undefined : new Set(all.map(({ office, post }) => `${office}.${post ?? ''}`))
}
