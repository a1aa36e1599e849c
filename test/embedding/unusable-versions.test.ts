import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '@banjie/compiler'
import { openRuntime, openSqliteStore, required, type Runtime, type RuntimeFailure, type Store } from '@banjie/runtime'
import { createCalendar, type Calendar, type WorkdayData } from '@banjie/runtime/calendar'
import type { CompiledProcess } from '@banjie/runtime/plan'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '../engine/fixture.ts'

const text = (name: string, days = ''): string => `${days === '' ? '' : `日历 局历 { 休假表 "${days}" }`}
机构 局 { 岗位 窗口, 决定岗 }
材料 申请书
材料 证
表单 表 { 名称: 文本 必填 }
事项 甲 { 依据 《某法》第一条 承办 局 法定 20 工作日 承诺 6 工作日 需 申请书 出具 证 }
流程 ${name} { 受理 由 局.窗口 限 1 工作日 { 表单 表 }  办理 甲  出件 由 局.窗口 限 当场 }
`
const data = (holidays: readonly string[] = []): WorkdayData => ({ years: { 2026: { holidays, workdays: [] } } })

/** A calendar without holidays, and one table of days off beside it, or none. */
function calendarWith(table: WorkdayData | 'missing'): Calendar {
  const created = createCalendar(data(), {}, () => (table === 'missing' ? undefined : table))
  if (!created.ok) throw new Error(JSON.stringify(created.problems))
  return created.value
}
const compiled = (name: string, days?: string): CompiledProcess => {
  const [process] = compile(text(name, days), 'a.banjie', undefined, { calendar: calendarWith(data()) }).processes
  if (process === undefined) throw new Error(`${name} does not compile`)
  return process
}
const [byTable, plain] = [compiled('按表', 'days.json'), compiled('普通')]

let folder: string
let now: number
let failures: RuntimeFailure[]
let store: Store
let close: () => Promise<void>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banjie-unusable-'))
  now = instant('2026-03-02 09:00')
  failures = []
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})
/** How a restart finds the world: the table of days off, and what the store has instead of what was kept. */
interface World {
  readonly table?: WorkdayData | 'missing'
  readonly version?: Store['version']
}

/** A runtime on the store, as a restart finds it. */
function start({ table = data(), version }: World = {}): Runtime {
  const opened = openSqliteStore(join(folder, 'cases.sqlite'))
  if (!opened.ok) throw new Error(opened.failure.code)
  store = opened.value
  const newId = (): string => `c${(count += 1)}`
  const onFailure = (failure: RuntimeFailure): void => void failures.push(failure)
  const runtime = openRuntime({
    store: version === undefined ? store : { ...store, version },
    calendar: calendarWith(table),
    now: () => now,
    newId,
    onFailure,
  })
  close = async () => {
    await runtime.close()
    await opened.value.close()
  }
  return runtime
}
let count = 0
const apply = async (runtime: Runtime, process: CompiledProcess): Promise<string> => {
  required(await runtime.deploy(process))
  return required(await runtime.startCase({ version: process.version, fields: { 名称: 'x' } })).id
}
const redOf = async (node: string): Promise<string> => {
  const timers = await store.timers(100)
  const at = timers.ok ? timers.value.find(({ name }) => name === `red:${node}`)?.at : undefined
  return new Date(at ?? 0).toISOString().slice(0, 10)
}

describe('a table of days off that a module names', () => {
  test('moves the timers of its cases when it has changed, forward and back', async () => {
    await apply(start(), byTable)
    expect(await redOf('按表/accept')).toBe('2026-03-03')
    await close()
    required(await start({ table: data(['2026-03-03']) }).cases())
    expect(await redOf('按表/accept')).toBe('2026-03-04')
    await close()
    required(await start().cases())
    expect(await redOf('按表/accept')).toBe('2026-03-03')
  })

  test('while it is missing its cases are listed with the reason, and wait; once it is back, they go on', async () => {
    const id = await apply(start(), byTable)
    await close()
    const [listed] = required(await start({ table: 'missing' }).cases())
    expect(listed).toMatchObject({ id, process: '按表', status: 'open' })
    expect(listed?.fault?.zh).toContain('没有这张休假表（days.json）')
    expect(failures[0]).toMatchObject({ kind: 'unusable-version', refusal: { code: 'unusable-calendar' } })
    await close()
    required(await start({ table: data(['2026-03-03']) }).case(id))
    expect(await redOf('按表/accept')).toBe('2026-03-04')
  })
})

describe('a version whose row was changed', () => {
  test('is refused though what stands there now is intact, as it is another', async () => {
    const id = await apply(start(), plain)
    await close()
    const runtime = start({ version: async () => ({ ok: true, value: byTable }) })
    expect(await runtime.case(id)).toMatchObject({ ok: false, refusal: { code: 'tampered-process' } })
  })

  test('is usable again once its process is deployed again', async () => {
    const id = await apply(start(), plain)
    await store.saveVersion({ ...plain, plan: { ...plain.plan, title: '改过' } }, now)
    await close()
    const runtime = start()
    expect(await runtime.case(id)).toMatchObject({ ok: false, refusal: { code: 'tampered-process' } })
    expect(required(await runtime.cases())[0]?.fault?.en).toContain('Compile and deploy it again')
    required(await runtime.deploy(plain))
    await close()
    expect(required(await start().case(id)).status).toBe('open')
  })

  test('does not keep the cases of others from their timers', async () => {
    const first = start()
    await apply(first, byTable)
    const sound = await apply(first, plain)
    await close()
    now = instant('2026-03-12 09:00')
    const runtime = start({
      version: async (version) =>
        version === plain.version
          ? { ok: true, value: plain }
          : { ok: false, failure: { code: 'corrupt', cause: undefined } },
    })
    required(await runtime.fireDueTimers())
    expect(required(await runtime.case(sound)).history.map(({ kind }) => kind)).toContain('deemed-accepted')
  })
})
