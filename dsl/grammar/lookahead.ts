import type { ILookaheadStrategy, IToken } from 'chevrotain'
import { getLookaheadPaths, LLkLookaheadStrategy } from 'chevrotain'

/** What a choice of alternatives needs of a parser. */
interface Peeking {
  LA(ahead: number): IToken
}

type Choice = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0]
type Choose = ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']>

/**
 * Chooses among alternatives by the next token, looked up in a table. The library does so only where no alternative is
 * empty and none has a gate; with either it tries all, one after the other, and both are common here.
 */
export class TableLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation({ rule, prodOccurrence, maxLookahead, hasPredicates }: Choice): Choose {
    const paths = getLookaheadPaths({ rule, occurrence: prodOccurrence, prodType: 'Alternation', maxLookahead })
    /** By token type: the alternatives that can begin with it, in order; those that read nothing can always. */
    const table: number[][] = []
    const always: number[] = []
    paths.forEach((alternative, index) => {
      for (const [type] of alternative) {
        if (type === undefined) always.push(index)
        else
          for (const each of [type.tokenTypeIdx ?? -1, ...(type.categoryMatches ?? [])])
            (table[each] ??= []).push(index)
      }
    })
    const candidates: (readonly number[])[] = []
    table.forEach((found, type) => {
      candidates[type] = [...new Set([...found, ...always])].toSorted((one, other) => one - other)
    })
    if (hasPredicates) {
      return function (this: Peeking, alternatives = []): number | undefined {
        for (const index of candidates[this.LA(1).tokenTypeIdx] ?? always) {
          if (alternatives[index]?.GATE?.call(this) !== false) return index
        }
        return undefined
      }
    }
    const first = candidates.map(([index]) => index)
    const [otherwise] = always
    return function (this: Peeking): number | undefined {
      const index = first[this.LA(1).tokenTypeIdx]
      return index === undefined ? otherwise : index
    }
  }
}
