import { isDeepStrictEqual } from 'node:util'
import { askedIn, checkForm, type CaseEvent, type CaseState } from '@banjie/runtime/engine'
import type { CompiledProcess, DocumentStatus, Facts, IntakeBlock, JsonSchema, StepBlock } from '@banjie/runtime/plan'
import { createActor, createMachine, type Actor, type AnyStateMachine } from 'xstate'
import { documentedImplementation } from './documented-machine.ts'
import { partsOf } from './offers.ts'
import type { Taken } from './running-case.ts'

type Sent = Readonly<Record<string, unknown>> & { readonly type: string }

const machines = new WeakMap<CompiledProcess, AnyStateMachine>()

function machineOf(process: CompiledProcess): AnyStateMachine {
  const known = machines.get(process)
  if (known !== undefined) return known
  // Through JSON: nothing but what is written down reaches plain XState.
  const created: AnyStateMachine = createMachine(JSON.parse(JSON.stringify(process.machine)) as never)
  machines.set(process, created)
  return created
}

/**
 * A compiled machine as plain XState runs it, with guards and actions written from the vocabulary of the manifest, and
 * the tasks kept as its effects say. It is told what happened by the documented events.
 */
export class PlainMachine {
  readonly #process: CompiledProcess
  readonly #actor: Actor<AnyStateMachine>
  readonly #open = new Set<string>()
  readonly #asksForTheDay: boolean
  #today: string | undefined

  constructor(process: CompiledProcess, today: string) {
    this.#process = process
    this.#asksForTheDay = JSON.stringify(process.machine).includes('"today"')
    const { actions, guards } = documentedImplementation
    const implementation = {
      guards,
      actions: {
        ...actions,
        openTask: (_: unknown, { node = '' }: { readonly node?: string }) => void this.#open.add(node),
        closeTask: (_: unknown, { node = '' }: { readonly node?: string }) => void this.#open.delete(node),
      },
    }
    this.#actor = createActor(machineOf(process).provide(implementation as never)).start()
    this.#dayIs(today)
  }

  /** Tells it of an event that the engine took, on a day. */
  tell(taken: Taken, today: string): void {
    // A warning moves nothing, and after the end nothing asks what day it is.
    const isWarning = taken.event.kind === 'timer' && /^(yellow|red)/.test(taken.event.timer)
    if (isWarning) return
    if (taken.before.status === 'open') this.#dayIs(today)
    const event = sentFor(taken, this.#process)
    if (event !== undefined) this.#actor.send(event)
  }

  /** Where it stands otherwise than a case: nothing where they agree. */
  differences(state: CaseState): readonly string[] {
    const { value, context } = this.#actor.getSnapshot() as { readonly value: unknown; readonly context: Facts }
    const facts = ['documents', 'fields', 'outcomes', 'counts', 'channel', 'today', 'green', 'revisions'] as const
    const pairs: readonly (readonly [string, unknown, unknown])[] = [
      ['value', state.value, value],
      ...facts.map((name) => [name, state[name], context[name]] as const),
      ['tasks', Object.keys(state.tasks).toSorted(), [...this.#open].toSorted()],
    ]
    return pairs
      .filter(([, ours, plain]) => !isDeepStrictEqual(ours, plain))
      .map(([name, ours, plain]) => `${name}: engine ${JSON.stringify(ours)}, plain XState ${JSON.stringify(plain)}`)
  }

  /** A process that asks what day it is has to be told when one begins. */
  #dayIs(today: string): void {
    if (today === this.#today || !this.#asksForTheDay) return
    this.#today = today
    this.#actor.send({ type: 'day', today })
  }
}

/** What the machine is told of an event, by its documented vocabulary; nothing where an act moves no machine. */
function sentFor({ event, before, after }: Taken, process: CompiledProcess): Sent | undefined {
  switch (event.kind) {
    case 'submit': {
      const intake = intakesOf(process).find(({ id }) => id in after.intakes && !(id in before.intakes))
      if (intake === undefined) throw new Error('a submission to no intake')
      const fields = filledIn(intake.form, event.fields)
      const { channels } = process.plan
      const channel = event.channel ?? (channels?.includes('window') === false ? channels[0] : 'window') ?? 'window'
      const facts = { ...before, fields: { ...before.fields, ...fields }, channel }
      const asked = Object.entries(askedIn(intake, facts)).filter(([name]) => !isThere(before, name))
      const documents = Object.fromEntries(
        asked.map(([name, status]) => [name, event.without.includes(name) ? status : 'present']),
      )
      return { type: `${intake.id}:submit`, fields, documents, channel }
    }
    case 'complete':
      return completion(event, before, process)
    case 'supply':
      return { type: 'supply', documents: all(event.documents, 'present') }
    case 'share':
      return { type: 'share', documents: all(event.documents, 'shared') }
    case 'amend':
      return amendment(event, before, process)
    case 'withdraw':
      return { type: 'withdraw' }
    case 'rate':
      return { type: 'rate', rating: event.score }
    case 'timer': {
      const [what = '', ...rest] = event.timer.split(':')
      const clock = before.clocks[rest.join(':')]
      if (!['deem', 'lapse', 'overdue'].includes(what)) return undefined
      return { type: clock?.kind === 'tolerance' ? rest.join(':') : `${clock?.node}:${what}` }
    }
    default:
      return undefined
  }
}

function completion(
  { task, outcome, fields }: Extract<CaseEvent, { kind: 'complete' }>,
  { tasks }: CaseState,
  process: CompiledProcess,
): Sent | undefined {
  const block = partsOf(process).tasks.find(({ id }) => id === task)
  const filled = block?.kind === 'step' && block.form !== undefined ? { fields: filledIn(block.form, fields) } : {}
  const outcomes = [...(tasks[task]?.signed ?? []).map((one) => one.outcome), outcome]
  const decided =
    block?.kind === 'step' && block.signing !== undefined ? signedOutcome(block, outcomes, tasks[task]?.asked) : outcome
  return decided === undefined ? undefined : { type: `${task}:${decided}`, ...filled }
}

/** The answers as a form takes them: with its defaults. */
function filledIn(form: JsonSchema, fields: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const filled = checkForm({ ...form, required: [] }, fields)
  if (!filled.ok) throw new Error('the engine took answers that do not fit')
  return filled.fields
}

/** What signatures come to (language.md section 3): the outcome, or that others are waited for. */
function signedOutcome(
  { signing, outcomes }: StepBlock,
  signed: readonly string[],
  asked: readonly string[] = [''],
): string | undefined {
  const against = signed.find((one) => one !== 'pass')
  const passed = signed.filter((one) => one === 'pass').length
  if (signing?.kind === 'any') return signed[0]
  if (signing?.kind === 'all') return against ?? (passed === asked.length ? 'pass' : undefined)
  if (signing?.kind === 'persons') return against ?? (passed === signing.count ? 'pass' : undefined)
  if (signing?.kind !== 'vote') return signed.at(-1)
  const wanted = [...asked.keys()].map((index) => index + 1).find((count) => count / asked.length >= signing.share)
  if (passed >= (wanted ?? asked.length)) return 'pass'
  if (asked.length - (signed.length - passed) >= (wanted ?? asked.length)) return undefined
  return outcomes.some(({ name }) => name === 'refuse') ? 'refuse' : signed.at(-1)
}

/** Amended answers, with what they ask for anew and what they no longer ask for. */
function amendment(
  { fields }: Extract<CaseEvent, { kind: 'amend' }>,
  before: CaseState,
  process: CompiledProcess,
): Sent {
  const open = intakesOf(process).filter(({ id }) => id in before.intakes)
  const asking = open.filter(({ id }) => standsAt(before, id, 'correcting', process))
  const intakes = asking.length > 0 ? asking : open
  const answers = Object.assign(
    {},
    ...intakes.map(({ form }) => {
      const known = { ...before.fields, ...fields }
      const own = Object.entries(known).filter(([name]) => name in (form.properties ?? {}))
      return filledIn(form, Object.fromEntries(own))
    }),
  ) as Readonly<Record<string, unknown>>
  const facts = { ...before, fields: { ...before.fields, ...answers } }
  const documents: Record<string, DocumentStatus> = {}
  for (const intake of intakes) {
    const asked = askedIn(intake, facts)
    for (const [name, status] of Object.entries(asked))
      if (before.documents[name] === undefined || before.documents[name] === 'waived') documents[name] = status
    for (const { document } of intake.asks)
      if (asked[document] === undefined && isOwed(before, document)) documents[document] = 'waived'
  }
  return { type: 'amend', fields: answers, documents }
}

/** Whether a case stands at a place of an intake: the machine says where, by the state that bears its name. */
function standsAt({ value }: CaseState, node: string, place: string, { machine }: CompiledProcess): boolean {
  const search = (state: unknown, config: Readonly<Record<string, unknown>>): boolean => {
    const pairs = typeof state === 'string' ? [[state, {}] as const] : Object.entries(state as object)
    return pairs.some(([key, inner]) => {
      const child = (config['states'] as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined)?.[key]
      const meta = child?.['meta'] as { readonly node: string } | undefined
      return (meta?.node === node && key === place) || (child !== undefined && search(inner, child))
    })
  }
  return search(value, machine as never)
}

const intakesOf = (process: CompiledProcess): readonly IntakeBlock[] =>
  partsOf(process).blocks.filter((block) => block.kind === 'intake')
const all = (names: readonly string[], status: DocumentStatus): Readonly<Record<string, DocumentStatus>> =>
  Object.fromEntries(names.map((name) => [name, status]))
const isThere = ({ documents }: CaseState, name: string): boolean =>
  ['present', 'shared', 'obtained', 'issued'].includes(documents[name] ?? '')
const isOwed = ({ documents }: CaseState, name: string): boolean =>
  ['missing', 'tolerated', 'committed', 'later'].includes(documents[name] ?? '')
