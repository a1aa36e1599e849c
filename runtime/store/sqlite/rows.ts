import type { SQLOutputValue } from 'node:sqlite'
import type { CaseStatus, TimerName } from '../../engine/index.ts'
import type { CompiledProcess } from '../../plan/index.ts'
import { readState } from '../../engine/written-state.ts'
import type { CaseHeader, CaseRecord, EventRecord, TimerRecord, VersionRecord } from '../records.ts'
import { CorruptRow } from './sqlite-failure.ts'

/** A row as SQLite hands it over. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** A process in store. */
export function versionRecord(row: Row): VersionRecord {
  return { version: text(row, 'version'), process: text(row, 'process'), deployedAt: integer(row, 'deployed_at') }
}

/** A process as it was kept; whether it is still what its version says is for whoever runs it to check. */
export function compiledOf(row: Row): CompiledProcess {
  const compiled = json<CompiledProcess | null>(row, 'compiled')
  if (compiled === null || typeof compiled !== 'object') throw new CorruptRow('compiled is no process')
  return compiled
}

/** A case without its state. */
export function caseHeader(row: Row): CaseHeader {
  const concludedAt = row['concluded_at']
  return {
    id: text(row, 'id'),
    process: text(row, 'process'),
    version: text(row, 'version'),
    status: status(text(row, 'status')),
    openedAt: integer(row, 'opened_at'),
    ...(typeof concludedAt === 'number' ? { concludedAt } : {}),
    revision: integer(row, 'revision'),
  }
}

/** A case with its state. */
export function caseRecord(row: Row): CaseRecord {
  return { ...caseHeader(row), state: stateOf(row) }
}

function stateOf(row: Row): CaseRecord['state'] {
  try {
    return readState(text(row, 'state'))
  } catch (error) {
    throw new CorruptRow('state is no state of a case', { cause: error })
  }
}

/** A line of the event log. */
export function eventRecord(row: Row): EventRecord {
  return {
    seq: integer(row, 'seq'),
    at: integer(row, 'at'),
    event: json<EventRecord['event']>(row, 'event'),
    entries: json<EventRecord['entries']>(row, 'entries'),
  }
}

/** A timer. */
export function timerRecord(row: Row): TimerRecord {
  return { case: text(row, 'case_id'), name: text(row, 'name') as TimerName, at: integer(row, 'at') }
}

/** A text of a row. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new CorruptRow(`${column} is no text`)
  return value
}

/** A value of a row that is kept as JSON; the shape is what this program wrote under the same schema version. */
export function json<T>(row: Row, column: string): T {
  try {
    return JSON.parse(text(row, column)) as T
  } catch (error) {
    throw new CorruptRow(`${column} is no JSON`, { cause: error })
  }
}

function integer(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new CorruptRow(`${column} is no number`)
  return value
}

function status(word: string): CaseStatus {
  if (word === 'open' || word === 'finished' || word === 'refused' || word === 'withdrawn') return word
  throw new CorruptRow(`${word} is no status of a case`)
}
