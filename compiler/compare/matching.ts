/** What is there before and after, what is gone and what is new. */
export interface Matched<T> {
  readonly pairs: readonly { readonly before: T; readonly after: T }[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/** The names by which something may be known again; undefined is none. */
export type Keys = readonly (string | undefined)[]

/**
 * Finds what stands for what: by the first of their keys where it can, then by the second, and so on; a key that several
 * have tells nothing, but what is left is known by its order where as many of one name are there as were. The pairs come
 * in the order of what is there now.
 */
export function match<T>(before: readonly T[], after: readonly T[], keysOf: (one: T) => Keys): Matched<T> {
  const known = new Map<T, T>()
  const levels = Math.max(0, ...[...before, ...after].map((one) => keysOf(one).length))
  /** Pairs what is left by a key, those of a group in their order; `most` is the size of the largest group that tells. */
  const pair = (level: number, most: number): void => {
    const taken = new Set(known.values())
    const keyOf = (one: T): string | undefined => keysOf(one)[level]
    const old = byKey(
      before.filter((one) => !taken.has(one)),
      keyOf,
    )
    const now = byKey(
      after.filter((one) => !known.has(one)),
      keyOf,
    )
    for (const [key, group] of now) {
      const were = old.get(key) ?? []
      if (group.length > most || group.length !== were.length) continue
      for (const [index, one] of group.entries()) {
        const its = were[index]
        if (its !== undefined) known.set(one, its)
      }
    }
  }
  for (let level = 0; level < levels; level++) pair(level, 1)
  pair(0, Infinity)
  const taken = new Set(known.values())
  return {
    pairs: after.flatMap((one) => {
      const its = known.get(one)
      return its === undefined ? [] : [{ before: its, after: one }]
    }),
    removed: before.filter((one) => !taken.has(one)),
    added: after.filter((one) => !known.has(one)),
  }
}

function byKey<T>(all: readonly T[], keyOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key === undefined) continue
    const others = found.get(key)
    if (others === undefined) found.set(key, [one])
    else others.push(one)
  }
  return found
}
