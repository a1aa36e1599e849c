import type { ItemSketch, Sketch, Work } from '../properties/proofs/sketch.ts'

/**
 * A sketch without that for which the proofs are known not to be sound. Each of these shows a case in which everybody
 * keeps his own limit and a limit is missed of which nothing was reported:
 * - seven natural days are taken for five working days (language section 6); around a make-up Saturday they hold six;
 * - a result that only one branch of a procedure waits for: the item's promise runs on while the others are at work;
 * - a result that a stage or a merge waits for from outside: the stage's clock, and the statutory ones of the other items
 *   of the merge, run on while special procedures and corrections there take their time;
 * - a limit from receipt of an item that others come before: the time that these leave the applicant is not counted, and
 *   a step on the spot of the process's own takes its days.
 */
export function provenSketch(sketch: Sketch): Sketch {
  const hasMerge = JSON.stringify(sketch.parts).includes('"kind":"merge"')
  const hasStage = /"kind":"stage","within":\d/.test(JSON.stringify(sketch.parts))
  return inWorkingDays({
    ...sketch,
    items: sketch.items.map((item, index) => ({
      ...(hasStage || hasMerge ? ofItself(item) : ofOneBranch(item)),
      fromReceipt: item.fromReceipt && index === 0 && sketch.parts[0]?.kind === 'handle',
    })),
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
