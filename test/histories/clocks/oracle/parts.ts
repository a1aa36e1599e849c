import type { Intake, Item, Part, Step, Work } from './description.ts'

type Merge = Extract<Part, { kind: 'merge' }>
type Wait = Extract<Part, { kind: 'await' }>

/** The steps of an item in the order of its text, the decision last. */
export const stepsOf = (item: Item): readonly Step[] => [...item.work.flatMap(stepsIn), item.decision]
const stepsIn = (work: Work): readonly Step[] => (work.kind === 'step' ? [work] : work.parts.flatMap(stepsIn))

/** All parts of a process, with those inside others. */
export const partsIn = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [
    part,
    ...('parts' in part ? partsIn(part.parts) : []),
    ...(part.kind === 'when' ? partsIn(part.otherwise) : []),
  ])
export const intakesOf = (parts: readonly Part[]): readonly Intake[] =>
  partsIn(parts).filter((part) => part.kind === 'intake')
export const mergesOf = (parts: readonly Part[]): readonly Merge[] =>
  partsIn(parts).filter((part) => part.kind === 'merge')
export const waitsOf = (parts: readonly Part[]): readonly Wait[] =>
  partsIn(parts).filter((part) => part.kind === 'await')
export const isIssue = (parts: readonly Part[], name: string): boolean =>
  partsIn(parts).some((part) => part.kind === 'issue' && part.name === name)

/** The items to which a case comes that is urgent, or is not. */
export const itemsOf = (parts: readonly Part[], isUrgent: boolean): readonly string[] =>
  parts.flatMap((part): readonly string[] => {
    if (part.kind === 'handle') return [part.item]
    if (part.kind === 'merge') return part.items
    if (part.kind === 'when') return itemsOf(isUrgent ? part.parts : part.otherwise, isUrgent)
    return 'parts' in part ? itemsOf(part.parts, isUrgent) : []
  })

/** The items to which every case comes. */
export const sureItemsOf = (parts: readonly Part[]): readonly string[] =>
  itemsOf(parts, true).filter((item) => itemsOf(parts, false).includes(item))

/** The parts of one kind. */
export const partsOfKind = <Kind extends Part['kind']>(
  parts: readonly Part[],
  kind: Kind,
): readonly Extract<Part, { kind: Kind }>[] =>
  partsIn(parts).filter((part): part is Extract<Part, { kind: Kind }> => part.kind === kind)

/** Where an item is handled by itself. */
export const handleOf = (parts: readonly Part[], item: string): Extract<Part, { kind: 'handle' }> | undefined =>
  partsOfKind(parts, 'handle').find((part) => part.item === item)
