import { useEffect, useEffectEvent, useState } from 'react'
import type { NodeId, Plan } from '@banjie/runtime/plan'
import type { Locale } from '../ui/locale.ts'
import { drawPlan, type Worked } from '../worker/compiler-client.ts'
import type { Chart } from '../worker/protocol.ts'

/** Where a case stands, for the drawing of its process. */
export interface CaseMarks {
  readonly active: readonly NodeId[]
  readonly done: readonly NodeId[]
  readonly refused: readonly NodeId[]
}

const nowhere: CaseMarks = { active: [], done: [], refused: [] }

/** The flowchart of a plan, drawn again when the plan, the language or the place of the case changes. */
export function useChart(
  plan: Plan | undefined,
  locale: Locale,
  marks: CaseMarks = nowhere,
): Worked<Chart> | undefined {
  const [drawn, setDrawn] = useState<{ readonly process: string; readonly chart: Worked<Chart> }>()
  // The marks come new with every look at the case; what counts is which nodes they name.
  const key = JSON.stringify([marks.active, marks.done, marks.refused])
  const draw = useEffectEvent((wanted: Plan) =>
    drawPlan(wanted, { locale, active: marks.active, done: marks.done, refused: marks.refused }),
  )
  useEffect(() => {
    if (plan === undefined) return undefined
    let isWanted = true
    void draw(plan).then((chart) => {
      if (isWanted) setDrawn({ process: plan.name, chart })
    })
    return () => {
      isWanted = false
    }
  }, [plan, locale, key])
  // While a new drawing is on its way the one before stays, unless it is another process's.
  return drawn?.process === plan?.name ? drawn?.chart : undefined
}
