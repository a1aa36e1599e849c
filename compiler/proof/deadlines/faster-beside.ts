import type { Process } from '../../model/model.ts'
import { blocksIn } from '../../model/parts.ts'
import type { Rule } from '../../model/rule.ts'
import type { Handle, Statement } from '../../model/statement.ts'
import { casesOf } from './branches.ts'
import { onClock } from './context.ts'
import { ProcessPath } from './process-path.ts'
import { daysOf } from './reach.ts'

/** BJ6002: neighbours in a sequence that would end earlier side by side, what one needs of the other kept. */
export const fasterBeside: Rule = ({ model, reporter }) => {
  for (const process of model.processes)
    for (const [first, second] of neighbours(process)) {
      const days = daysSaved(first, second, process)
      if (days <= 0) continue
      const [{ start }, { end }] = [first.node, second.node]
      const begin = reporter.wordsAt(first.node, { zh: '并联 { ', en: 'parallel { ' })
      const edits = [
        { start, end: start, text: begin },
        { start: end, end, text: ' }' },
      ]
      reporter.warning('BJ6002', second.node, {
        args: { name: second.item.name, first: first.item.name, days },
        related: [{ start, end: first.node.end, role: 'role.earlier' }],
        fixes: [{ title: 'fix.beside', edits }],
      })
    }
}

/** Two `handle`s that follow each other directly, everywhere in a process. */
function neighbours({ statements }: Process): readonly (readonly [Handle, Handle])[] {
  const inOrder = (block: readonly Statement[]): readonly (readonly [Handle, Handle])[] =>
    block.flatMap((second, index) => {
      const first = block[index - 1]
      const pair = first?.kind === 'handle' && second.kind === 'handle' ? [[first, second] as const] : []
      return [...pair, ...inside(second)]
    })
  const inside = (one: Statement): readonly (readonly [Handle, Handle])[] => {
    if (one.kind === 'merge') return []
    return one.kind === 'parallel' ? one.statements.flatMap(inside) : blocksIn(one).flatMap(inOrder)
  }
  return inOrder(statements)
}

function daysSaved(first: Handle, second: Handle, process: Process): number {
  // One that needs what the later yields stands against its prerequisite: that is a fault of its own (BJ4002).
  const yielded = new Set(second.item.yields.map(({ document }) => document))
  if (first.item.needs.some(({ document }) => yielded.has(document))) return 0
  const context = onClock(casesOf(process))
  const inOrder = new ProcessPath(process, context, true).through([first, second])
  const beside = new ProcessPath(process, context, true).beside([first, second])
  return daysOf(inOrder) - daysOf(beside)
}
