import type { Fix } from '../../model/syntax.ts'
import type { Reporter } from '../../messages/reporter.ts'
import type { Doer, Document, Item, Model, Need } from '../../model/model.ts'
import type { Rule } from '../../model/rule.ts'
import { sharedFromWritten } from '../../model/sharing.ts'
import { sourcesOf } from './sources.ts'

/** BJ6001: a document asked of the applicant that the administration already holds. */
export const askedAgain: Rule = ({ model, reporter }) => {
  const holders = holdersAmong(visibleItems(model))
  const asked = askedOf(model)
  for (const item of model.items) {
    for (const need of item.needs) {
      if (need.sharedFrom !== undefined || need.commitment !== undefined) continue
      const how = asked.get(need)
      if (how === 'neverAsked') continue
      const holder = holderOf(need, item, holders, how === 'asked')
      if (holder === undefined) continue
      const { office, other, why } = holder
      reporter.warning('BJ6001', need.span, {
        args: { name: need.document.name, office: namesOf(office).join('.'), other: other.name, why },
        // An office that another module names need not be known here.
        fixes: other.module === item.module ? sharing(need, office, reporter) : [],
      })
    }
  }
}

/** Every item that a module declares or handles. */
function visibleItems({ items, itemsUsed, processes }: Model): readonly Item[] {
  const handled = processes.flatMap((process) => sourcesOf(process).map(({ handle }) => handle.item))
  return [...new Set([...items, ...itemsUsed, ...handled])]
}

/**
 * How the needs of items come out in the processes of a module: asked of the applicant in one of them, or in none; not
 * there for what no process of it handles.
 */
function askedOf({ processes }: Model): ReadonlyMap<Need, 'asked' | 'neverAsked'> {
  const found = new Map<Need, 'asked' | 'neverAsked'>()
  for (const { site, sources } of processes.flatMap(sourcesOf)) {
    const canAsk = site.intake.accepts.length > 0
    for (const { need, kind } of sources) {
      const isAsked = canAsk && kind === 'applicant'
      if (isAsked || !found.has(need)) found.set(need, isAsked ? 'asked' : 'neverAsked')
    }
  }
  return found
}

interface Holder {
  readonly why: 'why.yielded' | 'why.shared'
  readonly office: Doer | undefined
  readonly other: Item
}

/** For each document the items that yield it, and the first need that has it shared. */
interface Holders {
  readonly yielders: ReadonlyMap<Document, readonly Item[]>
  readonly sharers: ReadonlyMap<Document, Holder>
}

function holdersAmong(items: readonly Item[]): Holders {
  const yielders = new Map<Document, Item[]>()
  const sharers = new Map<Document, Holder>()
  for (const other of items) {
    for (const { document } of other.yields) yielders.set(document, [...(yielders.get(document) ?? []), other])
    for (const { document, sharedFrom } of other.needs)
      if (sharedFrom !== undefined && !sharers.has(document))
        sharers.set(document, { why: 'why.shared', office: sharedFrom.office, other })
  }
  return { yielders, sharers }
}

/**
 * Who holds a document: an office that shares it with another item, or the one that yields it. Where no process says if
 * the applicant is asked, an item may be meant to be handled after the one that yields it.
 */
function holderOf(
  { document }: Need,
  item: Item,
  { yielders, sharers }: Holders,
  isAsked: boolean,
): Holder | undefined {
  const yielder = yielders.get(document)?.find((other) => other !== item)
  if (yielder !== undefined && !isAsked) return undefined
  const shared = sharers.get(document)
  if (shared !== undefined) return shared
  return yielder && { why: 'why.yielded', office: yielder.offices[0], other: yielder }
}

const namesOf = (doer: Doer | undefined): readonly string[] => {
  if (doer === undefined || doer.kind === 'applicant') return []
  return doer.kind === 'office' ? [doer.name] : [doer.office.name, doer.name]
}

/** `shared from` after the document; only where the part names no other, for which it would stand too. */
function sharing({ node, span: { end } }: Need, office: Doer | undefined, reporter: Reporter): readonly Fix[] {
  const written = office && sharedFromWritten(office)
  if (node.documents.length > 1 || written === undefined) return []
  return [{ title: 'fix.share', edits: [{ start: end, end, text: ` ${reporter.wordsAt(node, written)}` }] }]
}
