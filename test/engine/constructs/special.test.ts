import type { KeywordId } from '@banjie/dsl'
import { dueOf } from '@banjie/runtime/calendar'
import { describe, expect, test } from 'vitest'
import { calendar, type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, complete, item, licensing, reviewer } from './licensing.ts'

const law = '依据 《甲法》第五条'
const survey = '办证/许可/核查'
const procedure = (part: string): string =>
  licensing({ item: `法定 20 工作日  承诺 10 工作日  办理程序 { ${part}  环节 决定 由 局.决定岗 }` })
/** How many working days of an item's two clocks a procedure uses up that stands open for five of them. */
const standing = (process: Parameters<typeof accepted>[0]): readonly (string | undefined)[] => {
  const driven = accepted(process).act('2026-03-09 10:00', reviewer, complete(survey))
  return [`${item}:promised`, `${item}:statutory`].map((id) => {
    const clock = driven.state.clocks[id]
    return clock && dueOf(clock.clock, calendar)?.day
  })
}
const runOn = ['2026-03-16', '2026-03-30']
const promiseStops = ['2026-03-23', '2026-03-30']
const bothStop = ['2026-03-23', '2026-04-07']

effectOf('special', 'stops the promised clock; the statutory one runs on', {
  program: (part) => procedure(`${part} 由 局.审查岗`),
  cases: { '特别程序 核查 为 踏勘': promiseStops, '环节 核查': runOn },
  seen: standing,
})

effectOf('excludedBy', 'stops the statutory clock as well', {
  program: (part) => procedure(`特别程序 核查 为 踏勘 由 局.审查岗 ${part}`),
  cases: { [`不计入 ${law}`]: bothStop, '': promiseStops },
  seen: standing,
})

effectOf('basis', 'the law that requires one of the eight kinds of art. 45 leaves it out of the statutory clock', {
  program: (part) => procedure(`特别程序 核查 为 听证 由 局.审查岗 ${part}`),
  cases: { [law]: bothStop, '依据 《行政许可法》第四十五条': promiseStops, '': promiseStops },
  seen: standing,
})

/** A kind of special procedure that a law requires: one of the eight of art. 45 is left out, another is not. */
const specialEffectOf = (id: KeywordId, kind: string, isOfArticle45: boolean): void =>
  effectOf(id, isOfArticle45 ? 'with its law is left out of the statutory clock' : 'is not, whatever law requires it', {
    program: (part) => procedure(`${part} 由 局.审查岗 ${law}`),
    cases: { [`特别程序 核查 为 ${kind}`]: isOfArticle45 ? bothStop : promiseStops, '环节 核查': runOn },
    seen: standing,
  })

specialEffectOf('hearing', '听证', true)
specialEffectOf('tender', '招标', true)
specialEffectOf('auction', '拍卖', true)
specialEffectOf('inspection', '检验', true)
specialEffectOf('testing', '检测', true)
specialEffectOf('quarantine', '检疫', true)
specialEffectOf('appraisal', '鉴定', true)
specialEffectOf('expertReview', '专家评审', true)
specialEffectOf('publicNotice', '公示', false)
specialEffectOf('siteSurvey', '踏勘', false)
specialEffectOf('other', '其他', false)

effectOf('atLeast', 'it may not end earlier either', {
  program: (part) => procedure(`特别程序 核查 为 公示 由 局.审查岗 ${part}`),
  cases: {
    '至少 10 天': ['too-early', 'too-early', undefined],
    '至少 3 天': ['too-early', undefined, undefined],
    '': [undefined, undefined, undefined],
  },
  seen: (process) =>
    ['2026-03-03 09:00', '2026-03-09 09:00', '2026-03-13 09:00'].map((at) =>
      accepted(process).refusalOf(at, reviewer, complete(survey)),
    ),
})

describe('at least ten days', () => {
  const notice = (): DrivenCase => accepted(processOf(procedure('特别程序 核查 为 公示 由 局.审查岗 至少 10 天')))

  test('are over when ten days after the first have been used up, not an instant before', () => {
    expect(notice().refusalOf('2026-03-12 23:59', reviewer, complete(survey))).toBe('too-early')
    expect(notice().refusalOf('2026-03-13 00:00', reviewer, complete(survey))).toBeUndefined()
  })

  test('hold for a refusal too', () => {
    expect(notice().refusalOf('2026-03-12 17:00', reviewer, complete(survey, 'refuse', '有异议'))).toBe('too-early')
  })
})
