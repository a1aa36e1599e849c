import type { ReactElement } from 'react'
import type { DocumentStatus } from '@banjie/runtime/plan'
import type { CaseView } from '@banjie/runtime/server/api'
import { useUi } from '../ui/ui-context.ts'

const colours = {
  missing: 'chip amber',
  tolerated: 'chip amber',
  committed: 'chip',
  later: 'chip amber',
  lapsed: 'chip seal',
  present: 'chip',
  shared: 'chip',
  obtained: 'chip teal',
  issued: 'chip green',
  refused: 'chip seal',
  annulled: 'chip seal',
  withdrawn: 'chip seal',
  revoked: 'chip seal',
  waived: 'chip',
} satisfies Record<DocumentStatus, string>

/** The documents of a case, brought and obtained, each with where it is. */
export function DocumentList({ documents }: { readonly documents: CaseView['documents'] }): ReactElement {
  const { t, pick } = useUi()
  return (
    <section aria-labelledby="documents-heading" className="panel">
      <h2 id="documents-heading">{t('documents')}</h2>
      {documents.length === 0 && <p className="muted">{t('documents.none')}</p>}
      <ul className="document-list">
        {documents.map(({ name, title, status, statusText }) => (
          <li key={name}>
            <span>{title ?? name}</span>
            <span className={colours[status]}>{pick(statusText)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
