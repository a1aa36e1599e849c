import { blocksOf, type NodeId, type Plan } from '../../plan/index.ts'
import { conditionText } from '../condition/condition-text.ts'
import type { Text } from './text.ts'

/** Which branch a case took, by the condition that held. */
export function branchText(plan: Plan, node: NodeId): Text {
  for (const block of blocksOf(plan.body)) {
    if (block.kind !== 'choice') continue
    if (block.id === node) return { zh: '各分支的条件都不成立，继续往下', en: 'no branch applies: the case goes on' }
    const branch = block.branches.find(({ body }) => body.id === node)
    if (branch === undefined) continue
    if (branch.when === undefined) return { zh: '其他情形', en: 'in all other cases' }
    const { zh, en } = conditionText(branch.when)
    return { zh: `符合条件：${zh}`, en: `it applies: ${en}` }
  }
  throw new Error(`a branch that the plan does not have: ${node}`)
}
