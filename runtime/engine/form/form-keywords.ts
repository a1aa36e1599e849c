import type { Ajv2020 } from 'ajv/dist/2020.js'
import { exact, inverse, times } from '../../plan/exact.ts'
import { isDate, isIdCard, isPhone, isUscc } from './check-digits.ts'

/** What the schemas of forms say that Ajv does not know by itself. */
export function addFormKeywords(ajv: Ajv2020): void {
  ajv.addVocabulary(['x-unit', 'x-type', 'x-when', 'x-required'])
  for (const [name, validate] of Object.entries({ date: isDate, idcard: isIdCard, uscc: isUscc, phone: isPhone }))
    ajv.addFormat(name, validate)
  // Amounts are decimal fractions; in binary ones 0.07 would be no multiple of 0.01, or 0.070000001 would be one.
  ajv.removeKeyword('multipleOf')
  ajv.addKeyword({ keyword: 'multipleOf', type: 'number', schemaType: 'number', validate: isMultiple })
  ajv.addKeyword({ keyword: 'x-filled', type: 'string', schemaType: 'boolean', validate: isFilled })
  for (const [keyword, keeps] of Object.entries(dateBounds))
    ajv.addKeyword({
      keyword,
      type: 'string',
      schemaType: 'string',
      // What is no date is at fault already.
      validate: (bound: string, day: string) => !isDate(day) || keeps(day, bound),
    })
}

/** Days written `YYYY-MM-DD` are in the order of their texts. */
const dateBounds: Readonly<Record<string, (day: string, bound: string) => boolean>> = {
  'x-minimum': (day, bound) => day >= bound,
  'x-exclusiveMinimum': (day, bound) => day > bound,
  'x-maximum': (day, bound) => day <= bound,
  'x-exclusiveMaximum': (day, bound) => day < bound,
}

function isMultiple(of: number, value: number): boolean {
  const { top, over } = times(exact(value), inverse(exact(of)))
  return top % over === 0n
}

/** An empty text is told by `minLength`. */
const isFilled = (wanted: boolean, text: string): boolean => !wanted || text === '' || text.trim() !== ''
