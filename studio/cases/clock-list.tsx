import { useId, type ReactElement } from 'react'
import type { ClockView } from '@banjie/runtime/server/api'
import { dayAndWeekday, timeText } from '../ui/dates.ts'
import { useUi, type Ui } from '../ui/ui-context.ts'
import { dayStrip } from './day-strip.ts'
import { DayRows } from './day-rows.tsx'

/** The limits of a case: until when, and which days count. Those that have stopped are folded away. */
export function ClockList({
  clocks,
  today,
}: {
  readonly clocks: readonly ClockView[]
  readonly today: string
}): ReactElement {
  const { t } = useUi()
  const going = clocks.filter(({ state }) => state !== 'stopped')
  const stopped = clocks.filter(({ state }) => state === 'stopped')
  return (
    <section aria-labelledby="clocks-heading" className="panel clocks">
      <h2 id="clocks-heading">{t('clocks')}</h2>
      {going.length === 0 && <p className="muted">{t('clocks.none')}</p>}
      {going.map((clock) => (
        <Clock key={clock.id} clock={clock} today={today} />
      ))}
      {stopped.length > 0 && (
        <details open={going.length === 0}>
          <summary>{t('clocks.stopped.list', { n: stopped.length })}</summary>
          {stopped.map((clock) => (
            <Clock key={clock.id} clock={clock} today={today} />
          ))}
        </details>
      )}
    </section>
  )
}

function Clock({ clock, today }: { readonly clock: ClockView; readonly today: string }): ReactElement {
  const ui = useUi()
  const { t, pick, locale } = ui
  const heading = useId()
  const { due, warning } = clock
  const cells = dayStrip(clock.days, { due: due?.day, today })
  return (
    <article className="clock" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{pick(clock.label)}</h3>
        <span className="chip">{limitOf(clock, ui)}</span>
        {clock.state === 'paused' && (
          <span className="chip amber wrapping">
            {clock.why === undefined ? t('clocks.paused') : t('clocks.paused.why', { why: pick(clock.why) })}
          </span>
        )}
        {clock.state === 'stopped' && <span className="chip">{t('clocks.stopped')}</span>}
        {warning !== undefined && (
          <span className={warning === 'red' ? 'chip seal' : 'chip amber'}>
            {t(warning === 'red' ? 'clocks.red' : 'clocks.yellow')}
          </span>
        )}
        {due !== undefined && (
          <span className="due-text">
            {t('clocks.due', { at: `${dayAndWeekday(due.day, locale)} ${timeText(due.at)}` })}
            {due.provisional && <span className="chip amber">{t('clocks.provisional')}</span>}
          </span>
        )}
      </header>
      {cells.length > 0 && <DayRows cells={cells} label={`${pick(clock.label)} · ${t('clocks.days')}`} />}
    </article>
  )
}

/** `限 3 个工作日`, `within 3 working days`; on the spot stands by itself. */
function limitOf({ limit, limitText }: ClockView, { t, pick }: Ui): string {
  return limit.unit === 'onTheSpot' ? pick(limitText) : t('clocks.limit', { limit: pick(limitText) })
}
