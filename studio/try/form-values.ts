import type { Field } from './form-model.ts'
import { inRow, type Unasked } from './unasked.ts'

/** What stands in the controls of a form: text as typed, a choice, several, or the rows of a list. */
export type Entry = string | readonly string[] | readonly Entries[]

/** The answers to a form, as the check and the server take them. */
export type Answers = Readonly<Record<string, unknown>>

/** The entries of a form by field. */
export type Entries = { readonly [field: string]: Entry }

/** Digits, point and sign as a Chinese input method types them, in their plain form. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．－＋]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

/** What stands in a form before anybody has filled it in: its defaults. */
export function firstEntries(fields: readonly Field[]): Entries {
  return Object.fromEntries(fields.map((field) => [field.name, firstEntry(field)]))
}

function firstEntry(field: Field): Entry {
  const first = entryOf(field, field.defaultValue)
  if (field.kind !== 'list' || !Array.isArray(field.defaultValue)) return first
  // In a row that stands there at first, what it leaves open stands at its own default.
  const open = firstEntries(field.columns)
  return field.defaultValue.map((row: unknown) => {
    const given = isRecord(row) ? row : {}
    const columns = field.columns.filter(({ name }) => Object.hasOwn(given, name))
    return { ...open, ...entriesOf(columns, given) }
  })
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

const none: Unasked = new Set()

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * The answers that a form's entries stand for. What was left empty is not answered, nor is what is not asked (`unasked`);
 * what is no number stays as it was typed, so that the check of the form says what is wrong with it.
 */
export function answersOf(fields: readonly Field[], entries: Entries, unasked: Unasked = none): Answers {
  const answered = fields.flatMap((field) => {
    const answer = unasked.has(field.pointer) ? undefined : answerOf(field, entries[field.name], unasked)
    return answer === undefined ? [] : [[field.name, answer] as const]
  })
  return Object.fromEntries(answered)
}

/** Answers to amend others with: what was answered before and is not any more is taken back with `null`. */
export function amendments(before: Answers, now: Answers): Answers {
  const takenBack = Object.keys(before).filter((name) => !Object.hasOwn(now, name))
  return { ...now, ...Object.fromEntries(takenBack.map((name) => [name, null])) }
}

function answerOf(field: Field, entry: Entry | undefined, unasked: Unasked): unknown {
  // Where something is ticked at first, or a row stands there, nothing is an answer too.
  if (entry === undefined || entry.length === 0)
    return Array.isArray(entry) && field.defaultValue !== undefined ? [] : undefined
  if (typeof entry !== 'string') return field.kind === 'list' ? rowsOf(field, entry, unasked) : entry
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

const rowsOf = (field: Field, entry: readonly (string | Entries)[], unasked: Unasked): readonly unknown[] =>
  entry.flatMap((row, index) =>
    typeof row === 'string' ? [] : [answersOf(field.columns, row, inRow(unasked, field, index))],
  )
