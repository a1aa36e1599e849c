import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteStore, type Store } from '../store/index.ts'
import { value as stored } from '../store/store.contract.ts'
import { required, type Answer } from './answer.ts'
import { openRuntime } from './open-runtime.ts'
import { licence, licenceNodes as nodes, licencePosts as posts } from './recorded/licence.ts'
import { at, calendar } from './recorded/sole-trader.ts'
import type { Runtime } from './runtime.ts'

let store: Store
let now: number
let runtime: Runtime
const failures: unknown[] = []

/** A runtime on the same store: what a restart starts. */
const opened = (): Runtime =>
  openRuntime({
    store,
    calendar: calendar(),
    now: () => now,
    newId: () => 'c1',
    onFailure: (failure) => failures.push(failure),
  })
beforeEach(async () => {
  store = stored(openSqliteStore(':memory:'))
  now = at('2026-03-02 09:00')
  runtime = opened()
  required(await runtime.deploy(licence))
  required(await runtime.startCase({ process: '办证', fields: { 名称: '某店' }, channel: 'online' }))
  required(await runtime.complete('c1', { task: nodes.intake, by: posts.window }))
})
afterEach(async () => {
  await runtime.close()
  await store.close()
  expect(failures).toEqual([])
})

const reviewer = { kind: 'post', ...posts.reviewer } as const
const head = { kind: 'post', ...posts.head } as const
const restart = async (): Promise<void> => {
  await runtime.close()
  runtime = opened()
}
const code = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)
const listOf = async (post: string): Promise<readonly string[]> =>
  required(await runtime.tasks({ post })).map(({ node }) => node)
const dueOf = async (clock: string): Promise<string | undefined> =>
  required(await runtime.case('c1')).clocks.find(({ id }) => id === clock)?.due?.day

test('a task that was handed over is with whom it was handed to after a restart, and its limit has gone on', async () => {
  const due = await dueOf(nodes.review)
  required(await runtime.act('c1', { kind: 'handOver', task: nodes.review, to: posts.head, by: reviewer }))
  now = at('2026-03-03 09:00')
  await restart()
  expect(await listOf('审批局.负责人')).toEqual([nodes.review])
  expect(await listOf('审批局.审查岗')).toEqual([])
  expect(await dueOf(nodes.review)).toBe(due)
  const fields = { 面积: 80 }
  expect(code(await runtime.complete('c1', { task: nodes.review, by: posts.reviewer, fields }))).toBe('not-asked')
  expect(code(await runtime.complete('c1', { task: nodes.review, by: posts.head, fields }))).toBe('ok')
})

test('a delegated task goes to the list of the one who does it, and comes back with the report', async () => {
  required(await runtime.act('c1', { kind: 'delegate', task: nodes.review, to: posts.police, by: reviewer }))
  expect(await listOf('公安局')).toEqual([nodes.review])
  required(await runtime.complete('c1', { task: nodes.review, by: posts.police, fields: { 面积: 80 } }))
  await restart()
  expect(await listOf('公安局')).toEqual([])
  expect(await listOf('审批局.审查岗')).toEqual([nodes.review])
  expect(required(await runtime.complete('c1', { task: nodes.review, by: posts.reviewer })).fields['面积']).toBe(80)
})

test('a step is taken back after a restart; the warnings of its clock come as if it had not been done', async () => {
  required(await runtime.complete('c1', { task: nodes.review, by: posts.reviewer, fields: { 面积: 80 } }))
  await restart()
  now = at('2026-03-04 09:00')
  required(await runtime.act('c1', { kind: 'takeBack', task: nodes.review, by: reviewer }))
  expect(await listOf('审批局.审查岗')).toEqual([nodes.review])
  now = at('2026-03-06 09:00')
  required(await runtime.fireDueTimers())
  const warned = required(await runtime.case('c1')).history.filter(
    ({ kind, node }) => kind === 'warned' && node === nodes.review,
  )
  // The first was due on the 3rd, while the step counted as done; the last at the close of business of the 5th.
  expect(warned.map(({ at: instant, what }) => `${instant.slice(0, 10)} ${what.zh.slice(0, 2)}`)).toEqual([
    '2026-03-04 黄色',
    '2026-03-05 黄色',
    '2026-03-05 红色',
  ])
})

test('while a case is suspended none of its timers comes due but those of the law; resumed, they do', async () => {
  required(await runtime.act('c1', { kind: 'suspend', reason: '诉讼', by: head }))
  now = at('2026-03-20 09:00')
  required(await runtime.fireDueTimers())
  const warned = async (): Promise<readonly string[]> =>
    required(await runtime.history('c1')).flatMap(({ entries }) =>
      entries.flatMap((entry) => (entry.kind === 'warned' ? [entry.clock] : [])),
    )
  expect(new Set(await warned())).toEqual(new Set([`${nodes.item}:statutory`]))
  required(await runtime.act('c1', { kind: 'resume', by: head }))
  now = at('2026-04-02 09:00')
  required(await runtime.fireDueTimers())
  expect(await warned()).toContain(nodes.review)
})

test('of two who do the same thing at once one is taken, the other told', async () => {
  const act = (by: typeof reviewer | typeof head) =>
    runtime.act('c1', { kind: 'handOver', task: nodes.review, to: posts.other, by })
  const answers = await Promise.all([act(reviewer), act(reviewer)])
  expect(answers.map(code)).toEqual(['ok', 'not-asked'])
})
