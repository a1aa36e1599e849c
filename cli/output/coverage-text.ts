import { branchText, clockTexts, nodeLabel, outcomeLabel } from '@banjie/runtime/engine'
import { namesOf, tasksOf, type NodeId, type Plan } from '@banjie/runtime/plan'
import type { Coverage, Share } from './coverage.ts'

/** So many of what is not covered are named; all of them stand in the JSON. */
const named = 8

type Locale = 'zh' | 'en'

const words = {
  zh: { steps: '环节', branches: '分支', outcomes: '结论', deadlines: '时限临界（到期前、当日、逾期）' },
  en: { steps: 'steps', branches: 'branches', outcomes: 'outcomes', deadlines: 'edges of limits (before, on, after)' },
} as const

/** What the scenarios covered, in a line, and below it what is still missing; without any scenario that is everything. */
export function coverageText(coverage: Coverage, plans: readonly Plan[], locale: Locale, scenarios: number): string {
  const kinds = ['steps', 'branches', 'outcomes', 'deadlines'] as const
  const counted = kinds.filter((kind) => coverage[kind].all > 0)
  const line = counted.map((kind) => `${words[locale][kind]} ${coverage[kind].covered}/${coverage[kind].all}`)
  if (counted.length === 0) return ''
  const told = scenarios === 0 ? [] : counted
  const missing = told.flatMap((kind) => missingText(coverage[kind], words[locale][kind], plans, locale))
  const [before, between, end] = locale === 'zh' ? ['覆盖：', '，', '。'] : ['Covered: ', ', ', '.']
  return `${before}${line.join(between)}${end}\n${missing.join('')}`
}

function missingText({ missing }: Share, what: string, plans: readonly Plan[], locale: Locale): readonly string[] {
  if (missing.length === 0) return []
  const shown = missing.slice(0, named).map((one) => `    · ${toldAs(one, plans, locale)}\n`)
  const rest = missing.length - shown.length
  const more =
    rest === 0
      ? ''
      : locale === 'zh'
        ? `    … 还有 ${rest} 项，用 --json 全部列出\n`
        : `    … ${rest} more, all of them with --json\n`
  return [locale === 'zh' ? `  未覆盖的${what}：\n` : `  Not covered, ${what}:\n`, ...shown, more]
}

const edges = {
  before: { zh: '到期前', en: 'just before' },
  on: { zh: '到期当日', en: 'to the last' },
  after: { zh: '逾期', en: 'too late' },
} as const

/** A key of the coverage as people say it. */
function toldAs(key: string, plans: readonly Plan[], locale: Locale): string {
  const edge = /^(\w+) (.*) (before|on|after)$/.exec(key)
  if (edge !== null) {
    const [, kind = '', of = '', side = 'on'] = edge
    const clock = clockTexts[kind as keyof typeof clockTexts][locale]
    const about = kind === 'tolerance' ? of : labelOf(of, plans, locale)
    return [`${about} ${clock}`, edges[side as keyof typeof edges][locale]].join(locale === 'zh' ? '：' : ': ')
  }
  const green = /^green (\d+)$/.exec(key)
  if (green !== null) return `${locale === 'zh' ? '绿色通道' : 'green channel'} ${Number(green[1]) + 1}`
  const branch = /^branch (.*)$/.exec(key)
  if (branch !== null) {
    const plan = planOf(branch[1] ?? '', plans)
    return plan === undefined ? key : branchText(plan, branch[1] ?? '')[locale]
  }
  const colon = key.lastIndexOf(':')
  const node = colon < 0 ? key : key.slice(0, colon)
  if (colon < 0) return labelOf(node, plans, locale)
  return `${labelOf(node, plans, locale)} ${locale === 'zh' ? '结论' : 'outcome'} ${outcomeOf(node, key.slice(colon + 1), plans, locale)}`
}

function outcomeOf(node: NodeId, outcome: string, plans: readonly Plan[], locale: Locale): string {
  const plan = planOf(node, plans)
  const task = plan && tasksOf(plan).find(({ id }) => id === node)
  return plan === undefined || task === undefined ? outcome : outcomeLabel(task, outcome, plan)[locale]
}

function labelOf(node: NodeId, plans: readonly Plan[], locale: Locale): string {
  const plan = planOf(node, plans)
  return plan === undefined ? namesOf(node).join(' · ') : nodeLabel(plan, node)[locale]
}

const planOf = (node: NodeId, plans: readonly Plan[]): Plan | undefined =>
  plans.find(({ body }) => node === body.id || node.startsWith(`${body.id}/`))
