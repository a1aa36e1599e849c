import { checkForm } from '@banjie/runtime/engine'
import type { JsonSchema } from '@banjie/runtime/plan'
import type { Field } from './form-model.ts'

/** The fields that are not asked as a form is filled in (`当`), by the JSON pointers of their values. */
export type Unasked = ReadonlySet<string>

/** What a form does not ask with these answers; the same check says so that the server makes. */
export function unaskedWith(form: JsonSchema, answers: Readonly<Record<string, unknown>>): Unasked {
  return new Set(checkForm(form, answers).unasked)
}

/** What is not asked in a row of a list: inside a row its fields are named from the row. */
export function inRow(unasked: Unasked, list: Field, index: number): Unasked {
  const above = `${list.pointer}/${String(index)}`
  return new Set([...unasked].flatMap((path) => (path.startsWith(`${above}/`) ? [path.slice(above.length)] : [])))
}
