/**
 * How others embed Banjie: compile a process elsewhere, open a store, open a runtime on it, and run cases. Nothing here
 * listens to a network; `@banjie/runtime/server` does.
 */
export * from './host/index.ts'
export { openSqliteStore, type SqliteOptions, type Store, type StoreFailure, type StoreResult } from './store/index.ts'
export { createCalendar, type Calendar, type WorkdayData } from './calendar/index.ts'
export type { CaseSummary, CaseView, ClockView, HistoryView, TaskView, Text } from './engine/index.ts'
export {
  isIntact,
  type CalendarPlan,
  type CompiledProcess,
  type Instant,
  type NodeId,
  type PostRef,
} from './plan/index.ts'
