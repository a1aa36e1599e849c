import { useState } from 'react'
import type { Plan } from '@banjie/runtime/plan'
import type { Analysis } from '../worker/analysis-state.ts'

/** Which process of the file is drawn and tried out. */
export interface ChosenProcess {
  readonly processes: readonly string[]
  readonly process: string | undefined
  readonly plan: Plan | undefined
  choose(process: string): void
}

/** The process chosen, as long as the file has it; else the first. */
export function useChosenProcess(analysis: Analysis | undefined): ChosenProcess {
  const [wanted, choose] = useState<string>()
  const plans = (analysis?.good?.processes ?? []).map(({ plan }) => plan)
  const plan = plans.find(({ name }) => name === wanted) ?? plans[0]
  return { processes: plans.map(({ name }) => name), process: plan?.name, plan, choose }
}
