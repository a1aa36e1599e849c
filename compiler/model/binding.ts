import type { Reporter } from '../messages/reporter.ts'
import type { Scope } from './scope.ts'

/** What binding works with: the names, the text they stand in, and where findings go. */
export interface Binding {
  readonly scope: Scope
  /** The path of the module. */
  readonly module: string
  readonly text: string
  readonly reporter: Reporter
}
