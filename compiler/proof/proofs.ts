import type { Rule } from '../model/rule.ts'
import { branchesTaken } from './conditions/branches-taken.ts'
import { formalWhen } from './conditions/formal-when.ts'
import { fasterBeside } from './deadlines/faster-beside.ts'
import { limitsKept } from './deadlines/limits-kept.ts'
import { promiseKept } from './deadlines/promise-kept.ts'
import { statuteKept } from './deadlines/statute-kept.ts'
import { askedAgain } from './prerequisites/asked-again.ts'
import { circularPrerequisites } from './prerequisites/circular-prerequisites.ts'
import { neverIssued } from './prerequisites/never-issued.ts'
import { neverThere } from './prerequisites/never-there.ts'
import { opinionNeeded } from './prerequisites/opinion-needed.ts'
import { standstill } from './prerequisites/standstill.ts'
import { yieldedTwice } from './prerequisites/yielded-twice.ts'
import { visitsKept } from './visits/visits-kept.ts'

/** The proofs of section 6 of the language: what takes a whole item, process or condition to see. */
export const proofs: readonly Rule[] = [
  promiseKept,
  limitsKept,
  statuteKept,
  fasterBeside,
  circularPrerequisites,
  neverThere,
  yieldedTwice,
  standstill,
  neverIssued,
  opinionNeeded,
  askedAgain,
  visitsKept,
  branchesTaken,
  formalWhen,
]
