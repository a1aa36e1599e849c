import { chosenIn } from '../../model/chosen.ts'
import { outcomeOf } from '../../model/context.ts'
import type { Item } from '../../model/model.ts'
import { blocksIn } from '../../model/parts.ts'
import type { Auto, Choose, Statement, When } from '../../model/statement.ts'
import type { Expression, KeywordSpan, Span } from '../../model/syntax.ts'
import type { Reporter } from '../../messages/reporter.ts'
import type { Region } from './case-space.ts'
import { changes } from './changes.ts'
import type { Finding } from './findings.ts'
import { missingBranches } from './missing-branches.ts'
import { answersIn, told } from './witness.ts'

/** What a walk over statements works with. */
export interface Walk {
  readonly space: Region
  readonly found: Finding[]
  readonly reporter: Reporter
  /** The item whose procedure it is. */
  readonly item: Item | undefined
}

/** Looks at every choice in statements; `here` are the cases that get to them, by the answers given. */
export function lookAtBranches(statements: readonly Statement[], here: Region, walk: Walk): void {
  for (const one of statements) {
    if (one.kind === 'auto') lookAtRules(one, here, walk)
    if (one.kind === 'when' || one.kind === 'choose') lookAtChoice(one, here, walk)
    else for (const block of blocksIn(one)) lookAtBranches(block, here, walk)
  }
}

function lookAtChoice(one: When | Choose, here: Region, walk: Walk): void {
  const { space, found } = walk
  const branches = one.kind === 'when' ? one.branches.map(ofWhen) : one.branches.map((branch) => ofChoose(one, branch))
  let [rest, left] = [space, here]
  for (const { condition, at, head, statements } of branches) {
    const before = { start: one.node.start, end: head.end }
    lookAtOne(condition, at, { space, rest, found, head, before })
    const isSteady = !changes(condition)
    lookAtBranches(statements, isSteady ? left.and(condition) : here, walk)
    rest = rest.minus(condition)
    if (isSteady) left = left.minus(condition)
  }
  if (one.otherwise !== undefined) {
    lookAtBranches(one.otherwise, left, walk)
    const at = one.node.otherwise
    if (at !== undefined && rest.isEmpty() === 'yes')
      found.push(leftNothing(keywordOf(at), space, { start: one.node.start, end: at.start }))
  } else if (one.kind === 'choose') {
    const uncovered = branches.reduce((cases, { condition }) => cases.minus(condition), here)
    const witness = uncovered.isEmpty() === 'no' ? uncovered.witness() : undefined
    // What is no choice field has no options to leave out: that its type does not fit is told already.
    if (witness === undefined || space.optionsOf(one.field.parts[0]?.text ?? '') === undefined) return
    found.push({
      code: 'BJ2002',
      at: keywordOf(one.node),
      whole: one.node,
      details: {
        args: { case: told(witness), advice: 'advice.branch' },
        fixes: missingBranches(one, uncovered, walk.reporter),
      },
      inAny: true,
    })
  }
}

interface Branch {
  readonly condition: Expression
  readonly at: Span
  /** All that stands before its block. */
  readonly head: Span
  readonly statements: readonly Statement[]
}

const ofWhen = ({ condition, statements, node }: When['branches'][number]): Branch => ({
  condition,
  statements,
  at: keywordOf(node),
  head: { start: node.start, end: node.block.start },
})

const ofChoose = (choice: Choose, { statements, node }: Choose['branches'][number]): Branch => ({
  condition: chosenIn(choice, node.values),
  statements,
  at: { start: node.start, end: node.values.at(-1)?.end ?? node.end },
  head: { start: node.start, end: node.block.start },
})

/** A branch that can never be taken: by its own condition (BJ4003), or since earlier ones take every case (BJ2003). */
function lookAtOne(
  condition: Expression,
  at: Span,
  cases: Pick<Walk, 'space' | 'found'> & { readonly rest: Region; readonly head: Span; readonly before: Span },
): boolean {
  const own = cases.space.and(condition)
  if (own.isEmpty() === 'yes') {
    const details = { args: { reason: 'reason.condition' } }
    cases.found.push({ code: 'BJ4003', at, whole: cases.head, details, inAny: false })
    return true
  }
  if (cases.rest.and(condition).isEmpty() !== 'yes') return false
  cases.found.push(leftNothing(at, own, cases.before))
  return true
}

function leftNothing(at: Span, own: Region, whole: Span): Finding {
  const witness = own.witness() ?? []
  const details = { args: { case: told(witness), reason: witness.length > 0 ? 'reason.covered' : 'reason.allCovered' } }
  return { code: 'BJ2003', at, whole, details, inAny: false }
}

function lookAtRules({ rules, otherwise, node }: Auto, here: Region, { space, found, item }: Walk): void {
  let rest = space
  rules.forEach(({ outcome, condition, node: rule }, index) => {
    const before = { start: node.start, end: rule.end }
    const isDead = lookAtOne(condition, rule, { space, rest, found, head: rule, before })
    rest = rest.minus(condition)
    const own = space.and(condition)
    const other = rules
      .slice(0, isDead ? 0 : index)
      .find((earlier) => !isSame(earlier.outcome, outcome) && own.and(earlier.condition).isEmpty() === 'no')
    if (other === undefined) return
    const args = {
      case: told(own.and(other.condition).witness() ?? []),
      reason: 'reason.overlap',
      first: other.outcome,
      name: outcome,
    }
    const related = [{ start: other.node.start, end: other.node.end, role: 'role.overlapped' }]
    found.push({ code: 'BJ2003', at: rule, whole: before, details: { args, related }, inAny: true })
  })
  if (otherwise !== undefined) return
  const uncovered = rules.reduce((cases, { condition }) => cases.minus(condition), here)
  // After the last correction, a rule that asks for one is passed over.
  const lasting = item?.corrections === undefined ? rules : rules.filter(({ outcome }) => !isSame(outcome, 'correct'))
  const passedOver = lasting.reduce((cases, { condition }) => cases.minus(condition), here)
  const open = uncovered.isEmpty() === 'yes' ? passedOver : uncovered
  const witness = open.isEmpty() === 'no' ? open.witness() : undefined
  if (witness === undefined) return
  const args = { case: told(witness), advice: open === uncovered ? 'advice.rule' : 'advice.corrected' }
  found.push({
    code: 'BJ2002',
    at: keywordOf(node),
    whole: node,
    details: { args, witness: answersIn(witness) },
    inAny: true,
  })
}

const isSame = (a: string, b: string): boolean => outcomeOf(a) === outcomeOf(b)

const keywordOf = ({ start, keywordEnd: end }: KeywordSpan): Span => ({ start, end })
