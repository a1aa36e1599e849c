import { keywordTable, type Expected } from '@banjie/dsl'
import { impliedNames } from '../../names/words.ts'
import type { TaskPath } from '../../names/task-paths.ts'
import type { Thing, ThingKind } from '../../names/thing.ts'
import { declarationAround, fieldNode, fieldsAround, neededAround, officesAround } from './around.ts'
import { stepsAround, tasksAround } from './around.ts'
import { nameAsWritten, thingCandidate, visibleNames, wordCandidate, type Candidate, type Due } from './candidate.ts'
import { comparedWith } from './compared.ts'
import { earlierSteps } from './earlier-steps.ts'
import { answeredBefore, notGiven } from './given.ts'
import { outcomes, returnsOfCompleted } from './outcomes.ts'
import { kindOfType, valueKind, type ValueKind } from './value-kinds.ts'

/** The names that are due at a cursor, by what the grammar expects there; none that the list there has already. */
export function namesDue(expected: Expected, due: Due): readonly Candidate[] {
  return notGiven(namesOf(expected, due), due)
}

function namesOf(expected: Expected, due: Due): readonly Candidate[] {
  const { rules } = due
  const refers = rules.includes('ref')
  switch (expected) {
    case 'office':
      if (!refers) return []
      return rules.includes('sharedFrom') || rules.includes('push') ? posts(due, true) : tops(due, 'office')
    case 'post':
    case 'actor':
      return refers ? [...posts(due, true), ...applicant(due)] : []
    case 'seal':
      return refers ? seals(due) : []
    case 'document':
      return refers ? documents(due) : []
    case 'form':
    case 'item':
    case 'process':
      return refers ? tops(due, expected) : []
    case 'step':
      if (rules.includes('returnTo')) return stepsToReturnTo(due)
      return refers ? steps(due) : []
    case 'task':
      return tasks(due)
    case 'pushed':
      return [...tops(due, 'document'), ...fields(due)]
    case 'fieldName':
      if (refers) return fields(due).filter(({ isChoice }) => isChoice)
      return rules.includes('assignment') ? answers(due) : []
    case 'operand':
      return operands(due)
    case 'outcome':
      return outcomes(due)
    default:
      return []
  }
}

function tops(due: Due, kind: ThingKind): readonly Candidate[] {
  if (due.path.length > 0) return []
  const found = [...visibleNames(due.analysed).top.values()].filter((thing) => thing.kind === kind)
  return found.map((thing) => thingCandidate(thing, due, [thing.name]))
}

/** Posts by their offices, and offices themselves; those of the item at hand first. */
function posts(due: Due, withOffices: boolean): readonly Candidate[] {
  const [office, ...more] = due.path
  const names = visibleNames(due.analysed)
  if (more.length > 0) return []
  if (office !== undefined)
    return [...(names.posts.get(office)?.values() ?? [])].map((post) => thingCandidate(post, due, [post.name]))
  const own = officesAround(due)
  const inOrder = [...names.posts].toSorted(([a], [b]) => Number(own.includes(b)) - Number(own.includes(a)))
  const members = inOrder.flatMap(([name, space]) =>
    [...space.values()].map((post) => thingCandidate(post, due, [name, post.name])),
  )
  return withOffices ? [...members, ...tops(due, 'office')] : members
}

function seals(due: Due): readonly Candidate[] {
  const [office, ...more] = due.path
  const names = visibleNames(due.analysed)
  if (more.length > 0) return []
  const of = (name: string): readonly Thing[] => [...(names.seals.get(name)?.values() ?? [])]
  if (office !== undefined) return of(office).map((seal) => thingCandidate(seal, due, [seal.name]))
  const bare = officesAround(due).flatMap(of)
  return [
    ...bare.map((seal) => thingCandidate(seal, due, [seal.name])),
    ...[...names.seals.keys()].flatMap((name) => of(name).map((seal) => thingCandidate(seal, due, [name, seal.name]))),
  ]
}

/** What a step of an item reads, the item needs. */
function documents(due: Due): readonly Candidate[] {
  const all = tops(due, 'document')
  const needed = due.rules.includes('reads') ? neededAround(due) : undefined
  return needed === undefined ? all : all.filter(({ label }) => needed.has(label))
}

interface FieldCandidate extends Candidate {
  readonly isChoice: boolean
  readonly valueKind: ValueKind
}

function fields(due: Due): readonly FieldCandidate[] {
  if (due.path.length > 0) return []
  return fieldsAround(due).map((field) => {
    const type = fieldNode(field, due)?.type
    return {
      ...thingCandidate(field, due, [field.name]),
      isChoice: type?.kind === 'choiceType',
      valueKind: type && kindOfType(type),
    }
  })
}

/** Fields in a condition: where a value is held against something, those that hold the like of it, but not itself. */
function operands(due: Due): readonly Candidate[] {
  const compared = comparedWith(due)
  const kind = valueKind(compared, due)
  if (compared === undefined) return fields(due)
  return fields(due).filter((field) => field.valueKind === kind && field.label !== compared.path.at(-1))
}

/** Fields to be given a value: with the colon, unless it stands there. */
function answers(due: Due): readonly Candidate[] {
  const { text } = due.analysed
  const hasColon = /^[^\S\n\r]*[:：]/.test(text.slice(due.cursor, due.cursor + 80))
  const answered = answeredBefore(due.before)
  const open = fields(due).filter(({ label }) => !answered.has(label))
  return open.map((field) => (hasColon ? field : { ...field, insert: `${field.insert}: ` }))
}

/** Steps before the one at the cursor; where a task is completed, those to which its step may send back. */
function stepsToReturnTo(due: Due): readonly Candidate[] {
  if (!due.rules.includes('completes')) return earlierSteps(due).map((step) => thingCandidate(step, due, [step.name]))
  const detail = { zh: '环节', en: 'step' }[due.locale]
  return (returnsOfCompleted(due) ?? []).map((name) => ({
    label: name,
    insert: nameAsWritten(name),
    kind: 3,
    detail,
    rank: 'name',
  }))
}

function steps(due: Due): readonly Candidate[] {
  if (declarationAround(due)?.kind !== 'item') return tasks(due)
  return due.path.length > 0 ? [] : stepsAround(due).map((step) => thingCandidate(step, due, [step.name]))
}

/** The tasks of the process at hand, as far as their paths go on from what is typed. */
function tasks(due: Due): readonly Candidate[] {
  const { path, language, locale } = due
  const found = tasksAround(due)
    .map((task) => task.map((part) => wordOf(part, language)))
    .filter((words) => words.length > path.length && path.every((word, index) => words[index]?.includes(word)))
    .map((words) => words.slice(path.length).map(([word]) => word ?? ''))
  const detail = { zh: '待办', en: 'task' }[locale]
  const texts = new Map(found.map((words) => [words.join('.'), words]))
  return [...texts].map(([label, words]) => ({
    label,
    insert: words
      .map((word, index) => (isImplied(word) ? word : nameAsWritten(word, index > 0 || path.length > 0)))
      .join('.'),
    kind: 3,
    detail,
    rank: 'name',
  }))
}

/** A part of a task's path as the file's language writes it, with the other spellings that it has. */
function wordOf(part: TaskPath[number], language: 'zh' | 'en'): readonly string[] {
  if ('name' in part) return [part.name]
  const both = impliedOf(part)
  return language === 'zh' ? both : both.toReversed()
}

function impliedOf(part: Exclude<TaskPath[number], { name: string }>): readonly string[] {
  if ('special' in part) return [keywordTable[part.special].zh[0] ?? '', keywordTable[part.special].en[0] ?? '']
  return impliedNames[part.implied]
}

const implied: ReadonlySet<string> = new Set(Object.values(impliedNames).flat())
const isImplied = (word: string): boolean => implied.has(word)

function applicant(due: Due): readonly Candidate[] {
  const isPerson = due.rules.some((rule) => ['by', 'act', 'notify'].includes(rule))
  return isPerson && due.path.length === 0 ? [wordCandidate('applicant', due)] : []
}
