import type { Limit } from '@banjie/runtime/plan'
import type { Text } from '../messages/report.ts'
import type { Item, Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import type { Handle, Statement } from '../model/statement.ts'
import { lastWorks, workName, worksIn, type Worked } from '../model/waiting.ts'
import { keptLimit } from '../proof/deadlines/item-path.ts'
import { impliedNames } from '../names/words.ts'
import { sitesOfKind, type Site } from '../proof/prerequisites/sites.ts'

/** An item that processes handle, and where they do so first. */
export interface HandledItem {
  readonly item: Item
  readonly process: Process
  readonly site: Site<Handle>
}

/** The items that processes handle, each once, in the order of the text. */
export function itemsOf(processes: readonly Process[]): readonly HandledItem[] {
  const found = new Map<Item, HandledItem>()
  for (const process of processes)
    for (const site of sitesOfKind(process, 'handle')) {
      const { item } = site.statement
      if (!found.has(item)) found.set(item, { item, process, site })
    }
  return [...found.values()]
}

/** The limit that an item keeps where it is handled. */
export const keptBy = ({ site }: HandledItem): Limit | undefined => keptLimit(site.statement)

/** A step as a comparison sees it: of an item's procedure, the implied one of an item without, or a process's own. */
export interface ComparedStep {
  readonly name: Text
  readonly kind: Worked['kind']
  readonly limit: Limit | undefined
  /** Undefined for the implied one. */
  readonly work: Worked | undefined
  /** Whether the one decision of a merge stands for it. */
  readonly isMerged: boolean
}

/** The steps of an item where it is handled. */
export function stepsOf({ item, site }: HandledItem): readonly ComparedStep[] {
  const isMerged = site.merge !== undefined
  const { procedure } = item
  if (procedure === undefined) {
    const [zh, en] = impliedNames.decision
    const limit = keptLimit(site.statement) ?? item.statutory?.limit
    return [{ name: { zh, en }, kind: 'step', limit, work: undefined, isMerged }]
  }
  const last = isMerged ? lastWorks(procedure) : new Set<Worked>()
  return worksIn(procedure).map((work) => compared(work, last.has(work)))
}

/** The steps that stand in a process itself. */
export const ownStepsOf = ({ statements }: Process): readonly ComparedStep[] =>
  statementsIn(statements)
    .filter(isWorked)
    .map((work) => compared(work, false))

const compared = (work: Worked, isMerged: boolean): ComparedStep => ({
  name: workName(work),
  kind: work.kind,
  limit: work.limit,
  work,
  isMerged,
})

const isWorked = (one: Statement): one is Worked => one.kind === 'step' || one.kind === 'special' || one.kind === 'auto'
