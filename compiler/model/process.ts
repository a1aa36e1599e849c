import type { ProcessNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Process } from './model.ts'
import { bindStatements } from './statements.ts'
import { refuseUnsupported } from './unsupported.ts'

/** Binds a process: its limit and its statements. */
export function bindProcess(node: ProcessNode, binding: Binding): Process {
  const { text, reporter } = binding
  for (const part of node.parts) if (part.kind !== 'within') refuseUnsupported(part, text, reporter)
  for (const channel of node.greenChannels) refuseUnsupported(channel, text, reporter)
  return {
    kind: 'process',
    name: node.name.text,
    title: node.title?.value,
    limit: node.parts.find((part) => part.kind === 'within')?.limit,
    statements: bindStatements(node, { ...binding, place: 'process' }),
    module: binding.module,
    node,
  }
}
