import type { DatabaseSync, StatementSync } from 'node:sqlite'

const sql = {
  // Under a content hash only one content can be right: what was damaged since is mended.
  saveVersion: `INSERT INTO versions (version, process, deployed_at, compiled) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET compiled = excluded.compiled WHERE compiled <> excluded.compiled`,
  version: 'SELECT compiled FROM versions WHERE version = ?',
  versionsUnderWay: "SELECT DISTINCT version FROM cases WHERE status = 'open'",
  versions: 'SELECT version, process, deployed_at FROM versions ORDER BY deployed_at DESC, rowid DESC',

  insertCase: `INSERT OR IGNORE INTO cases (id, process, version, status, revision, opened_at, concluded_at, state)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  updateCase: 'UPDATE cases SET status = ?, revision = ?, concluded_at = ?, state = ? WHERE id = ? AND revision = ?',
  insertEvent: 'INSERT INTO events (case_id, seq, at, event, entries) VALUES (?, ?, ?, ?, ?)',
  deleteTasks: 'DELETE FROM tasks WHERE case_id = ?',
  insertTask: 'INSERT OR IGNORE INTO tasks (post, case_id, node, opened_at) VALUES (?, ?, ?, ?)',
  deleteTimers: 'DELETE FROM timers WHERE case_id = ?',
  insertTimer: 'INSERT INTO timers (case_id, name, at) VALUES (?, ?, ?)',

  caseAtRevision: 'SELECT 1 FROM cases WHERE id = ? AND revision = ?',
  loadCase: 'SELECT * FROM cases WHERE id = ?',
  cases: `SELECT id, process, version, status, revision, opened_at, concluded_at FROM cases
    ORDER BY opened_at DESC, rowid DESC`,
  casesWithTasks: 'SELECT * FROM cases WHERE id IN (SELECT case_id FROM tasks) ORDER BY opened_at, rowid',
  casesWithTasksOf:
    'SELECT * FROM cases WHERE id IN (SELECT case_id FROM tasks WHERE post = ?) ORDER BY opened_at, rowid',
  events: 'SELECT seq, at, event, entries FROM events WHERE case_id = ? ORDER BY seq',
  timers: 'SELECT case_id, name, at FROM timers ORDER BY at, case_id, name LIMIT ?',

  setting: 'SELECT value FROM settings WHERE key = ?',
  saveSetting: 'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
} as const

/** Every statement that the store runs, prepared once. */
export type Statements = Readonly<Record<keyof typeof sql, StatementSync>>

/** Prepares the statements on a database whose schema is up to date. */
export function createStatements(database: DatabaseSync): Statements {
  const prepared = Object.entries(sql).map(([name, text]) => [name, database.prepare(text)])
  return Object.fromEntries(prepared) as Statements
}
