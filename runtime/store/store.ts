import type { Timer } from '../engine/index.ts'
import type { CompiledProcess, Instant } from '../plan/index.ts'
import type { StoreResult } from './failure.ts'
import type { CaseChange, CaseHeader, CaseRecord, EventRecord, TimerRecord, VersionRecord } from './records.ts'

/**
 * Whether a change was written, or another writer came first: then nothing at all was written, and the caller decides
 * anew on what is there now.
 */
export type Written = 'written' | 'stale'

/**
 * Where processes and cases are kept. A store knows no rule of the law; it keeps what the engine decided, all of it or
 * nothing. What is answered `written` survives a crash of the program and of the machine.
 */
export interface Store {
  /** Keeps a process under its content hash; keeping it again changes nothing, but for what was damaged since. */
  saveVersion(process: CompiledProcess, at: Instant): Promise<StoreResult<void>>
  /** The process of that content hash. */
  version(version: string): Promise<StoreResult<CompiledProcess | undefined>>
  /** The versions that open cases follow. */
  versionsUnderWay(): Promise<StoreResult<readonly string[]>>
  /** The processes kept, the latest first. */
  versions(): Promise<StoreResult<readonly VersionRecord[]>>

  /** The one transaction of the runtime: events, state, tasks and timers of a case, if it stands where it is expected. */
  commit(change: CaseChange): Promise<StoreResult<Written>>
  /** Replaces the timers of a case that has not moved since: after the calendar changed. */
  rearm(id: string, expectedRevision: number, timers: readonly Timer[]): Promise<StoreResult<Written>>

  /** The case of that id. */
  loadCase(id: string): Promise<StoreResult<CaseRecord | undefined>>
  /** All cases, the newest first. */
  cases(): Promise<StoreResult<readonly CaseHeader[]>>
  /** The cases that have an open task for this post (`审批局.综合窗口`), or without a post any open task. */
  casesWithTasks(post?: string): Promise<StoreResult<readonly CaseRecord[]>>
  /** The event log of a case, in order. */
  events(id: string): Promise<StoreResult<readonly EventRecord[]>>
  /** The earliest timers, in the order in which they come due. */
  timers(limit: number): Promise<StoreResult<readonly TimerRecord[]>>

  /** The days that the stored timers were derived with, as the host wrote them down. */
  calendarFingerprint(): Promise<StoreResult<string | undefined>>
  saveCalendarFingerprint(fingerprint: string): Promise<StoreResult<void>>

  /** Lets go of what the store holds; whatever comes later is answered `unavailable`. */
  close(): Promise<void>
}
