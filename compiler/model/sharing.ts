import { canBeBare, keywordTable, quoteName, type Bilingual } from '@banjie/dsl'
import type { Doer } from './model.ts'

/** `shared from` an office or a post of it, as it is written in each language; undefined for the applicant, who shares nothing. */
export function sharedFromWritten(doer: Doer): Bilingual | undefined {
  if (doer.kind === 'applicant') return undefined
  const names = doer.kind === 'office' ? [doer.name] : [doer.office.name, doer.name]
  const ref = names.map((name) => (canBeBare(name) ? name : quoteName(name))).join('.')
  const { zh, en } = keywordTable.sharedFrom
  return { zh: `${zh[0] ?? ''} ${ref}`, en: `${en[0] ?? ''} ${ref}` }
}
