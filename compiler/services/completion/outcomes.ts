import { keywordsSpelled, type ItemNode, type KeywordId, type Statement } from '@banjie/dsl'
import { procedureOf, type ModuleNames } from '../../names/module-names.ts'
import { statementsIn } from '../../names/statements.ts'
import { impliedNameOf } from '../../names/words.ts'
import { declarationAround, processAround } from './around.ts'
import { nameAsWritten, visibleNames, wordCandidate, type Candidate, type Due } from './candidate.ts'
import { notGiven } from './given.ts'

/** How a step can end: its outcomes in either spelling, and the steps to which it may send back. */
interface Endings {
  readonly outcomes: readonly string[]
  readonly returns: readonly string[]
}

const ends = (...outcomes: readonly string[]): Endings => ({ outcomes, returns: [] })

/** The outcomes that may be named at the cursor: of the step that is completed, or those that a step can be given. */
export function outcomes(due: Due): readonly Candidate[] {
  if (due.rules.includes('completes')) return outcomesOf(completedTask(due), due)
  const item = declarationAround(due)
  return notGiven(candidatesOf(usual(item?.kind === 'item' ? item : undefined).outcomes, due), due)
}

/** The outcomes of the step that a path names. */
export function outcomesOf(task: readonly string[], due: Due): readonly Candidate[] {
  return candidatesOf((endingsOf(task, due) ?? ends('pass', 'refuse', 'correct')).outcomes, due)
}

/** The steps to which the step that is completed may send back; undefined when it is not known. */
export function returnsOfCompleted(due: Due): readonly string[] | undefined {
  return endingsOf(completedTask(due), due)?.returns
}

/** The path of the task that is completed at the cursor. */
function completedTask({ before }: Due): readonly string[] {
  const words = before.slice(before.findLastIndex(({ usedAs }) => usedAs === 'completes') + 1)
  const end = words.findIndex(({ usedAs }) => usedAs === 'outcome')
  return words.slice(0, end === -1 ? undefined : end).flatMap(({ text }) => (/^[.．]$/.test(text) ? [] : [text]))
}

function endingsOf(task: readonly string[], due: Due): Endings | undefined {
  const [first = '', last = first] = [task[0], task.at(-1)]
  const around = declarationAround(due)
  if (around?.kind === 'item') return ofStep(procedureOf(around), last, around)
  const process = processAround(due)
  const names = process && visibleNames(due.analysed).homeOf(process)
  if (process === undefined || names === undefined) return undefined
  const item = task.length > 1 ? names.items.get(first) : undefined
  if (item !== undefined) return ofItem(item, last)
  return ofStep(statementsIn(process), last, undefined) ?? ofImplied(task, names)
}

function ofItem(item: ItemNode, step: string): Endings | undefined {
  const procedure = procedureOf(item)
  return procedure.length === 0 ? usual(item) : ofStep(procedure, step, item)
}

function ofImplied(task: readonly string[], names: ModuleNames): Endings | undefined {
  switch (impliedNameOf(task.at(-1) ?? '')) {
    case 'accept':
      return ends('pass', 'refuse', 'correct')
    case 'issue':
      return ends('pass')
    case 'decision':
      return ends('pass', 'refuse')
    default:
      return names.isOpen ? undefined : ends()
  }
}

/** What every step of an item or of a process may come to, unless it says otherwise. */
function usual(item: ItemNode | undefined): Endings {
  const mayCorrect = item?.parts.some(({ kind }) => kind === 'corrections') === true
  return mayCorrect ? ends('pass', 'refuse', 'correct') : ends('pass', 'refuse')
}

function ofStep(statements: readonly Statement[], name: string, item: ItemNode | undefined): Endings | undefined {
  for (const statement of statementsIn({ statements })) {
    if (statement.kind === 'auto') {
      if (statement.name.text === name) return ends(...statement.rules.map(({ outcome }) => outcome.text))
      if (statement.otherwise?.name.text === name) return ofParts(statement.otherwise.parts, item)
    }
    if (statement.kind === 'step' && statement.name.text === name) return ofParts(statement.parts, item)
    if (statement.kind === 'special') {
      const isNamed =
        statement.name === undefined
          ? keywordsSpelled(name).includes(statement.procedureKind.value)
          : statement.name.text === name
      if (isNamed) return ofParts(statement.parts, item)
    }
  }
  return undefined
}

function ofParts(parts: Extract<Statement, { kind: 'step' }>['parts'], item: ItemNode | undefined): Endings {
  const own = parts.flatMap((part) => (part.kind === 'outcomes' ? part.outcomes : []))
  if (own.length > 0) {
    return {
      outcomes: own.flatMap((one) => (one.kind === 'namedOutcome' && !one.name.missing ? [one.name.text] : [])),
      returns: own.flatMap((one) => (one.kind === 'returnTo' && !one.step.missing ? [one.step.text] : [])),
    }
  }
  const isOfApplicant = parts.some(
    (part) => part.kind === 'by' && keywordsSpelled(part.post.parts[0]?.text ?? '').includes('applicant'),
  )
  return isOfApplicant ? ends('pass') : usual(item)
}

const builtIn = ['pass', 'refuse', 'correct'] as const satisfies readonly KeywordId[]

function candidatesOf(words: readonly string[], due: Due): readonly Candidate[] {
  return [...new Set(words)].map((word): Candidate => {
    const id = builtIn.find((each) => each === word || keywordsSpelled(word).includes(each))
    if (id !== undefined) return wordCandidate(id, due)
    const detail = { zh: '结论', en: 'outcome' }[due.locale]
    return { label: word, insert: nameAsWritten(word), kind: 20, detail, rank: 'name' }
  })
}
