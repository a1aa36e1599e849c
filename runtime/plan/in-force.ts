import type { PlainDate } from './limit.ts'
import type { Plan } from './plan.ts'

/** Whether a case that is received on a day follows a version of a process (施行): the day on which it ends is excluded. */
export const isInForceOn = ({ inForce }: Pick<Plan, 'inForce'>, day: PlainDate): boolean =>
  (inForce?.from === undefined || inForce.from <= day) && (inForce?.until === undefined || day < inForce.until)
