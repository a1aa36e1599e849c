import type { Bilingual, RelatedPlace, Span } from '../../model/syntax.ts'
import type { Need, Process } from '../../model/model.ts'
import type { Handle } from '../../model/statement.ts'
import type { Site } from './sites.ts'

/** Where a need is told of in the module of a process: where another module says it, at the item that is handled. */
export function placeOfNeed(need: Need, { statement }: Site<Handle>, process: Process): Span {
  return statement.item.module === process.module ? need.span : statement.node.item
}

/** A need as a related place, in the module that says it. */
export function relatedNeed(need: Need, { statement }: Site<Handle>, process: Process, role: string): RelatedPlace {
  const { start, end } = need.span
  const { module } = statement.item
  return { start, end, role, ...(module === process.module ? {} : { module }) }
}

/** Names, each once, as they stand between the quotes of a message. */
export function listed(names: readonly string[]): Bilingual {
  const each = [...new Set(names)]
  return { zh: each.join('”、“'), en: each.join('”, “') }
}
