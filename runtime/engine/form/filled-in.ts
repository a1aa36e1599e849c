import type { JsonSchema } from '../../plan/index.ts'
import { holds } from '../condition/holds.ts'
import type { ConditionFacts } from '../condition/facts.ts'

/** The answers to a form. */
export type Answers = Readonly<Record<string, unknown>>

/** What a form is filled in about, besides the answers themselves: a field may be asked only in some cases. */
export type FilledInWhere = Partial<Omit<ConditionFacts, 'fields'>>

/** A form as it was filled in, each of its fields looked at. */
export interface FilledIn {
  /** The answers to what is asked, with the defaults of what was left open. */
  readonly answers: Answers
  /** The fields that are not asked in this case, by JSON pointer. */
  readonly unasked: readonly string[]
  /** Those of them that were answered all the same. */
  readonly unwanted: readonly string[]
  /** Fields that are asked, must be answered, and are not; those that are always asked `required` knows. */
  readonly missing: readonly string[]
}

/** What is told of a field that its schema alone does not tell. */
interface Note {
  readonly kind: 'unasked' | 'unwanted' | 'missing'
  readonly pointer: string
}

/** An answer as it stands in the end, with what is to be told of it and of what is inside. */
interface Looked<T> {
  readonly answer: T
  readonly notes: readonly Note[]
}

/**
 * Goes through a form field by field: which fields are asked (`当`), and what those that were left open stand at
 * (`默认`). A field that is not asked has no answer for the conditions of the others, and no default; so in whatever
 * order they stand, each is looked at before a condition reads it. Fields whose conditions read each other in a circle
 * are read as they were answered.
 */
export function filledIn(schema: JsonSchema, given: Answers, where: FilledInWhere = {}): FilledIn {
  if (isPlain(schema)) return { answers: asGiven(schema, given), unasked: [], unwanted: [], missing: [] }
  const facts: ConditionFacts = { documents: {}, outcomes: {}, ...where, fields: {} }
  const { answer: answers, notes } = groupOf(schema, given, { pointer: '', facts })
  const those = (kind: Note['kind']): readonly string[] =>
    notes.filter((note) => note.kind === kind).map(({ pointer }) => pointer)
  return { answers, unasked: those('unasked'), unwanted: those('unwanted'), missing: those('missing') }
}

const plain = new WeakMap<JsonSchema, boolean>()

/** Whether every field of a form is always asked and stands at nothing by itself: then there is nothing to look at. */
function isPlain(schema: JsonSchema): boolean {
  let is = plain.get(schema)
  if (is === undefined) {
    is = Object.values(schema.properties ?? {}).every(
      (field) =>
        field['x-when'] === undefined &&
        field['x-required'] === undefined &&
        field.default === undefined &&
        field.items?.properties === undefined,
    )
    plain.set(schema, is)
  }
  return is
}

/** The answers in the order of the form; `null` is no answer. */
function asGiven({ properties = {} }: JsonSchema, given: Answers): Answers {
  const answered = Object.keys(properties).flatMap((name) => {
    const answer = Object.hasOwn(given, name) ? (given[name] ?? undefined) : undefined
    return answer === undefined ? [] : [[name, answer] as const]
  })
  const strange = Object.entries(given).filter(([name]) => !Object.hasOwn(properties, name))
  return Object.fromEntries([...answered, ...strange])
}

/** Where a group of fields stands, and what its conditions read: the answers around it are in `facts`. */
interface Place {
  readonly pointer: string
  readonly facts: ConditionFacts
}

function groupOf(schema: JsonSchema, given: Answers, place: Place): Looked<Answers> {
  const properties = Object.entries(schema.properties ?? {})
  // The answers around a row of a list stand behind its own.
  const facts: ConditionFacts = { ...place.facts, fields: Object.create(place.facts.fields) as Answers }
  const looked = new Map<string, Looked<unknown>>()
  const look = (name: string, field: JsonSchema): Looked<unknown> => {
    const before = looked.get(name)
    if (before !== undefined) return before
    // `null` is how JSON says that there is no answer: so one that was given before can be taken back.
    const answer = Object.hasOwn(given, name) ? (given[name] ?? undefined) : undefined
    looked.set(name, { answer, notes: [] })
    const settled = settle(field, answer, { facts, pointer: `${place.pointer}/${segment(name)}` })
    looked.set(name, settled)
    return settled
  }
  for (const [name, field] of properties)
    Object.defineProperty(facts.fields, name, { get: () => look(name, field).answer })
  const own = properties.map(([name, field]) => [name, look(name, field)] as const)
  const known = new Set(properties.map(([name]) => name))
  const answered = own.flatMap(([name, { answer }]) => (answer === undefined ? [] : [[name, answer] as const]))
  const strange = Object.entries(given).filter(([name]) => !known.has(name))
  return { answer: Object.fromEntries([...answered, ...strange]), notes: own.flatMap(([, { notes }]) => notes) }
}

/** The answer that a field has in the end; undefined where it has none. */
function settle(field: JsonSchema, answer: unknown, place: Place): Looked<unknown> {
  const { pointer, facts } = place
  const condition = field['x-when']
  if (condition !== undefined && !holds(condition, facts)) {
    const unwanted: readonly Note[] = answer === undefined ? [] : [{ kind: 'unwanted', pointer }]
    return { answer: undefined, notes: [{ kind: 'unasked', pointer }, ...unwanted] }
  }
  const settled = answer ?? field.default
  const { items } = field
  if (Array.isArray(settled) && items?.properties !== undefined) return rowsOf(items, settled, place)
  const isMissing = settled === undefined && field['x-required'] === true
  return { answer: settled, notes: isMissing ? [{ kind: 'missing', pointer }] : [] }
}

function rowsOf(schema: JsonSchema, rows: readonly unknown[], { pointer, facts }: Place): Looked<readonly unknown[]> {
  const looked = rows.map((row, index): Looked<unknown> => {
    if (!isGroup(row)) return { answer: row, notes: [] }
    return groupOf(schema, row, { facts, pointer: `${pointer}/${String(index)}` })
  })
  return { answer: looked.map(({ answer }) => answer), notes: looked.flatMap(({ notes }) => notes) }
}

const isGroup = (row: unknown): row is Answers => typeof row === 'object' && row !== null && !Array.isArray(row)

/** A name as a segment of a JSON pointer. */
export const segment = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
