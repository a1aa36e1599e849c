import { edgesIn } from '@banjie/compiler'
import { blocksOf, tasksOf, type Plan } from '@banjie/runtime/plan'

/** How much of something the scenarios went through. */
export interface Share {
  readonly covered: number
  readonly all: number
  /** What none of them went through. */
  readonly missing: readonly string[]
}

/** What the scenarios went through of the processes: steps, branches, outcomes, and how near to the end of limits. */
export interface Coverage {
  readonly steps: Share
  readonly branches: Share
  readonly outcomes: Share
  readonly deadlines: Share
}

/**
 * Counts, for each process, which of its tasks were opened, which branches were taken, which outcomes were chosen, and
 * which limits were used just before their end, to the last, and just too long.
 */
export function coverageOf(
  tested: readonly { readonly plan: Plan; readonly covered: ReadonlySet<string> }[],
): Coverage {
  const share = (wanted: (plan: Plan) => readonly string[]): Share => {
    const missing = tested.flatMap(({ plan, covered }) => wanted(plan).filter((one) => !covered.has(one)))
    const all = tested.flatMap(({ plan }) => wanted(plan)).length
    return { covered: all - missing.length, all, missing }
  }
  return {
    steps: share(stepsOf),
    branches: share(branchesOf),
    outcomes: share(outcomesOf),
    deadlines: share(edgesIn),
  }
}

const stepsOf = (plan: Plan): string[] => tasksOf(plan).map(({ id }) => id)

/** The branches of each choice, going past all of them where that may be, and the green channels. */
const branchesOf = (plan: Plan): string[] => [
  ...[...blocksOf(plan.body)].flatMap((block) => {
    if (block.kind !== 'choice') return []
    const past = block.branches.some(({ when }) => when === undefined) ? [] : [block.id]
    return [...block.branches.map(({ body }) => body.id), ...past].map((node) => `branch ${node}`)
  }),
  ...plan.greenChannels.map((_, index) => `green ${index}`),
]

const outcomesOf = (plan: Plan): string[] => [
  ...tasksOf(plan).flatMap((block) => {
    const offered =
      block.kind === 'step'
        ? block.outcomes.map(({ name }) => name)
        : block.kind === 'intake'
          ? ['pass', 'correct', 'refuse']
          : ['pass']
    return offered.map((outcome) => `${block.id}:${outcome}`)
  }),
  // What an automatic step decides by rule.
  ...[...blocksOf(plan.body)].flatMap((block) =>
    block.kind === 'auto' ? [...new Set(block.rules.map(({ outcome }) => `${block.id}:${outcome}`))] : [],
  ),
]
