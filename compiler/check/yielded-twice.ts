import type { HandleNode } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'
import { blocksIn } from '../model/parts.ts'
import type { Statement } from '../model/statement.ts'
import type { Rule } from '../model/rule.ts'

/** Which `handle` yields each document first on a path. */
type Yielded = ReadonlyMap<string, HandleNode>

/** BJ4004: two items on one path yield the same document. */
export const yieldedTwice: Rule = ({ model, reporter }) => {
  for (const { statements } of model.processes) alongPath(statements, new Map(), reporter)
}

/** Follows statements that one case may all go through; gives what has been yielded after them. */
function alongPath(statements: readonly Statement[], before: Yielded, reporter: Reporter): Yielded {
  return statements.reduce((yielded, one) => through(one, yielded, reporter), before)
}

function through(one: Statement, before: Yielded, reporter: Reporter): Yielded {
  if (one.kind === 'handle') {
    const names = one.item.yields.map(({ document }) => document.name)
    const twice = names.find((name) => before.has(name))
    const first = twice === undefined ? undefined : before.get(twice)
    if (twice !== undefined && first !== undefined) {
      const related = [{ start: first.start, end: first.end, role: 'role.first' }]
      reporter.error('BJ4004', one.node, { args: { name: twice }, related })
    }
    return new Map([...names.map((name): [string, HandleNode] => [name, one.node]), ...before])
  }
  const blocks = blocksIn(one)
  // A case takes one of these blocks, and goes through all of the others.
  const isChoice = one.kind === 'when' || one.kind === 'choose' || one.kind === 'step' || one.kind === 'special'
  if (!isChoice) return blocks.reduce((yielded, block) => alongPath(block, yielded, reporter), before)
  return new Map(blocks.flatMap((block) => [...alongPath(block, before, reporter)]).concat([...before]))
}
