import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '@banjie/compiler'
import { openRuntime, openSqliteStore, type Answer, type CaseView, type Runtime } from '@banjie/runtime'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendar, instant } from '../engine/fixture.ts'

/** A process whose item is decided within six working days until the end of June, within three from then on. */
const text = (calendarDeclared = ''): string => `${calendarDeclared}
机构 局 { 岗位 窗口, 决定岗 }
材料 申请书
材料 证
表单 表 { 名称: 文本 必填 }
事项 甲 { 施行 2020-01-01 至 2026-07-01 依据 《某法》第一条 承办 局 承诺 6 工作日 需 申请书 出具 证 }
事项 甲 { 施行 2026-07-01 依据 《某法》第一条 承办 局 承诺 3 工作日 需 申请书 出具 证 }
流程 办证 { 受理 由 局.窗口 限 当场 { 表单 表 }  办理 甲  出件 由 局.窗口 限 当场 }
`
let folder: string
let now: number
let close: () => Promise<void>
let count = 0
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banjie-versions-'))
})
afterEach(async () => {
  await close()
  rmSync(folder, { recursive: true, force: true })
})

/** A runtime to which both versions are deployed, the later one first. */
async function running(declared?: string): Promise<Runtime> {
  const store = openSqliteStore(join(folder, 'cases.sqlite'))
  if (!store.ok) throw new Error(store.failure.code)
  const runtime = openRuntime({
    store: store.value,
    calendar,
    now: () => now,
    newId: () => `c${(count += 1)}`,
  })
  close = async () => {
    await runtime.close()
    await store.value.close()
  }
  const { processes } = compile(text(declared), 'a.banjie', undefined, { calendar })
  expect(processes).toHaveLength(2)
  for (const process of processes.toReversed()) value(await runtime.deploy(process))
  return runtime
}
function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${answer.refusal.message.zh}`)
  return answer.value
}
const apply = (runtime: Runtime): Promise<Answer<CaseView>> =>
  runtime.startCase({ process: '办证', fields: { 名称: 'x' } })
const accept = (runtime: Runtime, id: string): Promise<Answer<CaseView>> =>
  runtime.complete(id, { task: '办证/accept', by: { office: '局', post: '窗口' } })
const promised = (view: CaseView): string | undefined =>
  view.clocks.find(({ kind }) => kind === 'promised')?.limitText.zh

describe('a case follows, to its end, the version that is in force on the day it is received', () => {
  test('whichever was deployed last', async () => {
    now = instant('2026-06-30 16:59')
    const runtime = await running()
    const old = value(await apply(runtime))
    now = instant('2026-07-01 09:00')
    const young = value(await apply(runtime))
    expect(old.version).not.toBe(young.version)
    // The older one is accepted when the new version is in force already: it keeps its own.
    expect(promised(value(await accept(runtime, old.id)))).toBe('6 个工作日')
    expect(promised(value(await accept(runtime, young.id)))).toBe('3 个工作日')
  })

  test('the day of receipt is that of the calendar: what comes in after hours may count on the next working day', async () => {
    now = instant('2026-06-30 20:00')
    const runtime = await running('日历 C { 收件 次工作日 }')
    const view = value(await apply(runtime))
    now = instant('2026-07-01 09:00')
    expect(promised(value(await accept(runtime, view.id)))).toBe('3 个工作日')
  })

  test('before any version is in force an application is refused, and says from when', async () => {
    now = instant('2019-12-31 10:00')
    const runtime = await running()
    const answer = await apply(runtime)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'not-yet-in-force' } })
    expect(!answer.ok && answer.refusal.message.zh).toContain('自 2020-01-01 起施行')
    expect(value(await runtime.cases())).toEqual([])
  })
})
