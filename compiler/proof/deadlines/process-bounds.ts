import type { Span } from '../../model/syntax.ts'
import type { Process } from '../../model/model.ts'
import { handlesIn } from '../../model/parts.ts'
import type { Handle, Merge, Stage, Statement } from '../../model/statement.ts'
import { boundOf, type Bound } from './bound.ts'
import type { Cases } from './branches.ts'
import { cellsOf, longestOver } from './cells.ts'
import type { PathContext } from './context.ts'
import { promiseBound, within, type Reached } from './item-bounds.ts'
import { itemSteps, mergeLimit, mergeSteps } from './item-path.ts'
import { endsOutside } from './outside.ts'
import { isChained } from './prerequisites.ts'
import { ProcessPath, processPath, takesIn } from './process-path.ts'
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
    own.push(
      named(
        'process',
        name,
        boundOf({ limit, at: partAt(node.parts) ?? limit, cases }, (context) => processPath(process, context)),
      ),
    )
  for (const channel of greenChannels) {
    if (channel.limit === undefined || channel.limit.missing) continue
    const about = {
      limit: channel.limit,
      at: partAt(channel.node.parts) ?? channel.limit,
      cases: cases.and(channel.condition),
      skipped: new Set(channel.skip.flatMap(({ step }) => step ?? [])),
    }
    if (about.cases.isEmpty() === 'yes') continue
    own.push(
      named(
        'greenChannel',
        name,
        boundOf(about, (context) => processPath(process, context)),
      ),
    )
  }
  return [...own, ...[...within(process.statements, cases)].flatMap((one) => ofStatement(process, one))]
}

function ofStatement(process: Process, { statement, cases, around }: Reached): readonly ProcessBound[] {
  switch (statement.kind) {
    case 'stage':
      return measured('stage', statement.name, statement, cases, (context) =>
        stagePath(process, statement, around, context),
      )
    case 'merge':
      return [...ofMerge(statement, cases), ...statement.handles.flatMap((handle) => ofHandle(handle, cases))]
    case 'handle':
      return ofHandle(statement, cases)
    default:
      return []
  }
}

/**
 * A merge against its limit. One without a limit of its own keeps the largest promise of its items; where one of them
 * breaks its promise by itself, that is told there.
 */
function ofMerge(merge: Merge, cases: Cases): readonly ProcessBound[] {
  const limit = mergeLimit(merge)
  const path = (context: PathContext): Reach => mergeSteps(merge, limit, context)
  if (merge.limit !== undefined) return measured('merge', merge.name, merge, cases, path)
  const isBroken = merge.handles.some(({ item }) => promiseBound(item, cases)?.isKept === false)
  if (limit === undefined || isBroken) return []
  return [named('merge', merge.name, boundOf({ limit, at: merge.node.name, cases }, path))]
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
  return [named(of, name, boundOf({ limit, at: partAt(node.parts) ?? limit, cases }, path))]
}

/**
 * The longest path through a stage, from its own acceptance where it has an intake. What it waits for outside, in a
 * sibling, is there in the worst case only as late as if everything before the stage took no time.
 */
function stagePath(
  process: Process,
  { statements }: Stage,
  around: Statement | undefined,
  context: PathContext,
): Reach {
  return longestOver(
    cellsOf(around === undefined ? statements : [around], context.cases, isChained(process)),
    (cases) => {
      const within = { ...context, cases }
      const given = endsOutside(process, handlesIn(statements), around, within)
      return new ProcessPath(process, within, !statements.some(takesIn), given).through(statements)
    },
  )
}

/** A bound with what it is about; what is measured only when it is asked for stays so. */
const named = (of: ProcessBound['of'], name: string, bound: Bound): ProcessBound => Object.assign(bound, { of, name })

/** The `within` among parts. */
const partAt = (parts: readonly (Span & { readonly kind: string })[]): Span | undefined =>
  parts.find(({ kind }) => kind === 'within')
