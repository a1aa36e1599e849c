import type { Simulation } from '@banjie/compiler'
import type { Locale } from '../simulation-words.ts'
import { durationsChart } from './durations-chart.ts'
import { inProgressChart } from './in-progress-chart.ts'
import { postsChart } from './posts-chart.ts'
import type { Chart } from './svg.ts'
import { waitingChart } from './waiting-chart.ts'

/** The charts of a simulation: how long cases take, how busy posts are, where cases wait, how many are in progress. */
export function chartsOf(simulation: Simulation, locale: Locale): readonly Chart[] {
  return [
    durationsChart(simulation, locale),
    postsChart(simulation, locale),
    waitingChart(simulation, locale),
    inProgressChart(simulation, locale),
  ]
}

export type { Chart } from './svg.ts'
