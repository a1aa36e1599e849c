import type { ItemNode, Locale, ProcessNode } from '@banjie/dsl'
import { limitText } from '@banjie/runtime/engine'
import {
  casesOf,
  handlingsOf,
  lengthText,
  processBounds,
  promiseBoundIn,
  type Bound,
} from '../proof/deadlines/index.ts'
import { countPaths } from '../proof/paths.ts'
import { modelOf } from '../model/model-of.ts'
import type { Model } from '../model/model.ts'
import type { Analysed } from './analysed.ts'

/** What is proven of an item or a process at a glance: its limit, its worst case, how many paths, kept or not. */
export interface LimitLens {
  readonly node: ItemNode | ProcessNode
  readonly title: string
}

/** One line for each item with steps and a promise, and for each process. */
export function limitLenses({ project, path }: Analysed, locale: Locale): readonly LimitLens[] {
  const module = project.modules.module(path)
  return module === undefined ? [] : lensesOf(modelOf(module, project.modules), locale)
}

function lensesOf(model: Model, locale: Locale): readonly LimitLens[] {
  const handlings = handlingsOf(model)
  const items = model.items.flatMap((item): LimitLens[] => {
    const bound = promiseBoundIn(item, handlings)
    return bound === undefined ? [] : [{ node: item.node, title: boundTitle(bound, 'promised', locale) }]
  })
  const processes = model.processes.map((process): LimitLens => {
    const cases = casesOf(process)
    const bound = processBounds(process, cases).find(({ of }) => of === 'process')
    const paths = texts[locale].paths(countPaths(process.statements, cases))
    const title = bound === undefined ? texts[locale].noLimit : boundTitle(bound, 'within', locale)
    return { node: process.node, title: `${title} · ${paths}` }
  })
  return [...items, ...processes]
}

function boundTitle(
  { limit, onClock, inAll, measure, isKept }: Bound,
  kind: 'promised' | 'within',
  locale: Locale,
): string {
  const says = texts[locale]
  const all = inAll.length > onClock.length ? ` · ${says.inAll(lengthText(inAll, measure)[locale])}` : ''
  const longest = says.longest(lengthText(onClock, measure)[locale])
  return `${isKept ? '✓' : '✗'} ${says[kind]} ${limitText(limit)[locale]} · ${longest}${all}`
}

const texts = {
  zh: {
    promised: '承诺',
    within: '限',
    longest: (length: string) => `最长 ${length}`,
    inAll: (length: string) => `总共最长 ${length}`,
    noLimit: '没有总时限',
    paths: (count: number) => `${count} 条路径`,
  },
  en: {
    promised: 'promised',
    within: 'within',
    longest: (length: string) => `at most ${length}`,
    inAll: (length: string) => `${length} in all`,
    noLimit: 'no limit of its own',
    paths: (count: number) => (count === 1 ? '1 path' : `${count} paths`),
  },
} as const
