import type { Limit, LimitUnit } from '../../plan/index.ts'
import type { Text } from './text.ts'

const units: Readonly<Record<LimitUnit, Text>> = {
  workingDay: { zh: ' 个工作日', en: 'working day' },
  day: { zh: ' 天', en: 'day' },
  hour: { zh: ' 小时', en: 'hour' },
  minute: { zh: ' 分钟', en: 'minute' },
  second: { zh: ' 秒', en: 'second' },
  month: { zh: ' 个月', en: 'month' },
  year: { zh: ' 年', en: 'year' },
  onTheSpot: { zh: '当场', en: 'on the spot' },
}

/** A limit in words: `3 个工作日`, `3 working days`. */
export function limitText({ amount, unit }: Limit): Text {
  const { zh, en } = units[unit]
  if (unit === 'onTheSpot') return { zh, en }
  return { zh: `${amount}${zh}`, en: `${amount} ${en}${amount === 1 ? '' : 's'}` }
}
