import type { ActNode, AssignmentNode, ExpectNode, ItemNode, ScenarioNode } from '@banjie/dsl'
import { fieldsAtHand } from './forms-at-hand.ts'
import { versionOn, type ModuleNames } from './module-names.ts'
import type { Resolver } from './resolver.ts'
import { resolveTask, tasksOf, type ProcessTasks } from './resolve-task.ts'

interface Around {
  readonly tasks: ProcessTasks
  readonly resolver: Resolver
}

/** Resolves the names in a scenario against the process that it is for, in the version of the day on which it begins. */
export function resolveScenario(node: ScenarioNode, resolver: Resolver): void {
  const found = resolver.top(node.process, 'process')
  const named = found && resolver.names.processes.get(found.name)
  if (named === undefined) return
  const day = node.entries.find((entry) => entry.kind === 'act')?.at.date.value
  const process = versionOn(named, resolver.names, day)
  const around = { tasks: tasksOf(process, resolver, day), resolver }
  for (const entry of node.entries) {
    if (entry.kind === 'act') resolveAct(entry, around)
    else resolveExpectation(entry.expectation, around)
  }
}

function resolveAct({ who, action }: ActNode, around: Around): void {
  const { resolver } = around
  resolver.doer(who, true)
  switch (action.kind) {
    case 'submits':
      resolveFields(action.fields, around)
      for (const document of action.without) resolver.top(document, 'document')
      break
    case 'supplies':
    case 'shares':
      for (const document of action.documents) resolver.top(document, 'document')
      break
    case 'completes':
      resolveTask(action.task, around.tasks, resolver)
      resolveFields(action.fields, around)
      break
    case 'amends':
      resolveFields(action.fields, around)
      break
    case 'extends':
      resolver.top(action.item, 'item')
      break
    default:
  }
}

function resolveExpectation(node: ExpectNode['expectation'], around: Around): void {
  const { resolver } = around
  switch (node.kind) {
    case 'refused':
    case 'withdrawn':
      if (node.item !== undefined) resolver.top(node.item, 'item')
      break
    case 'deemedPassed':
      if (node.item.parts.length > 1) resolveTask(node.item, around.tasks, resolver)
      else resolver.top(node.item, 'item')
      break
    case 'task':
    case 'noTask':
    case 'warning':
    case 'due':
      resolveTask(node.task, around.tasks, resolver)
      break
    case 'tolerated':
    case 'resultObtained':
    case 'notObtained':
      resolver.top(node.document, 'document')
      break
    default:
  }
}

/** A field of any form that the process has filled in: at an intake, or at a step of an item that it handles. */
function resolveFields(fields: readonly AssignmentNode[], { tasks: { process, day }, resolver }: Around): void {
  if (fields.length === 0) return
  const names = resolver.names.homeOf(process)
  const spaces = [process, ...itemsOf(names, day)].flatMap((node) => fieldsAtHand(node, names))
  for (const { field } of fields) {
    if (field.missing) continue
    const found = spaces.map((space) => space.get(field.text)).find((one) => one !== undefined)
    if (found !== undefined) resolver.refer(field, found)
    else if (!spaces.some((space) => space.mayHold(field.text)))
      resolver.unknown(
        field,
        spaces.flatMap((space) => [...space.values()].map(({ name }) => name)),
      )
  }
}

/** The items that a process may handle, in the versions of a day. */
const itemsOf = (names: ModuleNames, day: string | undefined): readonly ItemNode[] =>
  [...names.items.values()].map((item) => versionOn(item, names, day))
