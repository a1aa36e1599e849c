import { describe, expect, test } from 'vitest'
import { at, calendar, nodes, posts, soleTrader } from '../../host/recorded/sole-trader.ts'
import type { Instant } from '../../plan/index.ts'
import type { CaseEvent } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import { createEngine } from '../engine.ts'
import { caseView } from './case-view.ts'
import type { LoggedEvent } from './history-view.ts'
import { isoInstant } from './instant-text.ts'
import { limitText } from './limit-text.ts'
import type { CaseView } from './view-types.ts'

const days = calendar()
const engine = createEngine({ process: soleTrader, calendar: days })
const applicant = { kind: 'applicant' } as const
const complete = (task: string, outcome = 'pass', reason = '理由'): CaseEvent => {
  const by = { kind: 'post', ...(task === nodes.decision ? posts.decider : posts.window) } as const
  return { kind: 'complete', task, outcome, reason, by }
}
const submit = (without: readonly string[] = []): CaseEvent => ({
  kind: 'submit',
  fields: { 字号: '老张面馆' },
  without,
  by: applicant,
})

/** The view at the last of the instants, after the events that happened at them. */
function viewAfter(happened: readonly (readonly [string, CaseEvent])[], now?: string): CaseView {
  const [first] = happened
  const openedAt: Instant = at(first?.[0] ?? '2026-03-02 09:00')
  const opened = engine.open(openedAt)
  let state: CaseState = opened.state
  const events: LoggedEvent[] = [{ at: openedAt, event: { kind: 'open' }, entries: opened.entries }]
  for (const [local, event] of happened) {
    const stepped = engine.step(state, event, at(local))
    if (!stepped.ok) throw new Error(stepped.rejection.code)
    state = stepped.state
    events.push({ at: at(local), event, entries: stepped.entries })
  }
  const about = { id: 'c1', revision: events.length, events }
  return caseView(soleTrader, state, about, { calendar: days, now: now === undefined ? state.at : at(now) })
}

const clockOf = (view: CaseView, kind: string): CaseView['clocks'][number] => {
  const found = view.clocks.find((clock) => clock.kind === kind)
  if (found === undefined) throw new Error(`no clock ${kind}`)
  return found
}

describe('a clock', () => {
  test('春节：到期日跨过假期，逐日说明', () => {
    const view = viewAfter([
      ['2026-02-12 09:00', submit()],
      ['2026-02-13 10:00', complete(nodes.intake)],
    ])
    expect(clockOf(view, 'promised')).toMatchObject({
      label: { zh: '个体工商户设立登记：承诺时限', en: '个体工商户设立登记: promised limit' },
      limitText: { zh: '2 个工作日', en: '2 working days' },
      state: 'running',
      due: { at: '2026-02-24T17:00:00+08:00', day: '2026-02-24', provisional: false },
      used: 0,
    })
    expect(clockOf(view, 'promised').days.map(({ day, counted, reason }) => `${day} ${counted} ${reason.zh}`)).toEqual([
      '2026-02-13 false 开始当日，不计入',
      '2026-02-14 true 调休上班，计入',
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day} false 法定节假日，不计入`),
      '2026-02-24 true 计入',
    ])
  })

  test('a due date in a year whose holidays are not announced is provisional', () => {
    const view = viewAfter([
      ['2026-12-31 09:00', submit()],
      ['2026-12-31 10:00', complete(nodes.intake)],
    ])
    expect(clockOf(view, 'promised').due).toMatchObject({ day: '2027-01-04', provisional: true })
  })

  test('one that stopped says what it used, and the days until then', () => {
    const view = viewAfter(
      [
        ['2026-03-02 09:00', submit()],
        ['2026-03-02 10:00', complete(nodes.intake)],
        ['2026-03-04 09:00', complete(nodes.decision)],
      ],
      '2026-03-20 09:00',
    )
    const clock = clockOf(view, 'promised')
    expect(clock).toMatchObject({ state: 'stopped', used: 1 })
    expect(clock.days.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
  })
})

describe('what the applicant is asked for', () => {
  test('first the application, with the documents to bring', () => {
    expect(viewAfter([]).asked).toEqual({
      kind: 'submission',
      node: nodes.intake,
      documents: ['身份证明', '经营场所证明'],
    })
  })

  test('then nothing; in a correction what is missing, and why', () => {
    expect(viewAfter([['2026-03-02 09:00', submit()]]).asked).toBeUndefined()
    const view = viewAfter([
      ['2026-03-02 09:00', submit(['身份证明'])],
      ['2026-03-02 10:00', complete(nodes.intake, 'correct', '身份证明看不清')],
    ])
    expect(view.asked).toEqual({
      kind: 'correction',
      node: nodes.intake,
      documents: ['身份证明'],
      reason: '身份证明看不清',
    })
    expect(clockOf(view, 'correction').due).toMatchObject({ day: '2026-03-09' })
  })
})

describe('a task', () => {
  test('says who may do it, with what outcomes, and by when', () => {
    const [task] = viewAfter([['2026-03-02 09:00', submit(['身份证明'])]]).tasks
    expect(task).toMatchObject({
      label: { zh: '受理', en: 'acceptance' },
      posts: [posts.window],
      clock: { kind: 'step', limitText: { zh: '当场' }, due: { day: '2026-03-02' } },
    })
    expect(task?.outcomes.map(({ name, label, wantsReason }) => [name, label.zh, wantsReason])).toEqual([
      ['pass', '受理', false],
      // The missing document is the reason.
      ['correct', '一次告知补正', false],
      ['refuse', '不予受理', true],
    ])
  })
})

describe('where a case stands', () => {
  test('active where it has begun and not ended, done what has passed', () => {
    const view = viewAfter([
      ['2026-03-02 09:00', submit()],
      ['2026-03-02 10:00', complete(nodes.intake)],
    ])
    expect(view.active).toEqual([nodes.item, nodes.decision])
    expect(view.done).toEqual([nodes.intake])
  })

  test('a refusal names its step, its reason, and how the case ended', () => {
    const view = viewAfter([
      ['2026-03-02 09:00', submit()],
      ['2026-03-02 10:00', complete(nodes.intake)],
      ['2026-03-02 11:00', complete(nodes.decision, 'refuse', '场所不符')],
    ])
    expect(view).toMatchObject({ status: 'refused', statusText: { zh: '不予许可', en: 'refused' }, active: [] })
    expect(view.refusals).toEqual([
      {
        node: nodes.decision,
        label: { zh: '个体工商户设立登记 · 决定', en: '个体工商户设立登记 · decision' },
        reason: '场所不符',
      },
    ])
    expect(view.done).toEqual([nodes.intake])
    expect(view.refused.toSorted()).toEqual([nodes.item, nodes.decision].toSorted())
    expect(view.history.at(-2)).toMatchObject({ kind: 'ended', what: { zh: '个体工商户设立登记：不予许可' } })
  })
})

test.each([
  [{ amount: 1, unit: 'workingDay' }, '1 个工作日', '1 working day'],
  [{ amount: 45, unit: 'day' }, '45 天', '45 days'],
  [{ amount: 0, unit: 'onTheSpot' }, '当场', 'on the spot'],
  [{ amount: 3, unit: 'month' }, '3 个月', '3 months'],
] as const)('the limit %j is %s', (limit, zh, en) => expect(limitText(limit)).toEqual({ zh, en }))

test('instants carry the offset of the calendar’s zone', () => {
  expect(isoInstant(Date.UTC(2026, 2, 2, 1, 0, 0, 999), days)).toBe('2026-03-02T09:00:00+08:00')
})

describe('what is offered beside the tasks', () => {
  test('the applicant may bring what is missing, and withdraw until something is obtained', () => {
    const missing = viewAfter([['2026-03-02 09:00', submit(['身份证明'])]])
    expect(missing.offers).toMatchObject({ supply: ['身份证明'], withdraw: true, share: [], extend: [], rate: false })
    const decided = viewAfter([
      ['2026-03-02 09:00', submit()],
      ['2026-03-02 10:00', complete(nodes.intake)],
      ['2026-03-02 11:00', complete(nodes.decision)],
    ])
    expect(decided.offers).toMatchObject({ supply: [], withdraw: false })
  })

  test('a suspended case may go on, and is not suspended again', () => {
    const accepted = [
      ['2026-03-02 09:00', submit()],
      ['2026-03-02 10:00', complete(nodes.intake)],
    ] as const
    const by = { kind: 'post', ...posts.window } as const
    const both = [posts.window, posts.decider]
    expect(viewAfter(accepted).offers).toMatchObject({ suspend: both, resume: [] })
    const suspended = viewAfter([...accepted, ['2026-03-02 11:00', { kind: 'suspend', reason: '等待裁定', by }]])
    expect(suspended.offers).toMatchObject({ suspend: [], resume: both })
  })
})
