import type { Expression } from '../../model/syntax.ts'
import type { Form, Process } from '../../model/model.ts'
import { standing } from './place.ts'
import { sitesOf, sitesOfKind, type Guard, type Intake, type Site } from './sites.ts'

/**
 * Whether the answers given at the intake tell if a case comes to a statement (language.md section 4). What has been
 * decided by the time of the intake counts as told.
 */
export function isAnswered({ guards }: Site, intake: Intake, process: Process): boolean {
  if (guards.length === 0) return true
  const accepts = sitesOfKind(process, 'accept').filter(({ statement }) => intake.accepts.includes(statement))
  const decided = new Set(accepts.flatMap((site) => site.guards))
  const open = guards.filter((guard) => !decided.has(guard))
  const later = new Set(filledInLater(accepts, process))
  return open.every((guard) => isTold(guard, later))
}

function isTold(guard: Guard, later: ReadonlySet<string>): boolean {
  if (guard.kind === 'outcome') return false
  if (guard.kind === 'choose') return !later.has(guard.choose.field.parts[0]?.text ?? '')
  return isAnswer(guard.condition, later)
}

function isAnswer(node: Expression, later: ReadonlySet<string>): boolean {
  const each = (...inner: readonly Expression[]): boolean => inner.every((one) => isAnswer(one, later))
  switch (node.kind) {
    case 'or':
    case 'and':
      return each(...node.operands)
    case 'not':
    case 'negate':
      return each(node.operand)
    case 'compare':
    case 'arithmetic':
      return each(node.left, node.right)
    case 'member':
      return each(node.value, ...node.options)
    case 'ref':
      return !later.has(node.parts[0]?.text ?? '')
    case 'today':
    case 'submitted':
    case 'obtained':
    case 'outcomeOf':
      return false
    default:
      return true
  }
}

/** The fields that are filled in only after these intakes: at a later one, or at a step. */
function filledInLater(accepts: readonly Site[], process: Process): readonly string[] {
  const early = new Set<string>()
  const late = new Set<string>()
  const add = (forms: readonly Form[], to: Set<string>): void => {
    for (const { fields } of forms) for (const { name } of fields) to.add(name.text)
  }
  const isLater = (place: Site['place']): boolean =>
    accepts.length > 0 && accepts.every((one) => standing(one.place, place) === 'before')
  for (const { statement, place } of sitesOf(process)) {
    if (statement.kind === 'handle') add(statement.item.forms, early)
    else if (statement.kind === 'accept') add(statement.forms, isLater(place) ? late : early)
    else if (statement.kind === 'step' || statement.kind === 'special') add(statement.forms, late)
  }
  return [...late].filter((field) => !early.has(field))
}
