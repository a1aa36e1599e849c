import type { KeywordId } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, complete, decider, decision, licensing } from './licensing.ts'

const words: Readonly<Record<string, string>> = {
  '类型 许可': '不予许可',
  '类型 确认': '不予登记',
  '类型 备案': '不予备案',
  '类型 公共服务': '不予办理',
  '': '不予许可',
}
const program = (part: string): string => licensing({ item: part })

effectOf('kind', 'picks the words of the outcome that refuses', {
  program,
  cases: words,
  seen: (process) => accepted(process).view.tasks[0]?.outcomes.find(({ name }) => name === 'refuse')?.label.zh,
})

effectOf('kind', 'and those of the ending, of the item, of its result and of the case', {
  program,
  cases: Object.fromEntries(
    Object.entries(words).map(([part, word]) => [part, [`许可：${word}`, `不能取得：${word}`, word]]),
  ),
  seen: (process) => {
    const { view } = accepted(process).act('2026-03-02 10:00', decider, complete(decision, 'refuse', '不符合'))
    return [
      view.history.find(({ kind }) => kind === 'ended')?.what.zh,
      view.documents.find(({ name }) => name === '批文')?.statusText.zh,
      view.statusText.zh,
    ]
  },
})

const kindEffectOf = (id: KeywordId, spelt: string): void =>
  effectOf(id, 'is a kind with words of its own', {
    program: (part) => licensing({ item: `类型 ${part}` }),
    cases: Object.fromEntries([...new Set([spelt, '许可', '备案'])].map((one) => [one, words[`类型 ${one}`]])),
    seen: (process) => accepted(process).view.tasks[0]?.outcomes.find(({ name }) => name === 'refuse')?.label.zh,
  })

kindEffectOf('licence', '许可')
kindEffectOf('confirmation', '确认')
kindEffectOf('filing', '备案')
kindEffectOf('service', '公共服务')

test('a case with items of two kinds ends in the words of a licence', () => {
  const process = processOf(
    licensing({
      declarations: '材料 回执\n事项 备案 { 类型 备案  承办 局  需 申请书  出具 回执 }',
      before: '办理 备案',
    }),
  )
  const driven = accepted(process)
    .act('2026-03-02 10:00', decider, complete('办证/备案/decision', 'refuse', '不符合'))
    .act('2026-03-02 11:00', decider, complete(decision, 'refuse', '不符合'))
  expect(driven.view.statusText.zh).toBe('不予许可')
})
