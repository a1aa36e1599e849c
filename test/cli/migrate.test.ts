import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '@banjie/compiler'
import { openRuntime, required } from '@banjie/runtime/host'
import { openSqliteStore } from '@banjie/runtime/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendar, instant } from '../engine/fixture.ts'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-migrate-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = (days: number, more = ''): string => `
机构 局 { 岗位 窗口, 决定岗 }
材料 申请书
材料 证
表单 表 { 名称: 文本 必填 ${more} }
事项 甲 { 依据 《某法》第一条 承办 局 法定 20 工作日 承诺 ${days} 工作日 需 申请书 出具 证 }
流程 办证 { 受理 由 局.窗口 限 当场 { 表单 表 }  办理 甲  出件 由 局.窗口 限 当场 }
`
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

beforeAll(async () => {
  const store = openSqliteStore(join(folder, 'cases.sqlite'))
  if (!store.ok) throw new Error(store.failure.code)
  let now = instant('2026-03-02 09:00')
  const ids = ['一', '二'].values()
  const newId = (): string => ids.next().value ?? 'x'
  const runtime = openRuntime({ store: store.value, calendar, now: () => now, newId })
  const [process] = compile(text(10), 'a.banjie').processes
  if (process === undefined) throw new Error('no process')
  required(await runtime.deploy(process))
  for (const name of ['x', 'y']) required(await runtime.startCase({ process: '办证', fields: { 名称: name } }))
  now = instant('2026-03-02 10:00')
  required(await runtime.complete('一', { task: '办证/accept', by: { office: '局', post: '窗口' } }))
  await runtime.close()
  await store.value.close()
})

describe('banjie migrate --dry-run', () => {
  test('what would change, as a text and as JSON; nothing is changed', async () => {
    const path = file('新.banjie', text(3))
    const call = ['migrate', path, '--dry-run', '--policy', 'favourable', '--data', folder]
    const { status, stdout, stderr } = await banjie(...call, '--lang', 'zh')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/办证 一 {2}[0-9a-f]{8} → [0-9a-f]{8}/)
    expect(stdout).toMatch(/甲 承诺时限 +10 个工作日 → 2026-03-16 17:00 +3 个工作日 → 2026-03-05 17:00 +新版/)
    expect(stdout).toContain(
      '在办 2 件（从旧兼从有利）：可以适用新版 2 件，不能适用 0 件，已是新版 0 件。没有改动任何案件。',
    )
    const json = JSON.parse((await banjie(...call, '--json')).stdout) as {
      readonly cases: readonly { readonly id: string; readonly limits: readonly object[] }[]
      readonly summary: object
    }
    expect(json.summary).toEqual({ cases: 2, fits: 2, misfits: 0, current: 0 })
    expect(json.cases.find(({ id }) => id === '一')?.limits).toContainEqual(
      expect.objectContaining({
        kind: 'promised',
        old: { limit: { amount: 10, unit: 'workingDay' }, due: '2026-03-16T09:00:00.000Z' },
        new: { limit: { amount: 3, unit: 'workingDay' }, due: '2026-03-05T09:00:00.000Z' },
        holds: 'new',
      }),
    )
  })

  test('a case that does not fit is refused with the reason, and goes on under the old version', async () => {
    const path = file('要电话.banjie', text(10, '电话: 电话 必填'))
    const { status, stdout } = await banjie(
      'migrate',
      path,
      '--dry-run',
      '--policy',
      'new',
      '--data',
      folder,
      '--lang',
      'zh',
    )
    expect(status).toBe(1)
    expect(stdout).toContain('✗ 2026-03-02 09:00 不合新版：')
    expect(stdout).toContain('“电话”必填。请按旧版办理。')
    expect(stdout).toContain('可以适用新版 0 件，不能适用 2 件')
  })

  test('a step that only one of the versions has is called what that version calls it', async () => {
    const step = '办理程序 { 环节 查看 由 局.决定岗 }'
    const path = file('新环节.banjie', text(10).replace('出具 证', `出具 证 ${step}`))
    const { stdout } = await banjie('migrate', path, '--dry-run', '--policy', 'new', '--data', folder, '--lang', 'zh')
    expect(stdout).toMatch(/待办 甲 · 查看 +— +局\.决定岗 +新版/)
  })

  test('cases that follow the version already', async () => {
    const path = file('旧.banjie', text(10))
    const { status, stdout } = await banjie(
      'migrate',
      path,
      '--dry-run',
      '--policy',
      'old',
      '--data',
      folder,
      '--lang',
      'en',
    )
    expect(status).toBe(0)
    expect(stdout).toBe(
      '2 cases under way, by the old version: 0 fit the new version, 0 do not, 2 follow it already. No case was changed.\n',
    )
  })

  test('what a call leaves out is told', async () => {
    const path = file('新.banjie', text(3))
    const told = async (...args: string[]) => {
      const { status, stderr } = await banjie('migrate', path, ...args, '--lang', 'zh')
      return [status, stderr.split('\n')[0]]
    }
    expect(await told('--policy', 'new')).toEqual([2, expect.stringContaining('--dry-run')])
    expect(await told('--dry-run', '--data', folder)).toEqual([2, expect.stringContaining('--policy')])
    expect(await told('--dry-run', '--policy', 'new', '--data', join(folder, '无'))).toEqual([
      2,
      expect.stringContaining('没有案件库'),
    ])
  })
})
