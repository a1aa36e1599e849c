import type { Compilation } from '@banjie/compiler'

/** The bound model, by the names that the explorer uses. */
export type Model = Compilation['model']
export type Process = Model['processes'][number]
export type Item = Model['items'][number]
export type Need = Item['needs'][number]
export type Document = Need['document']
export type Statement = Process['statements'][number]
export type Of<Kind extends Statement['kind']> = Extract<Statement, { kind: Kind }>
export type Condition = Of<'await'>['condition']
export type Limit = NonNullable<Item['promised']>
export type Form = Model['forms'][number]
