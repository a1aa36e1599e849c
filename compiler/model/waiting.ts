import { keywordTable } from '@banjie/dsl'
import type { Text } from '../messages/report.ts'
import { blocksIn } from './parts.ts'
import type { Document, Item } from './model.ts'
import type { Auto, Special, Statement, Step } from './statement.ts'
import { KeptWith } from '../kept-with.ts'

/** What may wait for documents in an item's procedure. */
export type Worked = Step | Special | Auto

const works = new KeptWith<readonly Statement[], readonly Worked[]>()
const lasts = new KeptWith<readonly Statement[], ReadonlySet<Worked>>()

/** The steps of an item in order, the steps after `otherwise` of its automatic ones among them. */
export function worksIn(statements: readonly Statement[]): readonly Worked[] {
  return works.of(statements, () => findWorks(statements))
}

/** The same for statements that are put together only to be asked. */
export function findWorks(statements: readonly Statement[]): readonly Worked[] {
  return statements.flatMap((one): readonly Worked[] => [
    ...(one.kind === 'step' || one.kind === 'special' || one.kind === 'auto' ? [one] : []),
    ...blocksIn(one).flatMap(findWorks),
  ])
}

/**
 * The steps that come last in an item, each in some case (决定): they read every document that the item needs
 * (language.md, rule 3), and in a merge they are one.
 */
export function lastWorks(statements: readonly Statement[]): ReadonlySet<Worked> {
  const known = lasts.get(statements)
  if (known !== undefined) return known
  const last = new Set<Worked>()
  collectLast(statements, last)
  lasts.set(statements, last)
  return last
}

/** Adds the last steps of a block; says whether every case that runs it runs one. */
function collectLast(statements: readonly Statement[], last: Set<Worked>): boolean {
  for (const one of statements.toReversed()) if (collectLastOf(one, last)) return true
  return false
}

function collectLastOf(one: Statement, last: Set<Worked>): boolean {
  switch (one.kind) {
    case 'step':
    case 'special':
      last.add(one)
      return true
    case 'auto':
      // Where no rule decides the step after `otherwise` is the last; where one does, the automatic step is.
      last.add(one.otherwise ?? one)
      if (one.otherwise !== undefined) last.add(one)
      return true
    case 'sequence':
      return collectLast(one.statements, last)
    case 'parallel':
      return one.statements.map((branch) => collectLastOf(branch, last)).some(Boolean)
    case 'when':
    case 'choose': {
      const all = blocksIn(one).map((block) => collectLast(block, last))
      return all.every(Boolean) && (one.kind === 'choose' || one.otherwise !== undefined)
    }
    default:
      return false
  }
}

/**
 * The documents that a step of an item waits for (language.md, rule 3): those that it reads; all that the item needs
 * where it names none, and where it is the last; a special procedure that is not the last only those that it names.
 */
export function waitsFor(item: Item, work: Worked, last: ReadonlySet<Worked>): readonly Document[] {
  const all = (): readonly Document[] => item.needs.map(({ document }) => document)
  if (last.has(work)) return all()
  if (work.kind === 'auto') return all()
  return work.reads.length > 0 || work.kind === 'special' ? work.reads : all()
}

/** What a step is called; a special procedure without a name is called by its kind. */
export function workName(work: Worked): Text {
  if (work.kind !== 'special' || work.name !== undefined) return { zh: work.name ?? '', en: work.name ?? '' }
  const { zh, en } = keywordTable[work.procedureKind]
  return { zh: zh[0] ?? '', en: en[0] ?? '' }
}
