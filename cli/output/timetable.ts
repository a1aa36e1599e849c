import type { Moment, Text, Timetable, TimetableRow, WorstStart } from '@banjie/compiler'
import { limitText } from '@banjie/runtime/engine'
import { aligned } from './aligned.ts'

type Locale = 'zh' | 'en'

/** A timetable as people read it: each limit with the day from which it counts at the latest, and the day on which it is due. */
export function timetableText(timetable: Timetable, locale: Locale): string {
  const { rows, from, due, longest, inAll, limit, isKept } = timetable
  const table = rows.map((row) => [
    `${'  '.repeat(row.depth)}${row.name[locale]}`,
    `${kinds[row.of][locale]}${limitText(row.limit)[locale]}`,
    dayText(row.begins, locale),
    dayText(row.due, locale),
  ])
  const says = texts[locale]
  const ends = [
    `  ${says.longest(longest.workingDays, dayText(longest.ends, locale))}`,
    ...(inAll.workingDays > longest.workingDays
      ? [`  ${says.inAll(inAll.workingDays, dayText(inAll.ends, locale))}`]
      : []),
    ...(limit === undefined || due === undefined
      ? [`  ${says.noLimit}`]
      : [`  ${isKept ? '✓' : '✗'} ${says.limit(limitText(limit)[locale], dayText(due, locale), isKept)}`]),
    ...(rows.some((row) => row.due.provisional) || longest.ends.provisional ? [`  ${says.provisional}`] : []),
  ]
  return `${heading(timetable, locale)}${says.accepted(weekday(from, locale))}\n${aligned([says.columns, ...table])}${ends.join('\n')}\n\n`
}

/** The worst days of acceptance as people read them. */
export function worstStartsText(timetable: Timetable, worst: readonly WorstStart[], locale: Locale): string {
  const says = texts[locale]
  const table = worst.map(({ year, from, ends, days }) => [
    String(year),
    weekday(from, locale),
    dayText(ends, locale),
    says.days(days),
  ])
  const provisional = worst.some(({ ends }) => ends.provisional) ? `  ${says.provisional}\n` : ''
  const kept = timetable.isKept ? '✓' : '✗'
  return `${heading(timetable, locale)}${says.longestOf(timetable.longest.workingDays, kept)}\n${aligned([says.worstColumns, ...table])}${provisional}\n`
}

const heading = ({ process, title }: Timetable, locale: Locale): string =>
  locale === 'zh'
    ? `流程 ${process}${title === undefined || title === process ? '' : `“${title}”`}：`
    : `Process ${process}${title === undefined || title === process ? '' : ` “${title}”`}: `

/** A day with its weekday; one that rests on a year without announced holidays is marked. */
const dayText = ({ day, provisional }: Moment, locale: Locale): string =>
  `${weekday(day, locale)}${provisional ? (locale === 'zh' ? '（暂定）' : ' (provisional)') : ''}`

function weekday(day: string, locale: Locale): string {
  const index = new Date(`${day}T00:00:00Z`).getUTCDay()
  return `${day} ${locale === 'zh' ? `周${'日一二三四五六'[index]}` : ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][index]}`
}

const kinds: Readonly<Record<TimetableRow['of'], Text>> = {
  accept: { zh: '限 ', en: 'within ' },
  issue: { zh: '限 ', en: 'within ' },
  await: { zh: '限 ', en: 'within ' },
  preReview: { zh: '限 ', en: 'within ' },
  step: { zh: '限 ', en: 'within ' },
  item: { zh: '承诺 ', en: 'promised ' },
  statutory: { zh: '法定 ', en: 'statutory ' },
  merge: { zh: '限 ', en: 'within ' },
  stage: { zh: '限 ', en: 'within ' },
}

const texts = {
  zh: {
    accepted: (day: string) => `${day} 受理，最慢的一件`,
    columns: ['环节、事项', '时限', '最晚开始', '到期'],
    worstColumns: ['年份', '受理日', '最晚办结', '自然日'],
    longest: (days: number, day: string) => `最长 ${days} 个工作日，${day} 办结`,
    inAll: (days: number, day: string) => `连同钟停着的时间，总共最长 ${days} 个工作日，${day} 办结`,
    limit: (limit: string, day: string, isKept: boolean) =>
      `流程时限 ${limit}，${day} 到期：${isKept ? '守得住' : '可能守不住'}`,
    noLimit: '流程没有写总时限',
    days: (days: number) => `${days} 天`,
    longestOf: (days: number, kept: string) => `最长 ${days} 个工作日 ${kept}，每年哪天受理办得最久`,
    provisional: '（暂定）：那一年的放假安排还没有公布，先按周一至周五计算',
  },
  en: {
    accepted: (day: string) => `accepted on ${day}, the slowest case`,
    columns: ['step, item', 'limit', 'begins by', 'due'],
    worstColumns: ['year', 'accepted', 'ends by', 'natural days'],
    longest: (days: number, day: string) => `${count(days)} at most, ending on ${day}`,
    inAll: (days: number, day: string) => `with what stops the clock ${count(days)} in all at most, ending on ${day}`,
    limit: (limit: string, day: string, isKept: boolean) =>
      `limit of the process ${limit}, due on ${day}: ${isKept ? 'kept' : 'can be passed'}`,
    noLimit: 'the process sets no limit of its own',
    days: (days: number) => `${days}`,
    longestOf: (days: number, kept: string) =>
      `${count(days)} at most ${kept}; the day of each year on which acceptance makes it longest`,
    provisional:
      '(provisional): the holidays of that year are not announced; Monday to Friday are taken for working days',
  },
} as const

const count = (days: number): string => `${days} working day${days === 1 ? '' : 's'}`
