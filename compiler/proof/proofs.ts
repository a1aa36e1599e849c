import type { Rule } from '../model/rule.ts'
import { fasterBeside } from './deadlines/faster-beside.ts'
import { limitsKept } from './deadlines/limits-kept.ts'
import { promiseKept } from './deadlines/promise-kept.ts'
import { statuteKept } from './deadlines/statute-kept.ts'

/** The proofs of section 6 of the language: what takes a whole item, process or condition to see. */
export const proofs: readonly Rule[] = [promiseKept, limitsKept, statuteKept, fasterBeside]
