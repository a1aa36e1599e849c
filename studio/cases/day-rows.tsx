import { useState, type ReactElement } from 'react'
import { dayAndWeekday, dayText } from '../ui/dates.ts'
import { useUi } from '../ui/ui-context.ts'
import { shortStrip, type StripCell, type StripDay, type StripFold } from './day-strip.ts'

/** The days of a clock, one a line: those used up numbered, the others with why they do not count. */
export function DayRows({
  cells,
  label,
}: {
  readonly cells: readonly StripCell[]
  readonly label: string
}): ReactElement {
  const { t } = useUi()
  const [isWhole, setWhole] = useState(false)
  const { head, hidden, tail } = isWhole ? { head: cells, hidden: 0, tail: [] } : shortStrip(cells)
  return (
    <ol className="day-strip" aria-label={label}>
      {head.map(cellOf)}
      {hidden > 0 && (
        <li className="day more">
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {t('clocks.more-days', { n: hidden })}
          </button>
        </li>
      )}
      {tail.map(cellOf)}
    </ol>
  )
}

const cellOf = (cell: StripCell): ReactElement =>
  cell.kind === 'fold' ? <Fold key={cell.from} fold={cell} /> : <Day key={cell.day} day={cell} />

function Day({ day }: { readonly day: StripDay }): ReactElement {
  const { t, pick, locale } = useUi()
  const classes = ['day', day.isCounted ? 'counted' : 'free', day.isDue && 'due', day.isToday && 'today']
  return (
    <li className={classes.filter(Boolean).join(' ')} aria-current={day.isToday ? 'date' : undefined}>
      <span className="day-date">{dayAndWeekday(day.day, locale)}</span>
      <span className="day-count">
        {day.ordinal === undefined ? t('clocks.not-counted') : t('clocks.nth', { n: day.ordinal })}
      </span>
      <span className="day-reason" title={pick(day.rule)}>
        {pick(day.reason)}
        <span className={`owner ${day.owner}`}>{t(`owner.${day.owner}`)}</span>
        {day.isToday && <span className="chip">{t('clocks.today')}</span>}
        {day.isDue && <span className="chip seal">{t('clocks.due-day')}</span>}
      </span>
    </li>
  )
}

function Fold({ fold }: { readonly fold: StripFold }): ReactElement {
  const { t, pick, locale } = useUi()
  return (
    <li className="day free">
      <span className="day-date">
        {dayText(fold.from, locale)} – {dayText(fold.to, locale)}
      </span>
      <span className="day-count">{t('clocks.not-counted')}</span>
      <span className="day-reason">
        {t('clocks.folded', { n: fold.days })} · {pick(fold.reason)}
        <span className={`owner ${fold.owner}`}>{t(`owner.${fold.owner}`)}</span>
      </span>
    </li>
  )
}
