import { checkForm } from '@banjie/runtime/engine'
import type { JsonSchema } from '@banjie/runtime/plan'
import { sampleValue } from './sample-value.ts'

/** Answers to a form, by field. */
export type Answers = Readonly<Record<string, unknown>>

/**
 * Answers that a form takes: what it requires is filled in with constructed values, the rest is left open. An answer may
 * ask for another (`当`): so it is filled in until nothing more is asked. A field that is asked and `chosen` is answered so.
 */
export function sampleAnswers(form: JsonSchema, chosen: Answers = {}): Answers {
  let answers = answersTo(form, '', () => false, chosen)
  for (let round = 0; round < mostRounds; round++) {
    const unasked = new Set(checkForm(form, answers).unasked)
    const more = answersTo(form, '', (pointer) => !unasked.has(pointer), chosen)
    if (JSON.stringify(more) === JSON.stringify(answers)) break
    answers = more
  }
  return answers
}

/** Fields whose conditions ask for each other by turns would never be done. */
const mostRounds = 20

/** `isAsked` says of a field that is asked in some cases only whether it is in this one. */
function answersTo(
  form: JsonSchema,
  above: string,
  isAsked: (pointer: string) => boolean,
  chosen: Answers = {},
): Answers {
  const required = new Set(form.required ?? [])
  const answered = Object.entries(form.properties ?? {}).flatMap(([field, schema]) => {
    const pointer = `${above}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`
    const isWanted = required.has(field) || (schema['x-required'] === true && isAsked(pointer))
    const isChosen = field in chosen && (schema['x-when'] === undefined || isAsked(pointer))
    if (isChosen) return [[field, chosen[field]] as const]
    if (!isWanted) return []
    const isList = schema.default === undefined && schema.items?.properties !== undefined
    const value = isList ? [answersTo(schema.items, `${pointer}/0`, isAsked)] : sampleValue(schema)
    return [[field, value] as const]
  })
  return Object.fromEntries(answered)
}
