import { isInForceOn, type DocumentStatus, type IntakeBlock, type NodeId } from '../../plan/index.ts'
import { askedIn, askedStatuses } from '../asked.ts'
import type { CaseState, CountedCase } from '../case-state.ts'
import { checkForm } from '../form/form-check.ts'
import { isThere } from '../situation.ts'
import { notInForce } from '../in-force.ts'
import { reject, whereOf, type Admit, type Bench } from './bench.ts'

type Statuses = Readonly<Record<string, DocumentStatus>>

/** The application (申报): the form is right, the way open, and all is brought but what is named of what is asked for. */
export const admitSubmit: Admit<'submit'> = ({ fields, without, channel }, _, bench) => {
  const { process, calendar, layout, situation, state, at } = bench
  const intake = layout.intakes.find((block) => block.id === situation.awaiting[0])
  if (intake === undefined) return reject('no-intake-open')
  const isFirst = Object.keys(state.intakes).length === 0
  const day = calendar.dayOf(calendar.receivedAt(at))
  if (isFirst && !isInForceOn(process.plan, day)) return notInForce(process.plan, day)
  const { channels } = process.plan
  const way = channel ?? (channels === undefined || channels.includes('window') ? 'window' : channels[0])
  if (way !== undefined && channels !== undefined && !channels.includes(way))
    return reject('channel-closed', { channels: channels.join('、') })
  const form = checkForm(intake.form, fields, { where: whereOf(bench, way) })
  if (!form.ok) return { code: 'form-invalid', args: {}, details: form.faults }
  const facts = {
    ...state,
    fields: { ...state.fields, ...form.fields },
    ...(way === undefined ? {} : { channel: way }),
  }
  const asked = Object.entries(askedIn(intake, facts)).filter(([name]) => !isThere(state, name))
  const strange = without.filter((name) => !asked.some(([document]) => document === name))
  if (strange.length > 0) return reject('document-not-asked', { documents: strange.join('、') })
  const documents: Statuses = Object.fromEntries(
    asked.map(([name, status]) => [name, without.includes(name) ? status : 'present']),
  )
  return { type: `${intake.id}:submit`, fields: form.fields, documents, ...(way === undefined ? {} : { channel: way }) }
}

/** What is supplied is missing, was asked back, or is looked at in a pre-review that is not formal yet (补交). */
export const admitSupply: Admit<'supply'> = ({ documents }, _, bench) => {
  const { state } = bench
  const asked = suppliable(bench)
  const strange = documents.filter((name) => !askedStatuses.has(state.documents[name]) && !asked.has(name))
  if (strange.length > 0 || documents.length === 0)
    return reject('document-not-asked', { documents: strange.join('、') })
  return { type: 'supply', documents: Object.fromEntries(documents.map((name) => [name, 'present' as const])) }
}

/** What is asked back, whether it is there or not. */
function suppliable({ process, layout, situation, state }: Bench): ReadonlySet<string> {
  const asked = new Set<string>()
  for (const intake of layout.intakes)
    if (situation.correcting.includes(intake.id))
      for (const name of Object.keys(askedIn(intake, state))) asked.add(name)
  const brought = (item: NodeId): void => {
    const block = layout.blocks.get(item)
    if (block?.kind !== 'item') return
    // What did not come in the time in which it was tolerated (容缺) comes too late: nothing waits for it any more.
    for (const { document, sharedFrom } of block.needs)
      if (sharedFrom === undefined && !['lapsed', undefined].includes(state.documents[document])) asked.add(document)
  }
  for (const step of situation.corrections) brought(layout.itemOf.get(step)?.id ?? '')
  for (const review of situation.reviewing)
    for (const item of layout.items) if (layout.around.get(item.id)?.some(({ id }) => id === review)) brought(item.id)
  for (const { document, task } of process.plan.verifications)
    if (situation.rectifying.includes(task.id)) asked.add(document)
  return asked
}

/** An office gives what an item of the case has shared from it (共享). */
export const admitShare: Admit<'share'> = ({ documents }, by, { layout, state }) => {
  const shared = (name: string): boolean =>
    layout.items.some(({ needs }) =>
      needs.some(
        ({ document, sharedFrom }) => document === name && by.kind === 'post' && sharedFrom?.office === by.office,
      ),
    )
  const strange = documents.filter((name) => isThere(state, name) || !shared(name))
  if (strange.length > 0 || documents.length === 0) return reject('not-shared', { documents: strange.join('、') })
  return { type: 'share', documents: Object.fromEntries(documents.map((name) => [name, 'shared' as const])) }
}

/** Answers are amended while a correction is out, or before a pre-review becomes formal (修改). */
export const admitAmend: Admit<'amend'> = ({ fields }, _, bench) => {
  const { layout, state, situation } = bench
  const { correcting, corrections, reviewing } = situation
  if (correcting.length + corrections.length + reviewing.length === 0) return reject('nothing-asked')
  const asking = layout.intakes.filter(({ id }) => correcting.includes(id))
  const intakes = asking.length > 0 ? asking : layout.intakes.filter(({ id }) => id in state.intakes)
  let answers: Readonly<Record<string, unknown>> = {}
  for (const intake of intakes) {
    const kept = only(state.fields, intake.form.properties)
    const own = only(fields, intake.form.properties)
    const given = intake === intakes.at(-1) ? { ...own, ...unknown(fields, intakes) } : own
    const form = checkForm(intake.form, given, { where: whereOf(bench), kept })
    if (!form.ok) return { code: 'form-invalid', args: {}, details: form.faults }
    // What is not asked any more has no answer any more.
    const gone = Object.keys(kept).filter((name) => !(name in form.fields))
    answers = { ...answers, ...form.fields, ...Object.fromEntries(gone.map((name) => [name, null])) }
  }
  return { type: 'amend', fields: answers, documents: askedAnew(intakes, answers, state) }
}

/** What the amended answers ask for in addition, and what they no longer ask for. */
function askedAnew(
  intakes: readonly IntakeBlock[],
  answers: Readonly<Record<string, unknown>>,
  state: CountedCase,
): Statuses {
  const facts = { ...state, fields: { ...state.fields, ...answers } }
  return Object.fromEntries(
    intakes.flatMap((intake) => {
      const asked = askedIn(intake, facts)
      const added = Object.entries(asked).filter(
        ([name]) => state.documents[name] === undefined || state.documents[name] === 'waived',
      )
      const waived = intake.asks
        .filter(({ document }) => asked[document] === undefined && askedStatuses.has(state.documents[document]))
        .map(({ document }) => [document, 'waived' as const] as const)
      return [...added, ...waived]
    }),
  )
}

const only = (fields: CaseState['fields'], properties: object = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name in properties))

/** What no form asks for: the last form is told, so that it is refused. */
const unknown = (fields: CaseState['fields'], intakes: readonly IntakeBlock[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => intakes.every(({ form }) => !(name in (form.properties ?? {})))),
  )
