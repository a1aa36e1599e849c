/** A source of choices that a seed decides: the same seed makes the same choices. */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number from 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** From `least` to `most` things. */
  several<Item>(least: number, most: number, make: () => Item): Item[] {
    return Array.from({ length: this.whole(least, most) }, make)
  }

  /** Some of the things, in any order. */
  some<Item>(items: readonly Item[]): Item[] {
    const chosen = items.filter(() => this.chance(0.5))
    for (let index = chosen.length - 1; index > 0; index--) {
      const other = this.whole(0, index)
      const [a, b] = [chosen[index], chosen[other]]
      if (a !== undefined && b !== undefined) [chosen[index], chosen[other]] = [b, a]
    }
    return chosen
  }
}
