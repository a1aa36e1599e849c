import { itemClocks, mergeClocks } from './item-clocks.ts'
import { processClock, stageClocks } from './scope-clocks.ts'
import { autoClocks, awaitClocks, correctionClocks, intakeClocks, taskClocks } from './task-clocks.ts'
import { toleranceClocks } from './tolerance-clocks.ts'
import type { ClockInput, WantedClock } from './wanted-clock.ts'

/**
 * The clocks that run or stand still in a case as it is now (language.md section 5); any other has stopped. Once a case
 * has ended only what outlasts it runs: the verification of a commitment. A suspension stops all but the statutory ones.
 */
export function wantedClocks(input: ClockInput): readonly WantedClock[] {
  if (input.state.status !== 'open') return taskClocks(input)
  const clocks = [
    ...taskClocks(input),
    ...autoClocks(input),
    ...intakeClocks(input),
    ...correctionClocks(input),
    ...awaitClocks(input),
    ...toleranceClocks(input),
    ...input.layout.items.flatMap((item) => itemClocks(item, input)),
    ...input.layout.merges.flatMap((merge) => mergeClocks(merge, input)),
    ...input.layout.stages.flatMap((stage) => stageClocks(stage, input)),
    ...processClock(input),
  ]
  if (input.state.suspended === undefined) return clocks
  return clocks.map((clock) =>
    clock.kind === 'statutory' ? clock : { ...clock, pauses: [...clock.pauses, { why: 'suspended' }] },
  )
}
