import {
  holds,
  isYielded,
  type Act,
  type Actor,
  type CaseState,
  type Engine,
  type Situation,
} from '@banjie/runtime/engine'
import { tasksOf, type ItemBlock, type Limit, blocksOf } from '@banjie/runtime/plan'
import { replyOf, workingTimeOf } from './defaults.ts'
import { triangleOf, type Spread } from './spread.ts'

/** Something that a case waits for from outside the hall: from the applicant, or from an office that shares documents. */
export interface Owed {
  readonly key: string
  /** When it comes, from when it is asked for. */
  readonly after: Spread
  /** Whoever owes it may let the time pass. */
  readonly mayLapse: boolean
  readonly by: Actor
  /** What is done then; undefined where it is no longer asked for. */
  readonly act: (state: CaseState) => Act | undefined
}

const applicant: Actor = { kind: 'applicant' }
const fiveWorkingDays: Limit = { amount: 5, unit: 'workingDay' }
const oneWorkingDay: Limit = { amount: 1, unit: 'workingDay' }
const asked: ReadonlySet<string | undefined> = new Set(['missing', 'tolerated', 'later'])

/** What a case is owed as it stands. */
export type OwedIn = (state: CaseState, situation: Situation) => readonly Owed[]

/** What cases of a process are owed from outside. */
export function owedTo(engine: Engine): OwedIn {
  const { calendar } = engine
  const { plan } = engine.process
  const items = [...blocksOf(plan.body)].filter((block) => block.kind === 'item')
  const tasks = new Map(tasksOf(plan).map((task) => [task.id, task]))
  const within = (limit: Limit | undefined): Spread => replyOf(limit ?? fiveWorkingDays, calendar)
  const needs = items.flatMap((item) => item.needs)
  const toleranceOf = (document: string): Limit | undefined =>
    needs.find((need) => need.document === document && need.tolerate !== undefined)?.tolerate?.limit

  const supply = (document: string): Owed => ({
    key: `supply:${document}`,
    after: within(toleranceOf(document)),
    mayLapse: true,
    by: applicant,
    act: (state) =>
      state.status === 'open' && asked.has(state.documents[document])
        ? { kind: 'supply', documents: [document] }
        : undefined,
  })
  const share = (document: string): readonly Owed[] => {
    const office = needs.find((need) => need.document === document && need.sharedFrom !== undefined)?.sharedFrom?.office
    if (office === undefined) return []
    const act = (state: CaseState): Act | undefined =>
      state.status === 'open' && state.documents[document] === undefined
        ? { kind: 'share', documents: [document] }
        : undefined
    return [
      { key: `share:${document}`, after: within(oneWorkingDay), mayLapse: false, by: { kind: 'post', office }, act },
    ]
  }
  /** What offices share is asked of them as soon as the case is received. */
  const shared = (state: CaseState): readonly Owed[] =>
    needs
      .filter(
        (need) =>
          need.sharedFrom !== undefined &&
          !isYielded(need, { items }, state) &&
          state.documents[need.document] === undefined &&
          (need.when === undefined || holds(need.when, state)),
      )
      .flatMap(({ document }) => share(document))

  const corrected = (state: CaseState, item: ItemBlock | undefined): Act => {
    const brought = item?.needs.find(
      ({ document, sharedFrom }) => sharedFrom === undefined && state.documents[document] === 'present',
    )
    return brought === undefined ? { kind: 'amend', fields: {} } : { kind: 'supply', documents: [brought.document] }
  }
  const corrections = (
    state: CaseState,
    { correcting, corrections: steps, rectifying }: Situation,
  ): readonly Owed[] => [
    ...correcting.map((intake): Owed => ({
      key: `correct:${intake}`,
      after: within(fiveWorkingDays),
      mayLapse: true,
      by: applicant,
      act: (now) => {
        if (!engine.situation(now).correcting.includes(intake)) return undefined
        const missing = Object.keys(now.documents).filter((name) => now.documents[name] === 'missing')
        return missing.length > 0 ? { kind: 'supply', documents: missing } : { kind: 'amend', fields: {} }
      },
    })),
    ...steps.map((step): Owed => {
      const item = items.find(({ id }) => step.startsWith(`${id}/`))
      return {
        key: `correct:${step}~${state.rounds[step] ?? 0}~${item === undefined ? 0 : (state.counts[`${item.id}:correct`] ?? 0)}`,
        after: within(item === undefined ? undefined : plan.items[item.item]?.corrections?.eachWithin),
        mayLapse: true,
        by: applicant,
        act: (now) => (engine.situation(now).corrections.includes(step) ? corrected(now, item) : undefined),
      }
    }),
    ...plan.verifications
      .filter(({ task }) => rectifying.includes(task.id))
      .map(({ document, task }): Owed => ({
        key: `rectify:${task.id}~${state.rounds[task.id] ?? 0}`,
        after: within(task.limit),
        mayLapse: false,
        by: applicant,
        act: (now) =>
          engine.situation(now).rectifying.includes(task.id) ? { kind: 'supply', documents: [document] } : undefined,
      })),
  ]
  const steps = ({ open }: Situation, state: CaseState): readonly Owed[] =>
    open
      .filter((task) => task.applicant === true)
      .map(({ id, limit }): Owed => ({
        key: `step:${id}~${state.rounds[id] ?? 0}`,
        after: within(limit ?? oneWorkingDay),
        mayLapse: false,
        by: applicant,
        act: (now) =>
          now.tasks[id] === undefined || tasks.get(id) === undefined
            ? undefined
            : { kind: 'complete', task: id, outcome: 'pass' },
      }))
  const rating = (state: CaseState, { positions }: Situation): readonly Owed[] =>
    state.status === 'finished' && positions.some(({ kind, place }) => kind === 'evaluate' && place === 'rating')
      ? [
          {
            key: 'rate',
            after: triangleOf(workingTimeOf(oneWorkingDay, calendar), 0, 0.3, 1),
            mayLapse: true,
            by: applicant,
            act: () => ({ kind: 'rate', score: 5 }),
          },
        ]
      : []

  return (state, situation) => {
    if (state.status !== 'open') return [...corrections(state, situation), ...rating(state, situation)]
    const isReceived = Object.keys(state.intakes).length > 0 || situation.awaiting.length === 0
    const tolerated = Object.keys(state.documents).filter((name) => {
      const status = state.documents[name]
      return status === 'tolerated' || status === 'later'
    })
    return [
      ...(isReceived ? shared(state) : []),
      ...tolerated.map(supply),
      ...situation.waiting.flatMap(({ documents }) =>
        documents.filter((name) => asked.has(state.documents[name])).map(supply),
      ),
      ...corrections(state, situation),
      ...steps(situation, state),
    ]
  }
}
