/** Where in the studio one is; it stands in the address, so that a reload comes back to it. */
export type Route =
  | { readonly view: 'write'; readonly module?: string }
  | { readonly view: 'run' }
  | { readonly view: 'cases' }
  | { readonly view: 'case'; readonly id: string }

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A hand-written address with a stray percent sign means itself.
    return text
  }
}

/** The place that an address (`#/case/7f3k`) stands for; anything unknown is the place to begin. */
export function parseRoute(hash: string): Route {
  const [view = '', ...rest] = hash.replace(/^#?\/?/u, '').split('/')
  const argument = rest.map(decoded).join('/')
  if (view === 'run' || view === 'cases') return { view }
  if (view === 'case' && argument !== '') return { view, id: argument }
  return argument === '' || view !== 'write' ? { view: 'write' } : { view, module: argument }
}

/** The address of a place. */
export function routeHash(route: Route): string {
  if (route.view === 'case') return `#/case/${encodeURIComponent(route.id)}`
  if (route.view !== 'write' || route.module === undefined) return `#/${route.view}`
  return `#/write/${route.module.split('/').map(encodeURIComponent).join('/')}`
}
