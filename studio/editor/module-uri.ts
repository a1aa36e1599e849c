import { monaco } from './monaco.ts'

const scheme = 'banjie'

/** What the editor calls the module at a path. */
export const uriOf = (path: string): monaco.Uri => monaco.Uri.from({ scheme, path: `/${path}` })

/** The path of a module by the editor's name for it; undefined for anything else. */
export const pathOf = (uri: monaco.Uri): string | undefined =>
  uri.scheme === scheme ? uri.path.replace(/^\//u, '') : undefined
