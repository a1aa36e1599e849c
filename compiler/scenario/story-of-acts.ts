import type { StoryEntry } from '@banjie/dsl'
import type { Calendar } from '@banjie/runtime/calendar'
import type { Actor } from '@banjie/runtime/engine'
import { namesOf } from '@banjie/runtime/plan'
import type { Text } from '../messages/report.ts'
import { impliedWord } from '../names/words.ts'
import type { SlowAct } from './slowest-case.ts'

/** What was done in a case that then stands still, as a story: the days count from the first act. */
export function storyOfActs(acts: readonly SlowAct[], calendar: Calendar): readonly StoryEntry[] {
  const [first] = acts
  if (first === undefined) return []
  const day = ({ at }: SlowAct): number => calendar.workingDaysBetween(calendar.dayOf(first.at), calendar.dayOf(at))
  const told = acts.map((act) => ({
    day: day(act),
    who: whoDoes(act.event.by),
    what: whatIs(act),
    clock: clockAt(act, calendar),
  }))
  const last = told.at(-1)
  return last === undefined ? told : [...told, { ...last, who: nobody, what: standsStill }]
}

const clockAt = ({ at }: SlowAct, calendar: Calendar): Text => {
  const { day, time } = calendar.localTimeOf(at)
  const text = `${day} ${time.slice(0, 5)}`
  return { zh: text, en: text }
}

function whoDoes(actor: Actor): Text {
  if (actor.kind === 'applicant') return { zh: '申请人', en: 'the applicant' }
  const name = actor.post === undefined ? actor.office : `${actor.office}.${actor.post}`
  return { zh: name, en: name }
}

function whatIs({ event }: SlowAct): Text {
  switch (event.kind) {
    case 'complete': {
      const names = namesOf(event.task).slice(1)
      const inWords = (language: 'zh' | 'en'): string =>
        names.map((name) => impliedWord(name, language) ?? name).join('.')
      return { zh: `完成 ${inWords('zh')}`, en: `completes ${inWords('en')}` }
    }
    case 'supply':
    case 'share': {
      const documents = event.documents.join('、')
      const [zh, en] = event.kind === 'supply' ? ['补交', 'supplies'] : ['共享', 'shares']
      return { zh: `${zh} ${documents}`, en: `${en} ${documents}` }
    }
    case 'amend':
      return { zh: '修改申请', en: 'amends the application' }
    default:
      return { zh: '申报', en: 'applies' }
  }
}

const nobody: Text = { zh: '', en: '' }
const standsStill: Text = {
  zh: '没有待办了，办件却没有办完：停在这里',
  en: 'nothing is open any more and the case has not ended: it stands still',
}
