import { DatabaseSync } from 'node:sqlite'
import type { StoreResult } from '../failure.ts'
import type { Store, Written } from '../store.ts'
import { caseHeader, caseRecord, compiledOf, eventRecord, text, timerRecord, versionRecord } from './rows.ts'
import { migrate } from './schema.ts'
import { sqliteFailure } from './sqlite-failure.ts'
import { createStatements, type Statements } from './statements.ts'
import { replaceTimers, writeChange } from './write-change.ts'

/** How long SQLite itself waits for another writer, in milliseconds: it blocks the thread; the host goes on retrying. */
const busyTimeout = 50

/** How a SQLite store is opened. */
export interface SqliteOptions {
  /** The size that the file may not grow beyond, in pages of 4096 bytes; without it, what the disk holds. */
  readonly maxPages?: number
}

/** Opens the SQLite file at that path, or `:memory:`; creates it and brings its schema up to date. */
export function openSqliteStore(path: string, { maxPages }: SqliteOptions = {}): StoreResult<Store> {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: busyTimeout, enableForeignKeyConstraints: true })
    // Full sync with a write-ahead log: a commit is on the disk before it is answered.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${maxPages}`)
    if (migrate(database) === 'current') return { ok: true, value: sqliteStore(database) }
    database.close()
    return { ok: false, failure: { code: 'newer-schema', cause: new Error(`${path} was written by a later version`) } }
  } catch (error) {
    if (database?.isOpen === true) database.close()
    const failure = sqliteFailure(error)
    if (failure === undefined) throw error
    return { ok: false, failure }
  }
}

function sqliteStore(database: DatabaseSync): Store {
  const statements = createStatements(database)
  const run = async <T>(work: (statements: Statements) => T): Promise<StoreResult<T>> => attempt(() => work(statements))
  const write = async <T>(work: (statements: Statements) => T): Promise<StoreResult<T>> =>
    attempt(() => transaction(database, () => work(statements)))

  return {
    saveVersion: (process, at) =>
      write((s) => void s.saveVersion.run(process.version, process.plan.name, at, JSON.stringify(process))),
    version: (version) =>
      run((s) => {
        const row = s.version.get(version)
        return row === undefined ? undefined : compiledOf(row)
      }),
    versionsUnderWay: () => run((s) => s.versionsUnderWay.all().map((row) => text(row, 'version'))),
    versions: () => run((s) => s.versions.all().map(versionRecord)),

    commit: (change) => write((s): Written => writeChange(s, change)),
    rearm: (id, expectedRevision, timers) =>
      write((s): Written => {
        if (s.caseAtRevision.get(id, expectedRevision) === undefined) return 'stale'
        replaceTimers(s, id, timers)
        return 'written'
      }),

    loadCase: (id) =>
      run((s) => {
        const row = s.loadCase.get(id)
        return row === undefined ? undefined : caseRecord(row)
      }),
    cases: () => run((s) => s.cases.all().map(caseHeader)),
    casesWithTasks: (post) =>
      run((s) => (post === undefined ? s.casesWithTasks.all() : s.casesWithTasksOf.all(post)).map(caseRecord)),
    events: (id) => run((s) => s.events.all(id).map(eventRecord)),
    timers: (limit) => run((s) => s.timers.all(limit).map(timerRecord)),

    calendarFingerprint: () =>
      run((s) => {
        const row = s.setting.get('calendar')
        return row === undefined ? undefined : text(row, 'value')
      }),
    saveCalendarFingerprint: (fingerprint) => write((s) => void s.saveSetting.run('calendar', fingerprint)),

    close: async () => {
      if (database.isOpen) database.close()
    },
  }
}

/** Everything or nothing; the write lock is taken at once, so that nothing read inside can be outdated at the end. */
function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    database.exec('COMMIT')
    return value
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function attempt<T>(work: () => T): StoreResult<T> {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    const failure = sqliteFailure(error)
    if (failure === undefined) throw error
    return { ok: false, failure }
  }
}
