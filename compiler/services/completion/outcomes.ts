import { keywordsSpelled, type ItemNode, type ProcessNode, type Statement } from '@banjie/dsl'
import { procedureOf } from '../../names/module-names.ts'
import { statementsIn } from '../../names/statements.ts'
import { nameAsWritten, visibleNames, wordCandidate, type Candidate, type Due } from './candidate.ts'

/** The outcomes that every step may have; where a task is completed, also those that its step declares. */
export function outcomes(due: Due): readonly Candidate[] {
  const builtIn = (['pass', 'refuse', 'correct'] as const).map((id) => wordCandidate(id, due))
  return due.rules.includes('completes') ? [...builtIn, ...declaredOutcomes(completedStep(due), due)] : builtIn
}

/** The step that is completed at the cursor: the last name of its path. */
function completedStep({ before }: Due): string | undefined {
  const from = before.findLastIndex(({ usedAs }) => usedAs === 'completes')
  return before.slice(from + 1).findLast(({ usedAs }) => usedAs === 'name')?.text
}

/** The outcomes of their own that steps of a name declare. */
export function declaredOutcomes(step: string | undefined, { analysed, locale }: Due): readonly Candidate[] {
  const nodes = [...visibleNames(analysed).steps.keys()]
  const names = nodes.flatMap((node) => [...statementsOf(node)].flatMap((statement) => outcomesOf(statement, step)))
  return [...new Set(names)].map((name) => ({
    label: name,
    insert: nameAsWritten(name),
    kind: 20,
    detail: { zh: '结论', en: 'outcome' }[locale],
    rank: 'name',
  }))
}

const statementsOf = (node: ItemNode | ProcessNode): Iterable<Statement> =>
  statementsIn({ statements: node.kind === 'item' ? procedureOf(node) : node.statements })

function outcomesOf(statement: Statement, step: string | undefined): readonly string[] {
  if ((statement.kind !== 'step' && statement.kind !== 'special') || statement.name?.text !== step) return []
  const declared = statement.parts.flatMap((part) => (part.kind === 'outcomes' ? part.outcomes : []))
  return declared.flatMap((outcome) => {
    const isOwn =
      outcome.kind === 'namedOutcome' && !outcome.name.missing && keywordsSpelled(outcome.name.text).length === 0
    return isOwn ? [outcome.name.text] : []
  })
}
