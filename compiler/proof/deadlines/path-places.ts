import type { RelatedPlace } from '../../model/syntax.ts'
import { legsOf, type Reach } from './reach.ts'

/** More places than this nobody looks at. */
const MOST_PLACES = 12

/** Where the parts of a path stand in the text, each once; `here` is the module that is told about. */
export function pathPlaces(reach: Reach, here: string): readonly RelatedPlace[] {
  const places = new Map<string, RelatedPlace>()
  for (const { at, limit } of legsOf(reach)) {
    if (at === undefined || limit.unit === 'onTheSpot') continue
    const { start, end, module = here } = at
    places.set(`${module}:${start}`, { start, end, role: 'role.onPath', ...(module === here ? {} : { module }) })
  }
  return [...places.values()].slice(0, MOST_PLACES)
}
