import type { Simulation } from '@banjie/compiler'
import { decimal, type Locale } from '../simulation-words.ts'
import { EDGE, lineAt, round, textAt, ticksTo, WIDTH, type Chart } from './svg.ts'

const PLOT = 180
const LEFT = EDGE + 46
const RIGHT = WIDTH - EDGE
const MOST_POINTS = 680

const words = {
  zh: {
    title: '在办的件',
    note: '每个工作日下班时有多少件在办；竖线是最后一件来的那天',
    of: (from: string, to: string, mean: string, most: number) => `${from} 至 ${to}：平均 ${mean} 件，最多 ${most} 件`,
  },
  en: {
    title: 'Cases in progress',
    note: 'at the close of each working day; the upright line is the day on which the last case came',
    of: (from: string, to: string, mean: string, most: number) =>
      `${from} to ${to}: ${mean} on average, ${most} at most`,
  },
} as const

/** How many cases were in progress at the close of each working day. */
export function inProgressChart({ inProgress, cases, period }: Simulation, locale: Locale): Chart {
  const says = words[locale]
  const every = Math.max(1, Math.ceil(inProgress.length / MOST_POINTS))
  const points = inProgress.filter((_, index) => index % every === 0 || index === inProgress.length - 1)
  const ticks = ticksTo(Math.max(1, ...points.map((one) => one.cases))).filter((tick) => Number.isInteger(tick))
  const high = ticks.at(-1) ?? 1
  const xOf = (index: number): number => LEFT + ((RIGHT - LEFT) * index) / Math.max(1, points.length - 1)
  const yOf = (count: number): number => 8 + PLOT * (1 - count / high)
  const path = points.map((one, index) => `${round(xOf(index))} ${round(yOf(one.cases))}`).join(' L')
  const lastCame = points.findIndex(({ day }) => day >= period.arrivalsUntil)
  const body = [
    ...ticks.flatMap((tick) => [
      lineAt(LEFT, yOf(tick), RIGHT, yOf(tick), tick === 0 ? 'base' : 'grid'),
      textAt(LEFT - 8, yOf(tick) + 4, String(tick), 'soft', 'end'),
    ]),
    `<path class="area" d="M${round(xOf(0))} ${round(yOf(0))} L${path} L${round(xOf(points.length - 1))} ${round(yOf(0))} Z"/>`,
    `<path class="curve" d="M${path}"/>`,
    ...(lastCame > 0 && lastCame < points.length - 1 ? [lineAt(xOf(lastCame), 8, xOf(lastCame), yOf(0), 'mark')] : []),
    ...labelled(points).map(([index, day]) =>
      textAt(xOf(index), yOf(0) + 18, day, 'soft', anchorOf(index, points.length)),
    ),
  ]
  return {
    name: 'in-progress',
    title: says.title,
    note: says.note,
    description: says.of(period.from, period.until, decimal(cases.meanInProgress), cases.mostInProgress),
    height: PLOT + 40,
    body: body.join('\n'),
  }
}

/** Where a label stands to its day: those at the ends stay inside. */
const anchorOf = (index: number, count: number): 'middle' | 'end' | undefined => {
  if (index === 0) return undefined
  return index === count - 1 ? 'end' : 'middle'
}

/** Some days along the axis, evenly, so that they do not touch. */
function labelled(points: Simulation['inProgress']): readonly (readonly [number, string])[] {
  const count = Math.min(6, points.length)
  return Array.from({ length: count }, (_, index) => Math.round((index * (points.length - 1)) / Math.max(1, count - 1)))
    .filter((at, index, all) => at !== all[index - 1])
    .flatMap((at) => {
      const day = points[at]?.day
      return day === undefined ? [] : [[at, day] as const]
    })
}
