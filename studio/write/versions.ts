import { isInForceOn, type Plan } from '@banjie/runtime/plan'

/** A process of a file as it is chosen: where it has several versions, each by the day from which it is in force. */
export interface NamedPlan {
  readonly label: string
  readonly plan: Plan
}

/** The processes of a file, each version of one told apart by its day (`办证 2026-07-01`). */
export function namedPlans(plans: readonly Plan[]): readonly NamedPlan[] {
  return plans.map((plan) => {
    const isOne = plans.filter(({ name }) => name === plan.name).length === 1
    return { label: isOne ? plan.name : `${plan.name} ${plan.inForce?.from ?? ''}`.trim(), plan }
  })
}

/** What is shown at first: of the first process, the version that is in force today. */
export function shownAtFirst(named: readonly NamedPlan[], today: string): NamedPlan | undefined {
  const [first] = named
  return named.find(({ plan }) => plan.name === first?.plan.name && isInForceOn(plan, today)) ?? first
}
