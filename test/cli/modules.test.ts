import { modulesFolder } from '@banjie/cli/modules'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { banjie } from './run-banjie.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-project-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const write = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

interface Report {
  readonly diagnostics: readonly {
    readonly code: string
    readonly file: string
    readonly range: { readonly start: { readonly line: number } }
    readonly related: readonly { readonly file: string }[]
  }[]
  readonly summary: Readonly<Record<string, unknown>>
}
const check = async (path: string): Promise<Report & { readonly status: number }> => {
  const { stdout, status } = await banjie('check', path, '--json')
  return { ...(JSON.parse(stdout) as Report), status }
}
const found = ({ diagnostics }: Report): readonly string[] =>
  diagnostics.map(({ code, file, range }) => `${code} ${file.slice(folder.length + 1)}:${range.start.line}`)

const main = `引用 "机构"
引用 "事项/登记.banjie"
流程 设立 { 受理 由 审批局.窗口 限 当场  办理 登记  出件 由 审批局.窗口 限 当场 }
场景 "一" 验证 设立 {
    2026-03-02 09:00 申请人 申报 { }
    2026-03-02 09:10 审批局.窗口 完成 受理
    应当 待办 登记.决定
}
`
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  write('机构.banjie', '机构 审批局 { 岗位 窗口, 决定岗 }\n材料 申请书\n材料 执照\n')
  write(
    '事项/登记.banjie',
    '引用 "../机构.banjie"\n事项 登记 { 依据 《行政许可法》第四条 承办 审批局  承诺 1 工作日  需 申请书  出具 执照 }\n',
  )
  write('设立.banjie', main)
})

test('a process whose parts stand in several files is checked, run and compiled', async () => {
  const path = join(folder, '设立.banjie')
  expect(await check(path)).toMatchObject({ status: 0, summary: { modules: 1, processes: 1 } })
  expect((await banjie('test', path)).stdout).toContain('✓ 一')
  const out = join(folder, 'out')
  expect((await banjie('compile', path, '--out', out)).stdout).toMatch(/^设立 /)
})

test('errors of a used file are told with its name, warnings and what is its own matter are not', async () => {
  write('事项/登记.banjie', '引用 "../机构.banjie"\n材料 多余\n事项 登记 { 承办 审批司  需 申请书 }\n')
  const report = await check(join(folder, '设立.banjie'))
  expect(report.status).toBe(1)
  expect(found(report)).toEqual(['BJ1001 事项/登记.banjie:3'])
  expect((await banjie('test', join(folder, '设立.banjie'))).status).toBe(1)
})

test('a circle and a missing file are told at the use, once', async () => {
  write('机构.banjie', '引用 "设立"\n机构 审批局 { 岗位 窗口, 决定岗 }\n材料 申请书\n材料 执照\n')
  expect(found(await check(join(folder, '设立.banjie')))).toEqual(['BJ1003 设立.banjie:1'])
  write('机构.banjie', '引用 "没有"\n机构 审批局 { 岗位 窗口, 决定岗 }\n材料 申请书\n材料 执照\n')
  expect(found(await check(join(folder, '设立.banjie')))).toEqual(['BJ1001 机构.banjie:1'])
})

test('a name declared in two files is told with the other place', async () => {
  write('设立.banjie', `${main}材料 执照\n`)
  const report = await check(join(folder, '设立.banjie'))
  expect(found(report)).toEqual(['BJ1002 设立.banjie:9'])
  expect(report.diagnostics[0]?.related[0]?.file).toBe(join(folder, '机构.banjie'))
})

test('a used file in another encoding is BJ0001, and its names are known all the same', async () => {
  const gbk = Uint8Array.from([0xb2, 0xc4, 0xc1, 0xcf, 0x20, 0xbc, 0xd7, 0x0a]) // 材料 甲
  write('gbk.banjie', gbk)
  write('用.banjie', '引用 "gbk"\n事项 乙 { 需 甲 }\n')
  expect(found(await check(join(folder, '用.banjie'))).filter((one) => /BJ[01]/.test(one))).toEqual([
    'BJ0001 gbk.banjie:1',
  ])
})

test('a module of the library is used from anywhere', async () => {
  write('用.banjie', '引用 "banjie/个体工商户设立.banjie"\n流程 全部 { 启动 个体工商户设立 }\n')
  expect(found(await check(join(folder, '用.banjie'))).filter((one) => /BJ[01]/.test(one))).toEqual([])
})

describe('banjie.json', () => {
  test('names the modules that belong together, in its order', async () => {
    write('草稿.banjie', '材料 甲 { 格式 }\n')
    write('banjie.json', '{ "title": "企业开办", "modules": ["机构.banjie", "事项", "设立.banjie"] }')
    const report = await check(folder)
    expect(report).toMatchObject({ status: 0, summary: { title: '企业开办', modules: 3 } })
    const { stdout } = await banjie('check', folder)
    expect(stdout).toContain('企业开办：检查了 3 个模块')
    write('banjie.json', '{ "title": "企业开办" }')
    expect(found(await check(folder))).toEqual(['BJ0001 草稿.banjie:1'])
  })
  test('what does not fit is told where it stands', async () => {
    write('banjie.json', '{ "title": 5,\n"modules": ["设立.banjie", "没有"],\n"calender": "甲",\n"calendar": "中国" }')
    expect(found(await check(folder))).toEqual([
      'BJ0001 banjie.json:1',
      'BJ0001 banjie.json:3',
      'BJ1001 banjie.json:2',
      'BJ1001 banjie.json:4',
    ])
    write('banjie.json', '{ title: 企业开办 }')
    expect(found(await check(folder))).toEqual(['BJ0001 banjie.json:1'])
  })
  test('the calendar is one that a module declares', async () => {
    write('日历.banjie', '日历 中国 { 时区 "Asia/Shanghai" }\n')
    write('banjie.json', '{ "calendar": "中国" }')
    expect(found(await check(folder))).toEqual([])
  })
  test('modules that have no calendar count by the project’s', async () => {
    write('日历.banjie', '日历 夜市 { 工时 09:00-21:00 }\n')
    write(
      '夜市.banjie',
      `机构 局 { 岗位 窗口 }
表单 表 { 名称: 文本 必填 }
流程 摆摊 { 受理 由 局.窗口 限 4 小时 { 表单 表 } }
场景 "晚上也算" 验证 摆摊 {
    2026-03-02 16:00 申请人 申报 { 名称: "烤串" }
    应当 到期 受理 于 2026-03-02 20:00
}
`,
    )
    const tested = async (): Promise<unknown> => (await banjie('test', join(folder, '夜市.banjie'), '--json')).status
    expect(await tested()).toBe(1)
    write('banjie.json', '{ "calendar": "夜市" }')
    expect(await tested()).toBe(0)
    // The server runs what it compiles by the same calendar.
    const compiled = await modulesFolder(folder).compile(
      '夜市.banjie',
      readFileSync(join(folder, '夜市.banjie'), 'utf8'),
    )
    expect(compiled.ok && compiled.processes[0]?.plan.calendar).toEqual({ hours: [{ from: '09:00', to: '21:00' }] })
  })
})
