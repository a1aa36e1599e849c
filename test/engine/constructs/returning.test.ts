import { applicant, type DrivenCase } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, complete, decider, item, licensing, reviewer } from './licensing.ts'

const [review, decide] = ['办证/许可/审查', '办证/许可/决定']
const steps = (part: string, decision = ''): string =>
  licensing({ item: `${part} 办理程序 { 环节 审查 由 局.审查岗  环节 决定 由 局.决定岗 ${decision} }` })
const ask = (driven: DrivenCase, at: string): string | undefined =>
  driven.refusalOf(at, reviewer, complete(review, 'correct', '请补充'))
const bring = (driven: DrivenCase, at: string): DrivenCase =>
  driven.act(at, applicant, { kind: 'supply', documents: ['申请书'] })

effectOf('corrections', 'a step may send the item back to the applicant; the step is then done anew', {
  program: steps,
  cases: { '补正 1 次': [undefined, [], [review]], '': ['unknown-outcome', [review], [review]] },
  seen: (process) => {
    const driven = accepted(process)
    const refused = ask(driven, '2026-03-03 09:00')
    const resting = driven.open
    if (refused === undefined) bring(driven, '2026-03-04 09:00')
    return [refused, resting, driven.open]
  },
})

effectOf('times', 'so often in all', {
  program: (part) => steps(`补正 ${part}`),
  cases: { '1 次': [undefined, 'outcome-used-up'], '2 次': [undefined, undefined] },
  seen: (process) => {
    const driven = accepted(process)
    const first = ask(driven, '2026-03-03 09:00')
    return [first, ask(bring(driven, '2026-03-04 09:00'), '2026-03-05 09:00')]
  },
})

effectOf('eachWithin', 'each time for so long: in time at the last instant, not a minute later', {
  program: (part) => steps(`补正 1 次 ${part}`),
  cases: { '每次 2 工作日': ['open', 'withdrawn', 'withdrawn'], '': ['open', 'open', 'withdrawn'] },
  seen: (process) =>
    ['2026-03-05 17:00', '2026-03-05 17:01', '2026-03-10 17:01'].map((at) => {
      const driven = accepted(process)
      ask(driven, '2026-03-03 09:00')
      return driven.pass(at).state.status
    }),
})

effectOf('onOverdue', 'what a correction that does not come ends in', {
  program: (part) => steps(`补正 1 次 每次 2 工作日 ${part}`),
  cases: {
    '逾期 不予许可 依据 《甲法》第二条': ['refused', ['逾期，视为不予许可']],
    '逾期 撤销受理 依据 《甲法》第二条': ['annulled', []],
    '': ['withdrawn', []],
  },
  seen: (process) => {
    const driven = accepted(process)
    ask(driven, '2026-03-03 09:00')
    driven.pass('2026-03-05 17:01')
    return [driven.state.outcomes[item], driven.state.refusals.map(({ reason }) => reason)]
  },
})

effectOf('escalateTo', 'a correction that does not come is told to whoever the text names; the step goes on', {
  program: (part) => steps(`补正 1 次 每次 2 工作日 ${part}`),
  cases: { '逾期 升级 局.负责人': [[review], [[{ office: '局', post: '负责人' }]], undefined], '': [[], [], [review]] },
  seen: (process) => {
    const driven = accepted(process)
    ask(driven, '2026-03-03 09:00')
    driven.pass('2026-03-05 17:01')
    const told = driven.entries.flatMap((entry) => (entry.kind === 'escalated' ? [entry.to] : []))
    return [driven.open, told, driven.state.deemed]
  },
})

effectOf('correct', 'is offered where the step names it, or names nothing', {
  program: (part) => steps('补正 1 次').replace('局.审查岗', `局.审查岗 { ${part} }`),
  cases: { '结论 通过, 补正': undefined, '结论 通过': 'unknown-outcome', '': undefined },
  seen: (process) => ask(accepted(process), '2026-03-03 09:00'),
})

effectOf(
  'returnTo',
  'sends the item back inside the office; the steps from there on are done again, so often at most',
  {
    program: (part) => steps('', `{ 结论 通过 ${part} }`),
    cases: {
      ', 退回 审查': [undefined, [review], 'outcome-used-up'],
      ', 退回 审查 2 次': [undefined, [review], undefined],
      '': ['unknown-outcome', [decide], 'unknown-outcome'],
    },
    seen: (process) => {
      const back = complete(decide, 'return:审查')
      const driven = accepted(process).act('2026-03-03 09:00', reviewer, complete(review))
      const first = driven.refusalOf('2026-03-04 09:00', decider, back)
      const { open } = driven
      if (open.includes(review)) driven.act('2026-03-05 09:00', reviewer, complete(review))
      return [first, open, driven.refusalOf('2026-03-06 09:00', decider, back)]
    },
  },
)
