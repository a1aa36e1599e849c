import type { StoryEntry } from '../../model/syntax.ts'
import { limitText } from '@banjie/runtime/engine'
import type { Limit } from '@banjie/runtime/plan'
import type { Text } from '../../messages/report.ts'
import { applicant } from './who.ts'
import { daysOf, legsOf, lengthText, measureFor, start, type Leg, type LegReason, type Reach } from './reach.ts'

/** The slowest case as a story: on which day who does what, and what the clock has used up of its limit by then. */
export function storyOf(reach: Reach, limit: Limit): readonly StoryEntry[] {
  const measure = measureFor(limit)
  const most = limitText(limit)
  const clock = (at: Reach): Text => ({
    zh: `已用 ${lengthText(at, measure).zh}，限 ${most.zh}`,
    en: `${lengthText(at, measure).en} used of ${most.en}`,
  })
  const stops = prefixesOf(reach)
  const told = stops.flatMap(({ leg, at }): StoryEntry[] => {
    if (leg.limit.unit === 'onTheSpot') return []
    return [{ day: daysOf(at), who: whoIn(leg), what: whatIn(leg), clock: clock(at) }]
  })
  return [{ day: 0, who: applicant, what: begins, clock: clock(start) }, ...told]
}

/** Each leg of a path with how far the path has come by its end. */
function prefixesOf(reach: Reach): readonly { readonly leg: Leg; readonly at: Reach }[] {
  const stops: { leg: Leg; at: Reach }[] = []
  let { legs } = reach
  let at = reach
  for (const leg of legsOf(reach).toReversed()) {
    stops.push({ leg, at })
    legs = legs?.before
    at = { length: legs?.length ?? 0, legs }
  }
  return stops.toReversed()
}

const whoIn = ({ who, why }: Leg): Text => (why === 'applicant' || why === 'tolerance' ? applicant : who)

function whatIn({ name, limit, times, why }: Leg): Text {
  const [how, time] = [deeds[why], limitText(limit)]
  const again = times > 1 ? [`（${times} 次）`, ` (${times} times)`] : ['', '']
  return {
    zh: `${name.zh}${how.zh}，用满 ${time.zh}${again[0]}`,
    en: `${name.en}${how.en}, using all of ${time.en}${again[1]}`,
  }
}

const begins: Text = { zh: '办件受理', en: 'the case is accepted' }
const deeds: Readonly<Record<LegReason, Text>> = {
  work: { zh: '', en: '' },
  intake: { zh: '受理', en: ' taken in' },
  correction: { zh: ' 补正后重办', en: ' done again after a correction' },
  return: { zh: ' 退回后重办', en: ' done again after a return' },
  applicant: { zh: ' 等申请人', en: ' waits for the applicant' },
  asked: { zh: ' 要求补正的当天，谁的时限都没有用到', en: ' asks for a correction, on a day that is nobody’s' },
  special: { zh: ' 特别程序', en: ', a special procedure' },
  tolerance: { zh: ' 容缺后补', en: ' comes late, tolerated' },
  before: { zh: '（受理之前）', en: ' (before acceptance)' },
}
