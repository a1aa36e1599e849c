import type { Condition, Item, Process, Statement } from './model.ts'

/** Every condition that answers decide in a process: its branches, those of its items, what they need, its channels. */
export function conditionsOf({ statements, greenChannels }: Process): readonly Condition[] {
  return [...greenChannels.map(({ condition }) => condition), ...inStatements(statements)]
}

/** The conditions of statements, and of the items that they handle unless these are left out. */
export function inStatements(statements: readonly Statement[], withItems = true): readonly Condition[] {
  return statements.flatMap((one) => inStatement(one, withItems))
}

function inStatement(one: Statement, withItems: boolean): readonly Condition[] {
  const within = (statements: readonly Statement[]): readonly Condition[] => inStatements(statements, withItems)
  switch (one.kind) {
    case 'handle':
      return withItems ? inItem(one.item) : []
    case 'merge':
      return withItems ? one.handles.flatMap(({ item }) => inItem(item)) : []
    case 'sequence':
    case 'parallel':
    case 'stage':
    case 'preReview':
      return within(one.statements)
    case 'when':
      return [
        ...one.branches.flatMap(({ condition, statements }) => [condition, ...within(statements)]),
        ...within(one.otherwise ?? []),
      ]
    case 'choose':
      return [
        one.field,
        ...one.branches.flatMap(({ statements }) => within(statements)),
        ...within(one.otherwise ?? []),
      ]
    case 'auto':
      return one.rules.map(({ condition }) => condition)
    case 'step':
    case 'special':
      return (one.outcomes ?? []).flatMap((outcome) =>
        outcome.kind === 'named' ? within(outcome.statements ?? []) : [],
      )
    default:
      return []
  }
}

const inItem = ({ needs, procedure }: Item): readonly Condition[] => [
  ...needs.flatMap(({ conditions }) => conditions.map(({ condition }) => condition)),
  ...inStatements(procedure ?? []),
]

/** The items that statements handle, in whatever case: an item has to keep its promise wherever it is handled. */
export function itemsIn(statements: readonly Statement[]): ReadonlySet<Item> {
  return new Set(
    statements.flatMap((one): readonly Item[] => {
      switch (one.kind) {
        case 'handle':
          return [one.item]
        case 'merge':
          return one.handles.map(({ item }) => item)
        case 'sequence':
        case 'parallel':
        case 'stage':
        case 'preReview':
          return [...itemsIn(one.statements)]
        case 'when':
        case 'choose':
          return [...one.branches.flatMap((branch) => [...itemsIn(branch.statements)]), ...itemsIn(one.otherwise ?? [])]
        default:
          return []
      }
    }),
  )
}
