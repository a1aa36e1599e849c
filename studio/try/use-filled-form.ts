import { useMemo } from 'react'
import type { JsonSchema } from '@banjie/runtime/plan'
import type { Field } from './form-model.ts'
import { answersOf, type Answers, type Entries } from './form-values.ts'
import { unaskedWith, type Unasked } from './unasked.ts'

/** A form as it is filled in so far: what it does not ask with these entries, and the answers to what it asks. */
export function useFilledForm(
  form: JsonSchema,
  fields: readonly Field[],
  entries: Entries,
): { readonly unasked: Unasked; readonly answers: Answers } {
  return useMemo(() => {
    const unasked = unaskedWith(form, answersOf(fields, entries))
    return { unasked, answers: answersOf(fields, entries, unasked) }
  }, [form, fields, entries])
}
