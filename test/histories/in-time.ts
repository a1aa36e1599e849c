import { dueOf, samePause, type Calendar, type Clock, type Pause } from '@banjie/runtime/calendar'
import { openTasksOf, type CaseState } from '@banjie/runtime/engine'
import type { CompiledProcess, Instant } from '@banjie/runtime/plan'
import type { Draw } from '../properties/draw.ts'
import { askedFor, partsOf, type Offered } from './offers.ts'
import { RunningCase } from './running-case.ts'

/** Acts are stopped after so many. */
const most = 200
const proven: ReadonlySet<string> = new Set(['process', 'stage', 'merge', 'promised', 'statutory'])

/** Something that somebody has to do, and the last instant at which it is in time. */
interface Duty {
  readonly key: string
  readonly latest: Instant
  readonly act: Offered
}

/** A limit that was not kept, and how the case went. */
export interface Missed {
  readonly clock: string
  readonly story: readonly string[]
}

/**
 * A case in which everybody keeps his own limit (language section 6): each task is done at the last instant that is in
 * time, or at some earlier one, the applicant likewise. What limits were missed all the same.
 */
export function runInTime(
  process: CompiledProcess,
  calendar: Calendar,
  from: Instant,
  draw: Draw,
): { readonly missed: readonly Missed[]; readonly running: RunningCase } {
  const running = new RunningCase(process, calendar, from)
  const haste = new Map<string, number>()
  // Nobody can bound the wait for an office that shares: where it is long, the law's own limit is not proven.
  const sharesLate = draw.chance(0.2)
  for (let count = 0; count < most && running.state.status === 'open'; count++) {
    const duties = dutiesOf(running, calendar, draw, sharesLate)
    const planned = duties.map((duty) => {
      if (!haste.has(duty.key)) haste.set(duty.key, draw.chance(0.7) ? 1 : draw.pick([0, draw.next()]))
      const { at } = running.state
      return { duty, at: Math.round(at + (Math.max(at, duty.latest) - at) * (haste.get(duty.key) ?? 1)) }
    })
    const [first] = planned.toSorted((a, b) => a.at - b.at)
    if (first === undefined) {
      const next = running.engine.timers(running.state)[0]
      if (next === undefined) break
      running.pass(next.at + 1)
      continue
    }
    const before = running.state
    // What comes due before may change what there is to do.
    const timer = running.engine.timers(before)[0]
    if (timer !== undefined && timer.at < first.at) {
      running.pass(timer.at + 1)
      continue
    }
    const { key, act } = first.duty
    if (running.tries(act, first.at) === undefined || running.tries(plain(act), first.at) === undefined) continue
    // A public notice may not end earlier; somebody who has signed already leaves it to another.
    haste.set(key, 1)
  }
  return { missed: missedIn(running, sharesLate, calendar), running }
}

/** What is refused is done the plain way: with the outcome that is always offered. */
const plain = (act: Offered): Offered => (act.kind === 'complete' ? { ...act, outcome: 'pass' } : act)

function dutiesOf(
  { engine, state, process }: RunningCase,
  calendar: Calendar,
  draw: Draw,
  sharesLate: boolean,
): readonly Duty[] {
  const { tasks } = partsOf(process)
  const open = new Set(openTasksOf(process, state))
  const due = (id: string): Instant => {
    const clock = state.clocks[id]
    return clock === undefined ? Infinity : (dueOf(clock.clock, calendar)?.at ?? Infinity)
  }
  const now = state.at
  const correcting = Object.entries(state.clocks).filter(([, { kind }]) => kind === 'correction')
  // What a window asks for that takes in on the spot is mended on the spot (行政许可法 art. 32).
  const isOnTheSpot = tasks.some(
    ({ id, kind, limit }) => kind === 'intake' && limit?.unit === 'onTheSpot' && due(`${id}:correction`) !== Infinity,
  )
  const isCorrecting = correcting.some(([id]) => due(id) !== Infinity)
  return askedFor(engine, state, draw).flatMap((act): readonly Duty[] => {
    switch (act.kind) {
      case 'submit':
        return [{ key: 'submit', latest: now, act }]
      case 'complete': {
        const task = tasks.find(({ id }) => id === act.task)
        if (task === undefined || !open.has(act.task)) return []
        const round = state.tasks[act.task]?.round ?? 1
        const own = due(round === 1 ? act.task : `${act.task}~${round}`)
        const latest = Math.min(own, due(`${act.task}:notice`))
        // A step without a limit counts nothing.
        const isDue = latest === Infinity ? now : latest
        return [
          {
            key: `${act.task}~${round}`,
            latest: isDue,
            act: act.outcome === 'refuse' && draw.chance(0.9) ? { ...act, outcome: 'pass' } : act,
          },
        ]
      }
      case 'supply':
        return supplyDuties(act, state, isOnTheSpot ? () => now : due, isCorrecting)
      case 'amend':
        return isCorrecting
          ? [{ key: 'amend', latest: isOnTheSpot ? now : Math.min(...correcting.map(([id]) => due(id))), act }]
          : []
      case 'share':
        return [{ key: `share ${act.documents.join()}`, latest: sharesLate ? now + 10 * 86_400_000 : now, act }]
      default:
        return []
    }
  })
}

/** What the applicant owes: a correction in its time, a tolerated document in its own, the rest at once. */
function supplyDuties(
  act: Extract<Offered, { kind: 'supply' }>,
  state: CaseState,
  due: (clock: string) => Instant,
  isCorrecting: boolean,
): readonly Duty[] {
  if (isCorrecting) {
    const latest = Object.keys(state.clocks)
      .filter((id) => id.includes(':correction'))
      .map(due)
      .filter(Number.isFinite)
    return [{ key: `correct ${JSON.stringify(state.rounds)} ${latest.length}`, latest: Math.min(...latest), act }]
  }
  return act.documents.map((document) => {
    const latest = state.documents[document] === 'tolerated' ? due(`tolerance:${document}`) : state.at
    return {
      key: `supply ${document}`,
      latest: latest === Infinity ? state.at : latest,
      act: { ...act, documents: [document] },
    }
  })
}

/** The limits on which a case has spent time after they were used up. */
function missedIn({ taken, state, process }: RunningCase, sharesLate: boolean, calendar: Calendar): readonly Missed[] {
  const story = taken
    .filter(({ event }) => event.kind !== 'timer' || !event.timer.startsWith('yellow'))
    .map(({ event, at }) => {
      const { day, time } = calendar.localTimeOf(at)
      return `${day} ${time} ${event.kind === 'timer' ? event.timer : JSON.stringify({ ...event, by: undefined })}`
    })
  return Object.entries(state.clocks).flatMap(([id, { kind, node, clock, unlimited }]): Missed[] => {
    if (!proven.has(kind) || unlimited || (kind === 'statutory' && sharesLate)) return []
    const due = dueOf(clock, calendar)?.at
    if (due === undefined || ranAfter(clock, due, state.at) === 0) return []
    const isGap = kind === 'statutory' && wentOn(node, state, process)
    return isGap ? [] : [{ clock: id, story }]
  })
}

/**
 * The one step of an item without a procedure goes on after a correction with what is left of its budget: the day on
 * which it was asked is neither its own nor the applicant's, while the law's clock counts it. The specification's sum
 * (section 6, BJ3007) has no term for that day (docs/decisions/0005).
 */
const wentOn = (item: string, { counts }: CaseState, process: CompiledProcess): boolean =>
  (counts[`${item}:correct`] ?? 0) > 0 &&
  partsOf(process).blocks.some(
    (block) => block.kind === 'item' && block.id === item && JSON.stringify(block.body).includes('"goesOn":true'),
  )

/** How long a clock has run after an instant, up to another. */
function ranAfter({ ledger }: Clock, after: Instant, until: Instant): number {
  const pauses: Pause[] = []
  let [ran, since] = [0, ledger[0]?.at]
  const stops = (at: Instant): void => {
    if (since !== undefined) ran += Math.max(0, at - Math.max(since, after))
    since = undefined
  }
  for (const entry of ledger) {
    if (entry.kind === 'pause') {
      stops(entry.at)
      pauses.push(entry)
    }
    if (entry.kind === 'resume') {
      const open = pauses.findIndex((one) => samePause(one, entry))
      if (open !== -1) pauses.splice(open, 1)
      if (pauses.length === 0) since ??= entry.at
    }
    if (entry.kind === 'stop') stops(entry.at)
  }
  stops(until)
  return ran
}
