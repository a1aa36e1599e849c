import type { Field } from './form-model.ts'
import { firstEntries, type Entries, type Entry } from './form-values.ts'

/** The rows of a list (名单) as they are filled in. */
export type Rows = readonly Entries[]

/** The rows that an entry holds. */
export const rowsIn = (entry: Entry): Rows =>
  typeof entry === 'string' ? [] : entry.filter((row): row is Entries => typeof row === 'object')

/** The rows with one more, in which the defaults of its fields stand. */
export const withRow = (rows: Rows, columns: readonly Field[]): Rows => [...rows, firstEntries(columns)]

/** The rows without one of them. */
export const withoutRow = (rows: Rows, index: number): Rows => rows.filter((_, at) => at !== index)

/** The rows with another entry in one field of one of them. */
export const withEntry = (rows: Rows, index: number, field: string, entry: Entry): Rows =>
  rows.map((row, at) => (at === index ? { ...row, [field]: entry } : row))
