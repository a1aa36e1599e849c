import type { ReactElement } from 'react'
import type { CaseView } from '@banjie/runtime/server/api'
import { instantText } from '../ui/dates.ts'
import { useUi } from '../ui/ui-context.ts'

/** How a case ended: 办结 with what was obtained, or the refusal with its reasons. */
export function Conclusion({ view }: { readonly view: CaseView }): ReactElement | undefined {
  const { t, pick, locale } = useUi()
  if (view.status === 'open') return undefined
  const isFinished = view.status === 'finished'
  const results = view.documents.filter(({ status }) => status === 'issued' || status === 'obtained')
  return (
    <section
      className={isFinished ? 'conclusion finished' : 'conclusion'}
      role="status"
      aria-labelledby="conclusion-heading"
    >
      <h2 id="conclusion-heading" className="stamp">
        {isFinished ? t('case.finished') : pick(view.statusText)}
      </h2>
      <div>
        {isFinished && (
          <p className="conclusion-lead">{t(results.length > 0 ? 'case.finished.results' : 'case.finished.none')}</p>
        )}
        <ul className="licences">
          {results.map(({ name, title, statusText }) => (
            <li key={name} className="licence">
              <strong>{title ?? name}</strong>
              <span>{pick(statusText)}</span>
            </li>
          ))}
        </ul>
        {view.refusals.map(({ node, label, reason }) => (
          <p key={node}>
            <strong>{pick(label)}</strong> {reason}
          </p>
        ))}
        {view.concludedAt !== undefined && (
          <p className="muted">{t('case.concluded', { at: instantText(view.concludedAt, locale) })}</p>
        )}
      </div>
    </section>
  )
}
