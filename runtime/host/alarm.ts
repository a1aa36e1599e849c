import type { Instant } from '../plan/index.ts'

/** An alarm clock for one instant: the earliest that it has been told of. */
export interface Alarm {
  /** Rings at that instant, unless it is to ring before. */
  noLaterThan(at: Instant): void
  /** Never rings again. */
  stop(): void
}

/**
 * No longer than a minute is waited in one go: `setTimeout` takes 32 bits of milliseconds and fires at once above that,
 * and it knows neither of a system clock that was set nor of a machine that was put to sleep.
 */
const longestWait = 60_000

/** An alarm on the process's one timer. It does not keep the process alive; it rings at the instant or after, never before. */
export function createAlarm(now: () => Instant, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined
  let set = Infinity
  let stopped = false

  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(check, Math.min(Math.max(set - now(), 0), longestWait)).unref()
  }
  const check = (): void => {
    if (now() < set) return wait()
    set = Infinity
    ring()
  }
  return {
    noLaterThan: (at) => {
      if (stopped || at >= set) return
      set = at
      wait()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
