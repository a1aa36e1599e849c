import { taskViews, type Act, type Actor, type NamedDoer } from '@banjie/runtime/engine'
import { describe, expect, test } from 'vitest'
import { calendar, post, type DrivenCase } from '../fixture.ts'
import { accepted, complete, decider, head, itemWith, reviewer, step } from './worked.fixture.ts'

const at = '2026-03-03 10:00'
const of = (procedure: string): DrivenCase => accepted(itemWith(`${procedure}  环节 决定 由 局.决定岗`))
const plain = () => of('环节 初审 由 局.审查岗')
const [zhang, li, wang, sun, qian] = [reviewer('张三'), reviewer('李四'), reviewer('王五'), head, decider('钱七')]
const add = (name: string): Act => ({ kind: 'addSigner', task: step('初审'), signer: person(name) })
const drop = (name: string): Act => ({ kind: 'dropSigner', task: step('初审'), person: name })
const unsign: Act = { kind: 'takeBack', task: step('初审') }
const person = (name: string): NamedDoer => {
  const { kind: _, person: named = '', ...rest } = post(name)
  return { ...rest, person: named }
}
const pass = complete('初审')
const outcome = ({ state }: DrivenCase) => state.outcomes[step('初审')]
const refused = (driven: DrivenCase, by: Actor, act: Act) => driven.refusalOf(at, by, act)

describe('a task of one person', () => {
  test('with a signer added both have to agree; without, the one decides', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)')).act(at, zhang, pass)
    expect(outcome(driven)).toBeUndefined()
    expect(driven.open).toEqual([step('初审')])
    expect(outcome(driven.act(at, sun, pass))).toBe('pass')
    expect(outcome(plain().act(at, zhang, pass))).toBe('pass')
  })

  test('the first who does not agree decides', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)')).act(at, sun, complete('初审', 'refuse'))
    expect(driven.state.documents['甲证']).toBe('refused')
  })

  test('nobody else of the post has a say then', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)'))
    expect(refused(driven, li, pass)).toBe('not-asked')
    expect(refused(driven, li, add('局.决定岗(钱七)'))).toBe('not-asked')
    expect(refused(driven, qian, pass)).toBe('wrong-post')
  })

  test('after a report on it the one who delegated asks another to sign too, who then can', () => {
    const delegate: Act = { kind: 'delegate', task: step('初审'), to: person('局.审查岗(李四)') }
    const driven = plain().act(at, zhang, delegate).act(at, li, pass).act(at, zhang, add('局.负责人(孙八)'))
    driven.act(at, zhang, pass)
    expect(outcome(driven)).toBeUndefined()
    expect(outcome(driven.act(at, sun, pass))).toBe('pass')
  })

  test('its clock goes on', () => {
    const limited = () => of('环节 初审 由 局.审查岗 限 2 工作日')
    const driven = limited().act(at, zhang, add('局.负责人(孙八)'))
    expect(driven.state.clocks).toEqual(limited().pass(at).state.clocks)
  })

  test('who is asked, and what was said, is shown and told', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)')).act(at, sun, pass)
    const [view] = taskViews(driven.engine.process, driven.state, 'c1', { calendar, now: driven.state.at })
    expect(view).toMatchObject({
      posts: [
        { office: '局', post: '审查岗' },
        { office: '局', post: '负责人' },
      ],
      signers: [{ person: '张三' }, { person: '孙八', outcome: 'pass', label: { zh: '通过' } }],
    })
    expect(driven.entries.slice(-2).map(({ kind }) => kind)).toEqual(['signer-added', 'signed'])
  })

  test('a signer that was added is dropped: the one decides again', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)')).act(at, zhang, drop('孙八'))
    expect(refused(driven, sun, pass)).toBe('wrong-post')
    expect(outcome(driven.act(at, zhang, pass))).toBe('pass')
  })

  test('dropping never decides: somebody has still to sign', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)')).act(at, zhang, pass)
    expect(refused(driven, zhang, drop('孙八'))).toBe('drop-decides')
    driven.act(at, zhang, unsign).act(at, zhang, drop('孙八'))
    expect(outcome(driven.act(at, zhang, pass))).toBe('pass')
  })

  test('nobody is asked twice, and nobody dropped who was not asked or has signed', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)'))
    expect(refused(driven, zhang, add('局.负责人(孙八)'))).toBe('theirs-already')
    expect(refused(driven, zhang, add('局.审查岗(张三)'))).toBe('theirs-already')
    expect(refused(driven, zhang, add('局.负责人(张三)'))).toBe('not-a-holder')
    expect(refused(driven, zhang, drop('王五'))).toBe('not-a-signer')
    driven.act(at, sun, pass)
    expect(refused(driven, zhang, drop('孙八'))).toBe('signed-already')
    expect(refused(driven, sun, pass)).toBe('signed-already')
  })

  test('shared by two it is not given away as a whole; each may hand over the own signature', () => {
    const driven = plain().act(at, zhang, add('局.负责人(孙八)'))
    const to = (name: string) => {
      const { kind: _, ...rest } = post(name)
      return rest
    }
    expect(refused(driven, zhang, { kind: 'delegate', task: step('初审'), to: to('局.决定岗(钱七)') })).toBe(
      'shared-task',
    )
    expect(refused(driven, zhang, { kind: 'handOver', task: step('初审'), to: to('局.决定岗') })).toBe('shared-task')
    driven.act(at, zhang, { kind: 'handOver', task: step('初审'), to: to('局.决定岗(钱七)') })
    expect(refused(driven, zhang, pass)).toBe('not-asked')
    expect(outcome(driven.act(at, qian, pass).act(at, sun, pass))).toBe('pass')
  })
})

describe('a task that several share', () => {
  test('all sign (会签): one more has to agree, one fewer', () => {
    const all = () => of('环节 初审 由 局.审查岗 会签').act(at, zhang, pass).act(at, li, pass)
    const more = all().act(at, zhang, add('局.负责人(孙八)')).act(at, wang, pass)
    expect(outcome(more)).toBeUndefined()
    expect(outcome(more.act(at, sun, pass))).toBe('pass')
    expect(outcome(all().act(at, wang, pass))).toBe('pass')

    const fewer = of('环节 初审 由 局.审查岗 会签').act(at, zhang, pass).act(at, zhang, drop('王五'))
    expect(refused(fewer, wang, pass)).toBe('not-asked')
    expect(outcome(fewer.act(at, li, pass))).toBe('pass')
  })

  test('a vote (票决): the share is of those asked then', () => {
    const vote = () => of('环节 初审 由 局.审查岗 票决 60%').act(at, zhang, pass)
    // Two of three are 60 %, three of four.
    expect(outcome(vote().act(at, li, pass))).toBe('pass')
    const more = vote().act(at, zhang, add('局.负责人(孙八)')).act(at, li, pass)
    expect(outcome(more)).toBeUndefined()
    expect(outcome(more.act(at, sun, pass))).toBe('pass')
    expect(refused(vote().act(at, zhang, drop('王五')), zhang, drop('李四'))).toBe('drop-decides')
  })

  test('any signs (或签): the one added may be the first', () => {
    const any = () => of('环节 初审 由 局.审查岗 或签')
    expect(refused(any(), sun, pass)).toBe('wrong-post')
    expect(outcome(any().act(at, zhang, add('局.负责人(孙八)')).act(at, sun, pass))).toBe('pass')
    const dropped = any().act(at, zhang, add('局.负责人(孙八)')).act(at, zhang, drop('孙八'))
    expect(refused(dropped, sun, pass)).toBe('wrong-post')
  })

  test('N persons: one more than N, the added one among them; those whom the text asks for cannot be dropped', () => {
    const two = () => of('环节 初审 由 局.审查岗 2 人')
    expect(outcome(two().act(at, zhang, pass).act(at, li, pass))).toBe('pass')
    const more = two().act(at, zhang, add('局.负责人(孙八)')).act(at, zhang, pass).act(at, li, pass).act(at, wang, pass)
    expect(outcome(more)).toBeUndefined()
    expect(refused(more, zhang, drop('王五'))).toBe('signed-already')
    expect(outcome(more.act(at, sun, pass))).toBe('pass')
    expect(refused(two(), zhang, drop('李四'))).toBe('not-a-signer')
  })
})

test('a signature is taken back while others are waited for, by whoever gave it; given again, it counts once', () => {
  const driven = of('环节 初审 由 局.审查岗 会签').act(at, zhang, pass).act(at, li, pass)
  expect(refused(driven, wang, unsign)).toBe('nothing-to-take-back')
  driven.act(at, zhang, unsign).act(at, wang, pass)
  expect(outcome(driven)).toBeUndefined()
  expect(driven.entries.some((entry) => entry.kind === 'taken-back' && entry.what === 'signature')).toBe(true)
  expect(outcome(driven.act(at, zhang, pass))).toBe('pass')
})
