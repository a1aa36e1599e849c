import { useEffect, useEffectEvent } from 'react'
import type { Route } from '../route.ts'
import { firstFile } from './files-state.ts'
import type { Files } from './use-files.ts'

/** Opens the file that the address names, else the one to begin with. */
export function useOpenFile(route: Route, { state, open }: Files): void {
  const named = route.view === 'write' ? route.module : undefined
  const wanted = named ?? state.current ?? (state.paths === undefined ? undefined : firstFile(state.paths))
  const isListed = state.paths !== undefined
  const openIfOther = useEffectEvent((path: string) => {
    if (path !== state.current) open(path)
  })
  useEffect(() => {
    if (isListed && wanted !== undefined) openIfOther(wanted)
  }, [wanted, isListed])
}
