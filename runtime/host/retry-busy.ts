import { setTimeout as sleep } from 'node:timers/promises'
import type { StoreResult } from '../store/index.ts'

/** How long to wait before each further try, in milliseconds: about two and a half seconds in all. */
const pauses: readonly number[] = [10, 20, 40, 80, 160, 320, 640, 1280]

/** Asks a store again while another writer holds it; any other failure is for a person to mend and comes back at once. */
export async function retryBusy<T>(operation: () => Promise<StoreResult<T>>): Promise<StoreResult<T>> {
  for (const pause of pauses) {
    const result = await operation()
    if (result.ok || result.failure.code !== 'busy') return result
    await sleep(pause)
  }
  return operation()
}
