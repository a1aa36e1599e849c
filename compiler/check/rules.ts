import { aboveLicensingLaw } from './above-licensing-law.ts'
import { calendarMisfits } from './calendar-misfits.ts'
import { catchAllDocument } from './catch-all.ts'
import { neverUsed } from './never-used.ts'
import { lawNotInForce } from './law-not-in-force.ts'
import { noBasis } from './no-basis.ts'
import { noSupervision } from './no-supervision.ts'
import { prerequisiteWithoutBasis } from './prerequisite-without-basis.ts'
import { procedureOnStatutoryClock } from './procedure-on-statutory-clock.ts'
import { promiseAboveStatute } from './promise-above-statute.ts'
import { refusedByRule } from './refused-by-rule.ts'
import { reviewsAndDecides } from './reviews-and-decides.ts'
import type { Rule } from '../model/rule.ts'
import { severalSeals } from './several-seals.ts'
import { silenceWithoutBasis } from './silence-without-basis.ts'
import { skippedByLaw } from './skipped-by-law.ts'
import { statuteAboveDefault } from './statute-above-default.ts'
import { stepWithoutLimit } from './step-without-limit.ts'
import { toleranceAbovePromise } from './tolerance-above-promise.ts'
import { typesFit } from './types-fit.ts'
import { uselessTolerance } from './useless-tolerance.ts'

/** The rules by which a module is checked, in the order of their codes (language.md section 6). */
export const rules: readonly Rule[] = [
  typesFit,
  calendarMisfits,
  promiseAboveStatute,
  noBasis,
  statuteAboveDefault,
  stepWithoutLimit,
  procedureOnStatutoryClock,
  silenceWithoutBasis,
  lawNotInForce,
  prerequisiteWithoutBasis,
  aboveLicensingLaw,
  uselessTolerance,
  toleranceAbovePromise,
  skippedByLaw,
  severalSeals,
  neverUsed,
  catchAllDocument,
  noSupervision,
  refusedByRule,
  reviewsAndDecides,
]
