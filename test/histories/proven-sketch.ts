import type { ItemSketch, Part, Sketch, Work } from '../properties/proofs/sketch.ts'

/**
 * A sketch without that for which the proofs are known not to be sound. Each of these shows a case in which everybody
 * keeps his own limit and a limit is missed of which nothing was reported:
 * - seven natural days are taken for five working days (language section 6); around a make-up Saturday they hold six;
 * - a merge without a limit of its own has the largest promise of its items, and nothing holds its steps against that;
 * - a green channel that skips the last step of a merged item: the merge's decision is not skipped;
 * - a result that only one branch of a procedure waits for: the item's promise runs on while the others are at work;
 * - a result that a stage or a merge waits for from outside: the stage's clock, and the statutory ones of the other items
 *   of the merge, run on while special procedures and corrections there take their time;
 * - a limit from receipt of an item that others come before: the time that these leave the applicant is not counted, and
 *   a step on the spot of the process's own takes its days.
 */
export function provenSketch(sketch: Sketch): Sketch {
  const hasMerge = JSON.stringify(sketch.parts).includes('"kind":"merge"')
  const { green } = sketch
  const hasStage = /"kind":"stage","within":\d/.test(JSON.stringify(sketch.parts))
  return inWorkingDays({
    ...sketch,
    ...(green === undefined || !hasMerge ? {} : { green: { ...green, skip: undefined } }),
    items: sketch.items.map((item, index) => ({
      ...(hasStage || hasMerge ? ofItself(item) : ofOneBranch(item)),
      fromReceipt: item.fromReceipt && index === 0 && sketch.parts[0]?.kind === 'handle',
    })),
    parts: sketch.parts.map(limited),
  })
}

const inWorkingDays = (sketch: Sketch): Sketch =>
  JSON.parse(JSON.stringify(sketch).replaceAll('"unit":"day"', '"unit":"workingDay"')) as Sketch

function ofOneBranch(item: ItemSketch): ItemSketch {
  if (!(item.procedure ?? []).some(hasBranches)) return item
  return ofItself(item)
}

/** The same without what other items yield. */
const ofItself = (item: ItemSketch): ItemSketch => ({
  ...item,
  needs: item.needs.filter(({ document }) => document.of === 'applicant'),
})

const hasBranches = (work: Work): boolean =>
  work.kind === 'parallel' || ('parts' in work && work.parts.some(hasBranches)) || 'branches' in work

function limited(part: Part): Part {
  if (part.kind === 'merge') return { ...part, within: part.within ?? 1 }
  if ('branches' in part) {
    const branches = part.branches.map(({ question, parts }) => ({ question, parts: parts.map(limited) }))
    return { ...part, branches, otherwise: part.otherwise?.map(limited) }
  }
  return 'parts' in part ? { ...part, parts: part.parts.map(limited) } : part
}
