import {
  machineImplementation,
  taskViews,
  type Act,
  type Actor,
  type CaseState,
  type Entry,
} from '@banjie/runtime/engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActor, createMachine, type AnyStateMachine } from 'xstate'
import { accepted, decider, head, itemWith, reviewer, step } from './constructs/worked.fixture.ts'
import { applicant, calendar, post, type DrivenCase } from './fixture.ts'

const text = itemWith(
  `并联 {
       依次 { 环节 左一 由 局.审查岗 限 2 工作日  环节 左二 由 局.审查岗 { 结论 通过, 补正, 不予许可, 退回 左一 2 次 } }
       环节 右 由 局.审查岗 会签 限 3 工作日
   }
   环节 汇总 由 局.审查岗 { 结论 通过, 存疑 { 环节 核实 由 局.负责人 }, 补正, 退回 右 1 次 }
   环节 决定 由 局.决定岗 限 1 工作日`,
  { parts: '补正 2 次' },
)
const names = ['左一', '左二', '右', '汇总', '核实', '决定'] as const
const people = [reviewer('张三'), reviewer('李四'), reviewer('王五'), decider(), head, post('外局.专家(周九)')]
const outcomes = ['pass', 'pass', 'pass', 'pass', 'correct', 'refuse', '存疑', 'return:左一', 'return:右']

/** Something tried; numbers pick a task, a person and the like from what the case offers then, or from all there are. */
interface Tried {
  readonly kind: Act['kind']
  readonly task: number
  readonly by: number
  readonly other: number
  readonly outcome: string
  readonly minutes: number
  /** Picked from all there are, so that most of it is refused. */
  readonly wild: boolean
}
const number = fc.nat({ max: 30 })
const tried: fc.Arbitrary<Tried> = fc.record({
  kind: fc.constantFrom<Act['kind'][]>(
    ...(['complete', 'complete', 'complete', 'complete', 'takeBack', 'takeBack', 'handOver', 'delegate'] as const),
    ...(['addSigner', 'dropSigner', 'urge', 'supply'] as const),
  ),
  task: number,
  by: number,
  other: number,
  outcome: fc.constantFrom(...outcomes),
  minutes: fc.integer({ min: 0, max: 200 }),
  wild: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
})
const pick = <T>(from: readonly T[], index: number): T => {
  const picked = from[index % from.length]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** What was tried as an act of somebody. */
function actOf(
  { kind, task: index, by: who, other, outcome, wild }: Tried,
  { state, engine }: DrivenCase,
): [Act, Actor] {
  if (kind === 'supply') return [{ kind, documents: ['方案'] }, applicant]
  const all = names.map(step)
  const offered =
    kind === 'takeBack' ? [...Object.keys(state.done ?? {}), ...Object.keys(state.tasks)] : Object.keys(state.tasks)
  const task = pick(wild || offered.length === 0 ? all : offered, index)
  const done = state.done?.[task]?.by ?? state.tasks[task]?.delegation?.by
  const view = taskViews(engine.process, state, 'c', { calendar, now: state.at }).find(({ node }) => node === task)
  const theirs = people.filter((one) =>
    view?.posts.some((held) => held.office === one.office && held.post === one.post),
  )
  const by: Actor =
    kind === 'takeBack' && !wild && done !== undefined
      ? { kind: 'post', ...done }
      : pick(wild || theirs.length === 0 ? people : theirs, who)
  const { kind: _, ...to } = pick(people, other)
  const { person = '' } = to
  switch (kind) {
    case 'complete':
      return [{ kind, task, outcome, reason: '理由' }, by]
    case 'handOver':
    case 'delegate':
      return [{ kind, task, to }, by]
    case 'addSigner':
      return [{ kind, task, signer: { ...to, person } }, by]
    case 'dropSigner':
      return [{ kind, task, person }, by]
    default:
      return [{ kind: kind === 'takeBack' ? 'takeBack' : 'urge', task }, by]
  }
}

/** The open tasks that nobody at all can do anything to conclude: of those of an item at rest nothing is done. */
const stuckTasks = ({ engine, state }: DrivenCase): readonly string[] =>
  engine
    .situation(state)
    .open.map(({ id }) => id)
    .filter((task) => {
      const concluding: Act = { kind: 'complete', task, outcome: 'pass', reason: '理由' }
      return !people.some((by) => engine.step(state, { ...concluding, by }, state.at).ok)
    })

/** The event of the machine that something taken was, read off what the engine wrote of it. */
function eventOf(
  act: Act,
  entries: readonly Entry[],
  { outcomes }: CaseState,
): { readonly type: string; readonly documents?: object } | undefined {
  const [first] = entries
  if (act.kind === 'takeBack' && first?.kind === 'taken-back' && first.what === 'step')
    return { type: `${act.task}:takeBack` }
  if (act.kind === 'complete' && first?.kind === 'completed')
    return {
      type: `${act.task}:${act.outcome.startsWith('return:') ? act.outcome : (outcomes[act.task] ?? act.outcome)}`,
    }
  return act.kind === 'supply' ? { type: 'supply', documents: { 方案: 'present' } } : undefined
}

test('whatever is done with tasks in whatever order, the engine and plain XState agree, nothing is decided twice, and somebody can go on', () => {
  const { process } = accepted(text).engine
  const machine: AnyStateMachine = createMachine(process.machine as never)
  const written = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(tried, { minLength: 5, maxLength: 60 }), (history) => {
      const driven = accepted(text)
      const actor = createActor(machine.provide(machineImplementation)).start()
      const documents = { 申请书: 'present', 方案: 'present' }
      actor.send({ type: '一证/accept:submit', fields: driven.state.fields, documents, channel: 'window' })
      actor.send({ type: '一证/accept:pass' })
      let at = driven.state.at
      for (const one of history) {
        at += one.minutes * 60_000
        const { day, time } = calendar.localTimeOf(at)
        driven.pass(`${day} ${time}`)
        const [act, by] = actOf(one, driven)
        const [before, seen] = [structuredClone(driven.state), driven.entries.length]
        const refused = driven.refusalOf(`${day} ${time}`, by, act)
        if (refused !== undefined) expect(driven.state).toEqual(before)
        else {
          const event = eventOf(act, driven.entries.slice(seen), driven.state)
          if (event !== undefined) actor.send(event)
          else expect(driven.state.value).toEqual(before.value)
        }
        expect(stuckTasks(driven)).toEqual([])
        const snapshot = actor.getSnapshot()
        expect(driven.state.value).toEqual(snapshot.value)
        expect(driven.state.outcomes).toEqual(snapshot.context.outcomes)
        expect(driven.state.documents).toEqual(snapshot.context.documents)
      }
      for (const name of names) {
        const said = driven.entries.flatMap((entry) => {
          if (!('node' in entry) || entry.node !== step(name)) return []
          if (entry.kind === 'completed') return ['decided']
          return entry.kind === 'opened' || (entry.kind === 'taken-back' && entry.what === 'step') ? ['open'] : []
        })
        said.forEach((one, index) => expect(one).not.toBe(said[index - 1] === 'decided' ? 'decided' : undefined))
      }
      for (const entry of driven.entries) {
        const kind = entry.kind === 'taken-back' ? `${entry.kind}:${entry.what}` : entry.kind
        written.set(kind, (written.get(kind) ?? 0) + 1)
      }
      expect(JSON.parse(JSON.stringify(driven.state))).toEqual(driven.state)
    }),
    { numRuns: 150 },
  )
  // The histories tried do hand over, delegate, add and drop, take back.
  const kinds = ['handed-over', 'delegated', 'reported', 'signer-added', 'signer-dropped', 'urged', 'signed']
  for (const kind of [...kinds, 'taken-back:step', 'taken-back:signature', 'taken-back:delegation'])
    expect(written.get(kind) ?? 0, kind).toBeGreaterThan(0)
})
