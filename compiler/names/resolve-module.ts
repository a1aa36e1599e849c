import type { Declaration, ModuleNode, ParseResult, ProcessNode } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'
import { resolveCondition, type ConditionScope } from './conditions.ts'
import { fieldsAtHand, fieldsOf, itemFields } from './forms-at-hand.ts'
import type { ModuleNames } from './module-names.ts'
import { checkConstraintsOnce, checkPartsOnce } from './once.ts'
import { resolveFields } from './resolve-fields.ts'
import { resolveItem } from './resolve-item.ts'
import { resolveScenario } from './resolve-scenario.ts'
import { resolveBlock } from './resolve-statement.ts'
import { Resolver } from './resolver.ts'
import { checkForeignItems } from './foreign-items.ts'
import { resolveTask, tasksOf } from './resolve-task.ts'
import { handledIn } from './statements.ts'
import type { Reference, Thing } from './thing.ts'
import { unreadOf } from './unread.ts'

/** Every name of a module: what it declares, what it sees, and where each thing is named. */
export interface Names {
  readonly things: readonly Thing[]
  readonly references: readonly Reference[]
  /** Where its own things are declared: one that has versions, in several places. */
  readonly places: readonly Reference[]
  /** Its own declarations and those of the modules that it uses. */
  readonly visible: ModuleNames
}

/** A process of the module, and whether there are mistakes in how it is written: it may be meant to say more. */
interface ReadProcess {
  readonly node: ProcessNode
  readonly isBroken: boolean
  /** The names of the items that it handles. */
  readonly handled: ReadonlySet<string>
}

/**
 * Resolves every name of a module that sees those names (language.md sections 1 and 6): BJ1001, BJ1002 and BJ1004, once
 * for each mistake.
 */
export function resolveModule(
  module: ModuleNode,
  { own, visible }: { readonly own: ModuleNames; readonly visible: ModuleNames },
  { text, parsed }: { readonly text: string; readonly parsed: ParseResult },
  reporter: Reporter,
): Names {
  const { outside, isBroken } = unreadOf(parsed, text)
  const resolver = new Resolver(visible, text, reporter, outside)
  const processes = module.declarations
    .filter((node) => node.kind === 'process')
    .map((node) => ({ node, isBroken: isBroken(node), handled: handledIn(node) }))
  for (const node of module.declarations) {
    if (node.kind === 'item' || node.kind === 'process') checkPartsOnce(node, text, reporter)
    if (node.kind === 'form') checkConstraintsOnce(node.fields, text, reporter)
    resolveDeclaration(node, processes, resolver)
  }
  return { things: own.things, places: own.places, references: resolver.references, visible }
}

function resolveDeclaration(node: Declaration, processes: readonly ReadProcess[], resolver: Resolver): void {
  switch (node.kind) {
    case 'form': {
      const fields = [fieldsOf([node.name.text], resolver.names)]
      return resolveFields(node.fields, { fields, step: () => undefined }, resolver)
    }
    case 'item': {
      const handling = processes.filter(({ handled }) => handled.has(node.name.text))
      return resolveItem(node, itemFields(node, handling, resolver.names), resolver)
    }
    case 'process':
      return resolveProcess(node, resolver)
    case 'scenario':
      return resolveScenario(node, resolver)
    default:
      return undefined
  }
}

function resolveProcess(node: ProcessNode, resolver: Resolver): void {
  const tasks = tasksOf(node, resolver)
  const step: ConditionScope['step'] = (ref) => resolveTask(ref, tasks, resolver)
  const scope = { fields: [fieldsAtHand(node, resolver.names)], step }
  const steps = resolver.names.steps.get(node)
  resolveBlock(node, { scope, steps, needed: undefined, offices: [], place: 'process' }, resolver)
  checkForeignItems(node, resolver)
  for (const channel of node.greenChannels) {
    resolveCondition(channel.condition, scope, resolver)
    for (const part of channel.parts) if (part.kind === 'skip') part.steps.forEach(step)
  }
}
