import type { Actor } from '@banjie/runtime/engine'
import { applicant, calendar, DrivenCase } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { complete, intake, licensing, window } from './licensing.ts'

const review = '办证/许可/审查'
const people = ['张三', '李四', '王五']
const program = (part: string): string =>
  licensing({ item: `办理程序 { 环节 审查 由 局.审查岗 ${part}  环节 决定 由 局.决定岗 }` })

/** How the step stands after each of three who hold the post has said something. */
const after =
  (...said: readonly string[]) =>
  (process: ConstructorParameters<typeof DrivenCase>[0]): readonly (string | undefined)[] => {
    const holders = ({ post }: { readonly post?: string }): readonly string[] => (post === '审查岗' ? people : [])
    const driven = new DrivenCase(process, '2026-03-02 09:00', calendar, holders)
      .act('2026-03-02 09:00', applicant, { kind: 'submit', fields: { 名称: '老张面馆' }, without: [] })
      .act('2026-03-02 09:10', window, complete(intake))
    return said.map((outcome, index) => {
      const by: Actor = { kind: 'post', office: '局', post: '审查岗', person: people[index] ?? '' }
      if (driven.open.includes(review)) driven.act('2026-03-03 09:00', by, complete(review, outcome, '理由'))
      return driven.state.outcomes[review]
    })
  }

effectOf('allSign', 'everyone who is asked has to agree', {
  program,
  cases: { 会签: [undefined, undefined, 'pass'], 或签: ['pass', 'pass', 'pass'], '': ['pass', 'pass', 'pass'] },
  seen: after('pass', 'pass', 'pass'),
})
effectOf('anySigns', 'the first decides', {
  program,
  cases: { 或签: ['pass', 'pass'], 会签: [undefined, undefined] },
  seen: after('pass', 'pass'),
})
effectOf('vote', 'so many of those who are asked', {
  program,
  cases: {
    '票决 60%': [undefined, undefined, 'pass'],
    '票决 67%': [undefined, 'refuse', 'refuse'],
    '票决 30%': ['pass', 'pass', 'pass'],
  },
  seen: after('pass', 'refuse', 'pass'),
})
effectOf('persons', 'so many different people', {
  program,
  cases: { '2 人': [undefined, 'pass', 'pass'], '3 人': [undefined, undefined, 'pass'] },
  seen: after('pass', 'pass', 'pass'),
})
