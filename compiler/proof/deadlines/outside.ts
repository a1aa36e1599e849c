import type { Document, Process } from '../../model/model.ts'
import type { Handle, Statement } from '../../model/statement.ts'
import { standing } from '../prerequisites/place.ts'
import { sourcesOf } from '../prerequisites/sources.ts'
import type { PathContext } from './context.ts'
import { sourcesBefore } from './prerequisites.ts'
import { ProcessPath } from './process-path.ts'
import { longer, start, type Reach } from './reach.ts'

/**
 * When the items around some are done, where these wait for some of them: counted from when the block is reached in which
 * they stand side by side, since in the worst case what else comes before them takes no time. Their special procedures and
 * what they leave the applicant count: the clocks of what waits run on meanwhile.
 */
export function endsOutside(
  process: Process,
  handles: readonly Handle[],
  around: Statement | undefined,
  context: PathContext,
): ReadonlyMap<Handle, Reach> | undefined {
  const inside = new Set(handles)
  const sources = sourcesBefore(process)
  const isWaiting = handles.some((handle) =>
    sources.get(handle)?.some(({ by }) => by.some(({ statement }) => !inside.has(statement))),
  )
  if (around === undefined || !isWaiting) return undefined
  const path = new ProcessPath(process, { ...context, counts: 'all', isStatutory: false }, true)
  path.through([around])
  return new Map([...path.ends].filter(([handle]) => !inside.has(handle)))
}

/** The last of the results that some items wait for while they are handled, of those yields that are asked about. */
export function lastResult(
  process: Process,
  handles: readonly Handle[],
  ends: ReadonlyMap<Handle, Reach>,
  isAsked: (handle: Handle, document: Document) => boolean,
): Reach {
  return handles
    .flatMap((handle) => resultsBeside(process, handle).map((late) => ({ handle, ...late })))
    .filter(({ handle, document }) => isAsked(handle, document))
    .flatMap(({ by }) => by.flatMap((one) => (handles.includes(one) ? [] : (ends.get(one) ?? []))))
    .reduce(longer, start)
}

/** The results that an item waits for and that others yield beside it, so that they may come while it is handled. */
export function resultsBeside(
  process: Process,
  handle: Handle,
): readonly { readonly document: Document; readonly by: readonly Handle[] }[] {
  const own = sourcesOf(process).find((one) => one.handle === handle)
  return (own?.sources ?? []).flatMap(({ need, by }) => {
    const beside = by.filter(({ place }) => own !== undefined && standing(place, own.site.place) === 'beside')
    const { document, commitment } = need
    return commitment !== undefined || beside.length === 0 ? [] : [{ document, by: beside.map((one) => one.statement) }]
  })
}
