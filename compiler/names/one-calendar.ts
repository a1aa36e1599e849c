import type { Span } from '@banjie/dsl'
import type { Reporter } from '../messages/reporter.ts'
import type { ModuleNames } from './module-names.ts'
import type { Thing } from './thing.ts'
import type { UsedNames } from './visible-names.ts'

/**
 * BJ1002 for a second calendar: a module, with those that it uses, declares at most one, which then holds for all its
 * processes (language.md section 5). It stands at the module's own calendar, or at the `use` that brings another.
 */
export function checkOneCalendar(own: ModuleNames, used: readonly UsedNames[], reporter: Reporter): void {
  const calendars: { readonly thing: Thing; readonly at: Span }[] = [
    ...used.flatMap(({ names, at }) => calendarsOf(names).map((thing) => ({ thing, at }))),
    ...calendarsOf(own).map((thing) => ({ thing, at: thing.at })),
  ]
  const [first, ...others] = calendars
  for (const { thing, at } of others) {
    // Of one name they are one name declared twice, which is reported as such.
    if (first === undefined || thing.name === first.thing.name) continue
    const related = [{ ...first.thing.at, module: first.thing.module, role: 'role.first' }]
    reporter.error('BJ1002', at, { args: { name: thing.name, advice: 'secondCalendar' }, related })
  }
}

/** The calendars that a module declares, in the order of its text. */
const calendarsOf = ({ things }: ModuleNames): readonly Thing[] => things.filter(({ kind }) => kind === 'calendar')
