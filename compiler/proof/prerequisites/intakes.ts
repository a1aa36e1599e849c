import type { Reporter } from '../../messages/reporter.ts'
import type { Process } from '../../model/model.ts'
import { standing } from './place.ts'
import { sitesOfKind } from './sites.ts'
import { sourcesOf } from './sources.ts'
import { isUnasked } from './unasked.ts'

/**
 * BJ4005 at the first item that no acceptance can come before: without one the items of a block cannot start (language.md
 * section 4). Where it lacks what an intake would have asked for, that has been reported.
 */
export function handlesWithoutIntake(process: Process, reporter: Reporter): void {
  const handled = sourcesOf(process)
  if (handled.some(({ site, sources }) => sources.some((source) => isUnasked(source, site, process)))) return
  const accepts = sitesOfKind(process, 'accept')
  const outside = handled.find(({ site }) =>
    accepts.every(({ place }) => ['after', 'apart'].includes(standing(place, site.place))),
  )
  if (outside === undefined) return
  const { node, item } = outside.handle
  reporter.error('BJ4005', node, { args: { how: 'how.noIntake', item: item.name } })
}
