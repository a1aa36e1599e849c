import { keywordsSpelled, keywordTable, type ExpectedKeyword, type KeywordId, type TokenBefore } from '@banjie/dsl'
import { once } from '../../names/once.ts'
import { inProcedures } from '../../names/resolve-statement.ts'
import { keywordCategoryNames } from '../keyword-categories.ts'
import { declarationAround } from './around.ts'
import { visibleNames, type Candidate, type Due } from './candidate.ts'
import { comparedWith } from './compared.ts'
import { earlierSteps } from './earlier-steps.ts'
import { notGiven } from './given.ts'
import { returnsOfCompleted } from './outcomes.ts'
import { fitsKind, valueKind } from './value-kinds.ts'

/** A keyword that the grammar takes at the cursor, unless it could not be meant there. */
export function keywordDue({ id, snippet }: ExpectedKeyword, due: Due): readonly Candidate[] {
  if (!isMeant(id, due)) return []
  const { language, locale } = due
  const { category, doc, zh, en } = keywordTable[id]
  const [label = id, ...others] = language === 'zh' ? [...zh, ...en] : [...en, ...zh]
  const detail = keywordCategoryNames[category][locale]
  const documentation = `${doc[locale]}\n\n\`${[label, ...others].join('` · `')}\``
  const found: Candidate = {
    label,
    others,
    insert: snippet,
    isSnippet: true,
    kind: 14,
    detail,
    documentation,
    rank: 'keyword',
  }
  return category === 'value' ? notGiven([found], due) : [found]
}

function isMeant(id: KeywordId, due: Due): boolean {
  const { rules, before } = due
  const part = rules.at(-1) ?? ''
  const isPart = rules.at(-2) === 'itemPart' || rules.at(-2) === 'processPart'
  if (isPart && once.has(part) && isGiven(part, id, due)) return false
  // What belongs to a process would be told as misplaced in the procedure of an item.
  const isStatement = rules.at(-2) === 'statement' && keywordTable[id].category === 'statement'
  if (rules.includes('procedure') && isStatement && !inProcedures.has(part)) return false
  if (part === 'operand' || part === 'value') return fitsValue(id, due)
  if (id === 'returnTo')
    return rules.includes('completes') ? returnsOfCompleted(due)?.length !== 0 : earlierSteps(due).length > 0
  if (id === 'tenThousand' || id === 'hundredMillion')
    return !rules.some((rule) => ['duration', 'times', 'returnTo', 'signing', 'visits', 'corrections'].includes(rule))
  if (rules.includes('field') && !rules.includes('expression')) return fitsType(id, before)
  return keywordTable[id].category !== 'action' || fitsActor(id, due)
}

/** Whether the item or process around has such a part elsewhere, which that keyword would begin again. */
function isGiven(kind: string, id: KeywordId, { analysed, offset }: Due): boolean {
  const node = declarationAround({ analysed, offset })
  if (node?.kind !== 'item' && node?.kind !== 'process') return false
  const begins = (at: number): boolean => analysed.tokens.some((token) => token.start === at && token.usedAs === id)
  return node.parts.some((part) => part.kind === kind && part.start !== offset && begins(part.start))
}

/** By what it is held against; after a sign of arithmetic nothing that is true or false. */
function fitsValue(id: KeywordId, due: Due): boolean {
  if (arithmetic.has(due.before.at(-1)?.text ?? '')) return id === 'today'
  return fitsKind(id, valueKind(comparedWith(due), due))
}

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '＋', '－', '＊', '／'])

/** The constraints of language.md section 3 by the type of their field. */
function fitsType(id: KeywordId, before: readonly TokenBefore[]): boolean {
  const types = constrained[id]
  const type = before[before.findLastIndex(({ text }) => text === ':' || text === '：') + 1]?.usedAs
  // A list of fields ends with its brace: the last colon is that of a field within.
  const isAfterBrace = /^[}｝]$/.test(before.at(-1)?.text ?? '')
  // “length” has a measure of its own: the most characters that a text may have.
  const isOfLength = before.at(-1)?.usedAs === 'length'
  if (types === undefined || type === undefined || isOfLength) return true
  return isAfterBrace ? false : types.some((each) => each === type)
}

const measured: readonly KeywordId[] = ['number', 'integer', 'money', 'date']
const constrained: Partial<Record<KeywordId, readonly KeywordId[]>> = {
  unit: ['number', 'integer', 'money'],
  above: measured,
  atLeast: measured,
  below: measured,
  atMost: measured,
  matching: ['text'],
  length: ['text'],
}

const ofApplicant: readonly KeywordId[] = ['submits', 'supplies', 'amends', 'withdraws', 'rates', 'looks', 'completes']
const ofOffice: readonly KeywordId[] = ['shares', 'looks']
const ofPost: readonly KeywordId[] = ['completes', 'suspends', 'resumes', 'extends', 'shares', 'looks']

/** By who acts (language.md section 7): the applicant, an office, or one of its posts. */
function fitsActor(id: KeywordId, { before, analysed }: Due): boolean {
  const actor = before.slice(before.findLastIndex(({ kind }) => kind === 'time') + 1)
  const [first] = actor
  if (first === undefined) return true
  if (keywordsSpelled(first.text).includes('applicant')) return ofApplicant.includes(id)
  const isOffice = visibleNames(analysed).top.get(first.text)?.kind === 'office'
  if (!isOffice) return true
  return (actor.length === 1 ? ofOffice : ofPost).includes(id)
}
