import { compile, runScenarios } from '@banjie/compiler'
import { checkForm } from '@banjie/runtime/engine'
import { blocksOf } from '@banjie/runtime/plan'
import { openRuntime, openSqliteStore } from '@banjie/runtime'
import { createServer, type ModulesPort, type Server } from '@banjie/runtime/server'
import type { ApiError, CaseView } from '@banjie/runtime/server/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendar } from '../engine/fixture.ts'

const form = `
    举办者: 单选 { "个人", "企业" } 必填
    身份证号: 身份证号 必填 当 举办者 为 "个人"
    信用代码: 信用代码 必填 当 举办者 != "个人"
    园名: 文本 必填 长度 至多 6
    邮编: 文本 匹配 "[0-9]{6}"
    开园日期: 日期 至少 2026-03-01
    注册资金: 金额 大于 0 单位 "元"
    教职工: 名单 { 姓名: 文本 必填  在编: 是否 默认 真  证号: 文本 匹配 "[0-9]{4}" 当 在编 } 必填`

const text = (scenario = ''): string => `
机构 局 "审批局" { 岗位 窗 }
材料 申请书
材料 办学许可证
表单 申请 {${form}
}
事项 办园 { 依据 《民办教育促进法》第十二条 承办 局 法定 20 工作日 需 申请书 出具 办学许可证 }
流程 开园 { 受理 由 局.窗 限 1 工作日 { 表单 申请 } 办理 办园 出件 由 局.窗 限 当场 }
${scenario}`

const compiled = compile(text(), 'a.banjie')
const [process] = compiled.processes
const told = compiled.diagnostics.map(({ code, message }) => `${code} ${message.zh}`)
if (process === undefined) throw new Error(told.join('\n'))
const intake = [...blocksOf(process.plan.body)].find((block) => block.kind === 'intake')
const schema = intake?.kind === 'intake' ? intake.form : {}

/** One application as a scenario writes it and as JSON has it, and what is wrong with it: nothing where it is taken. */
const applications: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  [
    '举办者: "个人", 身份证号: "11010519491231002X", 园名: "小小幼儿园", 教职工: { { 姓名: "张三", 证号: "1234" } }',
    { 举办者: '个人', 身份证号: '11010519491231002X', 园名: '小小幼儿园', 教职工: [{ 姓名: '张三', 证号: '1234' }] },
    [],
  ],
  [
    '举办者: "企业", 信用代码: "91350100M000100Y43", 园名: "大大幼儿园", 邮编: "261000", 开园日期: 2026-03-01, 注册资金: 5000.01, 教职工: { { 姓名: "李四", 在编: 假 } }',
    {
      举办者: '企业',
      信用代码: '91350100M000100Y43',
      园名: '大大幼儿园',
      邮编: '261000',
      开园日期: '2026-03-01',
      注册资金: 5000.01,
      教职工: [{ 姓名: '李四', 在编: false }],
    },
    [],
  ],
  [
    '举办者: "个人", 园名: "一二三四五六七", 邮编: "26100", 教职工: { }',
    { 举办者: '个人', 园名: '一二三四五六七', 邮编: '26100', 教职工: [] },
    ['/园名', '/教职工', '/身份证号', '/邮编'],
  ],
  [
    '举办者: "企业", 身份证号: "11010519491231002X", 信用代码: "91350100M000100Y44", 园名: "幼儿园", 开园日期: 2026-02-28, 注册资金: 0.001, 教职工: { { 在编: 假, 证号: "1234" } }',
    {
      举办者: '企业',
      身份证号: '11010519491231002X',
      信用代码: '91350100M000100Y44',
      园名: '幼儿园',
      开园日期: '2026-02-28',
      注册资金: 0.001,
      教职工: [{ 在编: false, 证号: '1234' }],
    },
    ['/信用代码', '/开园日期', '/教职工/0/姓名', '/教职工/0/证号', '/注册资金', '/身份证号'],
  ],
]

const nothing = { ok: false, fault: { kind: 'unknown-module' } } as const
const noModules: ModulesPort = {
  list: async () => ({ ok: true, value: [] }),
  read: async () => nothing,
  save: async () => nothing,
  processes: async () => ({ ok: true, value: [] }),
  compile: async () => ({ ok: false, diagnostics: [] }),
}

describe('one form, one check', () => {
  let server: Server
  let stop: () => Promise<void>
  beforeAll(async () => {
    const store = openSqliteStore(':memory:')
    if (!store.ok) throw new Error('no store')
    let ids = 0
    const now = (): number => calendar.instantOf('2026-03-02', '09:00')
    const runtime = openRuntime({ store: store.value, calendar, now, newId: () => `c${(ids += 1)}` })
    await runtime.deploy(process)
    server = await createServer({ runtime, modules: noModules })
    stop = async () => {
      await server.close()
      await runtime.close()
      await store.value.close()
    }
  })
  afterAll(() => stop())

  const post = async (fields: unknown): Promise<{ statusCode: number; json: <T>() => T }> =>
    server.inject({
      method: 'POST',
      url: '/api/cases',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ process: '开园', fields }),
    })

  test.each(applications)('in studio and server: %s', async (_, fields, faults) => {
    const checked = checkForm(schema, fields)
    expect(checked.ok ? [] : checked.faults.map(({ path }) => path).toSorted()).toEqual(faults)
    const answer = await post(fields)
    expect(answer.statusCode).toBe(faults.length === 0 ? 201 : 422)
    if (checked.ok) expect(answer.json<CaseView>().fields).toEqual(checked.fields)
    else {
      const details = checked.faults.map(({ path, reason }) => ({ path: `/fields${path}`, reason }))
      expect(answer.json<ApiError>().error.details).toEqual(details)
    }
  })

  test.each(applications)('in scenarios: %s', (written, _, faults) => {
    const act = `2026-03-02 09:00 申请人 申报 { ${written} }`
    const scenario = `场景 "一" 验证 开园 { ${act}\n应当 待办 受理 }`
    const { diagnostics } = runScenarios(compile(text(scenario), 'a.banjie'), calendar)
    const messages = diagnostics.map(({ message }) => message.zh)
    expect(messages).toHaveLength(faults.length === 0 ? 0 : 1)
    for (const fault of faults) expect(messages[0]).toContain(fault.split('/').at(-1))
  })
})
