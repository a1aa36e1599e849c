import type { Bilingual } from '../../model/syntax.ts'
import type { Reporter } from '../../messages/reporter.ts'
import type { Model, Process } from '../../model/model.ts'
import type { Rule } from '../../model/rule.ts'
import type { Handle } from '../../model/statement.ts'
import { awaitedIn, reportStanding } from './awaits.ts'
import { isInCircle } from './circles.ts'
import { crossedWaits } from './crossed.ts'
import { standing } from './place.ts'
import { processesReadWhole } from './read-whole.ts'
import type { Site } from './sites.ts'
import { sourcesOf, type Handled, type Source } from './sources.ts'
import { listed, relatedNeed } from './told.ts'
import { isUnasked } from './unasked.ts'

/** BJ4002: a needed document that can never be there: nobody is asked for it, or what yields it comes only afterwards. */
export const neverThere: Rule = ({ model, reporter }) => {
  for (const process of processesReadWhole(model)) {
    const never = sourcesOf(process).filter(
      (handled) => reportUnasked(handled, process, reporter) || reportLate(handled, process, reporter),
    )
    if (never.length === 0) reportCrossed(process, model, reporter)
  }
}

/** Reports what an item needs of the applicant and nobody has asked for; says whether there is any. */
function reportUnasked({ site, handle, sources }: Handled, process: Process, reporter: Reporter): boolean {
  const unasked = sources.filter((source) => isUnasked(source, site, process))
  if (unasked.length === 0) return false
  reporter.error('BJ4002', handle.node, {
    args: { item: handle.item.name, documents: namesOf(unasked), why: 'why.unasked' },
    related: unasked.map(({ need }) => relatedNeed(need, site, process, 'role.needed')),
  })
  return true
}

/** Reports what an item needs and another yields only afterwards; says whether there is any. */
function reportLate({ site, handle, sources }: Handled, process: Process, reporter: Reporter): boolean {
  const late = sources.flatMap((source) => {
    const other = comesTooLate(source, site, process)
    return other === undefined ? [] : [{ source, other }]
  })
  if (late.length === 0) return false
  const others = [...new Set(late.map(({ other }) => other.statement))]
  reporter.error('BJ4002', handle.node, {
    args: {
      item: handle.item.name,
      documents: namesOf(late.map(({ source }) => source)),
      why: 'why.late',
      other: listed(others.map(({ item }) => item.name)),
    },
    related: [
      ...others.map(({ node }) => ({ start: node.start, end: node.end, role: 'role.yieldedLate' })),
      ...late.map(({ source }) => relatedNeed(source.need, site, process, 'role.needed')),
    ],
  })
  return true
}

/** The item whose result another one needs, where it comes only after that one, in a case that needs it. */
function comesTooLate({ need, by }: Source, site: Site<Handle>, process: Process): Site<Handle> | undefined {
  if (need.commitment !== undefined || by.some(({ place }) => standing(place, site.place) !== 'after')) return undefined
  // Of two items before the conversion the one would need what is only an opinion: a fault of its own (BJ5005).
  const isOpinion = (other: Site): boolean => site.preReview !== undefined && site.preReview === other.preReview
  return by.find((other) => !isInCircle({ from: site, need, to: other }, process) && !isOpinion(other))
}

function reportCrossed(process: Process, { scope }: Model, reporter: Reporter): void {
  for (const { site, document, yieldedBy } of crossedWaits(process, (one) => awaitedIn(one.statement, scope))) {
    const other = yieldedBy.statement.item.name
    const { statement } = site
    if (statement.kind === 'await')
      reportStanding(statement.node, { document, yieldedBy: [yieldedBy], how: 'how.crossed' }, reporter)
    else
      reporter.error('BJ4002', statement.node, {
        args: { item: statement.item.name, documents: document.name, why: 'why.crossed', other },
        related: [
          { start: yieldedBy.statement.node.start, end: yieldedBy.statement.node.end, role: 'role.yieldedElsewhere' },
        ],
      })
  }
}

const namesOf = (sources: readonly Source[]): Bilingual => listed(sources.map(({ need }) => need.document.name))
