import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { OpenSide } from './harness.ts'
import type { Measurement, Side } from './measurement.ts'

/** What the process of a side says after each round, and once when it is set up. */
export type Answer = { readonly figure: number } | { readonly failure: string }

/**
 * Sets a side up in a process of its own. What the machine's compiler learns from one side, and what one leaves to be
 * collected, slows the other down in a process that both share, by a factor that depends on which came first.
 */
export async function openProcess({ name }: Measurement, side: Side): Promise<OpenSide> {
  const child = fork(join(import.meta.dirname, 'side-main.ts'), [name, side], { stdio: ['ignore', 2, 2, 'ipc'] })
  const answer = async (): Promise<number> => {
    const stop = new AbortController()
    const { signal } = stop
    try {
      const [said]: readonly Answer[] = await Promise.race([
        once(child, 'message', { signal }),
        once(child, 'exit', { signal }).then(([code]) => [{ failure: `ended with ${code}` }]),
      ])
      if (said === undefined || 'failure' in said) throw new Error(`${name}, ${side}: ${said?.failure}`)
      return said.figure
    } finally {
      stop.abort()
    }
  }
  try {
    await answer()
  } catch (failure) {
    child.kill()
    throw failure
  }
  return {
    round: () => {
      child.send('round')
      return answer()
    },
    close: () => void child.kill(),
  }
}
