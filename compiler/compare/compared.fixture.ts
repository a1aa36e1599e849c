import { compile } from '../compile.ts'
import { compareProcesses } from './compare.ts'
import type { Comparison, FigureName, ProcessComparison } from './comparison.ts'

const declared = `机构 审批局 { 岗位 窗口, 审查岗, 决定岗 印章 民生章 }
机构 城管局 { 岗位 窗口, 审查岗 印章 城管章 }
机构 公安局
材料 申请书 材料 图纸 材料 身份证明 材料 甲证 材料 乙证 材料 丙证
表单 F { 面积: 数值 必填 急: 是否 必填 }
`

/** An item with the rest of its parts after its basis. */
export const item = (name: string, parts: string, office = '审批局'): string =>
  `事项 ${name} { 依据 《城乡规划法》第四十条 承办 ${office} ${parts} }\n`

/** A process with those statements, its intake and its handing over on the spot. */
export const process = (statements: string, parts = '', name = 'P', after = ''): string =>
  `流程 ${name} { ${parts} 受理 由 审批局.窗口 限 当场 { 表单 F } ${statements} 出件 由 审批局.窗口 限 当场 ${after} }\n`

const processesOf = (text: string) => {
  const { model, diagnostics } = compile(declared + text, 'a.banjie')
  const broken = diagnostics.filter((one) => /^BJ[01]/.test(one.code))
  if (broken.length > 0) throw new Error(broken.map(({ code, message }) => `${code} ${message.en}`).join('\n'))
  return model.processes
}

/** What two texts, after some offices and documents, come to. */
export const comparison = (before: string, after: string): Comparison =>
  compareProcesses(processesOf(before), processesOf(after))

/** The first process of a comparison. */
export function first(before: string, after: string): ProcessComparison {
  const [one] = comparison(before, after).processes
  if (one === undefined) throw new Error('nothing to compare')
  return one
}

/** A figure before and after: `3 → 1`. */
export const figure = ({ figures }: Pick<ProcessComparison, 'figures'>, name: FigureName): string =>
  `${figures[name].before ?? '—'} → ${figures[name].after ?? '—'}`

/** What is said to have changed, in Chinese. */
export const changes = (before: string, after: string): readonly string[] =>
  first(before, after).changes.map(({ message }) => message.zh)
