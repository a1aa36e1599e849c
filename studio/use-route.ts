import { useEffect, useState } from 'react'
import { parseRoute, routeHash, type Route } from './route.ts'

/** The place in the address bar, and how to go to another one. */
export function useRoute(): readonly [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => parseRoute(location.hash))
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return [
    route,
    (next) => {
      location.hash = routeHash(next)
    },
  ]
}
