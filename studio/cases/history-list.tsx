import type { ReactElement } from 'react'
import type { HistoryView } from '@banjie/runtime/server/api'
import { instantText } from '../ui/dates.ts'
import { useUi } from '../ui/ui-context.ts'

/** What happened to a case, the newest first. */
export function HistoryList({ history }: { readonly history: readonly HistoryView[] }): ReactElement {
  const { t, pick, locale } = useUi()
  return (
    <section aria-labelledby="history-heading" className="panel">
      <h2 id="history-heading">{t('history')}</h2>
      {history.length === 0 && <p className="muted">{t('history.none')}</p>}
      <ol className="history-list">
        {history
          .toSorted((a, b) => b.seq - a.seq)
          .map((entry, index) => (
            // One event may write several lines under its number.
            <li key={`${String(entry.seq)}:${entry.kind}:${String(index)}`}>
              <time dateTime={entry.at} className="muted small tabular">
                {instantText(entry.at, locale)}
              </time>
              <span className="history-what">{pick(entry.what)}</span>
              <span className="muted small">{pick(entry.who)}</span>
            </li>
          ))}
      </ol>
    </section>
  )
}
