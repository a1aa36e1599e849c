import type { Reporter } from './reporter.ts'
import type { Scope } from './scope.ts'

/** What binding works with: the names, the text they stand in, and where findings go. */
export interface Binding {
  readonly scope: Scope
  readonly text: string
  readonly reporter: Reporter
}
