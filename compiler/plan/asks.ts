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
      const wanted = this.#items.flatMap(({ id, needs, path, isOpinion }) =>
        needs
          .filter((need) => need.document === document)
          .flatMap((need) => {
            const ways = need.yieldedBy.flatMap((other) => {
              const way = other === id ? undefined : pathOf(other)
              return way?.every(readsAnswersOnly) === true ? [way] : []
            })
            // Wherever it is needed here it is yielded as well: here nobody is asked for it.
            if (ways.some((way) => way.every((one) => path.includes(one)))) return []
            unless.push(...ways.flatMap((way) => Object.values(whenOf(way))))
            if (need.sharedFrom !== undefined) return []
            const known = [...path, ...(need.when === undefined ? [] : [need.when])].filter(readsAnswersOnly)
            return [{ item: id, as: asOf(need, isOpinion), ...whenOf(known) }]
          }),
      )
      if (wanted.length > 0) this.asks.push({ document, for: wanted, ...(unless.length === 0 ? {} : { unless }) })
    }
  }
}

function asOf({ tolerate, commitment }: Need, isOpinion: boolean): AskedAs {
  if (isOpinion) return 'later'
  if (commitment !== undefined) return 'committed'
  return tolerate === undefined ? 'required' : 'tolerated'
}
