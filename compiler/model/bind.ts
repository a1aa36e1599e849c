import type { Declaration, ModuleNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import { bindDocument } from './document.ts'
import { bindForm } from './form.ts'
import { bindItem } from './item.ts'
import type { Model, Process, Declared } from './model.ts'
import { bindOffice } from './office.ts'
import { bindProcess } from './process.ts'
import type { Reporter } from './reporter.ts'
import { bindScenario } from './scenario.ts'
import { Scope } from './scope.ts'
import { refuseUnsupported } from './unsupported.ts'

/**
 * Binds the names of a module (language.md section 1): first offices, documents and forms, which refer to nothing, then
 * items, then processes, then scenarios. What cannot be bound is reported and left out, so that the rest goes on.
 */
export function bindModule(module: ModuleNode, text: string, reporter: Reporter): Model {
  const symbols = new Map<string, Declared>()
  const binding: Binding = { scope: new Scope(symbols, reporter), text, reporter }
  const declare = (symbol: Declared | undefined): void => {
    if (symbol === undefined || symbol.name === '') return
    const before = symbols.get(symbol.name)
    if (before === undefined) symbols.set(symbol.name, symbol)
    else
      reporter.error('BJ1002', symbol.node.name, {
        args: { name: symbol.name },
        related: [{ start: before.node.name.start, end: before.node.name.end, role: 'role.first' }],
      })
  }
  const each = <K extends Declaration['kind']>(
    kind: K,
    bind: (node: Extract<Declaration, { kind: K }>) => void,
  ): void => {
    for (const node of module.declarations) if (isKind(node, kind)) bind(node)
  }
  each('law', (node) => refuseUnsupported(node, text, reporter))
  each('calendar', (node) => refuseUnsupported(node, text, reporter))
  each('office', (node) => declare(bindOffice(node, binding)))
  each('document', (node) => declare(bindDocument(node, binding)))
  each('form', (node) => declare(bindForm(node, binding)))
  each('item', (node) => declare(bindItem(node, binding)))
  const processes: Process[] = []
  each('process', (node) => {
    const process = bindProcess(node, binding)
    processes.push(process)
    declare(process)
  })
  const scenarios = module.declarations.flatMap((node) =>
    node.kind === 'scenario' ? (bindScenario(node, binding) ?? []) : [],
  )
  return { symbols, scenarios }
}

const isKind = <K extends Declaration['kind']>(node: Declaration, kind: K): node is Extract<Declaration, { kind: K }> =>
  node.kind === kind
