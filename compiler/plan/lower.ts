import type { Plan, NodeId } from '@banjie/runtime/plan'
import { segmentOf } from '@banjie/runtime/plan'
import type { Process } from '../model/model.ts'
import { lowerSequence } from './blocks.ts'
import { catalogueOf } from './catalogue.ts'
import { limitOf } from './limits.ts'
import { Lowering, type Sources } from './lowering.ts'

/** A process lowered to its plan, and where in the text each of its nodes stands. */
export interface Lowered {
  readonly plan: Plan
  readonly sources: Sources
}

/** Lowers a process to its plan, once: implied steps made plain, documents by rule 3, posts spelled out. */
export function lowerProcess(process: Process): Lowered {
  const before = known.get(process)
  if (before !== undefined) return before
  const lowered = lower(process)
  known.set(process, lowered)
  return lowered
}

const known = new WeakMap<Process, Lowered>()

function lower(process: Process): Lowered {
  const root: NodeId = segmentOf(process.name)
  const lowering = new Lowering(process, root)
  lowering.place(root, process.node)
  const body = lowerSequence(process.statements, { ...lowering.context, id: root })
  const { offices, documents, items } = catalogueOf(process, body)
  const plan: Plan = {
    format: 1,
    name: process.name,
    ...(process.title === undefined ? {} : { title: process.title }),
    ...(process.limit === undefined ? {} : { limit: limitOf(process.limit) }),
    offices,
    documents,
    items,
    body,
  }
  return { plan, sources: lowering.sources }
}
