/**
 * What follows from an object, kept with the object itself: found once, and gone when the object is. A `WeakMap` says
 * the same, but the values of one are taken for alive until the collector's next full round: in a long session every
 * model read since then stays, with its whole text. Copies of an object (`{ ...object }`) do not inherit it.
 */
export class KeptWith<K extends object, V> {
  readonly #key = Symbol('kept')

  /** What was kept with an object, if anything. */
  get(object: K): V | undefined {
    return (object as Kept<V>)[this.#key]
  }

  /** Keeps it, in place of what was kept before. */
  set(object: K, value: V): void {
    Object.defineProperty(object, this.#key, { value, configurable: true })
  }

  /** What was kept with an object; what is found for it the first time. */
  of(object: K, find: () => V): V {
    const before = this.get(object)
    if (before !== undefined) return before
    const found = find()
    this.set(object, found)
    return found
  }
}

interface Kept<V> {
  readonly [key: symbol]: V | undefined
}
