import type { Limit, PlainDate } from './limit.ts'
import type { NodeId } from './plan.ts'

/**
 * A condition (language.md section 4, Conditions) as a machine's guards hold it: what has to be so in a case. A yes/no
 * field is a condition by itself. `not-in` compares too: without an answer it is false.
 */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'compare'; readonly left: Term; readonly operator: Comparator; readonly right: Term }
  | { readonly kind: 'in' | 'not-in'; readonly value: Term; readonly among: readonly Term[] }
  | { readonly kind: 'yes'; readonly field: string }
  | { readonly kind: 'yesno'; readonly value: boolean }
  | { readonly kind: 'submitted' | 'obtained'; readonly document: string }

/** How two terms are compared; `is` and `is not` of the language are `=` and `!=`. */
export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>='

/**
 * A value in a condition. A `word` is a word of the language, the same in both languages: a channel (`online`), or an
 * outcome (`pass`, or a step's own). A condition is a value too: yes or no.
 */
export type Term =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' | 'word'; readonly value: string }
  | { readonly kind: 'date'; readonly value: PlainDate }
  | (Limit & { readonly kind: 'duration' })
  | { readonly kind: 'today' | 'channel' }
  | { readonly kind: 'outcome'; readonly node: NodeId }
  | { readonly kind: 'arithmetic'; readonly left: Term; readonly operator: '+' | '-' | '*' | '/'; readonly right: Term }
  | { readonly kind: 'negative'; readonly of: Term }
  | Condition
