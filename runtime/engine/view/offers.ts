import type { CompiledProcess, PostRef } from '../../plan/index.ts'
import { admit } from '../admit/admit.ts'
import { isRejection, type Bench } from '../admit/bench.ts'
import { askedStatuses } from '../asked.ts'
import type { Act, Actor } from '../case-event.ts'
import type { CountedCase } from '../case-state.ts'
import { layoutOf } from '../layout.ts'
import { isThere, type Situation } from '../situation.ts'
import type { ViewContext } from './clock-view.ts'
import { nodeLabel } from './labels.ts'
import { limitText } from './limit-text.ts'
import type { OffersView } from './view-types.ts'

/** What can be done with a case now beside its tasks: what the engine would take, asked of the engine's own admission. */
export function offersOf(
  process: CompiledProcess,
  state: CountedCase,
  situation: Situation,
  { calendar, now: at }: ViewContext,
): OffersView {
  const { plan } = process
  const layout = layoutOf(process)
  const bench: Bench = { process, calendar, holders: () => [], layout, state, situation, at }
  const takes = (act: Act & { readonly by: Actor }): boolean => !isRejection(admit(act, bench))
  const applicant: Actor = { kind: 'applicant' }
  const post = (ref: PostRef): Actor => ({ kind: 'post', ...ref })

  const owed = Object.keys(state.documents).filter((name) => askedStatuses.has(state.documents[name]))
  const wanted = layout.items.flatMap(({ id, needs }) =>
    needs.flatMap(({ document, sharedFrom }) =>
      sharedFrom === undefined || state.outcomes[id] !== undefined ? [] : [{ document, from: sharedFrom }],
    ),
  )
  const shares = [...new Map(wanted.map((one) => [`${one.document} ${one.from.office}`, one])).values()]
  const offices = [...new Set(Object.values(plan.items).flatMap((item) => item.offices))]
  const handling = (offices.length > 0 ? offices : Object.keys(plan.offices)).flatMap((office): PostRef[] => {
    const posts = Object.keys(plan.offices[office]?.posts ?? {})
    return posts.length === 0 ? [{ office }] : posts.map((name) => ({ office, post: name }))
  })
  const mayOf = (act: (by: Actor) => Act & { readonly by: Actor }): readonly PostRef[] =>
    handling.filter((ref) => takes(act(post(ref))))
  return {
    supply: owed.filter((name) => takes({ kind: 'supply', documents: [name], by: applicant })),
    withdraw: takes({ kind: 'withdraw', by: applicant }) && !Object.values(state.documents).some(isResult),
    share: shares.filter(
      ({ document, from }) =>
        !isThere(state, document) && takes({ kind: 'share', documents: [document], by: post(from) }),
    ),
    suspend: mayOf((by) => ({ kind: 'suspend', reason: '…', by })),
    resume: mayOf((by) => ({ kind: 'resume', by })),
    extend: layout.items.flatMap(({ id, item }) => {
      const extension = plan.items[item]?.extension
      const by = (extension?.by ?? []).filter((ref) => takes({ kind: 'extend', item: id, by: post(ref) }))
      if (extension === undefined || by.length === 0) return []
      return [{ item: id, label: nodeLabel(plan, id), length: limitText(extension.length), by }]
    }),
    rate: takes({ kind: 'rate', score: 5, by: applicant }),
  }
}

/** Once something is obtained an application cannot be withdrawn any more. */
const isResult = (status: string): boolean => status === 'obtained' || status === 'issued'
