import type { Scope } from './scope.ts'

/** What binding works with: what the names stand for, and which module they stand in. */
export interface Binding {
  readonly scope: Scope
  /** The path of the module. */
  readonly module: string
}
