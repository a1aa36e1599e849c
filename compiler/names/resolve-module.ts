import type { ConstraintNode, Declaration, FieldNode, ModuleNode, ProcessNode } from '@banjie/dsl'
import type { Reporter } from '../model/reporter.ts'
import { resolveCondition, type ConditionScope } from './conditions.ts'
import { fieldsOf, formsOf } from './forms-at-hand.ts'
import { moduleNames } from './module-names.ts'
import { checkPartsOnce } from './once.ts'
import { referPath } from './refer-path.ts'
import { resolveItem } from './resolve-item.ts'
import { resolveScenario } from './resolve-scenario.ts'
import { resolveBlock } from './resolve-statement.ts'
import { Resolver } from './resolver.ts'
import { statementsIn } from './statements.ts'
import { namesTask, pathText, taskPaths } from './task-paths.ts'
import type { Reference, Thing } from './thing.ts'

/** Every name of a module: what is declared, and where each thing is named. */
export interface Names {
  readonly things: readonly Thing[]
  readonly references: readonly Reference[]
}

/** Resolves every name of a module (language.md sections 1 and 6): BJ1001, BJ1002 and BJ1004, once for each mistake. */
export function resolveModule(module: ModuleNode, text: string, reporter: Reporter): Names {
  const names = moduleNames(module, reporter)
  const resolver = new Resolver(names, text, reporter)
  const processes = module.declarations.filter((node) => node.kind === 'process')
  for (const node of module.declarations) {
    if (node.kind === 'item' || node.kind === 'process') checkPartsOnce(node, text, reporter)
    resolveDeclaration(node, processes, resolver)
  }
  return { things: names.things, references: resolver.references }
}

function resolveDeclaration(node: Declaration, processes: readonly ProcessNode[], resolver: Resolver): void {
  switch (node.kind) {
    case 'form': {
      const fields = [fieldsOf([node.name.text], resolver.names)]
      return resolveFieldConditions(node.fields, { fields, step: () => undefined }, resolver)
    }
    case 'item': {
      const handling = processes.filter((process) => handles(process, node.name.text))
      return resolveItem(node, handling, resolver)
    }
    case 'process':
      return resolveProcess(node, resolver)
    case 'scenario':
      return resolveScenario(node, resolver)
    default:
      return undefined
  }
}

function resolveFieldConditions(fields: readonly FieldNode[], scope: ConditionScope, resolver: Resolver): void {
  const isCondition = (part: ConstraintNode): part is Extract<ConstraintNode, { kind: 'condition' }> =>
    part.kind === 'condition'
  for (const field of fields) {
    for (const { condition } of field.constraints.filter(isCondition)) resolveCondition(condition, scope, resolver)
    if (field.type.kind === 'listType') resolveFieldConditions(field.type.fields, scope, resolver)
  }
}

function resolveProcess(node: ProcessNode, resolver: Resolver): void {
  const paths = taskPaths(node, resolver.names)
  const step: ConditionScope['step'] = (ref) => {
    const words = ref.parts.map(({ text }) => text)
    if (ref.missing) return
    if (paths.some((path) => namesTask(words, path))) referPath(ref, node, resolver)
    else resolver.unknown({ start: ref.start, end: ref.end, text: words.join('.') }, paths.map(pathText))
  }
  const scope = { fields: [fieldsOf(formsOf(node), resolver.names)], step }
  const steps = resolver.names.steps.get(node)
  resolveBlock(node, { scope, steps, needed: undefined, offices: [], place: 'process' }, resolver)
  for (const channel of node.greenChannels) {
    resolveCondition(channel.condition, scope, resolver)
    for (const part of channel.parts) if (part.kind === 'skip') part.steps.forEach(step)
  }
}

const handles = (process: ProcessNode, item: string): boolean =>
  [...statementsIn(process)].some((statement) => {
    if (statement.kind === 'handle') return statement.item.parts[0]?.text === item
    return statement.kind === 'merge' && statement.handles.some((handle) => handle.item.parts[0]?.text === item)
  })
