import { doerOf } from '../doers.ts'
import type { Actor } from '../case-event.ts'
import { reject, type Admit, type Bench } from './bench.ts'
import { atRest, isRefused, notOfPost, openTask } from './held.ts'
import type { Rejection } from '../rejection.ts'
import type { Doer } from '../task-act.ts'

/** Urges whoever has a task (催办): recorded and shown to them; no clock changes. */
export const admitUrge: Admit<'urge'> = ({ task: node, text }, by, bench) => {
  const open = openTask(node, bench)
  if (isRefused(open)) return open
  const refused = (by.kind === 'applicant' ? undefined : notOfProcess(by, bench)) ?? atRest(node, bench)
  if (refused !== undefined) return refused
  const urged = { times: (open.task.urged?.times ?? 0) + 1, at: bench.at }
  return {
    noted: 'task',
    node,
    task: { ...open.task, urged },
    entry: { kind: 'urged', node, ...(text === undefined ? {} : { text }), by },
  }
}

/** Tells a post of the process, or an office that supervises an item of it, about an open task, to be read only (抄送). */
export const admitCopy: Admit<'copy'> = ({ task: node, to, text }, by, bench) => {
  const open = openTask(node, bench)
  if (isRefused(open)) return open
  const refused = notOfProcess(by, bench) ?? (isSupervising(to, bench) ? undefined : notOfPost(to, bench))
  if (refused !== undefined) return refused
  const entry = { kind: 'copied' as const, node, to: doerOf(to), ...(text === undefined ? {} : { text }), by }
  return { noted: 'task', node, task: open.task, entry }
}

const isSupervising = ({ office }: Doer, { process }: Bench): boolean =>
  Object.values(process.plan.items).some(({ supervisedBy }) => supervisedBy === office)

/** Who is of no office that the process has to do with. */
function notOfProcess(by: Actor, { process }: Bench): Rejection | undefined {
  const offices = Object.keys(process.plan.offices)
  return by.kind === 'post' && offices.includes(by.office)
    ? undefined
    : reject('not-handling', { offices: offices.join('、') })
}
