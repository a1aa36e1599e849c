/** Does things one after another where they have the same key, and side by side where they have not. */
export interface KeyedQueue {
  /** Does the work once all that was queued under that key before has ended. */
  run<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is queued any more. */
  idle(): Promise<void>
}

/**
 * A queue for the cases of this process: two acts on one case never race each other here. Between processes the
 * store's revision check decides.
 */
export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<void>>()
  return {
    run: (key, work) => {
      const result = (tails.get(key) ?? Promise.resolve()).then(work)
      const tail = result.then(
        () => undefined,
        () => undefined, // whoever queued it hears of its failure; those after it do not care
      )
      tails.set(key, tail)
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
      return result
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
