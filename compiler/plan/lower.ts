import { nodeId, planFormat, segmentOf, type NodeId, type Plan, type Verification } from '@banjie/runtime/plan'
import { blocksOf, type SequenceBlock } from '@banjie/runtime/plan'
import type { Process } from '../model/model.ts'
import { handlesIn } from '../model/parts.ts'
import { periodOf } from '../model/versions.ts'
import { lowerSequence } from './sequence.ts'
import { lower as lowerStatement } from './blocks.ts'
import { catalogueOf } from './catalogue.ts'
import { conditionOf } from './condition-of.ts'
import { limitOf } from './limits.ts'
import { Lowering, type Sources } from './lowering.ts'
import { KeptWith } from '../kept-with.ts'

/** A process lowered to its plan, and where in the text each of its nodes stands. */
export interface Lowered {
  readonly plan: Plan
  readonly sources: Sources
}

/** Lowers a process to its plan, once: implied steps made plain, documents by rule 3, posts spelled out. */
export function lowerProcess(process: Process): Lowered {
  return known.of(process, () => lower(process))
}

const known = new KeptWith<Process, Lowered>()

function lower(process: Process): Lowered {
  const root: NodeId = segmentOf(process.name)
  const lowering = new Lowering(process, root, lowerStatement)
  lowering.place(root, process.node)
  const body = lowerSequence(process.statements, lowering.context).block
  lowering.complete()
  const { title, limit, visits, channels } = process
  const plan: Plan = {
    format: planFormat,
    name: process.name,
    ...(title === undefined ? {} : { title }),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    ...(visits === undefined ? {} : { visits: visits.most.value }),
    ...(channels === undefined ? {} : { channels }),
    ...(process.calendar === undefined ? {} : { calendar: process.calendar.plan }),
    ...(process.themes.length === 0 ? {} : { themes: process.themes }),
    ...inForceOf(process),
    greenChannels: process.greenChannels.map((channel) => ({
      when: conditionOf(channel.condition, lowering.context),
      ...(channel.limit === undefined ? {} : { limit: limitOf(channel.limit) }),
      skip: channel.skip.flatMap(({ node }) => lowering.tasksNamed(node)),
      ...(channel.hasPriority ? { priority: true as const } : {}),
    })),
    verifications: verificationsOf(body, root),
    ...catalogueOf(process),
    body,
  }
  return { plan, sources: lowering.sources }
}

/** The days on which a case is received that follows this version of the process, and these of its items. */
function inForceOf(process: Process): Pick<Plan, 'inForce'> {
  const items = handlesIn(process.statements).map(({ item }) => item.node)
  const periods = [process.node, ...items].map(periodOf)
  const from = periods
    .flatMap(({ start }) => start ?? [])
    .toSorted()
    .at(-1)
  const until = periods.flatMap(({ end }) => end ?? []).toSorted()[0]
  if (from === undefined && until === undefined) return {}
  return { inForce: { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) } }
}

/** The commitments of a process, each verified once whatever number of items took it. */
function verificationsOf(body: SequenceBlock, root: NodeId): readonly Verification[] {
  const found = new Map<string, Verification>()
  for (const block of blocksOf(body)) {
    if (block.kind !== 'item') continue
    for (const { document, commitment } of block.needs) {
      if (commitment === undefined) continue
      const before = found.get(document)
      const { limit, by } = commitment
      const task = before?.task ?? {
        kind: 'step' as const,
        id: nodeId(nodeId(root, document), 'verification'),
        name: 'verification',
        by,
        ...(limit === undefined ? {} : { limit }),
        basis: [],
        waitsFor: [],
        reads: [],
        outcomes: [{ name: 'pass' }, { name: 'rectify' }, { name: 'revoke' }],
      }
      found.set(document, { document, items: [...(before?.items ?? []), block.id], task })
    }
  }
  return [...found.values()]
}
