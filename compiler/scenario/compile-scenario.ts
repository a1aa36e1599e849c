import type {
  ActNode,
  AssignmentNode,
  ExpectNode,
  Expectation as ExpectationNode,
  InstantNode,
  RefNode,
  ValueNode,
} from '@banjie/dsl'
import type { Actor } from '@banjie/runtime/engine'
import type { NodeId, Plan } from '@banjie/runtime/plan'
import type { Reporter } from '../messages/reporter.ts'
import type { Scenario } from '../model/model.ts'
import type { Scope } from '../model/scope.ts'
import { refuseUnsupported } from '../plan/unsupported.ts'
import { outcomeOf } from '../names/words.ts'
import { limitOf } from '../plan/limits.ts'
import { PlanNames } from './resolve.ts'
import type { CompiledScenario, Expectation, LocalInstant, ScenarioAct, ScenarioExpect } from './scenario.ts'

/** Where a scenario stands: what its names stand for, its text, and where what cannot act yet is told. */
export interface Place {
  readonly scope: Scope
  readonly text: string
  readonly reporter: Reporter
}

interface Context extends Place {
  readonly names: PlanNames
}

/** Resolves a scenario against the plan of its process. */
export function compileScenario(scenario: Scenario, plan: Plan, place: Place): CompiledScenario {
  const context = { ...place, names: new PlanNames(plan) }
  const entries = scenario.entries.flatMap((node) =>
    node.kind === 'act' ? (compileAct(node, context) ?? []) : (compileExpect(node, context) ?? []),
  )
  const { start, end } = scenario.node
  return { title: scenario.title, process: scenario.process.name, entries, span: { start, end } }
}

function compileAct(node: ActNode, context: Context): ScenarioAct | undefined {
  const by = compileActor(node, context)
  const { date, time } = node.at
  const event = compileAction(node.action, by, context)
  if (by === undefined || event === undefined || date.missing || time.missing) return undefined
  return { kind: 'act', at: localInstant(node.at), event, span: { start: node.start, end: node.end } }
}

const localInstant = ({ date, time }: InstantNode): LocalInstant => {
  const parts = [Math.floor(time.minutes / 60), time.minutes % 60]
  return { day: date.value, time: parts.map((part) => String(part).padStart(2, '0')).join(':') }
}

function compileActor({ who, person }: ActNode, { scope }: Context): Actor | undefined {
  const doer = scope.findDoer(who)
  if (doer === undefined || doer.kind === 'applicant') return doer
  const post = doer.kind === 'office' ? { office: doer.name } : { office: doer.office.name, post: doer.name }
  return { kind: 'post', ...post, ...(person === undefined ? {} : { person: person.text }) }
}

function compileAction(
  action: ActNode['action'],
  by: Actor | undefined,
  context: Context,
): ScenarioAct['event'] | undefined {
  const { scope, text, reporter } = context
  const actor = by ?? { kind: 'applicant' }
  switch (action.kind) {
    case 'submits': {
      if (action.channel !== undefined)
        refuseUnsupported({ ...action.channel, keywordEnd: action.channel.end }, text, reporter)
      const without = action.without.flatMap((ref) => scope.find(ref, 'document')?.name ?? [])
      return { kind: 'submit', fields: valuesOf(action.fields), without, by: actor }
    }
    case 'supplies':
      return {
        kind: 'supply',
        documents: action.documents.flatMap((ref) => scope.find(ref, 'document')?.name ?? []),
        by: actor,
      }
    case 'amends':
      return { kind: 'amend', fields: valuesOf(action.fields), by: actor }
    case 'withdraws':
      return { kind: 'withdraw', by: actor }
    case 'looks':
      return { kind: 'look' }
    case 'completes': {
      const { outcome, reason } = action
      if (outcome?.kind === 'returnTo') return refuseUnsupported(outcome, text, reporter)
      for (const field of action.fields) refuseUnsupported({ ...field, keywordEnd: field.end }, text, reporter)
      const task = taskOf(action.task, context)
      if (task === undefined) return undefined
      const chosen = outcome === undefined || outcome.missing ? 'pass' : outcomeOf(outcome.text)
      return {
        kind: 'complete',
        task,
        outcome: chosen,
        by: actor,
        ...(reason === undefined ? {} : { reason: reason.value }),
      }
    }
    case 'missingAction':
      return undefined
    default:
      return refuseUnsupported(action, text, reporter)
  }
}

const valuesOf = (fields: readonly AssignmentNode[]): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ field, value }) => [field.text, valueOf(value)]))

function valueOf(value: ValueNode): unknown {
  switch (value.kind) {
    case 'valueList':
      return value.values.map(valueOf)
    case 'valueGroup':
      return valuesOf(value.fields)
    case 'missingValue':
      return undefined
    default:
      return value.value
  }
}

function compileExpect(node: ExpectNode, context: Context): ScenarioExpect | undefined {
  const expectation = compileExpectation(node.expectation, context)
  return expectation && { kind: 'expect', expectation, span: { start: node.start, end: node.end } }
}

/** The node of a task. One whose name is right and that no plan has yet belongs to a construct that does not act. */
const taskOf = (ref: RefNode, { names, text, reporter }: Context): NodeId | undefined =>
  names.task(ref) ?? refuseUnsupported({ ...ref, keywordEnd: ref.end }, text, reporter)

function compileExpectation(node: ExpectationNode, context: Context): Expectation | undefined {
  const { scope, text, reporter } = context
  switch (node.kind) {
    case 'finished':
      return { kind: 'status', status: 'finished' }
    case 'refused':
    case 'withdrawn': {
      if (node.item === undefined) return { kind: 'status', status: node.kind }
      const item = context.names.item(node.item)
      if (item === undefined) return refuseUnsupported({ ...node.item, keywordEnd: node.item.end }, text, reporter)
      return { kind: 'item', item, outcome: node.kind }
    }
    case 'deemedAccepted':
      return { kind: 'deemedAccepted' }
    case 'task':
    case 'noTask': {
      const task = taskOf(node.task, context)
      return task === undefined ? undefined : { kind: 'task', task, open: node.kind === 'task' }
    }
    case 'warning': {
      const task = taskOf(node.task, context)
      return task === undefined ? undefined : { kind: 'warning', task, level: node.colour }
    }
    case 'due': {
      const task = taskOf(node.task, context)
      if (task === undefined) return undefined
      if (node.at.kind === 'date') return { kind: 'due', task, day: node.at.value }
      return { kind: 'due', task, ...localInstant(node.at) }
    }
    case 'resultObtained':
    case 'notObtained': {
      const document = scope.find(node.document, 'document')
      return document && { kind: 'document', document: document.name, obtained: node.kind === 'resultObtained' }
    }
    case 'used':
    case 'elapsed':
      return { kind: node.kind, most: limitOf(node.most) }
    case 'missingExpectation':
      return undefined
    default:
      return refuseUnsupported(node, text, reporter)
  }
}
