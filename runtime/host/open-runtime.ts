import {
  caseNotToBeRun,
  caseSummary,
  notInForce,
  taskViews,
  type CaseSummary,
  type Engine,
  type Rejection,
  type TaskView,
} from '../engine/index.ts'
import { isInForceOn, postKey, type Plan } from '../plan/index.ts'
import type { CaseHeader } from '../store/index.ts'
import { answered, refused, rejected, type Answer, type Refusal } from './answer.ts'
import { createAskStore } from './ask-store.ts'
import { createCaseActs, submission } from './case-acts.ts'
import { createKeyedQueue } from './case-queue.ts'
import { countDaysAnew } from './counted-days.ts'
import { createDueTimers } from './due-timers.ts'
import { createEngines } from './engines.ts'
import { applicant, type Application, type Runtime, type RuntimeOptions } from './runtime.ts'
import { byUrgency } from './urgency.ts'

/**
 * Starts a runtime on a store: what came due while nobody was there is fired, timers are armed, and where the days that
 * an open case is counted by have changed since, its due instants are derived again.
 */
export function openRuntime(options: RuntimeOptions): Runtime {
  const { store, calendar, now, newId, onFailure } = options
  const ask = createAskStore((failure) => onFailure?.({ kind: 'store', failure }))
  const engines = createEngines(store, ask, calendar)
  const queue = createKeyedQueue()
  const acts = createCaseActs({
    store,
    ask,
    engines,
    queue,
    now,
    onCommitted: (change) => timers.noticed(change),
  })
  const onUnusable = (version: string, refusal: Refusal): void =>
    onFailure?.({ kind: 'unusable-version', version, refusal })
  const timers = createDueTimers({
    store,
    ask,
    now,
    prepare: (fireCase) => countDaysAnew({ store, ask, engines, fireCase, onUnusable }),
    fireDue: acts.fireDue,
    onBug: (error, id) => onFailure?.({ kind: 'bug', ...(id === undefined ? {} : { case: id }), error }),
  })
  let closed = false
  const taken = async <T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    if (closed) return refused('runtime-closed')
    await started
    return work()
  }
  const context = (engine: Engine) => ({ calendar: engine.calendar, now: now() })

  const started: Promise<unknown> = timers.fire().catch((error: unknown) => onFailure?.({ kind: 'bug', error }))

  const namedBy = async ({ process, version, versions }: Application): Promise<Answer<readonly string[]>> => {
    if (version !== undefined) return answered([version])
    if (versions !== undefined) return answered(versions)
    const deployed = await ask(() => store.versions())
    if (!deployed.ok) return deployed
    const found = deployed.value.filter((one) => one.process === process)
    if (found.length === 0) return refused('unknown-process', { process: process ?? '' })
    return answered(found.map((one) => one.version))
  }
  /** The engine of the version that a case follows which is received now. */
  const engineFor = async (application: Application): Promise<Answer<Engine>> => {
    const versions = await namedBy(application)
    if (!versions.ok) return versions
    const others: { readonly rejection: Rejection; readonly plan: Plan }[] = []
    for (const version of versions.value) {
      const engine = await engines.of(version)
      if (!engine.ok) return engine
      const { process, calendar: counted } = engine.value
      const day = counted.dayOf(counted.receivedAt(now()))
      if (isInForceOn(process.plan, day)) return engine
      others.push({ rejection: notInForce(process.plan, day), plan: process.plan })
    }
    const [next] = others.toSorted((a, b) => byNearness(a.rejection, b.rejection))
    if (next === undefined) return refused('unknown-process', { process: application.process ?? '' })
    return rejected(next.rejection, next.plan)
  }
  const summary = async (header: CaseHeader): Promise<CaseSummary> => {
    const engine = await engines.of(header.version)
    if (engine.ok) return caseSummary(engine.value.process, header, context(engine.value))
    onUnusable(header.version, engine.refusal)
    return caseNotToBeRun(header, engine.refusal.message, calendar)
  }

  return {
    deploy: (process) =>
      taken(async () => {
        const engine = engines.ofProcess(process)
        if (!engine.ok) return engine
        const deployedAt = now()
        const saved = await ask(() => store.saveVersion(process, deployedAt))
        return saved.ok ? answered({ version: process.version, process: process.plan.name, deployedAt }) : saved
      }),
    version: (version) =>
      taken(async () => {
        const engine = await engines.of(version)
        return engine.ok ? answered(engine.value.process) : engine
      }),

    startCase: (application) =>
      taken(async () => {
        const engine = await engineFor(application)
        return engine.ok ? acts.open(newId(), engine.value, submission(application)) : engine
      }),
    submit: (id, form, options = {}) => taken(() => acts.act(id, submission(form), options)),
    complete: (id, { task, by, outcome = 'pass', ...more }, options = {}) =>
      taken(() => acts.act(id, { kind: 'complete', task, outcome, ...more, by: { kind: 'post', ...by } }, options)),
    supply: (id, documents, options = {}) =>
      taken(() => acts.act(id, { kind: 'supply', documents, by: applicant }, options)),
    amend: (id, fields, options = {}) => taken(() => acts.act(id, { kind: 'amend', fields, by: applicant }, options)),
    withdraw: (id, options = {}) => taken(() => acts.act(id, { kind: 'withdraw', by: applicant }, options)),
    act: (id, act, options = {}) => taken(() => acts.act(id, act, options)),

    case: (id) => taken(() => acts.view(id)),
    cases: () =>
      taken(async () => {
        const headers = await ask(() => store.cases())
        if (!headers.ok) return headers
        const summaries: CaseSummary[] = []
        for (const header of headers.value) summaries.push(await summary(header))
        return answered(summaries)
      }),
    tasks: ({ post } = {}) =>
      taken(async () => {
        const records = await ask(() => store.casesWithTasks(post))
        if (!records.ok) return records
        const tasks: TaskView[] = []
        for (const { id, version, state } of records.value) {
          const engine = await engines.of(version)
          if (engine.ok) tasks.push(...taskViews(engine.value.process, state, id, context(engine.value)))
          else onUnusable(version, engine.refusal)
        }
        const theirs = tasks.filter(({ posts }) => post === undefined || posts.some((ref) => postKey(ref) === post))
        return answered(theirs.sort(byUrgency))
      }),
    history: (id) =>
      taken(async () => {
        const events = await ask(() => store.events(id))
        // Even the opening of a case is an event: a case without any does not exist.
        return events.ok && events.value.length === 0 ? refused('unknown-case', { case: id }) : events
      }),

    fireDueTimers: () => taken(() => timers.fire()),
    close: async () => {
      closed = true
      await timers.stop()
      await queue.idle()
    },
  }
}

/** What comes into force next is the way out; where nothing does, what was in force last says until when. */
function byNearness(a: Rejection, b: Rejection): number {
  if (a.code !== b.code) return a.code === 'not-yet-in-force' ? -1 : 1
  const [one, other] = [a, b].map(({ args }) => args['from'] ?? args['until'] ?? '')
  const order = (one ?? '') < (other ?? '') ? -1 : 1
  return a.code === 'not-yet-in-force' ? order : -order
}
