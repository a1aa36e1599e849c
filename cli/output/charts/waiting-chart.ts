import type { Simulation } from '@banjie/compiler'
import { LEDGER_REASON_TEXT } from '@banjie/runtime/calendar'
import { decimal, timeText, type Locale } from '../simulation-words.ts'
import { EDGE, fitted, lineAt, rectAt, textAt, ticksTo, WIDTH, widthOf, type Chart } from './svg.ts'

const ROW = 30

/** A bar of waiting: how long on average, and for all but the twentieth part, in the unit of its scale. */
interface Bar {
  readonly name: string
  readonly mean: number
  readonly most: number
  readonly label: string
}

const words = {
  zh: {
    title: '在哪里等',
    note: '深色是平均，浅色到 95% 的件为止',
    forPosts: '等人办（工作小时）',
    forOthers: '停着等外面（工作日，有这种情况的件平均）',
    of: (name: string, label: string) => `${name}：${label}`,
    both: (mean: string, p95: string) => `平均 ${mean}，95% 在 ${p95}以内`,
    days: (cases: number, days: string) => `${days} 个工作日（${cases} 件）`,
  },
  en: {
    title: 'Where cases wait',
    note: 'dark is the average, pale reaches to the 95th of a hundred cases',
    forPosts: 'for somebody (working hours)',
    forOthers: 'standing still for others (working days, mean of the cases concerned)',
    of: (name: string, label: string) => `${name}: ${label}`,
    both: (mean: string, p95: string) => `${mean} on average, 95% within ${p95}`,
    days: (cases: number, days: string) => `${days} working days (${cases} cases)`,
  },
} as const

/** Where cases waited: in the queue of each step, and for what is owed from outside. */
export function waitingChart({ steps, standstills }: Simulation, locale: Locale): Chart {
  const says = words[locale]
  const queues = steps
    .filter(({ done }) => done > 0)
    .map(({ name, waiting }): Bar => {
      const [mean, p95] = [timeText(waiting.mean, locale), timeText(waiting.p95, locale)]
      return { name: name[locale], mean: waiting.mean, most: waiting.p95, label: says.both(mean, p95) }
    })
  const others = standstills.map(({ why, cases, meanDays }): Bar => {
    const label = says.days(cases, decimal(meanDays))
    return { name: LEDGER_REASON_TEXT[why][locale], mean: meanDays, most: meanDays, label }
  })
  const first = group(says.forPosts, queues, 0)
  const second = others.length === 0 ? { height: 0, drawn: '' } : group(says.forOthers, others, first.height + 14)
  return {
    name: 'waiting',
    title: says.title,
    note: says.note,
    description: [...queues, ...others].map(({ name, label }) => says.of(name, label)).join('\n'),
    height: first.height + (others.length === 0 ? 0 : second.height + 14),
    body: `${first.drawn}\n${second.drawn}`,
  }
}

function group(title: string, bars: readonly Bar[], top: number): { readonly height: number; readonly drawn: string } {
  const left = EDGE + Math.min(280, Math.max(90, ...bars.map(({ name }) => widthOf(name))) + 14)
  const labels = Math.max(0, ...bars.map(({ label }) => widthOf(label)))
  const right = Math.max(left + 120, WIDTH - EDGE - labels - 12)
  const ticks = ticksTo(Math.max(...bars.map(({ mean, most }) => Math.max(mean, most)), 0.01), 3)
  const scale = ticks.at(-1) ?? 1
  const xOf = (figure: number): number => left + ((right - left) * figure) / scale
  const y0 = top + 26
  const bottom = y0 + bars.length * ROW
  const drawn = [
    textAt(EDGE, top + 12, title, 'soft'),
    ...ticks.flatMap((tick) => [
      lineAt(xOf(tick), y0, xOf(tick), bottom, tick === 0 ? 'base' : 'grid'),
      textAt(xOf(tick), bottom + 16, String(tick), 'soft', 'middle'),
    ]),
    ...bars.flatMap(({ name, mean, most, label }, index) => {
      const y = y0 + index * ROW + 2
      return [
        textAt(left - 10, y + 17, fitted(name, left - EDGE - 10), 'ink', 'end'),
        ...(most > mean ? [rectAt(left, y + 4, xOf(most) - left, ROW - 12, 'more')] : []),
        rectAt(left, y + 4, xOf(mean) - left, ROW - 12, 'bar'),
        textAt(WIDTH - EDGE, y + 17, fitted(label, WIDTH - EDGE - right - 8), 'soft', 'end'),
      ]
    }),
  ]
  return { height: bottom - top + 26, drawn: drawn.join('\n') }
}
