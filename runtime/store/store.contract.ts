import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseState, Timer } from '../engine/index.ts'
import { compiledProcess, type CompiledProcess } from '../plan/index.ts'
import type { StoreResult } from './failure.ts'
import type { CaseChange } from './records.ts'
import type { Store } from './store.ts'

/** What every store must do, as tests: called in a test file with a way to open a fresh, empty store. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
      value(await store.saveVersion(sampleProcess, 5))
    })
    afterEach(() => store.close())

    test('a version comes back as it was kept; keeping it again changes nothing', async () => {
      value(await store.saveVersion(sampleProcess, 9))
      expect(value(await store.version(sampleProcess.version))).toEqual(sampleProcess)
      expect(value(await store.version('unknown'))).toBeUndefined()
      expect(value(await store.versions())).toEqual([
        { version: sampleProcess.version, process: '小流程', deployedAt: 5 },
      ])
    })

    test('a version that was damaged is as it was once it is kept again', async () => {
      const { version, machine, plan } = sampleProcess
      const damaged = { version: 'v', machine, plan: { ...plan, title: '改过' } }
      value(await store.saveVersion(damaged, 6))
      value(await store.saveVersion({ version: 'v', machine, plan }, 7))
      expect(value(await store.version('v'))).toEqual({ version: 'v', machine, plan })
      expect(value(await store.versions()).map((v) => [v.version, v.deployedAt])).toEqual([
        ['v', 6],
        [version, 5],
      ])
    })

    test('the versions that open cases follow are known, each once', async () => {
      expect(value(await store.versionsUnderWay())).toEqual([])
      value(await store.commit(opening('a')))
      value(await store.commit(opening('b')))
      expect(value(await store.versionsUnderWay())).toEqual([sampleState.version])
      value(await store.commit(withdrawal('a', 2)))
      value(await store.commit(withdrawal('b', 2)))
      expect(value(await store.versionsUnderWay())).toEqual([])
    })

    test('versions are listed the latest first', async () => {
      const later = compiledProcess({ ...sampleProcess.plan, title: '新版' }, sampleProcess.machine)
      value(await store.saveVersion(later, 6))
      expect(value(await store.versions()).map((v) => v.version)).toEqual([later.version, sampleProcess.version])
    })

    test('a change writes state, events, tasks and timers together', async () => {
      expect(value(await store.commit(opening('a')))).toBe('written')
      const stored = value(await store.loadCase('a'))
      expect(stored).toMatchObject({ id: 'a', process: '小流程', status: 'open', revision: 2, state: sampleState })
      const events = value(await store.events('a'))
      expect(events.map(({ seq, event }) => [seq, event.kind])).toEqual([
        [1, 'open'],
        [2, 'submit'],
      ])
      expect(events[1]?.entries).toEqual([{ kind: 'received', node: '小流程/受理' }])
      expect(value(await store.casesWithTasks('审批局.窗口')).map((c) => c.id)).toEqual(['a'])
      expect(value(await store.timers(9))).toEqual([
        { case: 'a', name: 'yellow50:x', at: 50 },
        { case: 'a', name: 'red:x', at: 100 },
      ])
    })

    test('of two writers on one revision the second is told so, and writes nothing', async () => {
      value(await store.commit(opening('a')))
      expect(value(await store.commit(withdrawal('a', 2)))).toBe('written')
      const late = { ...withdrawal('a', 2), timers: [{ name: 'red:late', at: 1 }] satisfies Timer[] }
      expect(value(await store.commit(late))).toBe('stale')
      expect(value(await store.events('a'))).toHaveLength(3)
      expect(value(await store.timers(9))).toEqual([])
      expect(value(await store.commit(opening('a')))).toBe('stale')
    })

    test('a change for a case that does not exist is stale', async () => {
      expect(value(await store.commit(withdrawal('nobody', 2)))).toBe('stale')
      expect(value(await store.loadCase('nobody'))).toBeUndefined()
      expect(value(await store.events('nobody'))).toEqual([])
    })

    test('a later change replaces tasks and timers of its case, and only of its case', async () => {
      value(await store.commit(opening('a')))
      value(await store.commit(opening('b')))
      value(await store.commit(withdrawal('a', 2)))
      expect(value(await store.casesWithTasks()).map((c) => c.id)).toEqual(['b'])
      expect(value(await store.timers(9)).map((t) => t.case)).toEqual(['b', 'b'])
      expect(value(await store.loadCase('a'))).toMatchObject({ status: 'withdrawn', concludedAt: 20, revision: 3 })
    })

    test('tasks are found by each post that may take them', async () => {
      value(await store.commit(opening('a')))
      expect(value(await store.casesWithTasks('审批局.负责人')).map((c) => c.id)).toEqual(['a'])
      expect(value(await store.casesWithTasks('审批局'))).toEqual([])
    })

    test('cases are listed the newest first', async () => {
      value(await store.commit(opening('a')))
      value(await store.commit({ ...opening('b'), state: { ...sampleState, openedAt: 11 } }))
      value(await store.commit(opening('c')))
      expect(value(await store.cases()).map((c) => c.id)).toEqual(['b', 'c', 'a'])
    })

    test('rearming replaces timers where nothing else happened since', async () => {
      value(await store.commit(opening('a')))
      expect(value(await store.rearm('a', 2, [{ name: 'red:x', at: 70 }]))).toBe('written')
      expect(value(await store.timers(9))).toEqual([{ case: 'a', name: 'red:x', at: 70 }])
      expect(value(await store.rearm('a', 1, []))).toBe('stale')
      expect(value(await store.timers(9))).toHaveLength(1)
    })

    test('timers come the earliest first, over all cases, and no more than asked for', async () => {
      value(await store.commit({ ...opening('a'), timers: [{ name: 'red:x', at: 9 }] }))
      value(await store.commit({ ...opening('b'), timers: [{ name: 'red:x', at: 3 }] }))
      expect(value(await store.timers(1))).toEqual([{ case: 'b', name: 'red:x', at: 3 }])
    })

    test('the fingerprint of the calendar is kept', async () => {
      expect(value(await store.calendarFingerprint())).toBeUndefined()
      value(await store.saveCalendarFingerprint('2026'))
      value(await store.saveCalendarFingerprint('2027'))
      expect(value(await store.calendarFingerprint())).toBe('2027')
    })

    test('a closed store answers `unavailable`, and may be closed again', async () => {
      await store.close()
      await store.close()
      expect(await store.loadCase('a')).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
      expect(await store.commit(opening('a'))).toMatchObject({ ok: false, failure: { code: 'unavailable' } })
    })
  })
}

/** The value of a result that has to be one. */
export function value<T>(result: StoreResult<T>): T {
  if (!result.ok) throw new Error(`store: ${result.failure.code}`, { cause: result.failure.cause })
  return result.value
}

/** A process to keep cases of; a store looks no deeper into it than its name. */
export const sampleProcess: CompiledProcess = compiledProcess(
  {
    format: 2,
    name: '小流程',
    greenChannels: [],
    verifications: [],
    offices: {},
    documents: {},
    items: {},
    body: { kind: 'sequence', id: '小流程', blocks: [] },
  },
  {
    id: '小流程',
    initial: 'done',
    context: { documents: {}, fields: {}, outcomes: {}, counts: {} },
    states: { done: { type: 'final' } },
    options: { maxIterations: 100 },
  },
)

const sampleState: CaseState = {
  version: sampleProcess.version,
  status: 'open',
  value: { 受理: 'open' },
  documents: { 身份证明: 'present' },
  outcomes: {},
  counts: {},
  fields: { 字号: '老张“面馆”\u0000\u{1F35C}' },
  tasks: { '小流程/受理': { openedAt: 10, round: 1 } },
  clocks: {},
  rounds: { '小流程/受理': 1 },
  refusals: [],
  intakes: { '小流程/受理': { receivedAt: 10 } },
  openedAt: 10,
  at: 10,
}

/** The change that opens a case: two events, one task of two posts, two timers. */
export function opening(id: string): CaseChange {
  return {
    id,
    process: '小流程',
    expectedRevision: 0,
    events: [
      { at: 10, event: { kind: 'open' }, entries: [] },
      {
        at: 10,
        event: { kind: 'submit', fields: sampleState.fields, without: [], by: { kind: 'applicant' } },
        entries: [{ kind: 'received', node: '小流程/受理' }],
      },
    ],
    state: sampleState,
    tasks: [
      {
        node: '小流程/受理',
        posts: [
          { office: '审批局', post: '窗口' },
          { office: '审批局', post: '负责人' },
        ],
        openedAt: 10,
      },
    ],
    timers: [
      { name: 'yellow50:x', at: 50 },
      { name: 'red:x', at: 100 },
    ],
  }
}

/** The change by which an applicant withdraws: the case ends, nothing is left to do or to wait for. */
export function withdrawal(id: string, expectedRevision: number): CaseChange {
  return {
    id,
    process: '小流程',
    expectedRevision,
    events: [{ at: 20, event: { kind: 'withdraw', by: { kind: 'applicant' } }, entries: [] }],
    state: { ...sampleState, status: 'withdrawn', tasks: {}, concludedAt: 20, at: 20 },
    tasks: [],
    timers: [],
  }
}
