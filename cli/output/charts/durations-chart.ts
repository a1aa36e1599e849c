import type { Simulation, Used } from '@banjie/compiler'
import { toWorkingDays } from '@banjie/runtime/calendar'
import { limitText } from '@banjie/runtime/engine'
import { limitKinds, decimal, shareText, type Locale } from '../simulation-words.ts'
import { EDGE, fitted, lineAt, rectAt, textAt, ticksTo, WIDTH, widthOf, type Chart } from './svg.ts'

const PLOT = 110
const LEFT = EDGE + 46
const RIGHT = WIDTH - EDGE
/** So many bars side by side at most; where there are more days, a bar stands for several. */
const MOST_BARS = 60
/** So many items at most have a drawing of their own; the table has them all. */
const MOST_PANELS = 8

const words = {
  zh: {
    title: '用时',
    note: '了结的件各用了几个工作日（停钟的日子除外）；虚线是时限，红色的超了期',
    cases: (count: number, mean: string) => `${count} 件，平均 ${mean} 个工作日`,
    days: '工作日',
    of: (name: string, count: number, mean: string, most: string, limits: string) =>
      `${name}：${count} 件，平均 ${mean} 个工作日，最长 ${most}${limits === '' ? '' : `；时限：${limits}`}`,
    none: '没有办完的件',
  },
  en: {
    title: 'Time used',
    note: 'working days that ended cases took, less standstills; dashed lines are limits, red came too late',
    cases: (count: number, mean: string) => `${count} cases, ${mean} working days on average`,
    days: 'working days',
    of: (name: string, count: number, mean: string, most: string, limits: string) =>
      `${name}: ${count} cases, ${mean} working days on average, ${most} at most${limits === '' ? '' : `; limits: ${limits}`}`,
    none: 'no case has ended',
  },
} as const

/** How long cases took: a histogram for the process and for each item, with its limits as lines. */
export function durationsChart({ used }: Simulation, locale: Locale): Chart {
  const says = words[locale]
  const panels = used.filter(({ days }) => days.count > 0).slice(0, MOST_PANELS)
  let top = 0
  const body = panels.map((one) => {
    const { height, drawn } = panel(one, top, locale)
    top += height
    return drawn
  })
  return {
    name: 'durations',
    title: says.title,
    note: says.note,
    description: panels.length === 0 ? says.none : panels.map((one) => inWords(one, locale)).join('\n'),
    height: panels.length === 0 ? 30 : top,
    body: panels.length === 0 ? textAt(EDGE, 20, says.none) : body.join('\n'),
  }
}

function inWords({ name, days, limits }: Used, locale: Locale): string {
  const told = limits.map((one) => `${limitKinds[one.kind][locale]} ${limitText(one.limit)[locale]}`).join('、')
  return words[locale].of(name[locale], days.count, decimal(days.mean), decimal(days.most), told)
}

function panel(used: Used, top: number, locale: Locale): { readonly height: number; readonly drawn: string } {
  const says = words[locale]
  const { name, limits, days, histogram } = used
  const marks = limits.map(({ kind, limit }) => ({ kind, limit, at: toWorkingDays(limit) }))
  const most = Math.max(histogram.length - 1, ...marks.map(({ at }) => at), 1)
  const width = Math.ceil((most + 1) / MOST_BARS)
  const bars = Array.from({ length: Math.ceil((most + 1) / width) }, (_, index) =>
    histogram
      .slice(index * width, (index + 1) * width)
      .reduce((sum, one) => ({ cases: sum.cases + one.cases, late: sum.late + one.late }), { cases: 0, late: 0 }),
  )
  const head = 36 + 16 * marks.length
  const [y0, x0] = [top + head + PLOT, LEFT]
  const step = (RIGHT - LEFT) / bars.length
  const scale = ticksTo(Math.max(...bars.map(({ cases }) => cases), 1), 3).filter((tick) => Number.isInteger(tick))
  const high = scale.at(-1) ?? 1
  const yOf = (count: number): number => y0 - (count / high) * PLOT
  const count = says.cases(days.count, decimal(days.mean))
  const drawn = [
    textAt(EDGE, top + 12, fitted(name[locale], RIGHT - EDGE - widthOf(count) - 16)),
    textAt(RIGHT, top + 12, count, 'soft', 'end'),
    ...scale.flatMap((tick) => [
      lineAt(x0, yOf(tick), RIGHT, yOf(tick), tick === 0 ? 'base' : 'grid'),
      textAt(x0 - 8, yOf(tick) + 4, String(tick), 'soft', 'end'),
    ]),
    ...bars.flatMap(({ cases, late }, index) => {
      if (cases === 0) return []
      const wide = Math.min(72, step - Math.min(4, step * 0.2))
      const x = x0 + (index + 0.5) * step - wide / 2
      const label = shareText(cases / days.count)
      return [
        rectAt(x, yOf(cases), wide, yOf(late) - yOf(cases), 'bar'),
        ...(late === 0 ? [] : [rectAt(x, yOf(late), wide, y0 - yOf(late), 'late')]),
        ...(widthOf('00.0%') < step ? [textAt(x + wide / 2, yOf(cases) - 4, label, 'soft', 'middle')] : []),
      ]
    }),
    ...marks.flatMap(({ kind, limit, at }, index) => {
      const x = x0 + ((at + 1) / width) * step
      const y = top + 28 + 16 * index
      const label = `${limitKinds[kind][locale]} ${limitText(limit)[locale]}`
      const isRight = x + 6 + widthOf(label) > RIGHT
      return [
        lineAt(x, y - 8, x, y0, 'mark'),
        textAt(isRight ? x - 6 : x + 6, y + 2, label, 'limit', isRight ? 'end' : undefined),
      ]
    }),
    ...dayLabels(bars.length, width, step).map(([index, label]) =>
      textAt(x0 + (index + 0.5) * step, y0 + 16, label, 'soft', 'middle'),
    ),
    textAt(RIGHT, y0 + 32, says.days, 'soft', 'end'),
  ]
  return { height: head + PLOT + 46, drawn: drawn.join('\n') }
}

/** The days under the bars: all where there is room, else every so many. */
function dayLabels(bars: number, width: number, step: number): readonly (readonly [number, string])[] {
  const every = Math.max(1, Math.ceil(widthOf('000') / step))
  return Array.from({ length: bars }, (_, index) => index)
    .filter((index) => index % every === 0)
    .map((index) => [index, String(index * width)])
}
