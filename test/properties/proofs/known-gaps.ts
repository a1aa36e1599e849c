import type { ItemSketch, Part, Sketch, Work } from './sketch.ts'

/** Where the proofs of deadlines do not say yet what the exploration finds; each goes with what mends it. */
export const knownGaps: Readonly<Record<string, (sketch: Sketch) => boolean>> = {
  'a return from a parallel block, around a branch, over hours or over a special procedure': ({ items }) =>
    items.some((item) => worksOf(item).some(isReturning) &&
        (has(item, 'parallel', 'when', 'choose', 'special') || hasHours(item) || worksOf(item).some(isApplicants))),
  'branches that exclude each other': (sketch) => !sketch.isApart && countBranchings(sketch) > 0,
  'what is yielded in a branch, and an item that may begin with this step or that': (sketch) =>
    needsOfItems(sketch) && countBranchings(sketch) > 0,
  'a merge of items that have one step': (sketch) =>
    partsOf(sketch).some(({ kind }) => kind === 'merge') && sketch.items.some(({ procedure }) => procedure === undefined),
  'a special procedure in a branch of an item that breaks its promise': ({ items }) =>
    items.some((item) => has(item, 'special') && has(item, 'when', 'choose')),
}

/** Whether a sketch is about none of these. */
export const isSettled = (sketch: Sketch): boolean => !Object.values(knownGaps).some((isOf) => isOf(sketch))

const branchings = (kinds: readonly { readonly kind: string }[]): number =>
  kinds.filter(({ kind }) => kind === 'when' || kind === 'choose').length

function countBranchings(sketch: Sketch): number {
  const asked = sketch.items.flatMap(({ needs }) => needs.filter(({ when }) => when !== undefined)).length
  const autos = sketch.items.flatMap(worksOf).filter(({ kind }) => kind === 'auto').length
  return branchings(partsOf(sketch)) + branchings(sketch.items.flatMap(worksOf)) + asked + autos + (sketch.green ? 1 : 0)
}

const needsOfItems = ({ items }: Sketch): boolean =>
  items.some(({ needs }) => needs.some(({ document }) => document.of === 'item'))

const worksOf = (item: ItemSketch): readonly Work[] =>
  item.procedure === undefined ? [] : [...item.procedure.flatMap(withInner<Work>), item.decision]

const partsOf = ({ parts }: Sketch): readonly Part[] => parts.flatMap(withInner<Part>)

/** A piece with all that is inside it. */
function withInner<Piece extends Part | Work>(piece: Piece): readonly Piece[] {
  const inner = 'parts' in piece ? piece.parts : []
  const branches = 'branches' in piece ? [...piece.branches.flatMap(({ parts }) => parts), ...(piece.otherwise ?? [])] : []
  return [piece, ...([...inner, ...branches] as readonly Piece[]).flatMap(withInner<Piece>)]
}

const isReturning = (work: Work): boolean => work.kind === 'step' && work.outcomes === 'return'

const isApplicants = (work: Work): boolean => work.kind === 'step' && work.byApplicant

const has = (item: ItemSketch, ...kinds: readonly Work['kind'][]): boolean =>
  worksOf(item).some(({ kind }) => kinds.includes(kind))

const hasHours = (item: ItemSketch): boolean =>
  worksOf(item).some((work) => 'limit' in work && work.limit?.unit === 'hour')
