import type { ReactElement } from 'react'
import type { CaseView } from '@banjie/runtime/server/api'
import { faultText } from '../client/answer.ts'
import { Flowchart } from '../diagram/flowchart.tsx'
import { useChart } from '../diagram/use-chart.ts'
import { routeHash } from '../route.ts'
import { dayAt, instantText } from '../ui/dates.ts'
import { useUi } from '../ui/ui-context.ts'
import { shortId } from './short-id.ts'
import { AskedPanel } from './asked-panel.tsx'
import { CaseActs } from './case-acts.tsx'
import { ClockList } from './clock-list.tsx'
import { Conclusion } from './conclusion.tsx'
import { DocumentList } from './document-list.tsx'
import { HistoryList } from './history-list.tsx'
import { TaskList } from './task-list.tsx'
import { useCase } from './use-case.ts'

/** A case: what is to be done, where it stands, until when, and what happened. */
export default function CasePage({ id }: { readonly id: string }): ReactElement {
  const { t, pick } = useUi()
  const onPage = useCase(id)
  const { view, process, fault, at = 0 } = onPage.page
  if (view === undefined) {
    if (fault === undefined) return <p className="empty">{t('loading')}</p>
    const isUnknown = fault.kind === 'refused' && fault.status === 404
    return (
      <div className="page narrow">
        <p className="notice bad" role="alert">
          {isUnknown ? t('case.unknown') : t('case.failed', { why: pick(faultText(fault)) })}
        </p>
        <p>
          <a href={routeHash({ view: 'cases' })}>{t('case.all')}</a>
        </p>
      </div>
    )
  }
  const plan = process?.plan
  const today = dayAt(at, view.openedAt)
  return (
    <div className="page case-page">
      <CaseHead view={view} />
      <Conclusion view={view} />
      <div className="case-columns three">
        <div className="case-work">
          {plan !== undefined && <AskedPanel view={view} plan={plan} onPage={onPage} />}
          {view.status === 'open' && <TaskList view={view} plan={plan} onPage={onPage} />}
          <CaseActs view={view} plan={plan} onPage={onPage} />
          <DocumentList documents={view.documents} />
          <HistoryList history={view.history} />
        </div>
        <CasePicture view={view} plan={plan} />
        <ClockList clocks={view.clocks} today={today} />
      </div>
    </div>
  )
}

function CaseHead({ view }: { readonly view: CaseView }): ReactElement {
  const { t, pick, locale } = useUi()
  const colour = { open: 'chip', finished: 'chip green', refused: 'chip seal', withdrawn: 'chip amber' }[view.status]
  return (
    <header className="page-head">
      <div>
        <h1>{view.title ?? view.process}</h1>
        <p className="case-facts muted">
          <span className={colour}>{pick(view.statusText)}</span>
          <span title={view.id}>{t('case.number', { id: shortId(view.id) })}</span>
          <span>{t('case.received', { at: instantText(view.openedAt, locale) })}</span>
          <span title={view.version}>{t('case.version', { version: view.version.slice(0, 8) })}</span>
        </p>
      </div>
      <nav aria-label={t('case')} className="page-links">
        <a href={routeHash({ view: 'cases' })}>{t('case.all')}</a>
        <a href={routeHash({ view: 'run' })}>{t('case.again')}</a>
      </nav>
    </header>
  )
}

function CasePicture(props: { readonly view: CaseView; readonly plan: Parameters<typeof useChart>[0] }): ReactElement {
  const { view, plan } = props
  const { t, locale } = useUi()
  const chart = useChart(plan, locale, view)
  return (
    <section className="case-picture" aria-label={t('case.where')}>
      {chart?.ok === false && <p className="notice bad">{t('diagram.failed', { why: chart.message })}</p>}
      {chart?.ok === true && <Flowchart process={view.process} chart={chart.value} title={t('case.where')} />}
    </section>
  )
}
