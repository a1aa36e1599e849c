import { limitText } from '@banjie/runtime/engine'
import type { Text } from '../../messages/report.ts'
import { legsOf, type Leg, type LegReason, type Reach } from './reach.ts'

/** A path in words, leg by leg: `审查 2 个工作日 + 决定 1 个工作日 + 审查 2 个工作日（补正后重办）`. */
export function pathText(reach: Reach): Text {
  const legs = legsOf(reach).filter(({ limit }) => limit.unit !== 'onTheSpot')
  return {
    zh: legs.map((leg) => legText(leg, 'zh')).join(' + '),
    en: legs.map((leg) => legText(leg, 'en')).join(' + '),
  }
}

function legText({ name, limit, times, why }: Leg, locale: keyof Text): string {
  const notes = [reasons[why][locale], times > 1 ? `×${times}` : ''].filter((note) => note !== '').join(' ')
  const note = notes === '' ? '' : locale === 'zh' ? `（${notes}）` : ` (${notes})`
  return `${name[locale]} ${limitText(limit)[locale]}${note}`
}

const reasons: Readonly<Record<LegReason, Text>> = {
  work: { zh: '', en: '' },
  intake: { zh: '受理', en: 'intake' },
  correction: { zh: '补正后重办', en: 'again after a correction' },
  return: { zh: '退回后重办', en: 'again after a return' },
  applicant: { zh: '申请人的时间', en: 'the applicant’s time' },
  asked: { zh: '要求补正的当天', en: 'the day of asking for a correction' },
  special: { zh: '特别程序', en: 'special procedure' },
  tolerance: { zh: '容缺', en: 'tolerance' },
  before: { zh: '受理之前', en: 'before acceptance' },
}
