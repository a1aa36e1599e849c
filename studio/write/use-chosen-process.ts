import { useState } from 'react'
import type { Plan } from '@banjie/runtime/plan'
import { today } from '../ui/dates.ts'
import type { Analysis } from '../worker/analysis-state.ts'

import { namedPlans, shownAtFirst } from './versions.ts'

/** Which process of the file is drawn and tried out. */
export interface ChosenProcess {
  /** The names of all that the file has; a version has its first day behind it. */
  readonly processes: readonly string[]
  readonly process: string | undefined
  readonly plan: Plan | undefined
  choose(process: string): void
}

/** The process chosen, as long as the file has it; else the first. */
export function useChosenProcess(analysis: Analysis | undefined): ChosenProcess {
  const [wanted, choose] = useState<string>()
  const named = namedPlans((analysis?.good?.processes ?? []).map(({ plan }) => plan))
  const shown = named.find(({ label }) => label === wanted) ?? shownAtFirst(named, today())
  return { processes: named.map(({ label }) => label), process: shown?.label, plan: shown?.plan, choose }
}
