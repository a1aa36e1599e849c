import {
  clockState,
  DAY_REASON_TEXT,
  dueOf,
  explainClock,
  LEDGER_REASON_TEXT,
  openPauses,
  ownerOfDay,
  usedOf,
  type Calendar,
} from '../../calendar/index.ts'
import type { Instant, Plan } from '../../plan/index.ts'
import type { CaseClock, ClockKind } from '../case-state.ts'
import { isoInstant } from './instant-text.ts'
import { nodeLabel } from './labels.ts'
import { limitText } from './limit-text.ts'
import { sameText, type Text } from './text.ts'
import type { ClockView, DayView, DueView } from './view-types.ts'

/** What a view is made with: the calendar that clocks count by, and the instant of looking. */
export interface ViewContext {
  readonly calendar: Calendar
  readonly now: Instant
}

/** What a clock measures, in words. */
export const clockTexts: Readonly<Record<ClockKind, Text>> = {
  process: { zh: '全流程时限', en: 'limit of the process' },
  stage: { zh: '阶段时限', en: 'limit of the stage' },
  merge: { zh: '合并办理时限', en: 'limit of the merged case' },
  promised: { zh: '承诺时限', en: 'promised limit' },
  statutory: { zh: '法定时限', en: 'statutory limit' },
  step: { zh: '环节时限', en: 'limit of the step' },
  intake: { zh: '受理期限', en: 'limit for acceptance' },
  correction: { zh: '补正期限', en: 'limit for the correction' },
  tolerance: { zh: '容缺期限', en: 'limit for the tolerated document' },
  await: { zh: '等待期限', en: 'limit of the wait' },
}

/** A clock limited in months or years has more days than anybody reads: so many are listed, from its start. */
const listedDays = 200

/** A clock of a case as people see it, with every day that it counts or leaves out and the rule that says so. */
export function clockView(id: string, clock: CaseClock, plan: Plan, context: ViewContext): ClockView {
  const { kind, node, unlimited, warned } = clock
  const around = nodeLabel(plan, node)
  // A tolerance is told by its document, which its id names.
  const about = kind === 'tolerance' ? sameText(id.slice(id.indexOf(':') + 1)) : around
  const label = { zh: `${about.zh}：${clockTexts[kind].zh}`, en: `${about.en}: ${clockTexts[kind].en}` }
  const due = dueView(clock, context)
  return {
    id,
    kind,
    node,
    label,
    limit: clock.clock.limit,
    limitText: unlimited ? { zh: '无时限', en: 'no limit' } : limitText(clock.clock.limit),
    ...standing(clock),
    ...(due === undefined ? {} : { due }),
    used: Math.round(usedOf(clock.clock, context.calendar, context.now) * 100) / 100,
    ...(warned === undefined ? {} : { warning: warned === 'red' ? ('red' as const) : ('yellow' as const) }),
    days: dayViews(clock, context),
  }
}

function standing({ clock }: CaseClock): Pick<ClockView, 'state' | 'why'> {
  const state = clockState(clock)
  if (state !== 'paused') return { state: state === 'stopped' ? 'stopped' : 'running' }
  const pauses = openPauses(clock.ledger).map(({ why, of }) => {
    const { zh, en } = LEDGER_REASON_TEXT[why]
    return of === undefined ? { zh, en } : { zh: `${zh}（${of}）`, en: `${en} (${of})` }
  })
  return { state, why: { zh: pauses.map(({ zh }) => zh).join('；'), en: pauses.map(({ en }) => en).join('; ') } }
}

function dueView({ clock, unlimited }: CaseClock, { calendar, now }: ViewContext): DueView | undefined {
  const due = unlimited ? undefined : dueOf(clock, calendar, now)
  if (due === undefined) return undefined
  return { at: isoInstant(due.at, calendar), day: due.day, provisional: due.provisional }
}

/** The days to the due date, whether gone or to come; without one, those so far. */
function dayViews({ clock, kind, unlimited }: CaseClock, { calendar, now }: ViewContext): readonly DayView[] {
  const known = !unlimited && dueOf(clock, calendar, now) !== undefined
  const runsFor = kind === 'correction' || kind === 'tolerance' ? 'applicant' : 'office'
  return explainClock(clock, calendar, known ? undefined : now)
    .slice(0, listedDays)
    .map((row) => {
      const { day, counted, reason, pauses = [] } = row
      const { zh, en, law } = DAY_REASON_TEXT[reason]
      const why = pauses.map((pause) => LEDGER_REASON_TEXT[pause.why])
      return {
        day,
        counted,
        reason:
          why.length === 0
            ? { zh, en }
            : {
                zh: `${[...new Set(why.map((one) => one.zh))].join('、')}：${zh}`,
                en: `${[...new Set(why.map((one) => one.en))].join(', ')}: ${en}`,
              },
        rule: ruleText(why[0]?.law ?? law),
        owner: ownerOfDay(row, runsFor),
      }
    })
}

/** Where a rule stands, in words: an article of a law, or a section of the definition of the language. */
function ruleText(law: string): Text {
  const [title = '', article = ''] = law.split(' ')
  if (title === 'language') return { zh: `语言规范第 ${article} 节`, en: `the language, section ${article}` }
  return article === '' ? sameText(title) : { zh: `《${title}》第 ${article} 条`, en: `《${title}》 art. ${article}` }
}
