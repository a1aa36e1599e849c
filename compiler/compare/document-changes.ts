import { limitText } from '@banjie/runtime/engine'
import type { Document, Process } from '../model/model.ts'
import { sourcesOf, type Source } from '../proof/prerequisites/sources.ts'
import { askedIn, type Asked } from './asked-documents.ts'
import { change, listed } from './change.ts'
import type { Change } from './comparison.ts'
import { match } from './matching.ts'

/** What is asked of the applicant no more, and why; less or more often, later, or newly. */
export function documentChanges(before: readonly Process[], after: readonly Process[]): readonly Change[] {
  const asked = new Map(askedIn(after).map((one) => [one.document, one]))
  const sources = after.flatMap((process) => sourcesOf(process).flatMap((handled) => handled.sources))
  const nowNeeded = [...new Set([...sources.map(({ need }) => need.document), ...asked.keys()])]
  const old = askedIn(before).filter(({ times, committed }) => times + committed > 0)
  const documents = match(
    [...new Set([...old.map(({ document }) => document), ...neededIn(before)])],
    nowNeeded,
    ({ name, title }: Document) => [name, title],
  )
  const nowOf = new Map(documents.pairs.map((pair) => [pair.before, pair.after]))
  const oldOf = new Map(documents.pairs.map((pair) => [pair.after, old.find((one) => one.document === pair.before)]))
  return [
    ...old.flatMap((one) => {
      const now = nowOf.get(one.document)
      return changesOf(one, now === undefined ? undefined : asked.get(now), now, sources)
    }),
    ...[...asked.values()]
      .filter(({ times, document }) => times > 0 && (oldOf.get(document)?.times ?? 0) === 0)
      .map(({ document }) => change('documentAdded', { document: document.name })),
  ]
}

const neededIn = (processes: readonly Process[]): readonly Document[] =>
  processes.flatMap((process) => sourcesOf(process).flatMap(({ sources }) => sources.map(({ need }) => need.document)))

function changesOf(
  before: Asked,
  after: Asked | undefined,
  document: Document | undefined,
  sources: readonly Source[],
): readonly Change[] {
  if (before.times === 0) return []
  const { name } = document ?? before.document
  const times = after?.times ?? 0
  if (times === 0)
    return [
      noLonger(
        name,
        after,
        sources.filter(({ need }) => need.document === document),
      ),
    ]
  const counts = { document: name, before: before.times, after: times }
  const often = times < before.times ? 'documentAskedLess' : times > before.times ? 'documentAskedMore' : undefined
  const tolerance = after?.needs.find(({ tolerate }) => tolerate !== undefined)?.tolerate
  const isLater = after?.tolerated === times && before.tolerated < before.times && tolerance !== undefined
  return [
    ...(often === undefined ? [] : [change(often, counts)]),
    ...(isLater ? [change('documentTolerated', { document: name, limit: limitText(tolerance.limit) })] : []),
  ]
}

/** Why a document is asked for no more. */
function noLonger(document: string, asked: Asked | undefined, sources: readonly Source[]): Change {
  const yielded = sources.filter(({ kind }) => kind === 'yielded')
  if (yielded.length > 0) {
    const items = yielded.flatMap(({ by }) => by.map(({ statement }) => statement.item.name))
    return change('documentYielded', { document, items: listed([...new Set(items)]) })
  }
  const shared = sources.filter(({ kind }) => kind === 'shared')
  if (shared.length > 0) {
    const offices = shared.flatMap(({ need }) => {
      const office = need.sharedFrom?.office
      return office === undefined || office.kind === 'applicant' ? [] : [office.name]
    })
    return change('documentShared', { document, offices: listed([...new Set(offices)]) })
  }
  if (asked !== undefined && asked.committed > 0) return change('documentCommitted', { document })
  return change('documentDropped', { document })
}
