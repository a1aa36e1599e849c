import type { Process } from '../../model/model.ts'
import type { Handle } from '../../model/statement.ts'
import { standing } from '../prerequisites/place.ts'
import { sourcesOf, type Source } from '../prerequisites/sources.ts'
import { KeptWith } from '../../kept-with.ts'

export type { Source } from '../prerequisites/sources.ts'

const known = new KeptWith<Process, ReadonlyMap<Handle, readonly Source[]>>()

/**
 * Where the documents of each item of a process come from. An item that stands only after what waits for it holds
 * nothing up: that it does so is a fault of its own (BJ4002).
 */
export function sourcesBefore(process: Process): ReadonlyMap<Handle, readonly Source[]> {
  const before = known.get(process)
  if (before !== undefined) return before
  const found = new Map(
    sourcesOf(process).map(({ site, handle, sources }) => [
      handle,
      sources.map((source) => ({
        ...source,
        by: source.by.filter(({ place }) => standing(place, site.place) !== 'after'),
      })),
    ]),
  )
  known.set(process, found)
  return found
}

/** Whether items of a process wait for each other: then a path may go through several branches by way of documents. */
export const isChained = (process: Process): boolean =>
  [...sourcesBefore(process).values()].some((sources) => sources.some(({ by }) => by.length > 0))
