import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import type { JsonSchema } from '../../plan/index.ts'
import { readPattern } from '../../plan/pattern.ts'
import type { FieldFault } from '../rejection.ts'
import { faultText } from './fault-text.ts'
import { filledIn, segment, type Answers, type FilledInWhere } from './filled-in.ts'
import { addFormKeywords } from './form-keywords.ts'

/** What an answer has to look like is read by RE2, never by the platform's own engine, which goes back and forth. */
const linear: NonNullable<NonNullable<Options['code']>['regExp']> = Object.assign(
  (source: string) => {
    const read = readPattern(source)
    // The compiler lets no such pattern through.
    if ('fault' in read) throw new Error(`No pattern of RE2: ${source}`)
    return { test: read.pattern.test, toString: () => source }
  },
  { code: 'readPattern' },
)

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  // A field may have a name that every object answers to (`constructor`).
  ownProperties: true,
  // A fault is put in words with what the schema says.
  verbose: true,
  code: { regExp: linear },
})
addFormKeywords(ajv)

const compiled = new WeakMap<JsonSchema, ValidateFunction>()

/** A form that was checked: the answers with defaults filled in, or what is wrong with which of them. */
export type CheckedForm = (
  { readonly ok: true; readonly fields: Answers } | { readonly ok: false; readonly faults: readonly FieldFault[] }
) & {
  /** The fields that are not asked in this case (`当`), by JSON pointer: whoever draws the form leaves them out. */
  readonly unasked: readonly string[]
}

/** What a check of a form may be told besides. */
export interface FormCheckOptions {
  /** What conditions of fields read besides the answers. */
  readonly where?: FilledInWhere
  /** What was answered before and is amended now; of it, what is not asked any more falls away. */
  readonly kept?: Answers
  /** Whether the form need not be filled in to the end: whoever refuses or asks back leaves open what does not matter. */
  readonly isPartial?: boolean
}

/**
 * Checks answers against the JSON Schema of a form; the same check in studio, scenarios and server. A field that is not
 * asked (`当`) need not be answered, and must not be: on paper too, what was filled in where nothing was asked is queried
 * and not passed over, as somebody may have ticked the wrong box above it. What was answered before a correction and is
 * not asked after it only falls away.
 */
export function checkForm(schema: JsonSchema, given: Answers, options: FormCheckOptions = {}): CheckedForm {
  const { where, kept, isPartial = false } = options
  const { answers: fields, unasked, unwanted, missing } = filledIn(schema, { ...kept, ...given }, where)
  const errors = errorsIn(schema, fields)
  const isOpen = ({ keyword, instancePath }: ErrorObject): boolean => keyword === 'required' && instancePath === ''
  const faults = [
    ...errors.filter((error) => !(isPartial && isOpen(error))).map(faultOf),
    ...missing
      .filter((path) => !(isPartial && path.lastIndexOf('/') === 0))
      .map((path) => ({ path, reason: faultText({ keyword: 'required' }) })),
    ...unwanted.filter(isGivenNow(given)).map((path) => ({ path, reason: faultText({ keyword: 'x-when' }) })),
  ]
  return faults.length === 0 ? { ok: true, fields: ownCopy(fields), unasked } : { ok: false, faults, unasked }
}

function errorsIn(schema: JsonSchema, answers: Answers): readonly ErrorObject[] {
  let validate = compiled.get(schema)
  if (validate === undefined) {
    compiled.set(schema, (validate = ajv.compile(schema)))
    // Ajv itself would keep every schema for good; a server reads plans anew for as long as it runs.
    ajv.removeSchema(schema)
  }
  return validate(answers) ? [] : (validate.errors ?? [])
}

/** Whether the field at a pointer, or the list that it is in, was answered now and not only before. */
const isGivenNow = (given: Answers): ((pointer: string) => boolean) => {
  const now = new Set(Object.keys(given).map(segment))
  return (pointer) => now.has(pointer.split('/', 2)[1] ?? '')
}

/**
 * A copy that nobody else holds; mostly there is nothing in it that could be changed. Only of what fits a form: that is as
 * deep as the form is, and JSON has a way to write it.
 */
const ownCopy = (fields: Answers): Record<string, unknown> =>
  Object.values(fields).every((answer) => typeof answer === 'string' || typeof answer === 'boolean')
    ? { ...fields }
    : (JSON.parse(JSON.stringify(fields)) as Record<string, unknown>)

/** A missing or superfluous field is at fault itself, not the form around it. */
function faultOf({ keyword, params, schema, parentSchema, instancePath }: ErrorObject): FieldFault {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, unknown>>
  const inner = missingProperty ?? additionalProperty
  const pointer = typeof inner === 'string' ? `/${segment(inner)}` : ''
  return {
    path: instancePath + pointer,
    reason: faultText({ keyword, wanted: schema, field: parentSchema as JsonSchema }),
  }
}
