/**
 * Deadlines (language.md section 6): how long items and processes can take at most, held against what is promised and
 * what the law allows, and put on the calendar.
 */
export { promiseBoundIn, handlingsOf } from './item-bounds.ts'
export { processBounds } from './process-bounds.ts'
export { boundArguments } from './bound-arguments.ts'
export type { Bound } from './bound.ts'
export { casesOf } from './branches.ts'
export { onClock } from './context.ts'
export { pathText } from './path-text.ts'
export { daysOf, lengthText, type Reach } from './reach.ts'
export { processPath } from './process-path.ts'
export { worstAfterEach } from './worst-after.ts'
