import type { StoreFailure, StoreResult } from '../store/index.ts'
import type { Answer } from './answer.ts'
import { retryBusy } from './retry-busy.ts'
import { storeFailureText } from './store-failure-text.ts'

/** Asks a store, patiently where it is busy; a failure of the world becomes a refusal. */
export type AskStore = <T>(operation: () => Promise<StoreResult<T>>) => Promise<Answer<T>>

/** A way to ask a store that tells of each failure. */
export function createAskStore(onFailure: (failure: StoreFailure) => void): AskStore {
  return async (operation) => {
    const result = await retryBusy(operation)
    if (result.ok) return result
    const { failure } = result
    onFailure(failure)
    return { ok: false, refusal: { code: 'store-failed', message: storeFailureText(failure.code), failure } }
  }
}
