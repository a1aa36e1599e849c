import type { DeclaredCalendar } from './calendar.ts'
import type { Scope } from './scope.ts'

/** What binding works with: what the names stand for, and which module they stand in. */
export interface Binding {
  readonly scope: Scope
  /** The path of the module. */
  readonly module: string
  /** By which its processes count. */
  readonly calendar: DeclaredCalendar | undefined
}
