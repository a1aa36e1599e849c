import type { Rule } from '../model/rule.ts'

/** The proofs of section 6 of the language: what takes a whole item, process or condition to see. */
export const proofs: readonly Rule[] = []
