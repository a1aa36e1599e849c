import { nodeLabel } from '@banjie/runtime/engine'
import type { NodeId, Plan } from '@banjie/runtime/plan'
import type { Text } from '../messages/report.ts'

/** What a node is called in a table of nodes: the process, which often has the title of its item, by what it is. */
export const nameOf = (plan: Plan, node: NodeId): Text =>
  node === plan.body.id ? { zh: '全流程', en: 'whole process' } : nodeLabel(plan, node)
