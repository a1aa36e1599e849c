import { useEffect, useState, type ReactElement } from 'react'
import type { CaseSummary } from '@banjie/runtime/server/api'
import { faultText, type Answer } from '../client/answer.ts'
import { listCases } from '../client/client.ts'
import { useConnection } from '../client/connection.ts'
import { routeHash } from '../route.ts'
import { instantText } from '../ui/dates.ts'
import { useUi } from '../ui/ui-context.ts'
import { shortId } from './short-id.ts'

const colours = {
  open: 'chip',
  finished: 'chip green',
  refused: 'chip seal',
  withdrawn: 'chip amber',
} satisfies Record<CaseSummary['status'], string>

/** All cases, the newest first, each to be gone on with. */
export default function CasesView(): ReactElement {
  const { t, pick } = useUi()
  const { returns } = useConnection()
  const [answer, setAnswer] = useState<Answer<readonly CaseSummary[]>>()
  useEffect(() => void listCases().then(setAnswer), [returns])
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t('cases.title')}</h1>
          <p className="muted">{t('cases.text')}</p>
        </div>
      </header>
      {answer === undefined && <p className="empty">{t('loading')}</p>}
      {answer?.ok === false && (
        <p className="notice bad" role="alert">
          {pick(faultText(answer.fault))}
        </p>
      )}
      {answer?.ok === true && (answer.value.length === 0 ? <NoCases /> : <CaseTable cases={answer.value} />)}
    </div>
  )
}

function NoCases(): ReactElement {
  const { t } = useUi()
  return (
    <p className="empty">
      {t('cases.none')} <a href={routeHash({ view: 'run' })}>{t('cases.none.start')}</a>
    </p>
  )
}

function CaseTable({ cases }: { readonly cases: readonly CaseSummary[] }): ReactElement {
  const { t, pick, locale } = useUi()
  return (
    <table className="cases">
      <thead>
        <tr>
          <th scope="col">{t('cases.process')}</th>
          <th scope="col">{t('cases.number')}</th>
          <th scope="col">{t('cases.received')}</th>
          <th scope="col">{t('cases.concluded')}</th>
          <th scope="col">{t('cases.status')}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={routeHash({ view: 'case', id: one.id })}>{one.title ?? one.process}</a>
            </th>
            <td className="tabular" title={one.id}>
              {shortId(one.id)}
            </td>
            <td className="tabular">{instantText(one.openedAt, locale)}</td>
            <td className="tabular">{one.concludedAt === undefined ? '' : instantText(one.concludedAt, locale)}</td>
            <td>
              <span className={colours[one.status]}>{pick(one.statusText)}</span>
              {one.fault !== undefined && <p className="muted">{pick(one.fault)}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
