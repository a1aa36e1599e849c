import type { Locale } from './locale.ts'

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} satisfies Record<Locale, readonly string[]>

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The weekday of a day `YYYY-MM-DD`: 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** `周三`, `Wed`. */
export function weekdayText(day: string, locale: Locale): string {
  return weekdays[locale][weekdayOf(day)] ?? ''
}

/** `11月25日`, `25 Nov`. */
export function dayText(day: string, locale: Locale): string {
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  return locale === 'zh' ? `${month}月${date}日` : `${date} ${months[month - 1] ?? ''}`
}

/** `11月25日 周三`, `Wed 25 Nov`. */
export function dayAndWeekday(day: string, locale: Locale): string {
  return locale === 'zh'
    ? `${dayText(day, locale)} ${weekdayText(day, locale)}`
    : `${weekdayText(day, locale)} ${dayText(day, locale)}`
}

/** `17:00` of an instant that the server wrote with the calendar's own offset: never the offset of this machine. */
export function timeText(instant: string): string {
  return instant.slice(11, 16)
}

/** `11月25日 17:00`, `25 Nov, 17:00`, in the calendar's time zone. */
export function instantText(instant: string, locale: Locale): string {
  const day = dayText(instant.slice(0, 10), locale)
  return locale === 'zh' ? `${day} ${timeText(instant)}` : `${day}, ${timeText(instant)}`
}

/** The day that it is, at an instant (milliseconds since the epoch), in the zone of an instant that the server wrote. */
export function dayAt(instant: number, zoneOf: string): string {
  const offset = /([+-])(\d{2}):(\d{2})$/u.exec(zoneOf)
  const minutes = offset === null ? 0 : Number(offset[2]) * 60 + Number(offset[3])
  const sign = offset?.[1] === '-' ? -1 : 1
  return new Date(instant + sign * minutes * 60_000).toISOString().slice(0, 10)
}

/** What day it is where the offices are (`YYYY-MM-DD`): in the zone that calendars have where they name none. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
