import type { ActNode, AssignmentNode, ExpectNode, ProcessNode, RefNode, ScenarioNode } from '@banjie/dsl'
import { fieldsOf, formsOf } from './forms-at-hand.ts'
import type { Resolver } from './resolver.ts'
import { referPath } from './refer-path.ts'
import { namesTask, pathText, taskPaths, type TaskPath } from './task-paths.ts'

interface Around {
  readonly paths: readonly TaskPath[]
  readonly process: ProcessNode
  readonly resolver: Resolver
}

/** Resolves the names in a scenario against the process that it is for. */
export function resolveScenario(node: ScenarioNode, resolver: Resolver): void {
  const found = resolver.top(node.process, 'process')
  const process = found && resolver.names.processes.get(found.name)
  if (process === undefined) return
  const around = { paths: taskPaths(process, resolver.names), process, resolver }
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
      resolveTask(action.task, around)
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
      if (node.item.parts.length > 1) resolveTask(node.item, around)
      else resolver.top(node.item, 'item')
      break
    case 'task':
    case 'noTask':
    case 'warning':
    case 'due':
      resolveTask(node.task, around)
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
function resolveFields(fields: readonly AssignmentNode[], { process, resolver }: Around): void {
  const { names } = resolver
  const forms = [...formsOf(process), ...[...names.items.values()].flatMap(formsOf)]
  const spaces = fieldsOf(forms, names)
  for (const { field } of fields) {
    if (field.missing) continue
    const found = spaces.map((space) => space.get(field.text)).find((one) => one !== undefined)
    if (found !== undefined) resolver.refer(field, found)
    else
      resolver.unknown(
        field,
        spaces.flatMap((space) => [...space.values()].map(({ name }) => name)),
      )
  }
}

function resolveTask(ref: RefNode, { paths, process, resolver }: Around): void {
  if (ref.missing) return
  const words = ref.parts.map(({ text }) => text)
  if (!paths.some((path) => namesTask(words, path))) {
    resolver.unknown({ start: ref.start, end: ref.end, text: words.join('.') }, paths.map(pathText))
    return
  }
  referPath(ref, process, resolver)
}
