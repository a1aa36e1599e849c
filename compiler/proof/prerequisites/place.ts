/** One turn on the way from a process to a statement of it. */
interface Turn {
  /** What the statement is one of: a block, or the branches of a choice. */
  readonly of: object
  /** How its parts stand to each other: in order, side by side, or one of them only. */
  readonly kind: 'order' | 'beside' | 'either'
  readonly index: number
}

/** Where a statement stands in its process: the turns that lead to it, from the outside. */
export type Place = readonly Turn[]

/** How a statement stands to another: done before it, after it, beside it, or never in the same case by its branch. */
export type Standing = 'before' | 'after' | 'beside' | 'apart'

/** How what stands at one place stands to what stands at another; a block is before what is in it. */
export function standing(one: Place, other: Place): Standing {
  for (const [depth, turn] of one.entries()) {
    const its = other[depth]
    if (its === undefined) return 'after'
    if (its.of !== turn.of || its.index === turn.index) continue
    if (turn.kind === 'order') return turn.index < its.index ? 'before' : 'after'
    return turn.kind === 'beside' ? 'beside' : 'apart'
  }
  return one.length === other.length ? 'beside' : 'before'
}
