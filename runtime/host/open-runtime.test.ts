import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore, type Store } from '../store/index.ts'
import { value as stored } from '../store/store.contract.ts'
import { required, type Answer } from './answer.ts'
import { openRuntime } from './open-runtime.ts'
import { at, calendar, nodes, posts, soleTrader } from './recorded/sole-trader.ts'
import type { Runtime, RuntimeFailure, RuntimeOptions } from './runtime.ts'

let folder: string
let stores: Store[]
let now: number
let failures: RuntimeFailure[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banjie-host-'))
  stores = []
  failures = []
  now = at('2026-03-02 09:00')
})
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()))
  rmSync(folder, { recursive: true, force: true })
})

const openStore = (): Store => {
  const store = stored(openSqliteStore(join(folder, 'banjie.sqlite')))
  stores.push(store)
  return store
}
let ids = 0
const open = (options: Partial<RuntimeOptions> = {}): Runtime =>
  openRuntime({
    store: openStore(),
    calendar: calendar(),
    now: () => now,
    newId: () => `c${(ids += 1)}`,
    onFailure: (failure) => failures.push(failure),
    ...options,
  })
const code = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)
const fields = { 字号: '老张面馆', 面积: 30 }

const started = async (runtime: Runtime, application: object = { fields }): Promise<string> => {
  required(await runtime.deploy(soleTrader))
  return required(await runtime.startCase({ process: '个体工商户设立', ...application })).id
}
const accept = (runtime: Runtime, id: string): Promise<Answer<unknown>> =>
  runtime.complete(id, { task: nodes.intake, by: posts.window })
const decide = (runtime: Runtime, id: string): Promise<Answer<unknown>> =>
  runtime.complete(id, { task: nodes.decision, by: posts.decider })

describe('a case from application to 办结', () => {
  test('每一步都写下历史，最后出件办结', async () => {
    const runtime = open()
    const id = await started(runtime)
    now += 600_000
    required(await accept(runtime, id))
    now += 600_000
    required(await decide(runtime, id))
    now += 600_000
    const end = required(await runtime.complete(id, { task: nodes.issue, by: { ...posts.window, person: '李四' } }))
    expect(end).toMatchObject({
      status: 'finished',
      statusText: { zh: '办结', en: 'concluded' },
      concludedAt: '2026-03-02T09:30:00+08:00',
      tasks: [],
      active: [],
      done: [nodes.intake, nodes.decision, nodes.item, nodes.issue],
    })
    expect(end.documents.map(({ name, status }) => [name, status])).toEqual([
      ['身份证明', 'present'],
      ['经营场所证明', 'present'],
      ['营业执照', 'issued'],
    ])
    expect(end.history.map(({ who, what }) => `${who.zh}|${what.zh}`)).toEqual([
      '申请人|收到申请（受理）',
      '系统|待办：受理',
      '审批局.综合窗口|予以受理（受理）',
      '系统|待办：个体工商户设立登记 · 决定',
      '审批局.决定岗|个体工商户设立登记 · 决定：通过',
      '系统|取得：营业执照',
      '系统|待办：出件',
      '审批局.综合窗口（李四）|出件：营业执照',
      '系统|案件终结：办结',
    ])
    await runtime.close()
  })

  test('an application that breaks the form leaves no case behind', async () => {
    const runtime = open()
    required(await runtime.deploy(soleTrader))
    const refused = await runtime.startCase({ process: '个体工商户设立', fields: { 面积: 0 } })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'form-invalid' } })
    expect(refused.ok ? [] : refused.refusal.details?.map(({ path }) => path).sort()).toEqual(['/字号', '/面积'])
    expect(required(await runtime.cases())).toEqual([])
  })

  test('补正：缺的材料补齐后再次审查', async () => {
    const runtime = open()
    const id = await started(runtime, { fields, without: ['身份证明'] })
    expect(code(await accept(runtime, id))).toBe('documents-missing')
    const asked = required(await runtime.complete(id, { task: nodes.intake, by: posts.window, outcome: 'correct' }))
    expect(asked.asked).toEqual({ kind: 'correction', node: nodes.intake, documents: ['身份证明'] })
    expect(asked.tasks).toEqual([])
    expect(asked.active).toEqual([nodes.intake])
    const supplied = required(await runtime.supply(id, ['身份证明']))
    expect(supplied.asked).toBeUndefined()
    expect(supplied.tasks.map(({ node, outcomes }) => [node, outcomes.map(({ name }) => name)])).toEqual([
      [nodes.intake, ['pass', 'refuse']],
    ])
  })

  test('不予受理须说明理由', async () => {
    const runtime = open()
    const id = await started(runtime)
    const refusal = { task: nodes.intake, by: posts.window, outcome: 'refuse' }
    expect(code(await runtime.complete(id, refusal))).toBe('reason-wanted')
    const end = required(await runtime.complete(id, { ...refusal, reason: '不属本局职权' }))
    expect(end).toMatchObject({ status: 'refused', statusText: { zh: '不予受理' } })
    expect(end.refusals).toMatchObject([{ node: nodes.intake, reason: '不属本局职权' }])
  })

  test('撤回', async () => {
    const runtime = open()
    const id = await started(runtime)
    const end = required(await runtime.withdraw(id))
    expect(end.status).toBe('withdrawn')
    expect(end.history.at(-1)).toMatchObject({ who: { zh: '申请人' }, what: { zh: '案件终结：撤回' } })
    expect(code(await accept(runtime, id))).toBe('case-concluded')
  })
})

describe('what is refused', () => {
  test('a task done twice, by the wrong post, or unknown; an unknown case, process and version', async () => {
    const runtime = open()
    const id = await started(runtime)
    expect(code(await runtime.complete(id, { task: nodes.intake, by: posts.decider }))).toBe('wrong-post')
    expect(code(await runtime.complete(id, { task: '没有', by: posts.window }))).toBe('unknown-task')
    required(await accept(runtime, id))
    expect(code(await accept(runtime, id))).toBe('task-not-open')
    expect(code(await accept(runtime, 'nobody'))).toBe('unknown-case')
    expect(code(await runtime.case('nobody'))).toBe('unknown-case')
    expect(code(await runtime.history('nobody'))).toBe('unknown-case')
    expect(code(await runtime.startCase({ process: '没有' }))).toBe('unknown-process')
    expect(code(await runtime.startCase({ version: '0' }))).toBe('unknown-version')
    expect(required(await runtime.case(id)).revision).toBe(3)
  })

  test('a process that is not what its version says', async () => {
    const runtime = open()
    const tampered = { ...soleTrader, plan: { ...soleTrader.plan, title: '改过' } }
    expect(code(await runtime.deploy(tampered))).toBe('tampered-process')
  })

  test('an act made for an earlier revision; nothing of it happens', async () => {
    const runtime = open()
    const id = await started(runtime)
    const seen = required(await runtime.case(id)).revision
    required(await runtime.complete(id, { task: nodes.intake, by: posts.window }, { revision: seen }))
    expect(code(await runtime.withdraw(id, { revision: seen }))).toBe('stale-revision')
    expect(required(await runtime.case(id)).status).toBe('open')
  })

  test('everything, after it was closed', async () => {
    const runtime = open()
    const id = await started(runtime)
    await runtime.close()
    expect(code(await runtime.case(id))).toBe('runtime-closed')
    expect(code(await accept(runtime, id))).toBe('runtime-closed')
  })
})

describe('two at once', () => {
  test('of two who complete the same task at once, one is told that it is not open', async () => {
    const runtime = open()
    const id = await started(runtime)
    const codes = await Promise.all([accept(runtime, id), accept(runtime, id)])
    expect(codes.map(code).sort()).toEqual(['ok', 'task-not-open'])
  })

  test('two runtimes on one file take turns on a case: nothing is lost, nothing happens twice', async () => {
    const one = open()
    const other = open()
    const id = await started(one)
    const codes = await Promise.all([accept(one, id), accept(other, id)])
    expect(codes.map(code).sort()).toEqual(['ok', 'task-not-open'])
    required(await decide(other, id))
    expect(required(await one.history(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
  })
})

describe('a store that fails', () => {
  test('busy: it is asked again until it is free', async () => {
    const store = openStore()
    let busy = 3
    const runtime = open({
      store: {
        ...store,
        commit: async (change) =>
          (busy -= 1) < 0 ? store.commit(change) : { ok: false, failure: { code: 'busy', cause: undefined } },
      },
    })
    const id = await started(runtime)
    expect(busy).toBe(-1)
    expect(required(await runtime.case(id)).revision).toBe(2)
    expect(failures).toEqual([])
  })

  test('full: the act is refused in words, the case is as it was, the operator is told', async () => {
    const store = openStore()
    let full = false
    const runtime = open({
      store: {
        ...store,
        commit: async (change) =>
          full ? { ok: false, failure: { code: 'disk-full', cause: undefined } } : store.commit(change),
      },
    })
    const id = await started(runtime)
    full = true
    expect(await accept(runtime, id)).toMatchObject({
      ok: false,
      refusal: {
        code: 'store-failed',
        failure: { code: 'disk-full' },
        message: { zh: expect.stringContaining('磁盘已满') },
      },
    })
    expect(failures).toMatchObject([{ kind: 'store', failure: { code: 'disk-full' } }])
    full = false
    expect(required(await runtime.case(id)).tasks).toHaveLength(1)
    required(await accept(runtime, id))
  })
})

describe('tasks', () => {
  test('of a post, the most urgent first', async () => {
    const runtime = open()
    const first = await started(runtime)
    required(await accept(runtime, first))
    now = at('2026-03-03 09:00')
    const second = await started(runtime)
    required(await accept(runtime, second))
    const third = await started(runtime)
    const decisions = required(await runtime.tasks({ post: '审批局.决定岗' }))
    expect(decisions.map((task) => [task.case, task.clock?.due?.day])).toEqual([
      [first, '2026-03-04'],
      [second, '2026-03-05'],
    ])
    expect(required(await runtime.tasks({ post: '审批局.综合窗口' })).map((task) => task.case)).toEqual([third])
    expect(required(await runtime.tasks())).toHaveLength(3)
    expect(required(await runtime.tasks({ post: '审批局' }))).toEqual([])
  })
})

describe('timers', () => {
  test('五个工作日未告知，视为受理；到期前后各有预警', async () => {
    const runtime = open()
    const id = await started(runtime)
    now = at('2026-03-12 09:00')
    required(await runtime.fireDueTimers())
    const events = required(await runtime.history(id)).filter(({ event }) => event.kind === 'timer')
    const deemed = events.find(({ event }) => event.kind === 'timer' && event.timer.startsWith('deem:'))
    expect(deemed?.at).toBe(at('2026-03-09 17:00'))
    const view = required(await runtime.case(id))
    expect(view.history.map(({ kind }) => kind)).toContain('deemed-accepted')
    expect(view.tasks.map(({ node }) => node)).toEqual([nodes.decision])
    expect(view.clocks.find(({ kind }) => kind === 'statutory')).toMatchObject({ warning: 'red' })
  })

  test('an act fires first what was due before it; at the closing instant it is still in time', async () => {
    const runtime = open()
    const inTime = await started(runtime)
    const late = await started(runtime)
    now = at('2026-03-09 17:00')
    required(await accept(runtime, inTime))
    expect(required(await runtime.case(inTime)).history.map(({ kind }) => kind)).not.toContain('deemed-accepted')
    now += 1
    expect(code(await accept(runtime, late))).toBe('task-not-open')
    expect(required(await runtime.case(late)).history.map(({ kind }) => kind)).toContain('deemed-accepted')
  })

  test('what came due while nobody was there is fired at the next start, in order and at its own instant', async () => {
    const before = open()
    const id = await started(before)
    required(await accept(before, id))
    await before.close()
    now = at('2026-04-01 09:00')
    const after = open()
    const events = required(await after.history(id)).slice(3)
    expect(events.length).toBeGreaterThan(2)
    expect(events.every(({ event }) => event.kind === 'timer')).toBe(true)
    expect(events.map((event) => event.at)).toEqual(events.map((event) => event.at).toSorted((a, b) => a - b))
    expect(events.every((event) => event.at < now)).toBe(true)
    await after.close()
  })

  test('the alarm rings by itself, once the instant has passed', async () => {
    const before = open()
    const id = await started(before)
    await before.close()
    const [first] = stored(await openStore().timers(1))
    if (first === undefined) throw new Error('no timer')
    now = first.at
    const runtime = open()
    expect(required(await runtime.history(id))).toHaveLength(2)
    now += 1
    await expect.poll(async () => required(await runtime.history(id)).length).toBeGreaterThan(2)
    await runtime.close()
  })

  test('a calendar that has changed moves the due instants of open cases', async () => {
    now = at('2026-02-11 09:00')
    const before = open()
    const id = await started(before)
    const due = async (): Promise<string[]> =>
      stored(await openStore().timers(100)).map((timer) => `${timer.name} ${new Date(timer.at).toISOString()}`)
    const deem = `deem:${nodes.intake}:notice`
    expect(await due()).toContain(`${deem} 2026-02-25T09:00:00.000Z`)
    await before.close()
    const after = open({ calendar: calendar(['2026-02-24']) })
    required(await after.case(id))
    expect(await due()).toContain(`${deem} 2026-02-26T09:00:00.000Z`)
    await after.close()
  })

  test('a bug in one case does not keep the others from their timers, and is told', async () => {
    const first = open()
    const broken = await started(first)
    const sound = await started(first)
    await first.close()
    const store = openStore()
    const loaded = stored(await store.loadCase(broken))
    if (loaded === undefined) throw new Error('no case')
    const change = { id: broken, process: loaded.process, expectedRevision: loaded.revision, tasks: [] }
    const timers = [{ name: 'red:x', at: 1 }] as const
    stored(await store.commit({ ...change, events: [], state: { ...loaded.state, value: '没有这个状态' }, timers }))
    now = at('2026-03-12 09:00')
    const second = open()
    expect(required(await second.case(sound)).history.map(({ kind }) => kind)).toContain('deemed-accepted')
    expect(failures).toMatchObject([{ kind: 'bug', case: broken }])
    await second.close()
  })

  test('a clock set back stops nobody: nothing is told to have happened before what went before', async () => {
    const runtime = open()
    const id = await started(runtime)
    now -= 5000
    required(await accept(runtime, id))
    expect(required(await runtime.history(id)).at(-1)?.at).toBe(at('2026-03-02 09:00'))
  })
})

test('after a restart a case goes on where it stood', async () => {
  const before = open()
  const id = await started(before)
  required(await accept(before, id))
  const stood = required(await before.case(id))
  await before.close()
  const after = open()
  expect(required(await after.case(id))).toEqual(stood)
  required(await decide(after, id))
  expect(required(await after.complete(id, { task: nodes.issue, by: posts.window })).status).toBe('finished')
  expect(required(await after.cases())).toMatchObject([{ id, status: 'finished', title: '个体工商户设立（一次办好）' }])
  await after.close()
})
