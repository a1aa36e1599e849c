import { askedIn, type CaseState, type Submit } from '@banjie/runtime/engine'
import {
  tasksOf,
  termsIn,
  type ChannelName,
  type CompiledProcess,
  type IntakeBlock,
  type NodeId,
} from '@banjie/runtime/plan'
import type { Assumptions } from './assumptions.ts'
import { answersTo, conditionsIn, type DrawnAnswers } from './answers.ts'

/** The application at an intake: by which way, with which answers, and without which documents. */
export type Apply = (intake: NodeId, state: CaseState, drawn: (question: number) => number) => Submit

/** So many of the documents that may come later do, and so many commitments are signed in place of a document. */
const LATER = 0.3
const COMMITTED = 0.5

/** How applicants apply. */
export function applicationsOf({ answers, incomplete }: Assumptions, { plan, machine }: CompiledProcess): Apply {
  const intakes = new Map(
    tasksOf(plan).flatMap((task): [NodeId, { block: IntakeBlock; answers: DrawnAnswers }][] =>
      task.kind === 'intake' ? [[task.id, { block: task, answers: answersTo(task.form, machine, answers) }]] : [],
    ),
  )
  const ways = waysIn({ plan, machine })
  return (intake, state, drawn) => {
    const known = intakes.get(intake)
    if (known === undefined) throw new Error(`simulation: ${intake} is no intake`)
    const fields = known.answers((field) => drawn(100 + field))
    const channel = ways[Math.floor(drawn(0) * ways.length)]
    const facts = { ...state, fields: { ...state.fields, ...fields }, ...(channel === undefined ? {} : { channel }) }
    const asked = Object.entries(askedIn(known.block, facts)).filter(([name]) => state.documents[name] !== 'present')
    const required = asked.filter(([, status]) => status === 'missing')
    const lacked = drawn(1) < incomplete ? required[Math.floor(drawn(2) * required.length)]?.[0] : undefined
    const without = asked.flatMap(([name, status], index) => {
      const share = status === 'committed' ? COMMITTED : status === 'missing' ? 0 : LATER
      return name === lacked || drawn(200 + index) < share ? [name] : []
    })
    return { kind: 'submit', fields, without, ...(channel === undefined ? {} : { channel }) }
  }
}

/** The ways by which cases come, where that makes a difference. */
function waysIn({ plan, machine }: Pick<CompiledProcess, 'plan' | 'machine'>): readonly ChannelName[] {
  const isAsked = conditionsIn(machine).some((condition) =>
    [...termsIn(condition)].some(({ kind }) => kind === 'channel'),
  )
  return isAsked ? (plan.channels ?? ['window', 'online', 'kiosk', 'mobile']) : []
}
