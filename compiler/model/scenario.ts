import type { ScenarioNode } from '@banjie/dsl'
import type { Binding } from './binding.ts'
import type { Scenario } from './model.ts'

/** Binds a scenario to the process that it is for. */
export function bindScenario(node: ScenarioNode, { scope }: Binding): Scenario | undefined {
  const process = scope.find(node.process, 'process')
  return process && { title: node.title.value, process, entries: node.entries, node }
}
