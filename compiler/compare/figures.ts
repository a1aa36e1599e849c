import type { Process, Seal } from '../model/model.ts'
import { officesIn, statementsIn } from '../model/parts.ts'
import type { Handle, Merge } from '../model/statement.ts'
import { casesOf, daysOf, onClock, processPath } from '../proof/deadlines/index.ts'
import { visitsOf } from '../proof/visits/visits-kept.ts'
import { askedIn } from './asked-documents.ts'
import { figureNames, type Changed, type ChangedFigures, type FigureName, type Figures } from './comparison.ts'
import { itemsOf, ownStepsOf, stepsOf } from './handled-items.ts'

/** What processes come to that an applicant goes through one after another. */
export function figuresOf(processes: readonly Process[]): Figures {
  const items = itemsOf(processes)
  const steps = [...items.flatMap(stepsOf), ...processes.flatMap(ownStepsOf)].filter(({ isMerged }) => !isMerged)
  const ofKind = (kind: (typeof steps)[number]['kind']): number => steps.filter((step) => step.kind === kind).length
  const merges = new Set<Merge>(items.flatMap(({ site }) => site.merge ?? []))
  const asked = askedIn(processes)
  const sum = (count: (process: Process) => number): number =>
    processes.reduce((total, process) => total + count(process), 0)
  const documents = (of: 'times' | 'tolerated' | 'committed'): number =>
    asked.reduce((total, one) => total + one[of], 0)
  return {
    items: items.length,
    steps: ofKind('step') + merges.size,
    specials: ofKind('special'),
    autos: ofKind('auto'),
    intakes: sum(({ statements }) => statementsIn(statements).filter(({ kind }) => kind === 'accept').length),
    documents: documents('times'),
    tolerated: documents('tolerated'),
    committed: documents('committed'),
    visits: sum((process) => visitsOf(process).length),
    offices: officesOf(processes).length,
    seals: sealsOf(processes).length,
    workingDays: sum((process) => longestOf(process, false)),
    workingDaysInAll: sum((process) => longestOf(process, true)),
  }
}

/** The longest path through a process in working days (language.md section 6). */
function longestOf(process: Process, inAll: boolean): number {
  return daysOf(processPath(process, { ...onClock(casesOf(process)), counts: inAll ? 'all' : 'clock' }))
}

/** The names of the offices that have a part in processes, each once. */
export const officesOf = (processes: readonly Process[]): readonly string[] => [
  ...new Set(processes.flatMap(({ statements }) => officesIn(statements).map(({ name }) => name))),
]

/** The names of the seals that the results of processes pass under; items that are merged under one pass under no other. */
export function sealsOf(processes: readonly Process[]): readonly string[] {
  const statements = processes.flatMap((process) => statementsIn(process.statements))
  const merges = statements.filter((one): one is Merge => one.kind === 'merge' && one.seal !== undefined)
  const merged = new Set<Handle>(merges.flatMap(({ handles }) => handles))
  const seals = statements.flatMap((one): readonly Seal[] => {
    if (one.kind === 'merge') return one.seal === undefined ? [] : [one.seal]
    return one.kind === 'handle' && one.item.seal !== undefined && !merged.has(one) ? [one.item.seal] : []
  })
  return [...new Set(seals.map(({ office, name }) => `${office.name}.${name}`))]
}

/** Figures before and after, each with the change in per cent. */
export function changedFigures(before: Figures | undefined, after: Figures | undefined): ChangedFigures {
  const entries = figureNames.map((name) => [name, changed(before?.[name], after?.[name])] as const)
  return Object.fromEntries(entries) as Record<FigureName, Changed>
}

function changed(before: number | undefined, after: number | undefined): Changed {
  const isPart = before !== undefined && after !== undefined && before > 0
  return { before, after, percent: isPart ? Math.round(((after - before) / before) * 1000) / 10 : undefined }
}
