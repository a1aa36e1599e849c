import { chineseArticle, englishArticle, type BasisNode, type CitationNode } from '@banjie/dsl'
import type { Text } from '../messages/report.ts'
import type { Process } from '../model/model.ts'
import { statementsIn } from '../model/parts.ts'
import { lawKey } from '../names/laws.ts'
import { change, stepIn } from './change.ts'
import type { Change } from './comparison.ts'
import { itemsOf, ownStepsOf, stepsOf, type ComparedStep, type HandledItem } from './handled-items.ts'

/** The bases of an item or a step that is gone, and how it is called. */
export interface Gone {
  readonly of: 'item' | 'step'
  readonly name: Text
  readonly citations: readonly CitationNode[]
}

/** An item that is gone, with all that it and its steps rested on. */
export const goneItem = (handled: HandledItem): Gone => ({
  of: 'item',
  name: { zh: handled.item.name, en: handled.item.name },
  citations: citationsOfItem(handled),
})

/** A step that is gone, with what it rested on. */
export const goneStep = (step: ComparedStep & { readonly item: string | undefined }): Gone => ({
  of: 'step',
  name: stepIn(step.item, step.name),
  citations: citationsOfStep(step),
})

/** The legal bases that went with what is gone, where nothing cites them any more. */
export function basesGone(gone: readonly Gone[], after: readonly Process[]): readonly Change[] {
  const cited = new Set(after.flatMap(citationsIn).map(keyOf))
  return gone.flatMap(({ of, name, citations }) => {
    const lost = new Map(citations.filter((one) => !cited.has(keyOf(one))).map((one) => [keyOf(one), textOf(one)]))
    if (lost.size === 0) return []
    const all = [...lost.values()]
    const basis = { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
    return [change('basisGone', { of: `gone.${of}`, name, basis })]
  })
}

const citationsIn = (process: Process): readonly CitationNode[] => [
  ...citationsOf(process.basis),
  ...itemsOf([process]).flatMap(citationsOfItem),
  ...ownStepsOf(process).flatMap(citationsOfStep),
  ...statementsIn(process.statements).flatMap((one) =>
    'overdue' in one && one.overdue?.basis !== undefined ? one.overdue.basis.citations : [],
  ),
]

const citationsOfItem = (handled: HandledItem): readonly CitationNode[] => [
  ...citationsOf(handled.item.basis),
  ...citationsOf(handled.item.needs.flatMap(({ basis }) => basis)),
  ...stepsOf(handled).flatMap(citationsOfStep),
]

const citationsOfStep = ({ work }: ComparedStep): readonly CitationNode[] =>
  work === undefined
    ? []
    : citationsOf([
        ...work.basis,
        ...(work.kind === 'special' && work.excludedBy !== undefined ? [work.excludedBy] : []),
      ])

const citationsOf = (basis: readonly BasisNode[]): readonly CitationNode[] =>
  basis.flatMap(({ citations }) => citations.filter(({ law }) => !law.missing))

const keyOf = ({ law, article, articleSub, paragraph, item }: CitationNode): string =>
  [lawKey(law.text), article, articleSub, paragraph, item].join(' ')

/** A citation as each language writes it; the law's title stands as it was written. */
function textOf(citation: CitationNode): Text {
  const title = citation.law.quoted === 'title' ? `《${citation.law.text}》` : `“${citation.law.text}”`
  if (citation.article === undefined) return { zh: title, en: title }
  return { zh: `${title}${chineseArticle(citation)}`, en: `${title} ${englishArticle(citation)}` }
}
