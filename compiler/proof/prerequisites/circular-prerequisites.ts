import type { Bilingual } from '../../model/syntax.ts'
import type { Process } from '../../model/model.ts'
import type { Rule } from '../../model/rule.ts'
import { circlesOf, type Waiting } from './circles.ts'
import { placeOfNeed, relatedNeed } from './told.ts'

/** BJ4001: items of a process that wait for each other’s results; each circle is told once, however many processes have it. */
export const circularPrerequisites: Rule = ({ model, reporter }) => {
  const told = new Set<number>()
  for (const process of model.processes) {
    for (const { waits } of circlesOf(process)) {
      const circle = fromFirst(waits, process)
      const [first] = circle
      if (first === undefined) continue
      const at = placeOfNeed(first.need, first.from, process)
      if (told.has(at.start)) continue
      told.add(at.start)
      const unfounded = circle.find(({ need }) => need.basis.length === 0)
      reporter.error('BJ4001', at, {
        args: {
          circle: textOf(circle),
          way: unfounded === undefined ? 'way.commit' : 'way.unfounded',
          name: unfounded?.need.document.name ?? '',
          item: unfounded?.from.statement.item.name ?? '',
        },
        related: circle
          .filter(({ need, from }) => need !== first.need || from.statement.item.module !== process.module)
          .map(({ need, from }) => relatedNeed(need, from, process, 'role.inCircle')),
      })
    }
  }
}

/** The circle from the need that is told of: the first one in the text, of the process’s own module where one stands there. */
function fromFirst(waits: readonly Waiting[], process: Process): readonly Waiting[] {
  const own = waits.filter(({ from }) => from.statement.item.module === process.module)
  const placed = own.length > 0 ? own : waits
  const startOf = ({ need, from }: Waiting): number => placeOfNeed(need, from, process).start
  const first = placed.reduce<Waiting | undefined>(
    (best, one) => (best === undefined || startOf(one) < startOf(best) ? one : best),
    undefined,
  )
  const index = first === undefined ? 0 : waits.indexOf(first)
  return [...waits.slice(index), ...waits.slice(0, index)]
}

/** The circle, document by document. */
function textOf(circle: readonly Waiting[]): Bilingual {
  const each = circle.map(({ from, need, to }, index) => {
    const next = circle[(index + 1) % circle.length]?.from.statement.item.name ?? ''
    const { name } = to.statement.item
    return { item: from.statement.item.name, document: need.document.name, name, with: name === next ? '' : next }
  })
  return {
    zh: each
      .map((one) => {
        const together = one.with === '' ? '' : `，与“${one.with}”合并决定`
        return `“${one.item}”要等“${one.document}”（由“${one.name}”出具${together}）`
      })
      .join('，'),
    en: each
      .map((one) => {
        const together = one.with === '' ? '' : `, decided together with “${one.with}”`
        return `“${one.item}” waits for “${one.document}” (yielded by “${one.name}”${together})`
      })
      .join(', '),
  }
}
