import type { Act, Actor } from '@banjie/runtime/engine'
import { applicant, calendar, DrivenCase, post, processOf } from '../fixture.ts'

type PostActor = Extract<Actor, { kind: 'post' }>

/** Who holds the posts of the office in these tests. */
const people: Readonly<Record<string, readonly string[]>> = {
  审查岗: ['张三', '李四', '王五'],
  决定岗: ['赵六', '钱七'],
  负责人: ['孙八'],
}

/**
 * A process of one item, 甲, with the procedure given; its office has the posts 窗口, 审查岗, 决定岗, 负责人, another office
 * (外局) the post 专家. `parts` are further parts of the item, `more` of the process, `documents` what it needs besides.
 */
export const itemWith = (
  procedure: string,
  { parts = '', more = '', needs = '' }: { parts?: string; more?: string; needs?: string } = {},
): string => `
机构 局 { 岗位 窗口, 审查岗, 决定岗, 负责人 }
机构 外局 { 岗位 专家 }
材料 申请书
材料 方案
材料 甲证
表单 申请 { 名称: 文本 必填  面积: 数值 }
事项 甲 {
    承办 局  承诺 20 工作日  需 申请书  需 方案 ${needs} 出具 甲证  ${parts}
    办理程序 { ${procedure} }
}
流程 一证 { 受理 由 局.窗口 { 表单 申请 }  办理 甲  ${more}  环节 回访 由 外局.专家 }
`

/** The node of a step of the item. */
export const step = (name: string): string => `一证/甲/${name}`

/** An act that concludes a step of the item. */
export const complete = (
  name: string,
  outcome = 'pass',
  more: Partial<Extract<Act, { kind: 'complete' }>> = {},
): Act => ({
  kind: 'complete',
  task: step(name),
  outcome,
  ...(outcome === 'refuse' ? { reason: '不符合条件' } : {}),
  ...more,
})

/** A case of such a process, accepted on Monday 2 March at 09:10; it is known who holds which post of the office. */
export function accepted(
  text: string,
  fields: Readonly<Record<string, unknown>> = {},
  without: string[] = [],
): DrivenCase {
  return new DrivenCase(processOf(text), '2026-03-02 09:00', calendar, ({ office, post: held = '' }) =>
    office === '局' ? (people[held] ?? []) : [],
  )
    .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { 名称: '某店', ...fields }, without })
    .act('2026-03-02 09:10', post('局.窗口'), { kind: 'complete', task: '一证/accept', outcome: 'pass' })
}

export const reviewer = (person = '张三'): PostActor => post(`局.审查岗(${person})`)
export const decider = (person = '赵六'): PostActor => post(`局.决定岗(${person})`)
export const head: PostActor = post('局.负责人(孙八)')
