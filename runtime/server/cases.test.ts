import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodes, soleTrader } from '../host/recorded/sole-trader.ts'
import { openSqliteStore, type Store } from '../store/index.ts'
import { value as stored } from '../store/store.contract.ts'
import type { ApiError } from './api.ts'
import { createServer } from './create-server.ts'
import { errorOf, fields, posts, serveOn, type Served } from './served.ts'

let store: Store
let served: Served
beforeEach(async () => {
  store = stored(openSqliteStore(':memory:'))
  served = await serveOn(store)
})
afterEach(() => served.stop())

describe('a case over HTTP', () => {
  test('申报、受理、决定、出件、办结', async () => {
    const { id } = await served.apply()
    const tasks = await served.ask('GET', '/api/tasks?post=审批局.综合窗口')
    expect(tasks.body).toMatchObject([{ case: id, node: nodes.intake, kind: 'intake' }])
    expect((await served.complete(id, nodes.intake, { by: posts.window })).status).toBe(200)
    expect((await served.complete(id, nodes.decision, { by: posts.decider, outcome: 'pass' })).status).toBe(200)
    const end = await served.complete(id, nodes.issue, { by: { ...posts.window, person: '李四' } })
    expect(end).toMatchObject({ status: 200, body: { status: 'finished', statusText: { zh: '办结' } } })
    expect(await served.ask('GET', `/api/cases/${id}`)).toMatchObject({ status: 200, body: end.body })
    expect((await served.ask('GET', '/api/cases')).body).toMatchObject([{ id, status: 'finished' }])
  })

  test('补正、补交、修改、撤回', async () => {
    const { id } = await served.apply({ without: ['身份证明'] })
    expect((await served.complete(id, nodes.intake, { by: posts.window, outcome: 'correct' })).status).toBe(200)
    expect((await served.ask('POST', `/api/cases/${id}/amendments`, { fields: { 字号: '老王面馆' } })).status).toBe(200)
    expect((await served.ask('POST', `/api/cases/${id}/documents`, { documents: ['身份证明'] })).status).toBe(200)
    const end = await served.ask('POST', `/api/cases/${id}/withdrawal`, {})
    expect(end.body).toMatchObject({ status: 'withdrawn', fields: { 字号: '老王面馆' } })
    const other = await served.apply()
    expect(await served.server.inject({ method: 'POST', url: `/api/cases/${other.id}/withdrawal` })).toMatchObject({
      statusCode: 200,
    })
  })

  test('a version that was compiled from a text is run by its hash', async () => {
    const deployed = await served.ask('POST', '/api/versions', { path: '新.banjie', text: '流程' })
    expect(deployed).toMatchObject({ status: 200, body: { versions: [{ version: soleTrader.version }] } })
    expect((await served.ask('GET', `/api/versions/${soleTrader.version}`)).body).toEqual(soleTrader)
    expect((await served.ask('POST', '/api/cases', { version: soleTrader.version, fields })).status).toBe(201)
  })
})

describe('bad input gets a clear answer, and nothing is lost', () => {
  test('422: a form that breaks its schema, with the path of each field and the reason', async () => {
    const answer = await served.ask('POST', '/api/cases', { process: '个体工商户设立', fields: { 面积: 0 } })
    expect(errorOf(answer)).toBe('422 form-invalid')
    expect((answer.body as ApiError).error.details).toEqual([
      { path: '/fields/字号', reason: { zh: '必填', en: 'is required' } },
      { path: '/fields/面积', reason: { zh: '应大于 0', en: 'must be above 0' } },
    ])
    expect((await served.ask('GET', '/api/cases')).body).toEqual([])
  })

  test('409: a task completed twice, a case that has ended, a command for an earlier revision', async () => {
    const { id, revision } = await served.apply()
    expect(
      (await served.complete(id, nodes.intake, { by: posts.window }, { 'if-match': `"${revision}"` })).headers['etag'],
    ).toBe('"3"')
    expect(errorOf(await served.complete(id, nodes.intake, { by: posts.window }))).toBe('409 task-not-open')
    const late = await served.ask('POST', `/api/cases/${id}/withdrawal`, {}, { 'if-match': `"${revision}"` })
    expect(errorOf(late)).toBe('409 stale-revision')
    await served.ask('POST', `/api/cases/${id}/withdrawal`, {})
    expect(errorOf(await served.complete(id, nodes.decision, { by: posts.decider }))).toBe('409 case-concluded')
  })

  test('403: a post that the task is not for', async () => {
    const { id } = await served.apply()
    expect(errorOf(await served.complete(id, nodes.intake, { by: posts.decider }))).toBe('403 wrong-post')
  })

  test('404: an unknown process, version, case, task, module, address', async () => {
    const { id } = await served.apply()
    expect(errorOf(await served.ask('POST', '/api/cases', { process: '没有的流程', fields }))).toBe(
      '404 unknown-process',
    )
    expect(errorOf(await served.ask('POST', '/api/cases', { version: 'abc', fields }))).toBe('404 unknown-version')
    expect(errorOf(await served.ask('GET', '/api/versions/abc'))).toBe('404 unknown-version')
    expect(errorOf(await served.ask('GET', '/api/cases/nobody'))).toBe('404 unknown-case')
    expect(errorOf(await served.complete('nobody', nodes.intake, { by: posts.window }))).toBe('404 unknown-case')
    expect(errorOf(await served.complete(id, '没有的环节', { by: posts.window }))).toBe('404 unknown-task')
    expect(errorOf(await served.ask('GET', '/api/modules/没有.banjie'))).toBe('404 unknown-module')
    expect(errorOf(await served.ask('GET', '/api/没有'))).toBe('404 unknown-route')
    expect(errorOf(await served.ask('GET', '/没有.js'))).toBe('404 unknown-route')
  })

  test.each([
    ['half a JSON', '{"process":', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a text', '"x"', 'application/json'],
    ['null', 'null', 'application/json'],
    ['JSON called text', '{}', 'text/plain'],
    ['a form', 'process=x', 'application/x-www-form-urlencoded'],
    ['a poisoned prototype', '{"__proto__":{"x":1}}', 'application/json'],
  ])('400: a body that is %s', async (_, payload, type) => {
    const answer = await served.server.inject({
      method: 'POST',
      url: '/api/cases',
      payload,
      headers: { 'content-type': type },
    })
    expect(`${answer.statusCode} ${answer.json<ApiError>().error.code}`).toBe('400 not-json')
    expect(answer.json<ApiError>().error.message.zh).toContain('JSON 对象')
  })

  test('400: no body at all, and an address that cannot be read', async () => {
    expect(errorOf(await served.ask('POST', '/api/cases'))).toBe('400 not-json')
    const answer = await served.server.inject({ method: 'GET', url: '/api/cases/%E0%A4%A' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<ApiError>().error.code).toBe('bad-request')
  })

  test('422: a body that does not fit the interface, each part named', async () => {
    const answer = await served.ask('POST', '/api/cases/x/documents', { documents: 'x', docs: 1 })
    expect(errorOf(answer)).toBe('422 body-invalid')
    expect((answer.body as ApiError).error.details?.map(({ path }) => path).sort()).toEqual(['/docs', '/documents'])
    expect(errorOf(await served.ask('POST', '/api/cases', { fields }))).toBe('422 body-invalid')
    const header = await served.ask('POST', '/api/cases/x/withdrawal', {}, { 'if-match': 'x' })
    expect(errorOf(header)).toBe('422 body-invalid')
  })

  test('413: a body that is too large', async () => {
    const answer = await served.ask('POST', '/api/cases', { process: 'x'.repeat(1024 * 1024) })
    expect(errorOf(answer)).toBe('413 body-too-large')
  })

  test('500: a bug is told with an id and without a stack; the server goes on', async () => {
    await served.ask('POST', '/api/versions', { path: '新.banjie', text: '流程' })
    const errors: { readonly error: unknown; readonly id: string }[] = []
    const broken = await createServer({
      runtime: { ...served.runtime, cases: () => Promise.reject(new Error('secret detail')) },
      onError: (error, id) => errors.push({ error, id }),
    })
    const answer = await broken.inject({ method: 'GET', url: '/api/cases' })
    expect(answer.statusCode).toBe(500)
    expect(answer.json<ApiError>().error.code).toBe('internal')
    expect(answer.body).not.toContain('secret')
    expect(errors).toMatchObject([{ error: { message: 'secret detail' }, id: expect.any(String) }])
    expect(answer.body).toContain(errors[0]?.id)
    expect((await broken.inject({ method: 'GET', url: '/api/tasks' })).statusCode).toBe(200)
    await broken.close()
  })

  test('503: the store or the folder cannot be read', async () => {
    await store.close()
    expect(errorOf(await served.ask('GET', '/api/cases'))).toBe('503 store-failed')
    served.breakFolder()
    expect(errorOf(await served.ask('GET', '/api/modules'))).toBe('503 modules-unavailable')
  })
})
