import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { licence, licenceNodes as nodes, licencePosts as posts } from '../host/recorded/licence.ts'
import { openSqliteStore } from '../store/index.ts'
import { value as stored } from '../store/store.contract.ts'
import type { ApiError, CaseView, TaskView } from './api.ts'
import { errorOf, serveOn, type Answered, type Served } from './served.ts'

let served: Served
beforeEach(async () => {
  served = await serveOn(stored(openSqliteStore(':memory:')))
  await served.runtime.deploy(licence)
})
afterEach(() => served.stop())

const applied = async (more: object = {}): Promise<Answered> =>
  served.ask('POST', '/api/cases', { version: licence.version, fields: { 名称: '某店' }, ...more })
const onCase = (id: string, path: string, body: unknown, headers = {}): Promise<Answered> =>
  served.ask('POST', `/api/cases/${id}/${path}`, body, headers)
const onTask = async (id: string, node: string, path: string, body: unknown): Promise<Answered> => {
  const answer = await served.server.inject({
    method: 'POST',
    url: `/api/cases/${id}/tasks/${encodeURIComponent(node)}/${path}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<unknown>() }
}
const done = async (id: string, node: string, by: object, more: object = {}): Promise<CaseView> => {
  const answer = await served.complete(id, node, { by, ...more })
  if (answer.status !== 200) throw new Error(errorOf(answer))
  return answer.body as CaseView
}
/** A case that stands at the review. */
const reviewed = async (): Promise<string> => {
  const { id } = (await applied()).body as CaseView
  await done(id, nodes.intake, posts.window)
  return id
}
/** A case that stands at the check after it. */
const checked = async (): Promise<string> => {
  const id = await reviewed()
  await done(id, nodes.review, posts.reviewer, { fields: { 面积: 80 } })
  return id
}
const viewOf = ({ status, body }: Answered): CaseView => {
  expect({ status, body }).toMatchObject({ status: 200 })
  return body as CaseView
}
const taskOf = (view: CaseView): TaskView | undefined => view.tasks[0]
const lastOf = ({ history }: CaseView): string | undefined => history.at(-1)?.what.zh

describe('the channel of an application, and what a step has filled in', () => {
  test('a channel that the process takes, one that it does not, and one that there is none of', async () => {
    expect((await applied({ channel: 'online' })).status).toBe(201)
    expect(errorOf(await applied({ channel: 'kiosk' }))).toBe('422 channel-closed')
    expect(errorOf(await applied({ channel: '飞鸽' }))).toBe('422 body-invalid')
  })

  test('the fields of a step’s form are checked like those of an application', async () => {
    const id = await reviewed()
    const wrong = await served.complete(id, nodes.review, { by: posts.reviewer, fields: { 面积: 0 } })
    expect(errorOf(wrong)).toBe('422 form-invalid')
    expect((wrong.body as ApiError).error.details?.map(({ path }) => path)).toEqual(['/fields/面积'])
    expect(errorOf(await served.complete(id, nodes.review, { by: posts.reviewer }))).toBe('422 form-invalid')
    const view = await done(id, nodes.review, posts.reviewer, { fields: { 面积: 80 } })
    expect(view.fields).toEqual({ 名称: '某店', 面积: 80 })
  })
})

describe('what is done to a case', () => {
  test('an office shares a document that the case waits for (共享)', async () => {
    const id = await checked()
    await done(id, nodes.check, posts.reviewer)
    expect(errorOf(await onCase(id, 'shares', { by: posts.window, documents: ['身份证明'] }))).toBe('422 not-shared')
    expect(errorOf(await onCase(id, 'shares', { by: posts.police, documents: [] }))).toBe('422 body-invalid')
    const view = viewOf(await onCase(id, 'shares', { by: posts.police, documents: ['身份证明'] }))
    expect(view.documents.find(({ name }) => name === '身份证明')?.status).toBe('shared')
    expect(taskOf(view)?.node).toBe(nodes.decision)
  })

  test('suspended with a reason, resumed (中止、恢复)', async () => {
    const id = await reviewed()
    expect(errorOf(await onCase(id, 'resumption', { by: posts.head }))).toBe('409 not-suspended')
    expect(errorOf(await onCase(id, 'suspension', { by: posts.police, reason: '诉讼' }))).toBe('403 not-handling')
    expect(errorOf(await onCase(id, 'suspension', { by: posts.head, reason: ' ' }))).toBe('422 suspension-unreasoned')
    expect(errorOf(await onCase(id, 'suspension', { by: posts.head }))).toBe('422 body-invalid')
    const suspended = viewOf(await onCase(id, 'suspension', { by: posts.head, reason: '诉讼' }))
    expect(suspended.suspended).toEqual({ at: '2026-03-02T09:00:00+08:00', reason: '诉讼' })
    expect(suspended.clocks.find(({ node, kind }) => node === nodes.review && kind === 'step')?.state).toBe('paused')
    expect(errorOf(await served.complete(id, nodes.review, { by: posts.reviewer, fields: { 面积: 1 } }))).toBe(
      '409 case-suspended',
    )
    expect(viewOf(await onCase(id, 'resumption', { by: posts.head }))).not.toHaveProperty('suspended')
  })

  test('an item is granted its extension once, by its post (延期)', async () => {
    const id = await reviewed()
    const extend = (by: object): Promise<Answered> => onCase(id, 'extensions', { by, item: nodes.item })
    const dueOf = (view: CaseView) => view.clocks.find(({ id: clock }) => clock === `${nodes.item}:promised`)?.due?.day
    const before = dueOf((await served.ask('GET', `/api/cases/${id}`)).body as CaseView)
    expect(errorOf(await extend(posts.decider))).toBe('409 no-extension')
    expect(before).toBe('2026-03-16')
    expect(dueOf(viewOf(await extend(posts.head)))).toBe('2026-03-30')
    expect(errorOf(await extend(posts.head))).toBe('409 no-extension')
  })

  test('the applicant rates a case that is finished, once (评价)', async () => {
    const id = await checked()
    await onCase(id, 'shares', { by: posts.police, documents: ['身份证明'] })
    await done(id, nodes.check, posts.reviewer)
    await done(id, nodes.decision, posts.decider)
    await done(id, nodes.visit, posts.police)
    expect(errorOf(await onCase(id, 'rating', { score: 5 }))).toBe('409 no-rating')
    expect((await done(id, nodes.issue, posts.window)).status).toBe('finished')
    expect(errorOf(await onCase(id, 'rating', { score: 6 }))).toBe('422 body-invalid')
    expect(lastOf(viewOf(await onCase(id, 'rating', { score: 5 })))).toBe('评价：非常满意')
    expect(errorOf(await onCase(id, 'rating', { score: 5 }))).toBe('409 no-rating')
  })

  test('for an earlier revision nothing is done', async () => {
    const id = await reviewed()
    const late = await onCase(id, 'suspension', { by: posts.head, reason: '诉讼' }, { 'if-match': '"1"' })
    expect(errorOf(late)).toBe('409 stale-revision')
  })
})

describe('what is done with a task', () => {
  test('handed over: it is in the list of the post that has it, and of no other (转办)', async () => {
    const id = await reviewed()
    const handOver = (to: object): Promise<Answered> =>
      onTask(id, nodes.review, 'hand-over', { by: posts.reviewer, to, reason: '外出' })
    expect(errorOf(await handOver(posts.police))).toBe('422 outside-office')
    expect(errorOf(await handOver({ office: '审批局', post: '厨师' }))).toBe('422 unknown-post')
    expect(errorOf(await handOver({ office: '审批局', post: '审查岗' }))).toBe('409 theirs-already')
    const view = viewOf(await handOver(posts.head))
    expect(taskOf(view)?.handedTo).toEqual(posts.head)
    expect(lastOf(view)).toBe('转办给 审批局.负责人（孙八）：许可 · 审查（外出）')
    const listed = async (post: string) => (await served.ask('GET', `/api/tasks?post=${post}`)).body
    expect(await listed('审批局.负责人')).toMatchObject([{ case: id, node: nodes.review }])
    expect(await listed('审批局.审查岗')).toEqual([])
    expect(errorOf(await handOver(posts.other))).toBe('403 not-asked')
    await done(id, nodes.review, posts.head, { fields: { 面积: 1 } })
  })

  test('delegated, reported, confirmed (委托)', async () => {
    const id = await reviewed()
    viewOf(await onTask(id, nodes.review, 'delegation', { by: posts.reviewer, to: posts.police }))
    expect(errorOf(await onTask(id, nodes.review, 'delegation', { by: posts.police, to: posts.head }))).toBe(
      '409 only-delegated',
    )
    const reported = await done(id, nodes.review, posts.police, { fields: { 面积: 80 } })
    expect(taskOf(reported)?.delegation).toEqual({
      by: posts.reviewer,
      to: posts.police,
      report: { outcome: 'pass', label: { zh: '通过', en: 'pass' } },
    })
    expect(reported.history.at(-1)?.what.zh).toBe('代办完毕，交回确认：许可 · 审查：通过')
    const view = await done(id, nodes.review, posts.reviewer)
    expect(view.fields).toMatchObject({ 面积: 80 })
    expect(taskOf(view)?.node).toBe(nodes.check)
  })

  test('a step is taken back by whoever did it, before the next is done (取回)', async () => {
    const id = await checked()
    const takeBack = (by: object): Promise<Answered> => onTask(id, nodes.review, 'take-back', { by })
    expect(errorOf(await takeBack(posts.other))).toBe('403 not-done-by')
    const view = viewOf(await takeBack(posts.reviewer))
    expect(taskOf(view)?.node).toBe(nodes.review)
    expect(view.history.some(({ what }) => what.zh === '取回：许可 · 审查')).toBe(true)
    expect(errorOf(await takeBack(posts.reviewer))).toBe('409 nothing-to-take-back')
    const again = await done(id, nodes.review, posts.reviewer, { fields: { 面积: 90 } })
    expect(again.takeBacks.map(({ node }) => node)).toEqual([nodes.review])
    await done(id, nodes.check, posts.other)
    expect(errorOf(await takeBack(posts.reviewer))).toBe('409 taken-up')
    await onCase(id, 'shares', { by: posts.police, documents: ['身份证明'] })
    await done(id, nodes.decision, posts.decider)
    expect(errorOf(await onTask(id, nodes.check, 'take-back', { by: posts.other }))).toBe('409 in-effect')
  })

  test('signers are added and dropped (加签、减签)', async () => {
    const id = await checked()
    const add = (signer: object): Promise<Answered> =>
      onTask(id, nodes.check, 'signers', { by: posts.reviewer, signer })
    const drop = (person: string): Promise<Answered> =>
      onTask(id, nodes.check, 'signers/removal', { by: posts.reviewer, person })
    expect(errorOf(await add(posts.decider))).toBe('422 body-invalid')
    expect(taskOf(viewOf(await add(posts.head)))?.signers).toEqual([{ person: '张三' }, { person: '孙八' }])
    expect(errorOf(await add(posts.head))).toBe('409 theirs-already')
    expect(errorOf(await onTask(id, nodes.check, 'delegation', { by: posts.reviewer, to: posts.head }))).toBe(
      '409 shared-task',
    )
    expect(errorOf(await drop('王五'))).toBe('409 not-a-signer')
    const signed = await done(id, nodes.check, posts.reviewer)
    expect(taskOf(signed)?.signers?.[0]).toMatchObject({ person: '张三', outcome: 'pass' })
    expect(errorOf(await drop('孙八'))).toBe('409 drop-decides')
    viewOf(await onTask(id, nodes.check, 'take-back', { by: posts.reviewer }))
    expect(taskOf(viewOf(await drop('孙八')))?.signers).toEqual([{ person: '张三' }])
  })

  test('urged by the applicant or by a post, copied (催办、抄送)', async () => {
    const id = await reviewed()
    viewOf(await onTask(id, nodes.review, 'urging', {}))
    const urged = viewOf(await onTask(id, nodes.review, 'urging', { by: posts.head, text: '请尽快' }))
    expect(taskOf(urged)?.urged).toEqual({ times: 2, at: '2026-03-02T09:00:00+08:00' })
    expect(urged.history.slice(-2).map(({ who, what }) => `${who.zh}|${what.zh}`)).toEqual([
      '申请人|催办：许可 · 审查',
      '审批局.负责人（孙八）|催办：许可 · 审查（请尽快）',
    ])
    expect(errorOf(await onTask(id, nodes.decision, 'urging', {}))).toBe('409 task-not-open')
    const copied = viewOf(await onTask(id, nodes.review, 'copies', { by: posts.reviewer, to: posts.police }))
    expect(lastOf(copied)).toBe('抄送 公安局：许可 · 审查')
    expect(errorOf(await onTask(id, nodes.review, 'copies', { by: { office: '别局' }, to: posts.police }))).toBe(
      '403 not-handling',
    )
  })
})
