import type { InstantNode } from '@banjie/dsl'
import type { LocalInstant } from './scenario.ts'

/** An instant as it is written. */
export const localInstant = ({ date, time }: InstantNode): LocalInstant => {
  const parts = [Math.floor(time.minutes / 60), time.minutes % 60]
  return { day: date.value, time: parts.map((part) => String(part).padStart(2, '0')).join(':') }
}
