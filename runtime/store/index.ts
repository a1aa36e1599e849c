/** Where cases are kept: the port, and the SQLite file that serves one machine. */
export type * from './failure.ts'
export type * from './records.ts'
export type { Store, Written } from './store.ts'
export { openSqliteStore, type SqliteOptions } from './sqlite/sqlite-store.ts'
