import type { Text } from '../../messages/report.ts'
import { ownContextOf } from '../../model/context.ts'
import type { Process } from '../../model/model.ts'
import { handlesIn } from '../../model/parts.ts'
import type { Rule } from '../../model/rule.ts'
import type { Statement } from '../../model/statement.ts'
import { casesOf } from '../deadlines/branches.ts'
import { cellsOf } from '../deadlines/cells.ts'
import { processesReadWhole } from '../prerequisites/read-whole.ts'
import type { Visit } from './way.ts'
import { waysThrough } from './visit-ways.ts'

/** The visits of the case that needs the most of them, in their order (language.md section 4). */
export function visitsOf(process: Process): readonly Visit[] {
  const cells = cellsOf(statementsAskedIn(process), casesOf(process))
  const ways = cells.flatMap((cases) => waysThrough(process.statements, cases).map(({ visits }) => visits))
  return ways.reduce((a, b) => (b.length > a.length ? b : a), [])
}

/** Its statements, and those of its items which ask about the answers that it has: choices that exclude each other. */
const statementsAskedIn = ({ statements }: Process): readonly Statement[] => [
  ...statements,
  ...handlesIn(statements).flatMap(({ item }) => (ownContextOf(item) === undefined ? (item.procedure ?? []) : [])),
]

/** BJ6005: a case can need more visits than the process promises. */
export const visitsKept: Rule = ({ model, reporter }) => {
  for (const process of processesReadWhole(model)) {
    const { visits: promised, name } = process
    if (promised === undefined || promised.most.missing) continue
    const most = promised.most.value
    const visits = visitsOf(process)
    if (visits.length <= most) continue
    reporter.error('BJ6005', promised, { args: { name, visits: visits.length, most, path: pathOf(visits) } })
  }
}

/** The visits in words: `第 1 次：受理；第 2 次：出件`. */
function pathOf(visits: readonly Visit[]): Text {
  const shown = visits.slice(0, 12)
  const more = visits.length > shown.length ? '；……' : ''
  return {
    zh: shown.map((visit, at) => `第 ${at + 1} 次：${visit.map(({ zh }) => zh).join('、')}`).join('；') + more,
    en:
      shown.map((visit, at) => `visit ${at + 1}: ${visit.map(({ en }) => en).join(', ')}`).join('; ') +
      (more === '' ? '' : '; …'),
  }
}
