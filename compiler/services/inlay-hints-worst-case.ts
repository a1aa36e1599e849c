import type { Locale } from '@banjie/dsl'
import { daysOf, pathText, worstAfterEach } from '../proof/deadlines/index.ts'
import { modelOf } from '../model/model-of.ts'
import type { Text } from '../messages/report.ts'
import type { Analysed } from './analysed.ts'

/** A worst case to be shown after a step: how many working days have been used up by then, and by which path. */
export interface WorstCaseHint {
  readonly at: number
  readonly words: string
  readonly reason: Text
}

/** The worst case in working days after each step of a module, counted from the beginning of its item or process. */
export function worstCaseHints({ project, path }: Analysed, locale: Locale): readonly WorstCaseHint[] {
  const module = project.modules.module(path)
  if (module === undefined) return []
  return worstAfterEach(modelOf(module, project.modules)).flatMap(({ at, reach }) => {
    const days = daysOf(reach)
    if (days === 0) return []
    const { zh, en } = pathText(reach)
    return [
      {
        at,
        words: texts[locale](days),
        reason: { zh: `最慢的一件到这里：${zh}`, en: `The slowest case by here: ${en}` },
      },
    ]
  })
}

const texts: Readonly<Record<Locale, (days: number) => string>> = {
  zh: (days) => `≤ ${days} 工作日`,
  en: (days) => `≤ ${days} working day${days === 1 ? '' : 's'}`,
}
