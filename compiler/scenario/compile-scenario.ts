import type {
  ActNode,
  AssignmentNode,
  CompletesNode,
  ExpectNode,
  Expectation as ExpectationNode,
  RefNode,
  ValueNode,
} from '@banjie/dsl'
import type { Actor } from '@banjie/runtime/engine'
import type { Plan, PlainDate } from '@banjie/runtime/plan'
import type { Scenario } from '../model/model.ts'
import type { Scope } from '../model/scope.ts'
import { outcomeOf, verificationOutcomeOf } from '../names/words.ts'
import { limitOf } from '../plan/limits.ts'
import { PlanNames } from './resolve.ts'
import { localInstant } from './local-instant.ts'
import type { CompiledScenario, Expectation, ScenarioAct, ScenarioExpect } from './scenario.ts'

interface Context {
  readonly plan: Plan
  readonly scope: Scope
  readonly names: PlanNames
}

/** Resolves a scenario against the plan of its process. */
export function compileScenario(scenario: Scenario, plan: Plan, scope: Scope, day?: PlainDate): CompiledScenario {
  const context = { plan, scope, names: new PlanNames(plan) }
  const entries = scenario.entries.flatMap((node) =>
    node.kind === 'act' ? (compileAct(node, context) ?? []) : (compileExpect(node, context) ?? []),
  )
  const { start, end } = scenario.node
  return {
    title: scenario.title,
    process: scenario.process.name,
    ...(day === undefined ? {} : { receivedOn: day }),
    entries,
    span: { start, end },
  }
}

function compileAct(node: ActNode, context: Context): ScenarioAct | undefined {
  const by = compileActor(node, context)
  const { date, time } = node.at
  const event = compileAction(node.action, by, context)
  if (by === undefined || event === undefined || date.missing || time.missing) return undefined
  return { kind: 'act', at: localInstant(node.at), event, span: { start: node.start, end: node.end } }
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
  const { plan, scope, names } = context
  const actor = by ?? { kind: 'applicant' }
  switch (action.kind) {
    case 'submits': {
      const channel = action.channel?.value
      const without = namesOf(action.without, scope)
      return {
        kind: 'submit',
        fields: valuesOf(action.fields),
        without,
        ...(channel === undefined ? {} : { channel }),
        by: actor,
      }
    }
    case 'supplies':
      return {
        kind: 'supply',
        documents: namesOf(action.documents, scope),
        by: actor,
      }
    case 'amends':
      return { kind: 'amend', fields: valuesOf(action.fields), by: actor }
    case 'withdraws':
      return { kind: 'withdraw', by: actor }
    case 'looks':
      return { kind: 'look' }
    case 'shares':
      return { kind: 'share', documents: namesOf(action.documents, scope), by: actor }
    case 'suspends':
      return { kind: 'suspend', reason: action.reason.value, by: actor }
    case 'resumes':
      return { kind: 'resume', by: actor }
    case 'extends': {
      const item = names.item(action.item)
      return item === undefined ? undefined : { kind: 'extend', item, by: actor }
    }
    case 'rates':
      return { kind: 'rate', score: action.score.value, by: actor }
    case 'completes': {
      const { outcome, reason, fields } = action
      const task = names.task(action.task)
      if (task === undefined) return undefined
      return {
        kind: 'complete',
        task,
        outcome: chosenOutcome(
          outcome,
          plan.verifications.some((one) => one.task.id === task),
        ),
        by: actor,
        ...(reason === undefined ? {} : { reason: reason.value }),
        ...(fields.length === 0 ? {} : { fields: valuesOf(fields) }),
      }
    }
    case 'missingAction':
      return undefined
  }
}

const namesOf = (refs: readonly RefNode[], scope: Scope): readonly string[] =>
  refs.flatMap((ref) => scope.find(ref, 'document')?.name ?? [])

/** An outcome by its name, or back to a step by that step's; completing without one means `pass`. */
function chosenOutcome(outcome: CompletesNode['outcome'], isVerification: boolean): string {
  if (outcome === undefined) return 'pass'
  if (outcome.kind === 'returnTo') return `return:${outcome.step.text}`
  if (outcome.missing) return 'pass'
  return isVerification ? verificationOutcomeOf(outcome.text) : outcomeOf(outcome.text)
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

function compileExpectation(node: ExpectationNode, context: Context): Expectation | undefined {
  const { scope, names } = context
  switch (node.kind) {
    case 'finished':
      return { kind: 'status', status: 'finished' }
    case 'refused':
    case 'withdrawn': {
      if (node.item === undefined) return { kind: 'status', status: node.kind }
      const item = names.item(node.item)
      return item === undefined ? undefined : { kind: 'item', item, outcome: node.kind }
    }
    case 'deemedPassed': {
      const item = names.item(node.item)
      return item === undefined ? undefined : { kind: 'deemedPassed', item }
    }
    case 'tolerated': {
      const document = scope.find(node.document, 'document')
      return document && { kind: 'tolerated', document: document.name, until: node.until.value }
    }
    case 'deemedAccepted':
      return { kind: 'deemedAccepted' }
    case 'task':
    case 'noTask': {
      const task = names.task(node.task)
      return task === undefined ? undefined : { kind: 'task', task, open: node.kind === 'task' }
    }
    case 'warning': {
      const task = names.task(node.task)
      return task === undefined ? undefined : { kind: 'warning', task, level: node.colour }
    }
    case 'due': {
      const task = names.task(node.task)
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
  }
}
