import { blocksOf, type Need, type NodeId, type Plan, type TransitionConfig } from '@banjie/runtime/plan'
import { act, type Act } from './parts.ts'

/** That a tolerated document (容缺) did not come in its time; it may come all the same where an item waits on. */
export function expire(document: string, plan: Plan): Act {
  const waitingOn = tolerances(plan).filter(([, need]) => need.tolerate?.overdue?.does === 'escalate')
  const nodes = waitingOn.filter(([, need]) => need.document === document).map(([node]) => node)
  return act('expire', { document, nodes })
}

/** What a lapsed tolerance does to the case, whether the items that tolerate the document are at work or yet to come. */
export function onLapse(plan: Plan): Readonly<Record<string, readonly TransitionConfig[]>> {
  const documents = new Set(tolerances(plan).map(([, { document }]) => document))
  return Object.fromEntries([...documents].map((name) => [`tolerance:${name}`, [{ actions: [expire(name, plan)] }]]))
}

const tolerances = ({ body }: Plan): readonly (readonly [NodeId, Need])[] =>
  [...blocksOf(body)].flatMap((block) =>
    block.kind === 'item'
      ? block.needs.filter(({ tolerate }) => tolerate !== undefined).map((need) => [block.id, need] as const)
      : [],
  )
