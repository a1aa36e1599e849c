import type { Span } from '../../model/syntax.ts'
import type { Document, Process } from '../../model/model.ts'
import { handlesIn, statementsIn } from '../../model/parts.ts'
import type { Handle, Merge, Stage, Statement } from '../../model/statement.ts'
import { boundOf, type Bound } from './bound.ts'
import type { Cases } from './branches.ts'
import type { PathContext } from './context.ts'
import { within, type Reached } from './item-bounds.ts'
import { itemSteps, mergeSteps } from './item-path.ts'
import { isAccepting, ProcessPath, processPath } from './process-path.ts'
import type { Reach } from './reach.ts'

/** What of a process has a limit, and how long it can take. */
export interface ProcessBound extends Bound {
  readonly of: 'process' | 'greenChannel' | 'stage' | 'merge' | 'handle'
  readonly name: string
}

/** Every limit that a process sets, held against the longest path that has to keep it (language.md section 6). */
export function processBounds(process: Process, cases: Cases): readonly ProcessBound[] {
  const { limit, name, greenChannels, node } = process
  const own: ProcessBound[] = []
  if (limit !== undefined && !limit.missing)
    own.push({
      of: 'process',
      name,
      ...boundOf({ limit, at: partAt(node.parts) ?? limit, cases }, (context) => processPath(process, context)),
    })
  for (const channel of greenChannels) {
    if (channel.limit === undefined || channel.limit.missing) continue
    const about = {
      limit: channel.limit,
      at: partAt(channel.node.parts) ?? channel.limit,
      cases: cases.and(channel.condition),
      skipped: new Set(channel.skip.flatMap(({ step }) => step ?? [])),
    }
    if (about.cases.isEmpty() === 'yes') continue
    own.push({ of: 'greenChannel', name, ...boundOf(about, (context) => processPath(process, context)) })
  }
  return [...own, ...[...within(process.statements, cases)].flatMap(ofStatement)]
}

function ofStatement({ statement, cases, around }: Reached): readonly ProcessBound[] {
  switch (statement.kind) {
    case 'stage':
      return measured('stage', statement.name, statement, cases, (context) => stagePath(statement, around, context))
    case 'merge':
      return [
        ...measured('merge', statement.name, statement, cases, (context) => mergeSteps(statement, context)),
        ...statement.handles.flatMap((handle) => ofHandle(handle, cases)),
      ]
    case 'handle':
      return ofHandle(statement, cases)
    default:
      return []
  }
}

function ofHandle(handle: Handle, cases: Cases): readonly ProcessBound[] {
  if (handle.item.procedure === undefined) return []
  return measured('handle', handle.item.name, handle, cases, (context) => itemSteps(handle.item, handle.limit, context))
}

function measured(
  of: ProcessBound['of'],
  name: string,
  { limit, node }: Stage | Merge | Handle,
  cases: Cases,
  path: (context: PathContext) => Reach,
): readonly ProcessBound[] {
  if (limit === undefined || limit.missing) return []
  return [{ of, name, ...boundOf({ limit, at: partAt(node.parts) ?? limit, cases }, path) }]
}

/**
 * The longest path through a stage, from its own acceptance where it has an intake. What it waits for outside, in a
 * sibling, is there in the worst case only as late as if everything before the stage took no time.
 */
function stagePath({ statements }: Stage, around: Statement | undefined, context: PathContext): Reach {
  const given = around === undefined ? new Map<Document, Reach>() : arrivalsFromOutside(statements, around, context)
  return new ProcessPath(context, !isAccepting(statements), given).through(statements)
}

function arrivalsFromOutside(
  statements: readonly Statement[],
  around: Statement,
  context: PathContext,
): ReadonlyMap<Document, Reach> {
  const inside = new Set(handlesIn(statements).flatMap(({ item }) => item.yields.map(({ document }) => document)))
  const needed = new Set(handlesIn(statements).flatMap(({ item }) => item.needs.map(({ document }) => document)))
  const siblings = [...statementsIn([around])].filter((one) => one.kind === 'handle')
  const isWaiting = siblings.some(({ item }) =>
    item.yields.some(({ document }) => !inside.has(document) && needed.has(document)),
  )
  if (!isWaiting) return new Map()
  const path = new ProcessPath(context, true)
  path.through([around])
  return new Map([...path.arrivals].filter(([document]) => !inside.has(document)))
}

/** The `within` among parts. */
const partAt = (parts: readonly (Span & { readonly kind: string })[]): Span | undefined =>
  parts.find(({ kind }) => kind === 'within')
