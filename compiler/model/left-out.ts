import { isLicensingLaw } from '../names/laws.ts'
import type { Special } from './statement.ts'

/** The kinds of procedure that 行政许可法 art. 45 leaves out of the limit, where a law requires them. */
const leftOut: ReadonlySet<Special['procedureKind']> = new Set([
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
])

/** Whether a procedure is of a kind that the statutory clock leaves out where a law requires it; else a law has to say so. */
export const lawMayLeaveOut = (kind: Special['procedureKind']): boolean => leftOut.has(kind)

/**
 * Whether the statutory clock leaves a special procedure out. Art. 45 itself requires nothing: the law that does has to be
 * cited, or `excluded by` says which leaves it out.
 */
export function isLeftOut({ procedureKind, basis, excludedBy }: Special): boolean {
  if (excludedBy !== undefined) return true
  const required = basis.some(({ citations }) => citations.some(({ law }) => !isLicensingLaw(law.text)))
  return lawMayLeaveOut(procedureKind) && required
}
