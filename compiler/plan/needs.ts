import type { Condition, Need, Wait } from '@banjie/runtime/plan'
import type { Need as ModelNeed } from '../model/model.ts'
import { postsOf } from '../model/parts.ts'
import { waitsFor, type Worked } from '../model/waiting.ts'
import { conditionOf } from './condition-of.ts'
import { limitOf, overdueOf } from './limits.ts'
import type { Context } from './lowering.ts'

type Around = Context & { readonly item: NonNullable<Context['item']> }

/** The documents that an item needs in a process, each with how it comes there. */
export function needsOf(context: Around): readonly Need[] {
  return context.item.handle.item.needs.map((need) => needOf(need, context))
}

function needOf({ document, tolerate, commitment, sharedFrom, conditions }: ModelNeed, context: Around): Need {
  const { lowering, item } = context
  const [office] = sharedFrom?.office === undefined ? [] : postsOf(sharedFrom.office)
  const verifier = commitment?.verify?.by
  return {
    document: document.name,
    ...whenOf(conditions.map(({ condition }) => conditionOf(condition, context))),
    yieldedBy: lowering.yieldersOf(document.name),
    ...(office === undefined ? {} : { sharedFrom: { office: office.office } }),
    ...(tolerate === undefined
      ? {}
      : {
          tolerate: {
            limit: limitOf(tolerate.limit),
            ...(tolerate.overdue === undefined ? {} : { overdue: overdueOf(tolerate.overdue) }),
          },
        }),
    ...(commitment === undefined
      ? {}
      : {
          commitment: {
            ...(commitment.verify === undefined ? {} : { limit: limitOf(commitment.verify.limit) }),
            by: verifier === undefined ? item.handle.item.offices.flatMap(postsOf) : postsOf(verifier),
          },
        }),
  }
}

/** What a step of an item waits for (rule 3); what a commitment stands in for holds nothing up. */
export function waitsOf(work: Worked, last: ReadonlySet<Worked>, needs: readonly Need[], context: Around): Wait[] {
  const names = waitsFor(context.item.handle.item, work, last).map(({ name }) => name)
  return waitsFrom(
    needs.filter(({ document }) => names.includes(document)),
    names,
  )
}

/** The documents that needs wait for, each once: in the cases in which one of the needs of it does. */
export function waitsFrom(
  needs: readonly Need[],
  names: readonly string[] = needs.map(({ document }) => document),
): Wait[] {
  return [...new Set(names)].flatMap((document): Wait[] => {
    const all = needs.filter((need) => need.document === document)
    const held = all.filter(({ commitment }) => commitment === undefined)
    if (all.length > 0 && held.length === 0) return []
    const conditions = held.flatMap(({ when }) => when ?? [])
    return [{ document, ...(conditions.length < held.length || held.length === 0 ? {} : anyOf(conditions)) }]
  })
}

const anyOf = (conditions: readonly Condition[]): { readonly when?: Condition } => {
  const [only, ...more] = conditions
  if (only === undefined) return {}
  return { when: more.length === 0 ? only : { kind: 'or', of: conditions } }
}

/** A condition that is several at once. */
export const whenOf = (conditions: readonly Condition[]): { readonly when?: Condition } => {
  const [only, ...more] = conditions
  if (only === undefined) return {}
  return { when: more.length === 0 ? only : { kind: 'and', of: conditions } }
}
