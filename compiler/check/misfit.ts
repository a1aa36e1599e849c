import type { MessageArguments, Span } from '@banjie/dsl'

/** What cannot be as it stands (BJ2001): where, and with what it is told. */
export interface Misfit {
  readonly at: Span
  readonly args: MessageArguments
}
