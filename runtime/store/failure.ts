/**
 * What went wrong in the world behind a store: `busy` (another writer holds it: try again), `disk-full`, `read-only`,
 * `corrupt` (what is stored cannot be read), `newer-schema` (written by a later version of this program),
 * `unavailable` (it cannot be opened, read or written, or has been closed).
 */
export type StoreFailureCode = 'busy' | 'disk-full' | 'read-only' | 'corrupt' | 'newer-schema' | 'unavailable'

/** A failure of the world, never of a caller: what a person must mend, with the error that told of it. */
export interface StoreFailure {
  readonly code: StoreFailureCode
  readonly cause: unknown
}

/** What every operation of a store answers: its value, or why the world did not let it happen. */
export type StoreResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: StoreFailure }
