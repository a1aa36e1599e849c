import { toWorkingDays, type Calendar } from '@banjie/runtime/calendar'
import { postKey, tasksOf, type Limit, type Plan, type TaskBlock } from '@banjie/runtime/plan'
import type { Assumed, Assumptions, Shares } from './assumptions.ts'
import { triangleOf, type Spread } from './spread.ts'

const MINUTE = 60_000

/** What a simulation goes by: what is given, and where nothing is, a default. Nothing here is law or a measurement. */
export function withDefaults(given: Assumed, plan: Plan, calendar: Calendar): Assumptions {
  const tasks = tasksOf(plan)
  const posts = new Set(tasks.flatMap(({ by }) => by.map(postKey)))
  const staffed = tasks.filter(({ applicant }) => applicant !== true)
  return {
    ...given,
    ...(given.cases === undefined && given.during === undefined ? { cases: 1000 } : {}),
    seed: given.seed ?? 1,
    arrivals: given.arrivals ?? { count: 14, per: 'day', pattern: 'poisson' },
    staff: Object.fromEntries([...posts].map((post) => [post, given.staff?.[post] ?? 1])),
    service: Object.fromEntries(
      staffed.map((task) => [task.id, given.service?.[task.id] ?? serviceOf(task, calendar)]),
    ),
    outcomes: Object.fromEntries(tasks.map((task) => [task.id, sharesOf(task, given.outcomes?.[task.id])])),
    answers: given.answers ?? {},
    incomplete: given.incomplete ?? 0.1,
    lapse: given.lapse ?? 0.02,
  }
}

/** The working milliseconds of a day of business. */
export function dayOf({ days }: Calendar): number {
  const day = days.nthWorkingDay(days.dayOf(Date.UTC(2026, 0, 5)), 1)
  return days.workingMs(days.midnight(day), days.midnight(day + 1))
}

/** A limit as working time. */
export function workingTimeOf(limit: Limit, calendar: Calendar): number {
  const hour = 60 * MINUTE
  switch (limit.unit) {
    case 'second':
      return limit.amount * 1000
    case 'minute':
      return limit.amount * MINUTE
    case 'hour':
      return limit.amount * hour
    default:
      return toWorkingDays(limit) * dayOf(calendar)
  }
}

/**
 * How long a task keeps a person busy: a twentieth of its limit, more or less, and never more than comes of three working
 * days; on the spot, or without a limit, some ten minutes; a special procedure half an hour, beside the time that it takes.
 */
function serviceOf(task: TaskBlock, calendar: Calendar): Spread {
  if (task.kind === 'step' && task.special !== undefined) return triangleOf(MINUTE, 10, 30, 60)
  const time = task.limit === undefined ? 0 : workingTimeOf(task.limit, calendar)
  if (time === 0) return triangleOf(MINUTE, 5, 10, 20)
  return triangleOf(Math.min(time, 3 * dayOf(calendar)), 0.02, 0.05, 0.1)
}

/** What somebody who is waited for takes of the time that he has. */
export const replyOf = (limit: Limit, calendar: Calendar): Spread =>
  triangleOf(workingTimeOf(limit, calendar), 0.05, 0.3, 0.9)

/** What a special procedure takes of its limit, beside the work that it makes. */
export const procedureOf = (limit: Limit, calendar: Calendar): Spread =>
  triangleOf(workingTimeOf(limit, calendar), 0.3, 0.6, 0.9)

/** The outcomes with their shares: those given, those by default, and what is left for the first one (`pass`). */
function sharesOf(task: TaskBlock, given: Shares = {}): Shares {
  const names = outcomeNames(task)
  const first = names.includes('pass') ? 'pass' : (names[0] ?? 'pass')
  const others = names.filter((name) => name !== first)
  const share = (name: string): number => given[name] ?? defaultShare(name, task)
  const rest = 1 - others.reduce((sum, name) => sum + share(name), 0)
  return {
    [first]: given[first] ?? Math.max(0, Math.round(rest * 1e9) / 1e9),
    ...Object.fromEntries(others.map((name) => [name, share(name)])),
  }
}

/** How often an outcome is come to where nobody says: what is built in rarely, the step's own ones alike. */
function defaultShare(name: string, task: TaskBlock): number {
  // What an application lacks is drawn by itself.
  if (task.kind === 'intake' && name === 'correct') return 0
  if (name.startsWith('return:')) return 0.03
  const rare = rareOutcomes[name]
  if (rare !== undefined) return rare
  const names = outcomeNames(task)
  const own = names.filter((one) => one !== 'pass' && rareOutcomes[one] === undefined && !one.startsWith('return:'))
  return names.includes('pass') ? 0.1 / own.length : 1 / own.length
}

const rareOutcomes: Shares = { refuse: 0.02, correct: 0.05, rectify: 0.04, revoke: 0.01 }

/** The outcomes that a task may come to. */
export function outcomeNames(task: TaskBlock): readonly string[] {
  if (task.kind === 'step') return task.outcomes.map(({ name }) => name)
  return task.kind === 'intake' ? ['pass', 'correct', 'refuse'] : ['pass']
}
