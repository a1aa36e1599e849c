import { checkForm } from '@banjie/runtime/engine'
import { termsIn, type Condition, type JsonSchema, type MachineConfig, type Term } from '@banjie/runtime/plan'
import { sampleAnswers, type Answers } from '../scenario/sample-answers.ts'
import { sampleValue } from '../scenario/sample-value.ts'
import type { Shares } from './assumptions.ts'
import { chosenBy } from './draw.ts'

/** Draws the answers of a form: a number from 0 up to 1 for each field by its place. */
export type DrawnAnswers = (drawn: (field: number) => number) => Answers

/**
 * Answers as applicants may give them: what conditions ask about is answered now one way, now the other, on both sides of
 * every number and with every choice, so that each branch is reached; everything else is filled in as it has to be.
 */
export function answersTo(
  form: JsonSchema,
  machine: MachineConfig,
  given: Readonly<Record<string, Shares>>,
): DrawnAnswers {
  const terms = conditionsIn([machine, form]).flatMap((condition) => [...termsIn(condition)])
  const ways = Object.entries(form.properties ?? {}).flatMap(([field, schema]) => {
    const own = given[field]
    const weights = own === undefined ? alike(field, schema, form, terms) : weighed(own, schema)
    return weights.length < 2 ? [] : [{ field, weights }]
  })
  const known = new Map<string, Answers>()
  return (drawn) => {
    const chosen = Object.fromEntries(ways.map(({ field, weights }, index) => [field, chosenBy(weights, drawn(index))]))
    const key = JSON.stringify(chosen)
    const before = known.get(key)
    if (before !== undefined) return before
    const answers = sampleAnswers(form, chosen)
    const fitting = checkForm(form, answers).ok ? answers : sampleAnswers(form)
    if (known.size < mostKnown) known.set(key, fitting)
    return fitting
  }
}

/** So many combinations of answers are kept. */
const mostKnown = 10_000

type Weights = readonly (readonly [unknown, number])[]

/** The values of a field that conditions tell apart, all alike often. */
function alike(field: string, schema: JsonSchema, form: JsonSchema, terms: readonly Term[]): Weights {
  const isRead = terms.some(
    (term) => (term.kind === 'field' && term.name === field) || (term.kind === 'yes' && term.field === field),
  )
  if (!isRead) return []
  const values = [...new Set([...candidates(field, schema, terms), sampleValue(schema)])]
  return values
    .filter((value) => checkForm({ ...form, properties: { [field]: schema }, required: [] }, { [field]: value }).ok)
    .map((value) => [value, 1])
}

function candidates(
  field: string,
  { type, enum: choices, items }: JsonSchema,
  terms: readonly Term[],
): readonly unknown[] {
  if (choices !== undefined) return choices
  if (type === 'boolean') return [true, false]
  if (type === 'array') return (items?.enum ?? []).map((one) => [one])
  const beside = terms.flatMap((term) => comparedWith(field, term))
  if (type === 'number' || type === 'integer')
    return beside.flatMap((one) => (typeof one === 'number' ? [one - 1, one, one + 1] : []))
  return beside.filter((one) => typeof one === 'string')
}

/** What a field is compared with. */
function comparedWith(field: string, term: Term): readonly unknown[] {
  const names = (one: Term): boolean => [...termsIn(one)].some((part) => part.kind === 'field' && part.name === field)
  const values = (ones: readonly Term[]): readonly unknown[] =>
    ones.flatMap((one) =>
      [...termsIn(one)].flatMap((part) => ('value' in part && typeof part.value !== 'object' ? [part.value] : [])),
    )
  if (term.kind === 'compare') return names(term.left) || names(term.right) ? values([term.left, term.right]) : []
  if (term.kind === 'in' || term.kind === 'not-in') return names(term.value) ? values(term.among) : []
  return []
}

/** The values given, with their shares; what is left falls to the usual value. */
function weighed(shares: Shares, schema: JsonSchema): Weights {
  const named = Object.entries(shares).map(([value, share]): [unknown, number] => [JSON.parse(value), share])
  const rest = 1 - named.reduce((sum, [, share]) => sum + share, 0)
  const others = [
    ...(schema.enum ?? []),
    ...(schema.type === 'boolean' ? [true, false] : []),
    sampleValue(schema),
  ].filter((value) => !named.some(([one]) => JSON.stringify(one) === JSON.stringify(value)))
  const different = [...new Set(others)]
  return [...named, ...different.map((value): [unknown, number] => [value, Math.max(0, rest) / different.length])]
}

/** Every condition of a machine: in its guards, and where its forms ask. */
export function conditionsIn(value: unknown): readonly Condition[] {
  if (Array.isArray(value)) return value.flatMap(conditionsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly Condition[] =>
    key === 'condition' || key === 'when' || key === 'x-when'
      ? [inner as Condition]
      : key === 'channels' && Array.isArray(inner)
        ? (inner as Condition[])
        : conditionsIn(inner),
  )
}
