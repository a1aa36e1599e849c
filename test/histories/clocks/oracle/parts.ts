import type { Intake, Item, Part, Step, Work } from './description.ts'

type Merge = Extract<Part, { kind: 'merge' }>
type Wait = Extract<Part, { kind: 'await' }>

/** The steps of an item in the order of its text, the decision last. */
export const stepsOf = (item: Item): readonly Step[] => [...item.work.flatMap(stepsIn), item.decision]
const stepsIn = (work: Work): readonly Step[] => (work.kind === 'step' ? [work] : work.parts.flatMap(stepsIn))

/** All parts of a process, with those inside others. */
export const partsIn = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [part, ...('parts' in part ? partsIn(part.parts) : [])])
export const intakesOf = (parts: readonly Part[]): readonly Intake[] =>
  partsIn(parts).filter((part) => part.kind === 'intake')
export const mergesOf = (parts: readonly Part[]): readonly Merge[] =>
  partsIn(parts).filter((part) => part.kind === 'merge')
export const waitsOf = (parts: readonly Part[]): readonly Wait[] =>
  partsIn(parts).filter((part) => part.kind === 'await')
export const isIssue = (parts: readonly Part[], name: string): boolean =>
  partsIn(parts).some((part) => part.kind === 'issue' && part.name === name)
