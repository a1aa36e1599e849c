import { clockState, dueOf } from '../../calendar/index.ts'
import { namesOf, samePost } from '../../plan/index.ts'
import type { Actor } from '../case-event.ts'
import { reject, type Admit, type Bench } from './bench.ts'
import type { Rejection } from '../rejection.ts'

/** A post of the handling offices suspends the case, and says why (中止). */
export const admitSuspend: Admit<'suspend'> = ({ reason }, by, bench) => {
  const strange = notHandling(by, bench)
  if (strange !== undefined) return strange
  if (bench.state.suspended !== undefined) return reject('case-suspended')
  return reason.trim() === '' ? reject('suspension-unreasoned') : { noted: 'suspended' }
}

/** The case goes on (恢复). */
export const admitResume: Admit<'resume'> = (_, by, bench) =>
  notHandling(by, bench) ?? (bench.state.suspended === undefined ? reject('not-suspended') : { noted: 'resumed' })

function notHandling(by: Actor, { process }: Bench): Rejection | undefined {
  const offices = [...new Set(Object.values(process.plan.items).flatMap((item) => item.offices))]
  const handling = offices.length > 0 ? offices : Object.keys(process.plan.offices)
  return by.kind === 'post' && handling.includes(by.office)
    ? undefined
    : reject('not-handling', { offices: handling.join('、') })
}

/** An item's limits are extended, once, before the statutory one ends, by the post that may (延期). */
export const admitExtend: Admit<'extend'> = ({ item }, by, { process, layout, state, calendar, at }) => {
  const block = layout.items.find(({ id }) => id === item)
  const extension = block && process.plan.items[block.item]?.extension
  const clock = state.clocks[`${item}:statutory`]?.clock ?? state.clocks[`${item}:promised`]?.clock
  const due = clock && dueOf(clock, calendar)?.at
  const isOver = clock === undefined || clockState(clock) === 'stopped' || (due !== undefined && due < at)
  const isHead =
    by.kind === 'post' &&
    extension?.by.some((post) =>
      samePost(post, { office: by.office, ...(by.post === undefined ? {} : { post: by.post }) }),
    ) === true
  if (!isHead || isOver || state.extended?.includes(item) === true)
    return reject('no-extension', { item: block?.item ?? namesOf(item).at(-1) ?? item })
  return { noted: 'extended' }
}

/** The applicant rates a case that is finished and asks for it, once (评价). */
export const admitRate: Admit<'rate'> = ({ score }, _, { state, situation }) => {
  const isAsked = situation.positions.some(({ kind, place }) => kind === 'evaluate' && place === 'rating')
  if (!isAsked || state.rating !== undefined || !Number.isInteger(score) || score < 1 || score > 5)
    return reject('no-rating')
  return { type: 'rate', rating: score }
}
