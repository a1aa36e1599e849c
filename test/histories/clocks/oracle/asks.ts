import type { Intake, Need, Process } from './description.ts'
import { itemsOf } from './parts.ts'

/** What the items need for which an intake asks, of a case that is urgent or is not. */
const needsAt = ({ items, parts }: Process, intake: Intake, isUrgent: boolean): readonly Need[] =>
  items
    .filter(({ name }) => intake.items.includes(name) && itemsOf(parts, isUrgent).includes(name))
    .flatMap(({ needs }) => needs)

/** What an intake asks of the applicant. */
export function askedAt(process: Process, intake: Intake, isUrgent: boolean): readonly string[] {
  const needs = needsAt(process, intake, isUrgent).filter(({ from }) => from === 'applicant')
  return [...new Set(needs.map(({ document }) => document))]
}

/** How a document stands that is asked for and not brought: one that any item requires is required. */
export function withoutIt(
  process: Process,
  intake: Intake,
  isUrgent: boolean,
  document: string,
): 'missing' | 'tolerated' | 'committed' {
  const needs = needsAt(process, intake, isUrgent).filter((need) => need.document === document)
  if (needs.every(({ committed }) => committed !== undefined)) return 'committed'
  return needs.every(({ tolerated }) => tolerated !== undefined) ? 'tolerated' : 'missing'
}
