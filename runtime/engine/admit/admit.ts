import type { Act, Actor, CaseEvent } from '../case-event.ts'
import { admitAmend, admitShare, admitSubmit, admitSupply } from './application.ts'
import type { Rejection } from '../rejection.ts'
import { reject, type Admit, type Answer, type Bench } from './bench.ts'
import { admitAddSigner, admitDropSigner } from './added-signer.ts'
import { admitComplete } from './complete.ts'
import { admitDelegate, admitHandOver } from './hand-over.ts'
import { notHolding } from './held.ts'
import { admitCopy, admitUrge } from './notices.ts'
import { admitExtend, admitRate, admitResume, admitSuspend } from './orders.ts'
import { admitTakeBack } from './take-back.ts'

/** Holds somebody's act against the case: what it comes to, or why it does not fit. */
export function admit(act: Exclude<CaseEvent, { kind: 'timer' }>, bench: Bench): Answer {
  if (applicantsOwn.has(act.kind) && act.by.kind !== 'applicant') return reject('not-the-applicant')
  const strange = byName(act.by, bench)
  if (strange !== undefined) return strange
  if (bench.state.status !== 'open' && !isAfterwards(act, bench)) return reject('case-concluded')
  return (admits[act.kind] as (act: Act, by: Actor, bench: Bench) => Answer)(act, act.by, bench)
}

/** Whoever acts under a name holds the post, where it is known who does. */
const byName = (by: Actor, { holders }: Bench): Rejection | undefined =>
  by.kind === 'post' && by.person !== undefined
    ? notHolding({ office: by.office, person: by.person, ...(by.post === undefined ? {} : { post: by.post }) }, holders)
    : undefined

const applicantsOwn: ReadonlySet<Act['kind']> = new Set(['submit', 'supply', 'amend', 'withdraw', 'rate'])

/** What may still happen once a case has ended: a commitment is verified and rectified, the applicant rates. */
function isAfterwards(act: Act, { state, situation }: Bench): boolean {
  if (act.kind === 'complete') return act.task in state.tasks
  return act.kind === 'rate' || (act.kind === 'supply' && situation.rectifying.length > 0)
}

const admits: { readonly [K in Act['kind']]: Admit<K> } = {
  submit: admitSubmit,
  complete: admitComplete,
  supply: admitSupply,
  share: admitShare,
  amend: admitAmend,
  withdraw: () => ({ type: 'withdraw' }),
  suspend: admitSuspend,
  resume: admitResume,
  extend: admitExtend,
  rate: admitRate,
  handOver: admitHandOver,
  delegate: admitDelegate,
  takeBack: admitTakeBack,
  addSigner: admitAddSigner,
  dropSigner: admitDropSigner,
  urge: admitUrge,
  copy: admitCopy,
}
