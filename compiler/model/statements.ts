import type {
  AutoNode,
  BlockNode,
  HandleNode,
  OutcomesNode,
  Statement as StatementNode,
  StepNode,
  StepPart,
} from '@banjie/dsl'
import { outcomeOf } from '../names/words.ts'
import type { Binding } from './binding.ts'
import type { Need } from './model.ts'
import type { Auto, Handle, Outcome, Statement, Step, Work } from './statement.ts'
import { bindOverdue, bindTask, findAll, partsOf } from './task.ts'

/** Where statements stand: in a process, or in the procedure of an item that needs those documents. */
export type Place = Binding &
  ({ readonly place: 'process' } | { readonly place: 'procedure'; readonly needs: readonly Need[] })

/** Binds the statements of a block. */
export function bindStatements(block: Pick<BlockNode, 'statements'>, place: Place): readonly Statement[] {
  return block.statements.flatMap((node) => bindStatement(node, place) ?? [])
}

/** Binds a statement; nothing where what it is about has no declaration. */
function bindStatement(node: StatementNode, place: Place): Statement | undefined {
  const { scope } = place
  const bind = (block: BlockNode): readonly Statement[] => bindStatements(block, place)
  switch (node.kind) {
    case 'step':
      return bindStep(node, place)
    case 'special':
      return {
        kind: 'special',
        name: node.name?.text,
        title: node.title?.value,
        procedureKind: node.procedureKind.value,
        ...bindWork(node.parts, place),
        excludedBy: partsOf(node.parts, 'excludedBy')[0]?.basis,
        node,
      }
    case 'auto':
      return bindAuto(node, place)
    case 'accept':
    case 'issue':
      return place.place === 'process' ? bindOfProcess(node, place) : undefined
    case 'handle':
      return place.place === 'process' ? bindHandle(node, place) : undefined
    case 'merge':
      return {
        kind: 'merge',
        name: node.name.text,
        title: node.title?.value,
        limit: partsOf(node.parts, 'within')[0]?.limit,
        seal: scope.findSeal(partsOf(node.parts, 'sealedWith')[0]?.seal),
        handles: node.handles.flatMap((handle) => bindHandle(handle, place) ?? []),
        node,
      }
    case 'stage': {
      const [led] = partsOf(node.parts, 'ledBy')
      return {
        kind: 'stage',
        name: node.name.text,
        title: node.title?.value,
        limit: partsOf(node.parts, 'within')[0]?.limit,
        ledBy: led && scope.find(led.office, 'office'),
        statements: bind(node.block),
        node,
      }
    }
    case 'sequence':
      return { kind: 'sequence', statements: bind(node.block), node }
    case 'parallel': {
      const ledBy = node.ledBy && scope.find(node.ledBy.office, 'office')
      return { kind: 'parallel', ledBy, statements: bind(node.block), node }
    }
    case 'when':
      return {
        kind: 'when',
        branches: node.branches.map((branch) => ({
          condition: branch.condition,
          statements: bind(branch.block),
          node: branch,
        })),
        otherwise: node.otherwise && bind(node.otherwise.block),
        node,
      }
    case 'choose':
      return {
        kind: 'choose',
        field: node.field,
        branches: node.branches.map((branch) => ({
          values: branch.values.map(({ value }) => value),
          statements: bind(branch.block),
          node: branch,
        })),
        otherwise: node.otherwise && bind(node.otherwise.block),
        node,
      }
    case 'preReview': {
      const { limit, overdue } = bindTask(node.parts, place)
      return { kind: 'preReview', statements: bind(node.block), condition: node.condition, limit, overdue, node }
    }
    case 'await': {
      const { limit, overdue } = bindTask(node.parts, place)
      return { kind: 'await', condition: node.condition, limit, overdue, node }
    }
    case 'start':
      return { kind: 'start', process: () => scope.find(node.process, 'process'), node }
    case 'notify': {
      const to = scope.findDoer(node.to)
      return to && { kind: 'notify', to, text: node.text.value, node }
    }
    case 'push': {
      const to = scope.findDoer(node.to)
      return to && { kind: 'push', what: node.what, to, node }
    }
    case 'evaluate': {
      const { negativeStart } = node
      return { kind: 'evaluate', negativeStart: () => negativeStart && scope.find(negativeStart, 'process'), node }
    }
    case 'refuse':
      return { kind: 'refuse', reason: node.reason?.value, node }
    case 'archive':
      return { kind: 'archive', node }
    case 'finish':
      return { kind: 'finish', node }
  }
}

function bindOfProcess(
  node: Extract<StatementNode, { kind: 'accept' | 'issue' }>,
  place: Place,
): Extract<Statement, { kind: 'accept' | 'issue' }> {
  return node.kind === 'accept'
    ? { kind: 'accept', ...bindTask(node.parts, place), node }
    : { kind: 'issue', ...bindTask(node.parts, place), node }
}

function bindStep(node: StepNode, place: Place): Step {
  return { kind: 'step', name: node.name.text, title: node.title?.value, ...bindWork(node.parts, place), node }
}

function bindAuto(node: AutoNode, place: Place): Auto {
  return {
    kind: 'auto',
    name: node.name.text,
    title: node.title?.value,
    limit: partsOf(node.parts, 'within')[0]?.limit,
    basis: partsOf(node.parts, 'basis'),
    rules: node.rules.map((rule) => ({
      outcome: outcomeOf(rule.outcome.text),
      condition: rule.condition,
      node: rule,
    })),
    otherwise: node.otherwise && bindStep(node.otherwise, place),
    node,
  }
}

function bindHandle(node: HandleNode, { scope }: Place): Handle | undefined {
  const item = scope.find(node.item, 'item')
  const overdue = bindOverdue(partsOf(node.parts, 'overdue')[0], scope)
  return item && { kind: 'handle', item, limit: partsOf(node.parts, 'within')[0]?.limit, overdue, node }
}

/** Binds a step or a special procedure. What it reads its item has to need (language.md section 3). */
function bindWork(parts: readonly StepPart[], place: Place): Work {
  const needed = place.place === 'procedure' ? new Set(place.needs.map(({ document }) => document)) : undefined
  const read = partsOf(parts, 'reads').flatMap(({ documents }) => findAll(documents, 'document', place.scope))
  return {
    ...bindTask(parts, place),
    atLeast: partsOf(parts, 'atLeast')[0]?.length,
    basis: partsOf(parts, 'basis'),
    reads: read.filter((document) => needed?.has(document) !== false),
    outcomes: bindOutcomes(partsOf(parts, 'outcomes')[0], place),
  }
}

/** Binds what a step can come to. */
function bindOutcomes(node: OutcomesNode | undefined, place: Place): readonly Outcome[] | undefined {
  return node?.outcomes.map((outcome): Outcome => {
    if (outcome.kind === 'returnTo')
      return { kind: 'returnTo', step: outcome.step.text, times: outcome.times?.value ?? 1, node: outcome }
    return {
      kind: 'named',
      name: outcomeOf(outcome.name.text),
      title: outcome.title?.value,
      statements: outcome.block && bindStatements(outcome.block, place),
      node: outcome,
    }
  })
}
