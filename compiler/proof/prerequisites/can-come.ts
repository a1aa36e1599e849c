import type { Expression } from '../../model/syntax.ts'
import type { Document, Process } from '../../model/model.ts'
import type { Handle } from '../../model/statement.ts'
import { standing } from './place.ts'
import { sitesOf, sitesOfKind, type Guard, type Site } from './sites.ts'
import { sourcesOf, type Source } from './sources.ts'
import { mayHoldTogether, neededWhen } from './together.ts'

/** Where something waits for a document: a statement of a process, or of an item that it handles. */
export interface Waiter {
  readonly site: Site
  readonly process: Process
}

/** Whether a document comes to something that waits for it, in which cases not, and what would have to yield it. */
export type Coming =
  | { readonly comes: true }
  | {
      readonly comes: false
      /** The items that yield it: only afterwards, or only in some of the cases. */
      readonly yieldedBy: readonly Site<Handle>[]
      readonly inSomeCases: boolean
    }

/** Whether a document comes to what waits for it, in every case that gets there. */
export function coming(document: Document, { site, process }: Waiter): Coming {
  const handled = sourcesOf(process).filter(
    (one) => one.site === site || standing(one.site.place, site.place) !== 'apart',
  )
  const yielders = handled.flatMap((one) =>
    one.handle.item.yields.some((result) => result.document === document) ? [one.site] : [],
  )
  // What an item waits for in its own procedure it cannot yield itself.
  const inTime = yielders.filter((other) => other !== site && standing(other.place, site.place) !== 'after')
  const asked = handled.flatMap((one) =>
    one.sources.flatMap((source) => (source.need.document === document ? askedWhen(source, one.site) : [])),
  )
  const ways = [...inTime.map(({ guards }) => guards), ...asked]
  const possible = ways.filter((guards) => mayHoldTogether([...site.guards, ...guards], site.space))
  if (possible.length === 0)
    return { comes: false, yieldedBy: yielders.filter((one) => !inTime.includes(one)), inSomeCases: false }
  if (!canBeWithout(possible, site)) return { comes: true }
  return { comes: false, yieldedBy: inTime, inSomeCases: true }
}

/**
 * What has to hold for the applicant or another office to give a document that an item needs, for each way there is:
 * where another item yields it, that it does not in this case.
 */
function askedWhen({ need, by }: Source, site: Site): readonly (readonly Guard[])[] {
  const needed = [...site.guards, ...neededWhen(need)]
  const [other, more] = by
  if (other === undefined || more !== undefined) return by.every(({ guards }) => guards.length > 0) ? [needed] : []
  return other.guards.filter((guard) => !site.guards.includes(guard)).map((guard) => [...needed, notHolding(guard)])
}

/** More ways to be without something than this are not looked at. */
const MOST_WAYS = 24

/** Whether a case can get there that goes none of these ways. */
function canBeWithout(ways: readonly (readonly Guard[])[], site: Site): boolean {
  let without: readonly (readonly Guard[])[] = [site.guards]
  for (const way of ways) {
    const open = way.filter((guard) => !site.guards.includes(guard))
    without = without
      .flatMap((guards) => open.map((guard) => [...guards, notHolding(guard)]))
      .filter((guards) => mayHoldTogether(guards, site.space))
    if (without.length > MOST_WAYS) return false
  }
  return without.length > 0
}

/** What has to hold where a guard does not; an outcome may always be another one. */
function notHolding(guard: Guard): Guard {
  if (guard.kind === 'outcome') return guard
  return guard.kind === 'when' ? { ...guard, holds: !guard.holds } : { ...guard, isOther: !guard.isOther }
}

/** What a condition asks that can never be, or nothing where it can come true. */
export interface Never {
  readonly document: Document | undefined
  readonly yieldedBy: readonly Site<Handle>[]
  readonly inSomeCases?: boolean
}

/** How names in the condition are read. */
export type FindDocument = (node: Extract<Expression, { kind: 'obtained' | 'submitted' }>) => Document | undefined

/**
 * Why a condition can never come to have a value where something waits for it; undefined where it can, or nobody can
 * tell. Answers may be amended, and days pass: only documents and the outcomes of steps can be missed for good.
 */
export function neverIs(node: Expression, value: boolean, waiter: Waiter, documentOf: FindDocument): Never | undefined {
  const why = (one: Expression): Never | undefined => neverIs(one, value, waiter, documentOf)
  switch (node.kind) {
    case 'and':
    case 'or': {
      const each = node.operands.map(why)
      const needsAll = (node.kind === 'and') === value
      if (needsAll) return each.find((one) => one !== undefined)
      return each.includes(undefined) ? undefined : each[0]
    }
    case 'not':
      return neverIs(node.operand, !value, waiter, documentOf)
    case 'obtained':
    case 'submitted': {
      const document = documentOf(node)
      if (document === undefined || !value) return undefined
      const come = coming(document, waiter)
      return come.comes ? undefined : { document, ...come }
    }
    case 'compare':
    case 'member': {
      const asked = node.kind === 'compare' ? node.left : node.value
      const words = asked.kind === 'outcomeOf' ? asked.step.parts.map(({ text }) => text) : undefined
      const isPositive = node.kind === 'member' ? !node.negated : node.operator === 'is' || node.operator === '='
      if (words === undefined || isPositive !== value) return undefined
      return comesOnlyLater(words, waiter) ? { document: undefined, yieldedBy: [] } : undefined
    }
    default:
      return undefined
  }
}

/** Whether the step that a condition asks the outcome of is done only after what waits for the condition. */
function comesOnlyLater([first, ...more]: readonly string[], { site, process }: Waiter): boolean {
  const named =
    more.length > 0
      ? sitesOfKind(process, 'handle').filter(({ statement }) => statement.item.name === first)
      : sitesOf(process).filter(({ statement }) => 'name' in statement && statement.name === first)
  return named.length > 0 && named.every(({ place }) => standing(place, site.place) === 'after')
}
