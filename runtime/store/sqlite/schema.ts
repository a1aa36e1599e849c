import type { DatabaseSync } from 'node:sqlite'

/**
 * The schema, one step a version: the step at index n leads from `user_version` n to n + 1. A step that has been
 * released never changes; a change is a further step.
 */
const migrations: readonly string[] = [
  `
  CREATE TABLE versions (
    version     TEXT PRIMARY KEY,
    process     TEXT NOT NULL,
    deployed_at INTEGER NOT NULL,
    compiled    TEXT NOT NULL
  ) STRICT;

  CREATE TABLE cases (
    id           TEXT PRIMARY KEY,
    process      TEXT NOT NULL,
    version      TEXT NOT NULL REFERENCES versions,
    status       TEXT NOT NULL,
    revision     INTEGER NOT NULL,
    opened_at    INTEGER NOT NULL,
    concluded_at INTEGER,
    state        TEXT NOT NULL
  ) STRICT;
  CREATE INDEX cases_by_opening ON cases (opened_at DESC);

  CREATE TABLE events (
    case_id TEXT NOT NULL REFERENCES cases,
    seq     INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    event   TEXT NOT NULL,
    entries TEXT NOT NULL,
    PRIMARY KEY (case_id, seq)
  ) STRICT, WITHOUT ROWID;

  -- One row for each post that may take the task.
  CREATE TABLE tasks (
    post      TEXT NOT NULL,
    case_id   TEXT NOT NULL REFERENCES cases,
    node      TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (post, case_id, node)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tasks_of_case ON tasks (case_id);

  CREATE TABLE timers (
    case_id TEXT NOT NULL REFERENCES cases,
    name    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (case_id, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX timers_by_due ON timers (at);

  CREATE TABLE settings (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
]

/** The schema version that this program writes. */
export const schemaVersion: number = migrations.length

/** Brings the schema up to date, each step in a transaction of its own; `newer` if a later program wrote the file. */
export function migrate(database: DatabaseSync): 'current' | 'newer' {
  for (;;) {
    // Two programs may open a fresh file at once: the version is read again under the write lock.
    database.exec('BEGIN IMMEDIATE')
    try {
      const version = userVersion(database)
      const step = migrations[version]
      if (step !== undefined) database.exec(`${step}; PRAGMA user_version = ${version + 1}`)
      database.exec('COMMIT')
      if (step === undefined) return version > schemaVersion ? 'newer' : 'current'
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}

function userVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}
