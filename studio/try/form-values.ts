import type { Field } from './form-model.ts'

/** What stands in the controls of a form: text as typed, a choice, several, or the rows of a list. */
export type Entry = string | readonly string[] | readonly Entries[]

/** The entries of a form by field. */
export type Entries = { readonly [field: string]: Entry }

/** Digits, point and sign as a Chinese input method types them, in their plain form. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．－＋]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** What stands in a form before anybody has filled it in: its defaults. */
export function firstEntries(fields: readonly Field[]): Entries {
  const defaults = fields.flatMap(({ name, defaultValue }) =>
    defaultValue === undefined ? [] : [[name, defaultValue]],
  )
  return entriesOf(fields, Object.fromEntries(defaults) as Readonly<Record<string, unknown>>)
}

/** Answers that were given before, back in the controls, to be amended. */
export function entriesOf(fields: readonly Field[], answers: Readonly<Record<string, unknown>>): Entries {
  return Object.fromEntries(fields.map((field) => [field.name, entryOf(field, answers[field.name])]))
}

function entryOf({ kind, columns }: Field, answer: unknown): Entry {
  if (kind === 'list' || kind === 'choices') {
    if (!Array.isArray(answer)) return []
    return kind === 'choices'
      ? answer.map(String)
      : answer.map((row: unknown) => entriesOf(columns, isRecord(row) ? row : {}))
  }
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no'
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : ''
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * The answers that a form's entries stand for. What was left empty is not answered; what is no number stays as it was
 * typed, so that the check of the form says what is wrong with it.
 */
export function answersOf(fields: readonly Field[], entries: Entries): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  for (const field of fields) {
    const answer = answerOf(field, entries[field.name])
    if (answer !== undefined) answers[field.name] = answer
  }
  return answers
}

function answerOf(field: Field, entry: Entry | undefined): unknown {
  if (entry === undefined || entry.length === 0) return undefined
  if (typeof entry !== 'string') return field.kind === 'list' ? rowsOf(field, entry) : entry
  const text = entry.trim()
  switch (field.kind) {
    case 'number':
    case 'integer':
    case 'money': {
      const plain = halfWidth(text).replaceAll(/[,，_\s]/gu, '')
      return plain === '' || Number.isNaN(Number(plain)) ? (text === '' ? undefined : text) : Number(plain)
    }
    case 'yesno':
      return text === '' ? undefined : text === 'yes'
    case 'idcard':
    case 'uscc':
    case 'phone':
      return text === '' ? undefined : halfWidth(text).replaceAll(/\s/gu, '').toUpperCase()
    default:
      return text === '' ? undefined : text
  }
}

const rowsOf = (field: Field, entry: readonly (string | Entries)[]): readonly unknown[] =>
  entry.flatMap((row) => (typeof row === 'string' ? [] : [answersOf(field.columns, row)]))
