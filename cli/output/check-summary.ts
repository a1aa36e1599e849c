import type { Checked } from '@banjie/compiler'

/** What `banjie check` counts. */
export interface CheckSummary {
  readonly title?: string
  readonly modules: number
  readonly processes: number
  readonly scenarios: number
  readonly errors: number
  readonly warnings: number
  /** What the proofs went through; where nothing is at fault it is proven. */
  readonly checked: Checked
}

/** The summary as people read it. */
export function summaryText(summary: CheckSummary, locale: 'zh' | 'en'): string {
  const { checked, proven } = texts[locale]
  return [checked(summary), ...(summary.errors === 0 ? [proven(summary.checked)] : [])].join('')
}

const texts = {
  zh: {
    checked: ({ title, modules, processes, errors, warnings }: CheckSummary) =>
      `${title === undefined ? '' : `${title}：`}检查了 ${modules} 个模块、${processes} 个流程：${errors} 处错误，${warnings} 处警告。\n`,
    proven: ({ paths, conditions, limits, prerequisites, undecided }: Checked) =>
      `已证明：${paths} 条路径走得通，${conditions} 个条件无遗漏，${limits} 个时限守得住，${prerequisites} 个前置关系不成环。\n${undecided > 0 ? `有 ${undecided} 个条件无法判定，没有猜测。\n` : ''}`,
  },
  en: {
    checked: ({ title, modules, processes, errors, warnings }: CheckSummary) =>
      `${title === undefined ? '' : `${title}: `}Checked ${modules} modules with ${processes} processes: ${errors} errors, ${warnings} warnings.\n`,
    proven: ({ paths, conditions, limits, prerequisites, undecided }: Checked) =>
      `Proven: ${paths} paths lead to an end, ${conditions} conditions leave no gap, ${limits} limits are kept, ${prerequisites} prerequisites form no circle.\n${undecided > 0 ? `${undecided} conditions cannot be decided, and are not guessed.\n` : ''}`,
  },
} as const
