import type { ItemSketch, Sketch, Work } from './sketch.ts'

/** Where the proofs of deadlines do not say yet what the exploration finds; each goes with what mends it. */
export const knownGaps: Readonly<Record<string, (sketch: Sketch) => boolean>> = {
  'hours that a step sends back over out of a parallel block: where they are rounded up': ({ items }) =>
    items.some((item) => {
      const works = worksOf(item)
      const inHours = works.some((work) => 'limit' in work && work.limit?.unit === 'hour')
      const isSentBack = works.some((work) => 'outcomes' in work && work.outcomes === 'return')
      return inHours && isSentBack && works.some(({ kind }) => kind === 'parallel')
    }),
  'an applicant’s step in one branch and a correction in another: the proof adds both to the statutory limit': ({
    items,
  }) =>
    items.some((item) => {
      const works = worksOf(item)
      const byApplicant = works.some((work) => 'byApplicant' in work && work.byApplicant)
      return byApplicant && item.corrections !== undefined && works.some((work) => 'branches' in work)
    }),
  'more ways through an item than are told apart': ({ items }) => items.some((item) => questionsOf(item) > 4),
}

/** Whether a sketch is about none of these. */
export const isSettled = (sketch: Sketch): boolean => !Object.values(knownGaps).some((isOf) => isOf(sketch))

const worksOf = (item: ItemSketch): readonly Work[] =>
  item.procedure === undefined ? [] : [...item.procedure.flatMap(withInner), item.decision]

/** A piece of a procedure with all that is inside it. */
function withInner(piece: Work): readonly Work[] {
  const inner = 'parts' in piece ? piece.parts : []
  const branches =
    'branches' in piece ? [...piece.branches.flatMap(({ parts }) => parts), ...(piece.otherwise ?? [])] : []
  return [piece, ...[...inner, ...branches].flatMap(withInner)]
}

const questionsOf = (item: ItemSketch): number =>
  worksOf(item)
    .map((work) => ('branches' in work ? work.branches.length : work.kind === 'auto' ? 1 : 0))
    .reduce((sum, count) => sum + count, 0)

/**
 * A sketch without what the proofs of deadlines are not held against yet: corrections, green channels. Where these stand,
 * proof and exploration differ now and then; which of them is right has not been settled.
 */
export function withoutUnsettled(sketch: Sketch): Sketch {
  return {
    ...sketch,
    green: undefined,
    items: sketch.items.map((item) => ({ ...item, corrections: undefined })),
  }
}
