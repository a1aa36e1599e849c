import { statementsIn } from '../model/parts.ts'
import type { Rule } from '../model/rule.ts'

/** BJ6008: an automatic step that refuses by rule: a refusal wants a person and reasons (行政许可法 art. 38). */
export const refusedByRule: Rule = ({ model, reporter }) => {
  const blocks = [
    ...model.items.map(({ procedure }) => procedure ?? []),
    ...model.processes.map(({ statements }) => statements),
  ]
  for (const auto of blocks.flatMap((block) => statementsIn(block))) {
    if (auto.kind !== 'auto') continue
    for (const { outcome, node } of auto.rules) if (outcome === 'refuse') reporter.warning('BJ6008', node)
  }
}
