import { library } from './path-of-use.ts'

/** What a `use` in one module says to name another: the path from its folder, or that of the library as it stands. */
export function pathToUse(from: string, to: string): string {
  if (to.startsWith(library)) return to
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}
