import type { Actor, Complete } from '@banjie/runtime/engine'
import type { CompiledProcess } from '@banjie/runtime/plan'
import { applicant, DrivenCase, post } from '../fixture.ts'

/** What is added to the process of `licensing`, each where it may stand. */
export interface Added {
  readonly declarations?: string
  /** Parts of the item, after the document that it yields. */
  readonly yields?: string
  readonly item?: string
  readonly process?: string
  readonly intake?: string
  readonly before?: string
  readonly handle?: string
  readonly after?: string
  readonly issue?: string
  readonly last?: string
}

/** A process of one item, as small as one is that a case goes through from the application to the result. */
export function licensing(added: Added = {}): string {
  const { declarations, yields, item, process, intake, before, handle, after, issue, last } = added
  const of = (part: string | undefined): string => part ?? ''
  return `
机构 局 { 岗位 窗口, 审查岗, 决定岗, 负责人  印章 公章 "行政审批公章", 专用章 }
机构 监管局 { 岗位 监管岗 }
材料 申请书
材料 附件
材料 批文
表单 表 { 名称: 文本 必填  面积: 数值  业态: 单选 { "餐馆", "小吃", "饮品" }  急件: 是否  开业: 日期 }
${of(declarations)}
事项 许可 { 承办 局  需 申请书  出具 批文 ${of(yields)}  ${of(item)} }
流程 办证 {
    ${of(process)}
    受理 由 局.窗口 ${of(intake)} { 表单 表 }
    ${of(before)}
    办理 许可 ${of(handle)}
    ${of(after)}
    出件 由 局.窗口 ${of(issue)}
    ${of(last)}
}
`
}

export const intake = '办证/accept'
export const item = '办证/许可'
export const decision = '办证/许可/decision'
export const issuance = '办证/issue'
export const window: Actor = post('局.窗口')
export const reviewer: Actor = post('局.审查岗')
export const decider: Actor = post('局.决定岗')
export const head: Actor = post('局.负责人')
export const supervisor: Actor = post('监管局.监管岗')

/** An act that concludes a task. */
export function complete(task: string, outcome = 'pass', reason?: string): Complete {
  return { kind: 'complete', task, outcome, ...(reason === undefined ? {} : { reason }) }
}

/** What an application says beside its name, and what it leaves out. */
export interface Application {
  readonly fields?: Readonly<Record<string, unknown>>
  readonly without?: readonly string[]
  readonly channel?: 'window' | 'online' | 'kiosk' | 'mobile'
}

/** A case that was applied for on Monday, 2 March 2026, at 9 o'clock. */
export function applied(process: CompiledProcess, application: Application = {}): DrivenCase {
  const { fields = {}, without = [], channel } = application
  return new DrivenCase(process, '2026-03-02 09:00').act('2026-03-02 09:00', applicant, {
    kind: 'submit',
    fields: { 名称: '老张面馆', ...fields },
    without,
    ...(channel === undefined ? {} : { channel }),
  })
}

/** The same, accepted ten minutes later. */
export const accepted = (process: CompiledProcess, application: Application = {}): DrivenCase =>
  applied(process, application).act('2026-03-02 09:10', window, complete(intake))

/** The same, granted at ten. */
export const granted = (process: CompiledProcess, application: Application = {}): DrivenCase =>
  accepted(process, application).act('2026-03-02 10:00', decider, complete(decision))
