/** How large a made-up process is. */
export interface Size {
  readonly branches: number
  readonly steps: number
  readonly conditions: number
}

/**
 * A process whose branches run side by side, each with items one after another; every item has a few steps, some of them
 * under conditions, and needs a result of the branch before. The same call makes the same text.
 */
export function processOf({ branches, steps, conditions }: Size): string {
  const perItem = 4
  const items = Math.ceil(steps / perItem)
  const documents = Array.from({ length: items }, (_, item) => `材料 结果_${item}`)
  const declared = Array.from({ length: items }, (_, item) => itemOf(item, item < conditions, branches))
  const inBranches = Array.from({ length: branches }, (_, branch) => {
    const own = Array.from({ length: items }, (_item, item) => item).filter((item) => item % branches === branch)
    return `        依次 { ${own.map((item) => `办理 事项_${item}`).join(' ')} }`
  })
  return `机构 审批局 { 岗位 窗口, 审查岗, 决定岗 }
材料 申请书
${documents.join('\n')}
表单 申请 { 面积: 数值 大于 0 必填  急: 是否 必填  类型: 单选 { "甲", "乙", "丙" } 必填 }
${declared.join('\n')}
流程 大流程 {
    限 200 工作日
    受理 由 审批局.窗口 限 当场 { 表单 申请 }
    并联 {
${inBranches.join('\n')}
    }
    出件 由 审批局.窗口 限 当场
}
`
}

function itemOf(item: number, isConditional: boolean, branches: number): string {
  const review = `环节 审查 由 审批局.审查岗 限 1 工作日 { 查验 申请书 }`
  const more = isConditional
    ? `当 面积 > ${100 * (item + 1)} 且 非 急 { 环节 复核 由 审批局.审查岗 限 1 工作日 } 否则 { 环节 核对 由 审批局.审查岗 限 1 工作日 }`
    : `环节 复核 由 审批局.审查岗 限 1 工作日`
  const before = item >= branches && item % 3 === 0 ? ` 需 结果_${item - branches + 1} 依据 《某法》第二条` : ''
  return `事项 事项_${item} {
    依据 《某法》第一条 承办 审批局 法定 20 工作日 承诺 5 工作日 表单 申请
    需 申请书${before}
    出具 结果_${item}
    补正 1 次 每次 5 工作日
    办理程序 { ${review} ${more} 环节 会签 由 审批局.审查岗 限 1 工作日 环节 决定 由 审批局.决定岗 限 1 工作日 }
}`
}
