import { holds, type Case } from './cases.ts'
import type { Document, Item, Limit, Of, Statement } from './model.ts'

/** A step of an item as one case runs it, and what it comes after. */
export interface Node {
  readonly item: Item
  readonly kind: 'step' | 'special' | 'auto'
  readonly name: string
  readonly limit: Limit | undefined
  readonly after: readonly Node[]
  /** Documents that it waits for: those that this case needs, a commitment apart. */
  reads: readonly Document[]
  readonly outcomes: readonly NodeOutcome[]
  /** It is there only where that step came out so. */
  readonly only: { readonly of: Node; readonly outcome: string } | undefined
  readonly isApplicants: boolean
  readonly isImplied: boolean
  readonly isLeftOut: boolean
  /** What a green channel skips it by: the step, or of an implied one the `handle`; undefined outside of a process. */
  readonly statement: Statement | undefined
}

export type NodeOutcome =
  | { readonly kind: 'pass' | 'correct' }
  | { readonly kind: 'own'; readonly name: string }
  | { readonly kind: 'return'; readonly to: Node; readonly times: number }

type Handle = Of<'handle'>
type Worked = Of<'step'> | Of<'special'> | Of<'auto'>

/** The documents that an item needs in a case and that nothing stands in for. */
export const neededIn = (item: Item, answers: Case): Item['needs'] =>
  item.needs.filter((need) => need.commitment === undefined && isNeeded(need, answers))

/** Whether a document is needed in a case. */
export const isNeeded = ({ conditions }: Item['needs'][number], answers: Case): boolean =>
  conditions.every(({ condition }) => holds(condition, answers))

/** The steps that an item has in a case, in an order in which each comes after those that it follows. */
export function graphOf(handle: Handle | undefined, item: Item, answers: Case, impliedLimit?: Limit): readonly Node[] {
  const builder = new GraphBuilder(item, answers)
  if (item.procedure === undefined) builder.implied(handle, impliedLimit)
  else builder.block(item.procedure, [], undefined)
  const { nodes } = builder
  for (const node of nodes) node.reads = builder.readsOf(node, !nodes.some((other) => other.after.includes(node)))
  return nodes
}

class GraphBuilder {
  readonly nodes: Node[] = []
  readonly #item: Item
  readonly #answers: Case

  constructor(item: Item, answers: Case) {
    this.#item = item
    this.#answers = answers
  }

  /** Language section 3: the one step of an item without a procedure, of the length that is promised or set here. */
  implied(handle: Handle | undefined, impliedLimit: Limit | undefined): void {
    const limit = impliedLimit ?? handle?.limit ?? this.#item.promised ?? this.#item.statutory?.limit
    const canCorrect = this.#item.corrections === undefined ? [] : [{ kind: 'correct' } as const]
    const outcomes = [{ kind: 'pass' } as const, ...canCorrect]
    const plain = { item: this.#item, kind: 'step', name: '决定', after: [], reads: [], only: undefined } as const
    this.nodes.push({
      ...plain,
      limit,
      outcomes,
      isApplicants: false,
      isImplied: true,
      isLeftOut: false,
      statement: handle,
    })
  }

  /** Language section 1, rule 3. */
  readsOf(node: Node, isLast: boolean): readonly Document[] {
    const needed = neededIn(node.item, this.#answers).map(({ document }) => document)
    const { statement } = node
    const named = statement !== undefined && 'reads' in statement ? statement.reads : []
    if (isLast || (named.length === 0 && node.kind !== 'special')) return needed
    return needed.filter((document) => named.includes(document))
  }

  /** Adds a block; gives back what the next statement comes after. */
  block(statements: readonly Statement[], after: readonly Node[], only: Node['only']): readonly Node[] {
    return statements.reduce((before, statement) => this.#statement(statement, before, only), after)
  }

  #statement(statement: Statement, after: readonly Node[], only: Node['only']): readonly Node[] {
    switch (statement.kind) {
      case 'step':
      case 'special':
        return this.#work(statement, after, only)
      case 'auto': {
        const decided = statement.rules.some(({ condition }) => holds(condition, this.#answers))
        const auto = this.#add(statement, after, only, [{ kind: 'pass' }])
        if (decided || statement.otherwise === undefined) return [auto]
        return this.#work(statement.otherwise, [auto], only)
      }
      case 'sequence':
        return this.block(statement.statements, after, only)
      case 'parallel': {
        if (statement.statements.length === 0) return after
        const ends = statement.statements.map((branch) => this.#statement(branch, after, only))
        return [...new Set(ends.flat())]
      }
      case 'when':
      case 'choose':
        return this.block(branchTaken(statement, this.#answers) ?? [], after, only)
      default:
        throw new Error(`no ${statement.kind} in a generated procedure`)
    }
  }

  #work(work: Of<'step'> | Of<'special'>, after: readonly Node[], only: Node['only']): readonly Node[] {
    const node = this.#add(work, after, only, this.#outcomesOf(work))
    const blocks = (work.outcomes ?? []).flatMap((outcome) => {
      if (outcome.kind !== 'named' || outcome.statements === undefined) return []
      return this.block(outcome.statements, [node], { of: node, outcome: outcome.name })
    })
    return [node, ...blocks]
  }

  #outcomesOf({ kind, by, outcomes }: Of<'step'> | Of<'special'>): readonly NodeOutcome[] {
    const canCorrect = this.#item.corrections !== undefined
    if (by.some(({ doer }) => doer.kind === 'applicant')) return [{ kind: 'pass' }]
    if (outcomes === undefined)
      return canCorrect && kind === 'step' ? [{ kind: 'pass' }, { kind: 'correct' }] : [{ kind: 'pass' }]
    return outcomes.flatMap((outcome): readonly NodeOutcome[] => {
      if (outcome.kind === 'returnTo') {
        const to = this.nodes.find(({ name }) => name === outcome.step)
        return to === undefined ? [] : [{ kind: 'return', to, times: outcome.times }]
      }
      if (outcome.name === 'refuse') return []
      if (outcome.name === 'pass') return [{ kind: 'pass' }]
      if (outcome.name === 'correct') return canCorrect ? [{ kind: 'correct' }] : []
      return [{ kind: 'own', name: outcome.name }]
    })
  }

  #add(work: Worked, after: readonly Node[], only: Node['only'], outcomes: Node['outcomes']): Node {
    const node: Node = {
      item: this.#item,
      kind: work.kind,
      name: work.name ?? '',
      limit: work.limit,
      after,
      reads: [],
      outcomes,
      only,
      isApplicants: 'by' in work && work.by.some(({ doer }) => doer.kind === 'applicant'),
      isImplied: false,
      isLeftOut: work.kind === 'special' && isLeftOut(work),
      statement: work,
    }
    this.nodes.push(node)
    return node
  }
}

/** Language section 5: the statutory clock stops in a procedure that a law requires, or that is excluded. */
const isLeftOut = ({ procedureKind, basis, excludedBy }: Of<'special'>): boolean =>
  excludedBy !== undefined ||
  (procedureKind === 'hearing' &&
    basis.some(({ citations }) => citations.some(({ law }) => !law.text.includes('行政许可法'))))

/** The branch that a case takes; undefined where it takes none. */
export function branchTaken(statement: Of<'when'> | Of<'choose'>, answers: Case): readonly Statement[] | undefined {
  if (statement.kind === 'when')
    return statement.branches.find(({ condition }) => holds(condition, answers))?.statements ?? statement.otherwise
  const answer = answers.get(statement.field.parts[0]?.text ?? '')
  const branch = statement.branches.find(({ values }) => values.some((value) => value === answer))
  return branch?.statements ?? statement.otherwise
}
