import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { JsonSchema } from '../../plan/index.ts'
import type { FieldFault } from '../rejection.ts'
import { isDate, isIdCard, isPhone, isUscc } from './check-digits.ts'
import { faultText } from './fault-text.ts'

// Amounts are decimal fractions: without a precision 0.07 would be no multiple of 0.01.
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  useDefaults: true,
  multipleOfPrecision: 6,
})
ajv.addVocabulary(['x-unit', 'x-type'])
for (const [name, validate] of Object.entries({ date: isDate, idcard: isIdCard, uscc: isUscc, phone: isPhone }))
  ajv.addFormat(name, validate)

const compiled = new WeakMap<JsonSchema, ValidateFunction>()

/** A form that was checked: the answers with defaults filled in, or what is wrong with which of them. */
export type CheckedForm =
  | { readonly ok: true; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Checks answers against the JSON Schema of a form; the same check in studio, scenarios and server. */
export function checkForm(schema: JsonSchema, fields: Readonly<Record<string, unknown>>): CheckedForm {
  let validate = compiled.get(schema)
  if (validate === undefined) compiled.set(schema, (validate = ajv.compile(schema)))
  const answers: Record<string, unknown> = structuredCopy(fields)
  if (validate(answers)) return { ok: true, fields: answers }
  return { ok: false, faults: (validate.errors ?? []).map(faultOf) }
}

const structuredCopy = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(fields)) as Record<string, unknown>

/** A missing or superfluous field is at fault itself, not the form around it. */
function faultOf(error: ErrorObject): FieldFault {
  const params = error.params as Readonly<Record<string, unknown>>
  const inner = params['missingProperty'] ?? params['additionalProperty']
  const pointer = typeof inner === 'string' ? `/${inner.replaceAll('~', '~0').replaceAll('/', '~1')}` : ''
  return { path: error.instancePath + pointer, reason: faultText(error.keyword, params) }
}
