import { useState, type FormEvent, type ReactElement } from 'react'
import { findBlock, type Plan } from '@banjie/runtime/plan'
import type { CaseView } from '@banjie/runtime/server/api'
import { faultText } from '../client/answer.ts'
import { submitToCase, supplyDocuments } from '../client/client.ts'
import { ApplicationForm } from '../try/application-form.tsx'
import { useUi } from '../ui/ui-context.ts'
import { AmendForm } from './amend-form.tsx'
import { applicantPlace } from './case-page-state.ts'
import type { CaseOnPage } from './use-case.ts'

/** What the applicant is asked for now: a further application, or a correction. */
export function AskedPanel(props: {
  readonly view: CaseView
  readonly plan: Plan
  readonly onPage: CaseOnPage
}): ReactElement | undefined {
  const { view, plan, onPage } = props
  const { t, pick } = useUi()
  const { asked } = view
  if (asked === undefined) return undefined
  const intake = findBlock(plan, asked.node)
  const { refused } = onPage.page
  if (asked.kind === 'submission')
    return (
      <section aria-labelledby="asked-heading" className="panel asked">
        <h2 id="asked-heading">{t('asked.submission')}</h2>
        {intake?.kind === 'intake' && (
          <ApplicationForm
            plan={plan}
            intake={intake}
            send={(handed) => submitToCase(view.id, handed)}
            onTaken={(taken) => void onPage.run(applicantPlace, () => Promise.resolve({ ok: true, value: taken }))}
          />
        )}
      </section>
    )
  return (
    <section aria-labelledby="asked-heading" className="panel asked">
      <h2 id="asked-heading">{t('asked.correction')}</h2>
      {asked.reason !== undefined && <p>{t('asked.reason', { reason: asked.reason })}</p>}
      {asked.documents.length > 0 && (
        <SupplyForm key={asked.documents.join('|')} documents={asked.documents} view={view} onPage={onPage} />
      )}
      {intake?.kind === 'intake' && <AmendForm form={intake.form} view={view} onPage={onPage} />}
      <p role="alert" className="field-fault">
        {refused?.place === applicantPlace && pick(faultText(refused.fault))}
      </p>
    </section>
  )
}

/** Documents that are asked back: ticked are those that are supplied now. */
function SupplyForm(props: {
  readonly documents: readonly string[]
  readonly view: CaseView
  readonly onPage: CaseOnPage
}): ReactElement {
  const { documents, view, onPage } = props
  const { t } = useUi()
  const [ticked, setTicked] = useState<readonly string[]>(documents)
  const titleOf = (name: string): string => view.documents.find((one) => one.name === name)?.title ?? name

  const supply = (event: FormEvent): void => {
    event.preventDefault()
    void onPage.run(applicantPlace, () => supplyDocuments(view.id, { documents: ticked }))
  }
  return (
    <form className="documents-brought" onSubmit={supply}>
      {documents.map((name) => (
        <label key={name} className="brought">
          <input
            type="checkbox"
            checked={ticked.includes(name)}
            onChange={(event) =>
              setTicked(documents.filter((one) => (one === name ? event.target.checked : ticked.includes(one))))
            }
          />
          {titleOf(name)}
        </label>
      ))}
      <button
        type="submit"
        className="button primary"
        disabled={ticked.length === 0 || onPage.page.working === applicantPlace}
      >
        {t('asked.supply')}
      </button>
    </form>
  )
}
