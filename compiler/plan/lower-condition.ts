import type { Expression, RefNode } from '@banjie/dsl'
import { segmentOf, type Comparator, type Condition, type NodeId, type Term } from '@banjie/runtime/plan'
import { asNumber, exact, times } from '@banjie/runtime/plan/exact'
import { channelSpelled } from '../model/channels.ts'
import type { Context } from '../model/context.ts'
import { outcomeOf } from '../names/words.ts'

/** What the names in a condition stand for. */
export interface ConditionNames extends Pick<Context, 'fields'> {
  /** The nodes of the step whose outcome is asked for, as it is named from where the condition stands: one in a case. */
  readonly tasks: (ref: RefNode) => readonly NodeId[]
}

/** Lowers a condition. What cannot be read, or has been reported as no condition, holds in no case. */
export function lowerCondition(node: Expression, names: ConditionNames): Condition {
  switch (node.kind) {
    case 'and':
    case 'or':
      return { kind: node.kind, of: node.operands.map((operand) => lowerCondition(operand, names)) }
    case 'not':
      return { kind: 'not', of: lowerCondition(node.operand, names) }
    case 'compare':
    case 'member':
      return anyOf(
        askedSteps(node)
          .reduce(oneByOne, [names])
          .map((one) => lowerRelation(node, one)),
      )
    case 'submitted':
    case 'obtained':
      return { kind: node.kind, document: pathOf(node.document) }
    case 'boolean':
      return { kind: 'yesno', value: node.value }
    case 'ref':
      return { kind: 'yes', field: pathOf(node) }
    default:
      return { kind: 'yesno', value: false }
  }
}

type Relation = Extract<Expression, { kind: 'compare' | 'member' }>

/** The steps whose outcomes a relation asks for. */
const askedSteps = (relation: Relation): readonly RefNode[] =>
  (relation.kind === 'compare' ? [relation.left, relation.right] : [relation.value]).flatMap((side) =>
    side.kind === 'outcomeOf' ? side.step : [],
  )

/** Names that let a step stand for one of its nodes: what has no outcome in a case compares with nothing. */
const oneByOne = (all: readonly ConditionNames[], step: RefNode): readonly ConditionNames[] =>
  all.flatMap((names) => {
    const nodes = names.tasks(step)
    if (nodes.length < 2) return [names]
    return nodes.map((node) => ({ ...names, tasks: (ref: RefNode) => (ref === step ? [node] : names.tasks(ref)) }))
  })

const anyOf = (conditions: readonly Condition[]): Condition => {
  const [only, ...more] = conditions
  return only === undefined || more.length > 0 ? { kind: 'or', of: conditions } : only
}

function lowerRelation(node: Relation, names: ConditionNames): Condition {
  switch (node.kind) {
    case 'compare': {
      const [left, right] = [lowerTerm(node.left, names), comparedWith(node.left, node.right, names)]
      return { kind: 'compare', left, operator: comparators[node.operator], right }
    }
    case 'member': {
      const among = node.options.map((option) => comparedWith(node.value, option, names))
      return { kind: node.negated ? 'not-in' : 'in', value: lowerTerm(node.value, names), among }
    }
  }
}

const comparators: Readonly<Record<Extract<Expression, { kind: 'compare' }>['operator'], Comparator>> = {
  '=': '=',
  is: '=',
  '!=': '!=',
  isNot: '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
}

/** What something is compared with: a channel and an outcome have words of their own, in either language. */
function comparedWith(value: Expression, other: Expression, names: ConditionNames): Term {
  if (value.kind === 'channel' && other.kind === 'ref')
    return { kind: 'word', value: channelSpelled(pathOf(other)) ?? pathOf(other) }
  if (value.kind === 'outcomeOf' && (other.kind === 'ref' || other.kind === 'string'))
    return { kind: 'word', value: outcomeOf(other.kind === 'ref' ? pathOf(other) : other.value) }
  return lowerTerm(other, names)
}

function lowerTerm(node: Expression, names: ConditionNames): Term {
  switch (node.kind) {
    case 'number':
      return { kind: 'number', value: node.percent ? asNumber(times(exact(node.value), exact(0.01))) : node.value }
    case 'string':
      return { kind: 'text', value: node.value }
    case 'date':
      return { kind: 'date', value: node.value }
    case 'duration':
      return { kind: 'duration', amount: node.amount, unit: node.unit }
    case 'today':
    case 'channel':
      return { kind: node.kind }
    case 'outcomeOf':
      // A step that this process has not never comes out: no node has the name of a path.
      return { kind: 'outcome', node: names.tasks(node.step)[0] ?? segmentOf(pathOf(node.step)) }
    case 'arithmetic': {
      const [left, right] = [lowerTerm(node.left, names), lowerTerm(node.right, names)]
      return { kind: 'arithmetic', left, operator: node.operator, right }
    }
    case 'negate':
      return { kind: 'negative', of: lowerTerm(node.operand, names) }
    case 'ref': {
      // Without an answer a yes/no is no, where any other field has no value.
      const type = names.fields.get(pathOf(node))?.type
      const isYesNo = type?.kind === 'simpleType' && type.type === 'yesno'
      return isYesNo ? lowerCondition(node, names) : { kind: 'field', name: pathOf(node) }
    }
    default:
      return lowerCondition(node, names)
  }
}

const pathOf = ({ parts }: RefNode): string => parts.map(({ text }) => text).join('.')
