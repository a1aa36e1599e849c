import type { ReactElement } from 'react'
import { postKey, type Plan, type PostRef } from '@banjie/runtime/plan'
import type { CaseView } from '@banjie/runtime/server/api'
import { faultText, type Answer } from '../client/answer.ts'
import {
  extendItem,
  rateCase,
  resumeCase,
  shareDocuments,
  supplyDocuments,
  suspendCase,
  withdrawCase,
} from '../client/client.ts'
import { useUi } from '../ui/ui-context.ts'
import { ByPost, Confirmed, Rating, WithReason } from './act-controls.tsx'
import type { CaseOnPage } from './use-case.ts'

interface Props {
  readonly view: CaseView
  readonly plan: Plan | undefined
  readonly onPage: CaseOnPage
}

/** Where what is done here is told of. */
const place = 'acts'

/** What can be done with a case beside its tasks: by offices, and by the applicant. */
export function CaseActs({ view, plan, onPage }: Props): ReactElement | undefined {
  const { t, pick } = useUi()
  const { offers } = view
  const { working, refused } = onPage.page
  const has = Object.values(offers).some((offer) => (Array.isArray(offer) ? offer.length > 0 : offer === true))
  if (!has) return undefined
  const isWorking = working === place
  const run = (command: () => Promise<Answer<CaseView>>): void => void onPage.run(place, command)
  const titleOf = (name: string): string => plan?.documents[name]?.title ?? name
  return (
    <section aria-labelledby="acts-heading" className="panel">
      <h2 id="acts-heading">{t('acts')}</h2>
      <ul className="act-list">
        {offers.rate && <Rating isWorking={isWorking} onRate={(score) => run(() => rateCase(view.id, { score }))} />}
        {offers.share.map(({ document, from }) => (
          <li key={`share ${document}`}>
            <span>{t('acts.share.wanted', { document: titleOf(document), office: from.office })}</span>
            <button
              type="button"
              className="button"
              disabled={isWorking}
              onClick={() => run(() => shareDocuments(view.id, { by: from, documents: [document] }))}
            >
              {t('acts.share')}
            </button>
          </li>
        ))}
        {view.asked?.kind !== 'correction' &&
          offers.supply.map((document) => (
            <li key={`supply ${document}`}>
              <span>{t('acts.supply.wanted', { document: titleOf(document) })}</span>
              <button
                type="button"
                className="button"
                disabled={isWorking}
                onClick={() => run(() => supplyDocuments(view.id, { documents: [document] }))}
              >
                {t('acts.supply')}
              </button>
            </li>
          ))}
        {offers.extend.map(({ item, label, length, by }) => (
          <li key={`extend ${item}`}>
            <span>{t('acts.extend.may', { item: pick(label), length: pick(length), posts: listed(by) })}</span>
            <button
              type="button"
              className="button"
              disabled={isWorking}
              onClick={() => run(() => extendItem(view.id, { by: by[0] ?? { office: '' }, item }))}
            >
              {t('acts.extend')}
            </button>
          </li>
        ))}
        {offers.resume.length > 0 && (
          <li>
            <span>{view.suspended !== undefined && t('acts.suspended', { reason: view.suspended.reason })}</span>
            <ByPost
              posts={offers.resume}
              label={t('acts.resume')}
              isWorking={isWorking}
              onDo={(by) => run(() => resumeCase(view.id, { by }))}
            />
          </li>
        )}
        {offers.suspend.length > 0 && (
          <WithReason
            posts={offers.suspend}
            label={t('acts.suspend')}
            isWorking={isWorking}
            onDo={(by, reason) => run(() => suspendCase(view.id, { by, reason }))}
          />
        )}
        {offers.withdraw && (
          <Confirmed
            label={t('acts.withdraw')}
            question={t('acts.withdraw.sure')}
            isWorking={isWorking}
            onDo={() => run(() => withdrawCase(view.id))}
          />
        )}
      </ul>
      <p role="alert" className="field-fault">
        {refused?.place === place && pick(faultText(refused.fault))}
      </p>
    </section>
  )
}

const listed = (posts: readonly PostRef[]): string => posts.map(postKey).join('、')
