import type { Plan, PlainDate } from '../plan/index.ts'
import type { Rejection } from './rejection.ts'

/** Why a case that is received on a day cannot follow a version of a process: it is not in force yet, or not any more. */
export function notInForce({ name, inForce }: Plan, day: PlainDate): Rejection {
  const { from, until } = inForce ?? {}
  return from !== undefined && day < from
    ? { code: 'not-yet-in-force', args: { process: name, day, from } }
    : { code: 'no-longer-in-force', args: { process: name, day, until: until ?? day } }
}
