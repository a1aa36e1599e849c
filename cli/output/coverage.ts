import { tasksOf, type Plan } from '@banjie/runtime/plan'

/** How much of something the scenarios went through. */
export interface Share {
  readonly covered: number
  readonly all: number
  /** What none of them went through. */
  readonly missing: readonly string[]
}

/** What the scenarios went through of the steps and outcomes of the processes. */
export interface Coverage {
  readonly steps: Share
  readonly outcomes: Share
}

/** Counts, for each process, which of its tasks were opened and which of their outcomes were chosen. */
export function coverageOf(
  tested: readonly { readonly plan: Plan; readonly covered: ReadonlySet<string> }[],
): Coverage {
  const share = (wanted: (plan: Plan) => readonly string[]): Share => {
    const missing = tested.flatMap(({ plan, covered }) => wanted(plan).filter((one) => !covered.has(one)))
    const all = tested.flatMap(({ plan }) => wanted(plan)).length
    return { covered: all - missing.length, all, missing }
  }
  return { steps: share(stepsOf), outcomes: share(outcomesOf) }
}

const stepsOf = (plan: Plan): string[] => tasksOf(plan).map(({ id }) => id)
const outcomesOf = (plan: Plan): string[] =>
  tasksOf(plan).flatMap((block) => {
    const offered =
      block.kind === 'step'
        ? block.outcomes.map(({ name }) => name)
        : block.kind === 'intake'
          ? ['pass', 'correct', 'refuse']
          : ['pass']
    return offered.map((outcome) => `${block.id}:${outcome}`)
  })
