import { taskPath, type Simulation } from '@banjie/compiler'
import { LEDGER_REASON_TEXT } from '@banjie/runtime/calendar'
import { limitText } from '@banjie/runtime/engine'
import { spreadText } from '../simulation/spread-asked.ts'
import type { Piece } from './pieces.ts'
import { decimal, limitKinds, shareText, simulationWords, timeText, type Locale } from './simulation-words.ts'

/** From how much of their time on people at a post are told to be too busy. */
const BUSY = 0.85

/** A simulation as people read it, piece by piece. */
export function simulationReport(simulation: Simulation, locale: Locale): readonly Piece[] {
  const { title, period, cases, hours } = simulation
  const says = simulationWords[locale]
  const { arrived, finished, refused, withdrawn, inProgress } = cases
  const told = inProgress > 0 ? says.left : says.period
  const time = (figure: number): string => timeText(figure, locale)
  return [
    { kind: 'heading', level: 1, text: says.title(title) },
    { kind: 'text', text: says.cases(arrived, finished, refused, withdrawn, inProgress) },
    { kind: 'text', text: told(period.from, period.arrivalsUntil, period.until) },
    { kind: 'text', text: says.progress(decimal(cases.meanInProgress), cases.mostInProgress) },
    { kind: 'text', text: says.hours(time(hours.mean), time(hours.median), time(hours.p95)) },
    ...ofLimits(simulation, locale),
    ...ofPosts(simulation, locale),
    ...ofSteps(simulation, locale),
    ...ofStandstills(simulation, locale),
    ...ofUsed(simulation, locale),
    ...ofAssumptions(simulation, locale),
  ]
}

function ofLimits({ limits }: Simulation, locale: Locale): readonly Piece[] {
  const says = simulationWords[locale]
  const rows = limits.map(({ name, kind, limit, counted, kept, share }) => [
    name[locale],
    limitKinds[kind][locale],
    limitText(limit)[locale],
    String(counted),
    String(kept),
    shareText(share),
  ])
  return table(says.limits, says.limitColumns, rows, 3)
}

function ofPosts({ posts }: Simulation, locale: Locale): readonly Piece[] {
  const says = simulationWords[locale]
  const rows = posts.map(({ post, staff, done, load, busyHours, waiting }) => [
    post,
    String(staff),
    String(done),
    shareText(load),
    timeText(busyHours, locale),
    timeText(waiting.mean, locale),
    timeText(waiting.p95, locale),
  ])
  const busy = posts.filter(({ load }) => load > BUSY).map(({ post, load }) => `${post} ${shareText(load)}`)
  return [
    ...table(says.posts, says.postColumns, rows, 1),
    ...(busy.length === 0 ? [] : [{ kind: 'text', text: says.busy(busy.join(says.and)) } as const]),
  ]
}

function ofSteps({ steps }: Simulation, locale: Locale): readonly Piece[] {
  const says = simulationWords[locale]
  const rows = steps.map(({ name, posts, done, waiting, serviceMean, left }) => [
    name[locale],
    posts.join(says.and),
    String(done),
    timeText(waiting.mean, locale),
    timeText(waiting.p95, locale),
    timeText(waiting.most, locale),
    timeText(serviceMean, locale),
    String(left),
  ])
  return table(says.steps, says.stepColumns, rows, 2)
}

function ofStandstills({ standstills }: Simulation, locale: Locale): readonly Piece[] {
  const says = simulationWords[locale]
  const rows = standstills.map(({ why, cases, meanDays }) => [
    LEDGER_REASON_TEXT[why][locale],
    String(cases),
    decimal(meanDays),
  ])
  return table(says.standstills, says.standstillColumns, rows, 1)
}

function ofUsed({ used }: Simulation, locale: Locale): readonly Piece[] {
  const says = simulationWords[locale]
  const rows = used
    .filter(({ days }) => days.count > 0)
    .map(({ name, days: { count, mean, median, p80, p95, most } }) => [
      name[locale],
      String(count),
      ...[mean, median, p80, p95, most].map(decimal),
    ])
  return table(says.used, says.usedColumns, rows, 1)
}

function ofAssumptions({ assumptions, events }: Simulation, locale: Locale): readonly Piece[] {
  const says = simulationWords[locale]
  const { arrivals, service, outcomes, incomplete, lapse, seed, answers } = assumptions
  const shares = (of: Readonly<Record<string, number>>): string =>
    Object.entries(of)
      .filter(([, share]) => share > 0)
      .map(([name, share]) => `${outcomeText(name, locale)} ${shareText(share)}`)
      .join(says.and)
  return [
    { kind: 'heading', level: 2, text: says.assumptions },
    {
      kind: 'list',
      lines: [
        says.arrivals(arrivals.count, arrivals.per, arrivals.pattern),
        ...Object.entries(service).map(([task, spread]) =>
          says.service(taskPath(task, locale), spreadText(spread), shares(outcomes[task] ?? {})),
        ),
        `${says.incomplete(shareText(incomplete))}${shareText(lapse)}`,
        ...Object.entries(answers).map(([field, of]) => `${field}: ${shares(of)}`),
        says.seed(seed, events),
      ],
    },
  ]
}

function outcomeText(name: string, locale: Locale): string {
  const to = name.startsWith('return:') ? taskPath(name.slice('return:'.length), locale) : undefined
  if (to !== undefined) return locale === 'zh' ? `退回${to}` : `return to ${to}`
  return outcomes[name]?.[locale] ?? name
}

const outcomes: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  pass: { zh: '通过', en: 'pass' },
  correct: { zh: '补正', en: 'correct' },
  refuse: { zh: '不予许可', en: 'refuse' },
  rectify: { zh: '限期改正', en: 'rectify' },
  revoke: { zh: '撤销', en: 'revoke' },
}

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbersFrom: number,
): readonly Piece[] {
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', head, rows, numbersFrom },
  ]
}
