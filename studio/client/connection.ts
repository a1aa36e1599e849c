import { useSyncExternalStore } from 'react'

/** Whether the server answers, and how often it has come back: whoever shows its data reads it again then. */
export interface Connection {
  readonly isAway: boolean
  readonly returns: number
}

let state: Connection = { isAway: false, returns: 0 }
const listeners = new Set<() => void>()

/** The connection after a request that was answered or not. */
export function nextConnection(now: Connection, isAway: boolean): Connection {
  if (now.isAway === isAway) return now
  return { isAway, returns: now.returns + (isAway ? 0 : 1) }
}

/** Every request says here whether somebody answered. */
export function reportConnection(isAway: boolean): void {
  const next = nextConnection(state, isAway)
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The connection as it is now. */
export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state)
}
