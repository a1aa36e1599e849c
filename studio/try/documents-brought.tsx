import type { ReactElement } from 'react'
import { useUi } from '../ui/ui-context.ts'

/** A document that the applicant is asked for. */
export interface AskedDocument {
  readonly name: string
  readonly title: string
}

/** The documents asked of the applicant, each with a tick: brought along or not. */
export function DocumentsBrought(props: {
  readonly documents: readonly AskedDocument[]
  readonly without: readonly string[]
  readonly onTick: (document: string, isBrought: boolean) => void
}): ReactElement {
  const { documents, without, onTick } = props
  const { t, locale } = useUi()
  const missing = documents.filter(({ name }) => without.includes(name))
  return (
    <fieldset className="documents-brought">
      <legend>{t('documents.brought')}</legend>
      {documents.length === 0 && <p className="muted">{t('documents.brought.none')}</p>}
      {documents.length > 0 && <p className="muted small">{t('documents.brought.hint')}</p>}
      {documents.map(({ name, title }) => (
        <label key={name} className={without.includes(name) ? 'brought not' : 'brought'}>
          <input
            type="checkbox"
            checked={!without.includes(name)}
            onChange={(event) => onTick(name, event.target.checked)}
          />
          {title}
        </label>
      ))}
      {documents.length > 0 && (
        <p role="status">
          {missing.length === 0 ? (
            <span className="chip teal">{t('documents.complete', { n: documents.length })}</span>
          ) : (
            <span className="chip amber wrapping">
              {t('documents.missing', {
                n: missing.length,
                list: missing.map(({ title }) => title).join(locale === 'zh' ? '、' : ', '),
              })}
            </span>
          )}
        </p>
      )}
    </fieldset>
  )
}
