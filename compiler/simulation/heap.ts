/** What waits in an order of its own: the first comes out first. */
export interface Heap<T> {
  readonly size: number
  push(one: T): void
  pop(): T | undefined
}

/** A binary heap. Of two that neither comes before the other, either may come out first. */
export function heapOf<T>(comesBefore: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = []
  const sinkFrom = (start: number, one: T): void => {
    let index = start
    for (;;) {
      let below = 2 * index + 1
      let child = items[below]
      if (child === undefined) break
      const other = items[below + 1]
      if (other !== undefined && comesBefore(other, child)) {
        child = other
        below++
      }
      if (!comesBefore(child, one)) break
      items[index] = child
      index = below
    }
    items[index] = one
  }
  return {
    get size() {
      return items.length
    },
    push: (one) => {
      let index = items.push(one) - 1
      while (index > 0) {
        const above = (index - 1) >> 1
        const parent = items[above]
        if (parent === undefined || !comesBefore(one, parent)) break
        items[index] = parent
        index = above
      }
      items[index] = one
    },
    pop: () => {
      const first = items[0]
      const last = items.pop()
      if (last !== undefined && items.length > 0) sinkFrom(0, last)
      return first
    },
  }
}
