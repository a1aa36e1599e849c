import type { Text } from '../messages/report.ts'
import type { Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import { words } from '../proof/deadlines/process-path.ts'
import { itemsOf, keptBy, ownStepsOf, stepsOf, type ComparedStep, type HandledItem } from './handled-items.ts'

/** What has no limit in processes, and so counts 0 in how long they take: steps that people do, items, waiting. */
export function unlimitedIn(processes: readonly Process[]): readonly Text[] {
  const found = [
    ...itemsOf(processes).flatMap(stepsWithout),
    ...processes.flatMap((process) => [
      ...ownStepsOf(process)
        .filter(isOpen)
        .map(({ name }) => name),
      ...statementsIn(process.statements).flatMap((one) =>
        (one.kind === 'issue' || one.kind === 'await') && one.limit === undefined ? [words[one.kind]] : [],
      ),
    ]),
  ]
  return [...new Map(found.map((name) => [name.zh, name])).values()]
}

/** The steps of an item without a limit; where the item keeps one, that is what counts. */
function stepsWithout(handled: HandledItem): readonly Text[] {
  if (keptBy(handled) !== undefined) return []
  const item = handled.item.name
  return stepsOf(handled)
    .filter(isOpen)
    .map(({ name, work }) =>
      work === undefined ? { zh: item, en: item } : { zh: `${item}.${name.zh}`, en: `${item}.${name.en}` },
    )
}

function isOpen({ limit, work }: ComparedStep): boolean {
  if (limit !== undefined) return false
  return work === undefined || (work.kind !== 'auto' && work.atLeast === undefined)
}
