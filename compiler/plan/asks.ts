import { readsAnswersOnly, type Ask, type AskedAs, type Condition, type Need, type NodeId } from '@banjie/runtime/plan'
import { whenOf } from './needs.ts'

/** An item that an intake takes in documents for. */
export interface TakenIn {
  readonly id: NodeId
  readonly needs: readonly Need[]
  /** What has to hold for a case to handle it, as far as branches say so. */
  readonly path: readonly Condition[]
  readonly isOpinion: boolean
}

/** An intake that is being lowered: what it asks for is known once all items after it are. */
export class IntakeDraft {
  readonly asks: Ask[] = []
  readonly #items: TakenIn[] = []

  take(item: TakenIn): void {
    this.#items.push(item)
  }

  /**
   * Writes down what it asks for: the union of what its items need, each document once, less what is shared or yielded.
   * What depends on more than the answers given counts as not yielded, and as needed (language.md section 4).
   */
  complete(pathOf: (item: NodeId) => readonly Condition[] | undefined): void {
    const documents = new Set(this.#items.flatMap(({ needs }) => needs.map(({ document }) => document)))
    for (const document of documents) {
      const unless: Condition[] = []
      let isYielded = false
      const wanted = this.#items.flatMap(({ id, needs, path, isOpinion }) =>
        needs
          .filter((need) => need.document === document)
          .flatMap((need) => {
            for (const other of need.yieldedBy) {
              const way = pathOf(other)
              if (way === undefined || other === id || !way.every(readsAnswersOnly)) continue
              // What the item that needs it has to hold as well holds anyway.
              const more = way.filter((one) => !path.includes(one))
              if (more.length === 0) isYielded = true
              else unless.push(...Object.values(whenOf(more)))
            }
            if (need.sharedFrom !== undefined) return []
            const known = [...path, ...(need.when === undefined ? [] : [need.when])].filter(readsAnswersOnly)
            return [{ item: id, as: asOf(need, isOpinion), ...whenOf(known) }]
          }),
      )
      if (!isYielded && wanted.length > 0)
        this.asks.push({ document, for: wanted, ...(unless.length === 0 ? {} : { unless }) })
    }
  }
}

function asOf({ tolerate, commitment }: Need, isOpinion: boolean): AskedAs {
  if (isOpinion) return 'later'
  if (commitment !== undefined) return 'committed'
  return tolerate === undefined ? 'required' : 'tolerated'
}
