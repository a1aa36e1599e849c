import type { StoreFailure, StoreFailureCode } from '../failure.ts'

/** A stored row that does not hold what this program writes: the file was damaged or changed by others. */
export class CorruptRow extends Error {
  override readonly name = 'CorruptRow'
}

/** SQLite's primary result codes (sqlite.org/rescode.html) that tell a person what to mend. */
const codes: Readonly<Record<number, StoreFailureCode>> = {
  5: 'busy', // SQLITE_BUSY
  6: 'busy', // SQLITE_LOCKED
  8: 'read-only', // SQLITE_READONLY
  11: 'corrupt', // SQLITE_CORRUPT
  13: 'disk-full', // SQLITE_FULL
  26: 'corrupt', // SQLITE_NOTADB
}

/** SQLITE_ERROR, SQLITE_MISUSE, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_CONSTRAINT: our statements are wrong, not the world. */
const ours: ReadonlySet<number> = new Set([1, 19, 20, 21, 25])

/** The failure that an error of SQLite tells of; undefined for an error that is our own fault. */
export function sqliteFailure(error: unknown): StoreFailure | undefined {
  if (error instanceof CorruptRow) return { code: 'corrupt', cause: error }
  if (!(error instanceof Error)) return undefined
  if ('code' in error && error.code === 'ERR_INVALID_STATE') return { code: 'unavailable', cause: error }
  if (!('errcode' in error) || typeof error.errcode !== 'number') return undefined
  const primary = error.errcode & 0xff
  if (ours.has(primary)) return undefined
  return { code: codes[primary] ?? 'unavailable', cause: error }
}
