import { parse, type CalendarNode, type ModuleNode, type TimeNode } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import type { CalendarPlan } from '@banjie/runtime/plan'
import { partsOf } from './task.ts'
import { KeptWith } from '../kept-with.ts'

/** The calendar (日历) by which the processes of a module count. */
export interface DeclaredCalendar {
  readonly plan: CalendarPlan
  readonly node: CalendarNode
  /** The path of the module that declares it. */
  readonly module: string
}

/** A module with its path. */
interface ReadModule {
  readonly path: string
  readonly parsed: { readonly tree: ModuleNode }
}

const known = new KeptWith<CalendarNode, DeclaredCalendar>()

/** The calendar that a module, or one that it uses, declares: there is at most one (language.md section 5). */
export function calendarOf(order: readonly ReadModule[]): DeclaredCalendar | undefined {
  for (const { path, parsed } of order)
    for (const node of parsed.tree.declarations)
      if (node.kind === 'calendar') {
        return known.of(node, () => bindCalendar(node, path))
      }
  return undefined
}

/** The calendar of a name that a module declares, as `banjie.json` names the one of a project. */
export function calendarNamed(name: string, text: string, path: string): DeclaredCalendar | undefined {
  const found = parse(text).tree.declarations.find((node) => node.kind === 'calendar' && node.name.text === name)
  return found?.kind === 'calendar' ? bindCalendar(found, path) : undefined
}

function bindCalendar(node: CalendarNode, module: string): DeclaredCalendar {
  const { parts } = node
  const hours = partsOf(parts, 'hours')
    .flatMap((one) => one.hours)
    .flatMap(({ from, to }) => (from.missing || to.missing ? [] : [{ from: timeOf(from), to: timeOf(to) }]))
  const [zone] = partsOf(parts, 'zone')
  const [days] = partsOf(parts, 'calendarDays')
  const received = partsOf(parts, 'received')[0]?.rule
  return {
    plan: {
      ...(hours.length === 0 ? {} : { hours }),
      ...(zone === undefined || zone.text.missing ? {} : { zone: zone.text.value }),
      ...(days === undefined || days.text.missing ? {} : { days: days.text.value }),
      ...(received === undefined ? {} : { received }),
    },
    node,
    module,
  }
}

const timeOf = ({ minutes }: TimeNode): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** The announced days under what a module declares; as they are where that cannot be counted by, which is told elsewhere. */
export function countedBy(announced: Calendar, declared: DeclaredCalendar | undefined): Calendar {
  const counted = announced.declaredAs(declared?.plan)
  return counted.ok ? counted.value : announced
}
