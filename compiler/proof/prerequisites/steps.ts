import type { Reporter } from '../../messages/reporter.ts'
import type { Item, Model, Process } from '../../model/model.ts'
import { statementsIn } from '../../model/parts.ts'
import type { Statement, Work } from '../../model/statement.ts'
import { movesOn, reportStanding } from './awaits.ts'
import { coming } from './can-come.ts'
import { sitesOf } from './sites.ts'
import { sourcesOf } from './sources.ts'

/** BJ4005 at a step that a case cannot leave: it can only go back or be corrected, and that so many times. */
export function stepsWithoutWayOn({ items, processes }: Model, reporter: Reporter): void {
  const blocks = [...items.map(({ procedure }) => procedure ?? []), ...processes.map(({ statements }) => statements)]
  for (const one of blocks.flatMap((block) => statementsIn(block))) {
    if (!isWork(one) || movesOn(one.limit, one.overdue, false)) continue
    const outcomes = one.outcomes ?? []
    const isBack = outcomes.every((outcome) => outcome.kind === 'returnTo' || outcome.name === 'correct')
    if (outcomes.length > 0 && isBack)
      reporter.error('BJ4005', one.node.name ?? one.node, { args: { how: 'how.onlyBack' } })
  }
}

/** BJ4005 at a step of a process that reads what never comes. */
export function standingSteps(process: Process, reporter: Reporter): void {
  for (const site of sitesOf(process)) {
    const { statement } = site
    if (!isWork(statement) || movesOn(statement.limit, statement.overdue, false)) continue
    for (const document of statement.reads) {
      const come = coming(document, { site, process })
      // What is not needed in a case is not waited for in it.
      if (come.comes || come.inSomeCases) continue
      reportStanding(statement.node.name ?? statement.node, { document, yieldedBy: come.yieldedBy }, reporter)
      break
    }
  }
}

/** BJ4005 where a step is open to nobody: it names no post, and its item no office. */
export function stepsOpenToNobody(process: Process, reporter: Reporter, told: Set<number>): void {
  for (const { handle } of sourcesOf(process)) {
    const { item } = handle
    const isOpen = item.node.parts.some(({ kind }) => kind === 'handledBy')
    const step = isOpen ? undefined : firstOpenToNobody(item)
    if (step === undefined) continue
    const own = item.module === process.module && isWork(step)
    const at = own ? (step.node.name ?? step.node) : handle.node
    if (told.has(at.start)) continue
    told.add(at.start)
    reporter.error('BJ4005', at, { args: { how: 'how.openToNobody', item: item.name } })
  }
}

/** The first step of an item that names no post; the item itself where its one step is implied. */
function firstOpenToNobody(item: Item): Statement | Item | undefined {
  if (item.procedure === undefined) return item
  return statementsIn(item.procedure).find((one) => isWork(one) && one.node.parts.every(({ kind }) => kind !== 'by'))
}

const isWork = (one: Statement | Item): one is Extract<Statement, { kind: 'step' | 'special' }> & Work =>
  one.kind === 'step' || one.kind === 'special'
