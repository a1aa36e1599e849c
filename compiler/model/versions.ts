import type { Declaration, ItemNode, ModuleNode, ProcessNode } from '@banjie/dsl'
import type { PlainDate } from '@banjie/runtime/plan'

/** From the first day of a period to the day before its end; open ends are undefined. */
export interface Period {
  readonly start: PlainDate | undefined
  readonly end: PlainDate | undefined
}

type Versioned = ItemNode | ProcessNode

/** When a declaration is in force (施行 … 至): its until-day is excluded. */
export function periodOf({ parts }: Versioned): Period {
  for (const part of parts)
    if (part.kind === 'inForce')
      return { start: part.from.missing ? undefined : part.from.value, end: part.until?.value }
  return { start: undefined, end: undefined }
}

/** Whether two periods have a day in common. */
export const overlaps = (a: Period, b: Period): boolean =>
  (a.end === undefined || b.start === undefined || b.start < a.end) &&
  (b.end === undefined || a.start === undefined || a.start < b.end)

/** The days on which versions of a declaration come into force; none where nothing has versions. */
export function startsOfVersions(declarations: readonly Declaration[]): readonly PlainDate[] {
  const starts = [...versions(declarations).values()].flatMap((group) =>
    group.length < 2 ? [] : group.flatMap((node) => periodOf(node).start ?? []),
  )
  return [...new Set(starts)].toSorted()
}

/** The declarations of a module, of each that has versions the one that is in force when a period begins. */
export function versionsIn({ declarations }: ModuleNode, { start }: Period): readonly Declaration[] {
  const groups = versions(declarations)
  const day = { start, end: start === undefined ? undefined : `${start}~` }
  return declarations.filter((node) => {
    const group = isVersioned(node) ? (groups.get(keyOf(node)) ?? []) : []
    if (group.length < 2) return true
    const [chosen = group[0]] = group.filter((one) => overlaps(periodOf(one), day))
    return node === chosen
  })
}

function versions(declarations: readonly Declaration[]): ReadonlyMap<string, readonly Versioned[]> {
  const groups = new Map<string, Versioned[]>()
  for (const node of declarations.filter(isVersioned)) {
    if (node.name.missing) continue
    const group = groups.get(keyOf(node))
    if (group === undefined) groups.set(keyOf(node), [node])
    else group.push(node)
  }
  return groups
}

const keyOf = ({ kind, name }: Versioned): string => `${kind} ${name.text}`

const isVersioned = (node: Declaration): node is Versioned => node.kind === 'item' || node.kind === 'process'
