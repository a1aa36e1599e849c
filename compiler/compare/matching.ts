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
 * have tells nothing. The pairs come in the order of what is there now.
 */
export function match<T>(before: readonly T[], after: readonly T[], keysOf: (one: T) => Keys): Matched<T> {
  const known = new Map<T, T>()
  const levels = Math.max(0, ...[...before, ...after].map((one) => keysOf(one).length))
  for (let level = 0; level < levels; level++) {
    const taken = new Set(known.values())
    const old = byKey(
      before.filter((one) => !taken.has(one)),
      (one) => keysOf(one)[level],
    )
    const now = byKey(
      after.filter((one) => !known.has(one)),
      (one) => keysOf(one)[level],
    )
    for (const [key, [one, ...others]] of now) {
      const [its, ...more] = old.get(key) ?? []
      if (one !== undefined && its !== undefined && others.length === 0 && more.length === 0) known.set(one, its)
    }
  }
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
