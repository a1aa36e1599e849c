import { samePost, type CompiledProcess, type DocumentStatus, type TaskBlock } from '../plan/index.ts'
import type { Act, Actor, CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { checkForm } from './form/form-check.ts'
import type { MachineEvent } from './machine/implementation.ts'
import type { Rejection, RejectionCode } from './rejection.ts'
import type { Layout, Situation } from './situation.ts'

/** What an act is held against. */
export interface Bench {
  readonly process: CompiledProcess
  readonly layout: Layout
  readonly state: CaseState
  readonly situation: Situation
}

type Answer = MachineEvent | Rejection
type Admit<K extends Act['kind']> = (act: Extract<Act, { kind: K }>, by: Actor, bench: Bench) => Answer

/** Holds somebody's act against the case: the event that the machine is to take, or why it does not fit. */
export function admit(act: Exclude<CaseEvent, { kind: 'timer' }>, bench: Bench): Answer {
  if (act.kind !== 'complete' && act.by.kind !== 'applicant') return reject('not-the-applicant')
  return (admits[act.kind] as Admit<Act['kind']>)(act, act.by, bench)
}

/** Whether an answer is a rejection. */
export function isRejection(answer: Answer): answer is Rejection {
  return 'code' in answer
}

/** A rejection with its arguments. */
export function reject(code: RejectionCode, args: Rejection['args'] = {}): Rejection {
  return { code, args }
}

const admits: { readonly [K in Act['kind']]: Admit<K> } = {
  submit: ({ fields, without }, _, { layout, situation }) => {
    const intake = layout.intakes.find((block) => block.id === situation.awaiting[0])
    if (intake === undefined) return reject('no-intake-open')
    const strange = without.filter((name) => !intake.asks.includes(name))
    if (strange.length > 0) return reject('document-not-asked', { documents: strange.join('、') })
    const form = checkForm(intake.form, fields)
    if (!form.ok) return { code: 'form-invalid', args: {}, details: form.faults }
    const documents = statuses(intake.asks, (name) => (without.includes(name) ? 'missing' : 'present'))
    return { type: `${intake.id}:submit`, fields: form.fields, documents }
  },

  complete: (act, by, { layout, state }) => {
    const block = layout.tasks.get(act.task)
    if (block === undefined) return reject('unknown-task', { task: act.task })
    if (state.tasks[act.task] === undefined) return reject('task-not-open', { task: act.task })
    if (by.kind !== 'post' || !block.by.some((post) => samePost(post, by)))
      return reject('wrong-post', { task: act.task })
    const offered = outcomesOf(block, state)
    if (!offered.includes(act.outcome))
      return reject('unknown-outcome', { outcome: act.outcome, outcomes: offered.join('、') })
    const missing = block.kind === 'intake' ? block.asks.filter((name) => state.documents[name] === 'missing') : []
    if (act.outcome === 'pass' && missing.length > 0)
      return reject('documents-missing', { documents: missing.join('、') })
    const wanted = act.outcome === 'refuse' || (act.outcome === 'correct' && missing.length === 0)
    if (wanted && (act.reason ?? '').trim() === '') return reject('reason-wanted', { outcome: act.outcome })
    return { type: `${act.task}:${act.outcome}` }
  },

  supply: ({ documents }, _, { layout, state, situation }) => {
    const askedBack = layout.intakes.filter(({ id }) => situation.correcting.includes(id)).flatMap(({ asks }) => asks)
    const strange = documents.filter((name) => state.documents[name] !== 'missing' && !askedBack.includes(name))
    if (strange.length > 0 || documents.length === 0)
      return reject('document-not-asked', { documents: strange.join('、') })
    return { type: 'supply', documents: statuses(documents, () => 'present') }
  },

  amend: ({ fields }, _, { layout, state, situation }) => {
    const intake = layout.intakes.find(({ id }) => situation.correcting.includes(id))
    if (intake === undefined) return reject('nothing-asked')
    const form = checkForm(intake.form, { ...only(state.fields, intake.form.properties), ...fields })
    if (!form.ok) return { code: 'form-invalid', args: {}, details: form.faults }
    return { type: 'amend', fields: form.fields }
  },

  withdraw: () => ({ type: 'withdraw' }),
}

/** The outcomes that a task offers as the case stands; an intake asks for corrections only once. */
export function outcomesOf(block: TaskBlock, state: CaseState): readonly string[] {
  if (block.kind === 'issue') return ['pass']
  if (block.kind === 'step') return block.outcomes
  return state.intakes[block.id]?.corrected === undefined ? ['pass', 'correct', 'refuse'] : ['pass', 'refuse']
}

const statuses = (names: readonly string[], status: (name: string) => DocumentStatus): Record<string, DocumentStatus> =>
  Object.fromEntries(names.map((name) => [name, status(name)]))

const only = (fields: CaseState['fields'], properties: object = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name in properties))
