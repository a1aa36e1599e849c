import {
  keywordsSpelled,
  type HandleNode,
  type ItemNode,
  type ProcessNode,
  type SpecialKind,
  type Statement,
} from '@banjie/dsl'
import { impliedNameOf, impliedNames, type ImpliedName } from './words.ts'
import { procedureOf, versionOn, type ModuleNames } from './module-names.ts'
import { statementsIn } from './statements.ts'

/** A part of a task's path: a name as written, a step that is implied, or a special procedure named by its kind. */
type Part = { readonly name: string } | { readonly implied: ImpliedName } | { readonly special: SpecialKind }

/** How a task of a process is named from a scenario: `食品经营许可.审查`, `施工许可.受理`, `出件`. */
export type TaskPath = readonly Part[]

/** Every task of a process, as scenarios name them; of items with versions, those of the one in force on a day. */
export function taskPaths(process: ProcessNode, names: ModuleNames, day?: string): readonly TaskPath[] {
  // A task whose name is missing cannot be named.
  const paths = inBlock(process.statements, [], { names, day }).filter((path) =>
    path.every((part) => !('name' in part) || part.name !== ''),
  )
  return [...paths, ...aloneIn(paths)]
}

/** Where a process has one intake, or hands over once, that answers to its name alone, in a stage too. */
function aloneIn(paths: readonly TaskPath[]): readonly TaskPath[] {
  return (['accept', 'issue'] as const).flatMap((implied): readonly TaskPath[] => {
    const [only, ...more] = paths.filter((path) => path.some((part) => 'implied' in part && part.implied === implied))
    return only === undefined || only.length === 1 || more.length > 0 ? [] : [[{ implied }]]
  })
}

/** Whether the words of a reference name that task. */
export function namesTask(words: readonly string[], path: TaskPath): boolean {
  return words.length === path.length && path.every((part, index) => spells(words[index] ?? '', part))
}

/** A task's path as people write it. */
export function pathText(path: TaskPath): string {
  return path
    .map((part) => ('name' in part ? part.name : 'implied' in part ? impliedNames[part.implied][0] : part.special))
    .join('.')
}

function spells(word: string, part: Part): boolean {
  if ('name' in part) return part.name === word
  if ('special' in part) return keywordsSpelled(word).includes(part.special)
  return impliedNameOf(word) === part.implied
}

/** What the names of items mean: the names that the process sees, and the day that says which version. */
interface Items {
  readonly names: ModuleNames
  readonly day: string | undefined
}

function inBlock(statements: readonly Statement[], stage: TaskPath, items: Items): readonly TaskPath[] {
  return statements.flatMap((statement) => ofStatement(statement, stage, items))
}

function ofStatement(statement: Statement, stage: TaskPath, items: Items): readonly TaskPath[] {
  switch (statement.kind) {
    case 'accept':
    case 'issue':
      return [[...stage, { implied: statement.kind }]]
    case 'handle':
      return ofItem(itemOf(statement, items))
    case 'merge':
      return [
        [{ name: statement.name.text }, { implied: 'decision' }],
        ...statement.handles.flatMap((handle) => ofItem(itemOf(handle, items))),
      ]
    case 'stage':
      return inBlock(statement.block.statements, [...stage, { name: statement.name.text }], items)
    case 'preReview':
    case 'sequence':
    case 'parallel':
      return inBlock(statement.block.statements, stage, items)
    case 'when':
    case 'choose':
      return [
        ...statement.branches.flatMap(({ block }) => inBlock(block.statements, stage, items)),
        ...inBlock(statement.otherwise?.block.statements ?? [], stage, items),
      ]
    default:
      // A process's own step answers to its name alone, in a stage too.
      return [...stepsIn([statement], []), ...(stage.length > 0 ? stepsIn([statement], stage) : [])]
  }
}

function itemOf({ item }: HandleNode, { names, day }: Items): ItemNode | undefined {
  const found = names.items.get(item.parts[0]?.text ?? '')
  return found && versionOn(found, names, day)
}

function ofItem(item: ItemNode | undefined): readonly TaskPath[] {
  if (item === undefined) return []
  const own: Part = { name: item.name.text }
  const committed = item.parts.flatMap((part) =>
    part.kind === 'needs' && part.parts.some(({ kind }) => kind === 'onCommitment')
      ? part.documents.map(({ parts }): TaskPath => [{ name: parts[0]?.text ?? '' }, { implied: 'verification' }])
      : [],
  )
  const procedure = procedureOf(item)
  const steps = procedure.length === 0 ? [[own, { implied: 'decision' as const }]] : stepsIn(procedure, [own])
  return [...steps, ...committed]
}

function stepsIn(statements: readonly Statement[], prefix: TaskPath): readonly TaskPath[] {
  return statementsIn({ statements }).flatMap((statement): readonly TaskPath[] => {
    if (statement.kind === 'step') return [[...prefix, { name: statement.name.text }]]
    if (statement.kind === 'special')
      return [
        [
          ...prefix,
          statement.name === undefined ? { special: statement.procedureKind.value } : { name: statement.name.text },
        ],
      ]
    if (statement.kind !== 'auto') return []
    const own: TaskPath = [...prefix, { name: statement.name.text }]
    return statement.otherwise === undefined ? [own] : [own, [...prefix, { name: statement.otherwise.name.text }]]
  })
}
