import type { ExpectedSlot } from '@banjie/dsl'
import type { Candidate, Due } from './candidate.ts'

const working = { zh: '${1:5} 工作日', en: '${1:5} working days' }
const persons = { zh: '${1:2} 人', en: '${1:2} persons' }

/** What begins with a number and says more than one: a length of time, a number of signers. */
export function lengthsDue(_: ExpectedSlot, { rules, language, locale }: Due): readonly Candidate[] {
  const snippet = rules.includes('duration') ? working : rules.includes('signing') ? persons : undefined
  if (snippet === undefined) return []
  const insert = snippet[language]
  const detail =
    snippet === working ? { zh: '时限', en: 'length of time' } : { zh: '几个不同的人', en: 'so many people' }
  const label = insert.replace('${1:', '').replace('}', '')
  return [{ label, insert, isSnippet: true, kind: 15, detail: detail[locale], rank: 'rest' }]
}
