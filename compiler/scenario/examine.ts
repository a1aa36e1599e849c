import type { MessageArguments } from '@banjie/dsl'
import {
  clockState,
  compareLimits,
  dueOf,
  newClock,
  startClock,
  usedWorkingDaysOf,
  type Calendar,
} from '@banjie/runtime/calendar'
import { limitText, openTasksOf, type CaseClock, type CaseState } from '@banjie/runtime/engine'
import { namesOf, sharedId, type CompiledProcess, type Instant, type Limit, type NodeId } from '@banjie/runtime/plan'
import { impliedWord } from '../names/words.ts'
import type { Expectation } from './scenario.ts'

interface Bench {
  readonly process: CompiledProcess
  readonly calendar: Calendar
  /** The instant up to which time has passed: that of the last action, looking included; what a case has used depends on it. */
  readonly now: Instant
}
type Examine<K extends Expectation['kind']> = (
  expectation: Extract<Expectation, { kind: K }>,
  state: CaseState | undefined,
  bench: Bench,
) => MessageArguments | undefined

/** Holds an expectation against a case: what happened instead, or nothing where it holds. */
export function examine(
  expectation: Expectation,
  state: CaseState | undefined,
  bench: Bench,
): MessageArguments | undefined {
  return (examines[expectation.kind] as Examine<Expectation['kind']>)(expectation, state, bench)
}

const examines: { readonly [K in Expectation['kind']]: Examine<K> } = {
  status: ({ status }, state) => {
    const is = state?.status ?? 'notReceived'
    return is === status ? undefined : { what: 'what.status', status: `status.${is}`, expected: `status.${status}` }
  },
  item: ({ item, outcome }, state) => {
    // A case that is withdrawn withdraws what is undecided in it.
    const is = state?.outcomes[item] ?? (state?.status === 'withdrawn' ? 'withdrawn' : 'open')
    if (is === outcome) return undefined
    return { what: 'what.item', name: label(item), status: `status.${is}`, expected: `status.${outcome}` }
  },
  deemedAccepted: (_, state) => {
    const intakes = Object.values(state?.intakes ?? {})
    if (intakes.some((intake) => intake.deemed)) return undefined
    const accepted = intakes.some((intake) => intake.acceptedAt !== undefined)
    const is = accepted ? 'accepted' : intakes.length > 0 ? 'received' : 'notReceived'
    return { what: 'what.notDeemed', status: `status.${is}` }
  },
  deemedPassed: ({ item }, state) => {
    if (state?.deemed?.includes(item) === true && state.outcomes[item] === 'granted') return undefined
    const is = state?.outcomes[item] ?? 'open'
    return { what: 'what.notDeemedPassed', name: label(item), status: `status.${is}` }
  },
  tolerated: ({ document, until }, state, { calendar }) => {
    const found = state?.clocks[`tolerance:${document}`]
    const due = found && clockState(found.clock) !== 'stopped' ? dueOf(found.clock, calendar) : undefined
    if (due?.day === until) return undefined
    if (due === undefined) return { what: 'what.notTolerated', name: document }
    return { what: 'what.toleratedUntil', name: document, due: due.day, expected: until }
  },
  task: ({ task, open }, state, { process }) => {
    const tasks = state === undefined ? [] : openTasksOf(process, state)
    if (tasks.includes(task) === open) return undefined
    if (!open) return { what: 'what.taskOpen', name: label(task) }
    return { what: 'what.noTask', name: label(task), open: tasks.map(label).join(' / ') || '—' }
  },
  warning: ({ task, level }, state) => {
    const warned = clockOf(task, state)?.warned
    if (level === 'yellow' ? warned !== undefined : warned === 'red') return undefined
    return { what: 'what.noWarning', name: label(task), colour: `colour.${level}` }
  },
  due: ({ task, day, time }, state, { calendar }) => {
    const found = clockOf(task, state)
    const due = found && dueOf(found.clock, calendar)
    if (due === undefined) return { what: 'what.noDue', name: label(task) }
    const local = calendar.localTimeOf(due.at)
    if (due.day === day && (time === undefined || local.time === `${time}:00`)) return undefined
    const shown = time === undefined ? due.day : `${local.day} ${local.time.slice(0, 5)}`
    return { what: 'what.due', name: label(task), due: shown, expected: [day, time].filter(Boolean).join(' ') }
  },
  document: ({ document, obtained }, state) => {
    const is = ['obtained', 'issued', 'shared'].includes(state?.documents[document] ?? '')
    if (is === obtained) return undefined
    return { what: obtained ? 'what.notObtained' : 'what.obtained', name: document }
  },
  used: ({ most }, state, { process, calendar, now }) => {
    const found = state?.clocks[`${process.plan.body.id}:process`]
    const used = found === undefined ? 0 : usedWorkingDaysOf(found.clock, calendar, state?.concludedAt ?? now)
    return atMost('what.used', used, most)
  },
  elapsed: ({ most }, state, { calendar, now }) => {
    const received = Object.values(state?.intakes ?? {}).map(({ receivedAt }) => receivedAt)
    const started = received.length > 0 ? Math.min(...received) : state?.openedAt
    if (started === undefined) return undefined
    const clock = startClock(newClock({ amount: 1, unit: 'workingDay' }), started)
    return atMost('what.elapsed', usedWorkingDaysOf(clock, calendar, state?.concludedAt ?? now), most)
  },
}

const atMost = (what: string, used: number, most: Limit): MessageArguments | undefined =>
  compareLimits({ amount: used, unit: 'workingDay' }, most) <= 0
    ? undefined
    : { what, used, zh: limitText(most).zh, en: limitText(most).en }

/** The clock of a task: of the last time it was opened. */
function clockOf(task: NodeId, state: CaseState | undefined): CaseClock | undefined {
  const round = state?.rounds[task] ?? 1
  return state?.clocks[round === 1 ? task : `${task}~${round}`]
}

/**
 * A node as a scenario names it, without what tells it from others of its name; what the language implies has its word in the
 * language that the names around it have.
 */
function label(node: NodeId): string {
  const names = namesOf(sharedId(node))
  const language = /\p{Script=Han}/u.test(names.join()) ? 'zh' : 'en'
  return names
    .slice(1)
    .map((name) => impliedWord(name, language) ?? name)
    .join('.')
}
