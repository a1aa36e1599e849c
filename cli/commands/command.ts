import type { Call } from '../call.ts'

/** A command of `banjie`: what it takes, and what it does. */
export interface Command {
  /** How it is called, after `banjie`. */
  readonly usage: string
  readonly about: { readonly zh: string; readonly en: string }
  /** Its options: flags, and those that take a value. */
  readonly flags: readonly string[]
  readonly values: readonly string[]
  /** The least and the most operands. */
  readonly operands: readonly [number, number]
  /** Runs it; the number is the exit status. */
  run(call: Call): Promise<number>
}
