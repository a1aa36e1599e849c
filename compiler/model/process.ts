import type { ProcessNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Process } from './model.ts'
import { bindSkipped } from './skipped.ts'
import { bindStatements } from './statements.ts'
import { partsOf } from './task.ts'

/** Binds a process: what it promises, its statements, its green channels. */
export function bindProcess(node: ProcessNode, binding: Binding): Process {
  const { parts } = node
  const statements = bindStatements(node, { ...binding, place: 'process' })
  return {
    kind: 'process',
    name: node.name.text,
    title: node.title?.value,
    limit: partsOf(parts, 'within')[0]?.limit,
    themes: partsOf(parts, 'theme').flatMap(({ texts }) => texts.map(({ value }) => value)),
    visits: partsOf(parts, 'visits')[0],
    channels: partsOf(parts, 'channels')[0]?.channels.map(({ value }) => value),
    basis: partsOf(parts, 'basis'),
    inForce: partsOf(parts, 'inForce')[0],
    statements,
    greenChannels: node.greenChannels.map((channel) => ({
      condition: channel.condition,
      limit: partsOf(channel.parts, 'within')[0]?.limit,
      skip: partsOf(channel.parts, 'skip').flatMap(({ steps }) => steps.map((step) => bindSkipped(step, statements))),
      hasPriority: partsOf(channel.parts, 'priority').length > 0,
      node: channel,
    })),
    calendar: binding.calendar,
    module: binding.module,
    node,
  }
}
