import type { Declaration, FieldNode, ItemNode, ProcessNode } from '@banjie/dsl'
import { itemFields, fieldsAtHand } from '../../names/forms-at-hand.ts'
import type { NameSpace } from '../../names/scoped.ts'
import { handledIn } from '../../names/statements.ts'
import { taskPaths, type TaskPath } from '../../names/task-paths.ts'
import type { Thing } from '../../names/thing.ts'
import { visibleNames, type Due } from './candidate.ts'

/** The declaration in which a cursor stands. */
export function declarationAround({ analysed, offset }: Pick<Due, 'analysed' | 'offset'>): Declaration | undefined {
  return analysed.tree.declarations.findLast(({ start }) => start < offset)
}

/** The offices that handle the item in which the cursor stands. */
export function officesAround(due: Due): readonly string[] {
  const node = declarationAround(due)
  if (node?.kind !== 'item') return []
  return node.parts.flatMap((part) =>
    part.kind === 'handledBy' ? part.offices.flatMap(({ parts }) => parts[0]?.text ?? []) : [],
  )
}

/** The documents that the item around needs; undefined in a process. */
export function neededAround(due: Due): ReadonlySet<string> | undefined {
  const node = declarationAround(due)
  if (node?.kind !== 'item') return undefined
  const needs = node.parts.flatMap((part) => (part.kind === 'needs' ? part.documents : []))
  return new Set(needs.flatMap(({ parts }) => parts[0]?.text ?? []))
}

/** The fields that a condition at the cursor may use, those of a form before its own fields. */
export function fieldsAround(due: Due): readonly Thing[] {
  const names = visibleNames(due.analysed)
  const node = declarationAround(due)
  const spaces = (): readonly NameSpace[] => {
    switch (node?.kind) {
      case 'form':
        return [names.fields.get(node.name.text)].filter((space) => space !== undefined)
      case 'item':
        return itemFields(node, readProcesses(node, due), names).flat()
      case 'process':
        return fieldsAtHand(node, names)
      case 'scenario': {
        const process = processAround(due)
        const home = process && names.homeOf(process)
        return process === undefined || home === undefined
          ? []
          : [process, ...home.items.values()].flatMap((one) => fieldsAtHand(one, home))
      }
      default:
        return []
    }
  }
  const found = spaces().flatMap((space) => [...space.values()])
  // Where no form is at hand yet, one that is declared is most likely meant.
  const all = found.length > 0 ? found : [...names.fields.values()].flatMap((space) => [...space.values()])
  return [...new Set(all)]
}

function readProcesses({ name }: ItemNode, { analysed }: Due): Parameters<typeof itemFields>[1] {
  return analysed.tree.declarations.flatMap((node) =>
    node.kind === 'process' && handledIn(node).has(name.text) ? [{ node, isBroken: false }] : [],
  )
}

/** The process around, or the one that the scenario around is for. */
export function processAround(due: Due): ProcessNode | undefined {
  const node = declarationAround(due)
  if (node?.kind === 'process') return node
  if (node?.kind !== 'scenario') return undefined
  return visibleNames(due.analysed).processes.get(node.process.parts[0]?.text ?? '')
}

/** The paths of the tasks of the process around. */
export function tasksAround(due: Due): readonly TaskPath[] {
  const process = processAround(due)
  return process === undefined ? [] : taskPaths(process, visibleNames(due.analysed).homeOf(process))
}

/** The steps of the item or process around. */
export function stepsAround(due: Due): readonly Thing[] {
  const node = declarationAround(due)
  if (node?.kind !== 'item' && node?.kind !== 'process') return []
  return [...(visibleNames(due.analysed).steps.get(node)?.values() ?? [])].filter(({ kind }) => kind === 'step')
}

/** How a field was declared. */
export function fieldNode({ name, within }: Thing, { analysed }: Due): FieldNode | undefined {
  return visibleNames(analysed)
    .forms.get(within?.name ?? '')
    ?.fields.find((field) => field.name.text === name)
}
