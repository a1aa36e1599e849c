import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../store/index.ts'
import { value as stored } from '../store/store.contract.ts'
import type { ApiError } from './api.ts'
import { errorOf, fields, serveOn, type Served } from './served.ts'

let served: Served
beforeEach(async () => {
  served = await serveOn(stored(openSqliteStore(':memory:')))
})
afterEach(() => served.stop())

describe('modules', () => {
  test('opened, saved anew, saved again; 412 with the text of whoever saved in between', async () => {
    expect((await served.ask('GET', '/api/modules')).body).toEqual([{ path: '个体工商户设立.banjie' }])
    const opened = await served.ask('GET', '/api/modules/个体工商户设立.banjie')
    expect(opened.body).toEqual({ path: '个体工商户设立.banjie', text: '流程', tag: 'tag-流程' })
    expect(await served.ask('PUT', '/api/modules/子/新.banjie', { text: '一' })).toMatchObject({ status: 201 })
    expect(await served.ask('PUT', '/api/modules/子/新.banjie', { text: '二', tag: 'tag-一' })).toMatchObject({
      status: 200,
    })
    const late = await served.ask('PUT', '/api/modules/子/新.banjie', { text: '三', tag: 'tag-一' })
    expect(errorOf(late)).toBe('412 module-changed')
    expect(late.body).toMatchObject({ current: { text: '二', tag: 'tag-二' } })
  })

  test.each(['../x.banjie', 'a/../../x.banjie', '/etc/x.banjie', 'a\\x.banjie', 'x\0.banjie', 'x.txt', '.x.banjie'])(
    '400: %j is no path of a module',
    async (path) => {
      const url = `/api/modules/${encodeURIComponent(path)}`
      const read = await served.server.inject({ method: 'GET', url })
      expect(`${read.statusCode} ${read.json<ApiError>().error.code}`).toBe('400 bad-path')
      const saved = await served.server.inject({ method: 'PUT', url, payload: { text: 'x' } })
      expect(saved.json<ApiError>().error.code).toBe('bad-path')
      expect(errorOf(await served.ask('POST', '/api/versions', { path, text: '流程' }))).toBe('400 bad-path')
    },
  )

  test('403: a module of the library is not saved', async () => {
    const answer = await served.ask('PUT', '/api/modules/banjie/甲.banjie', { text: '流程' })
    expect(errorOf(answer)).toBe('403 module-of-library')
  })

  test('422: a text with errors, with what the compiler found', async () => {
    const answer = await served.ask('POST', '/api/versions', { path: '新.banjie', text: '流程 {' })
    expect(errorOf(answer)).toBe('422 module-faulty')
    expect(answer.body).toMatchObject({
      diagnostics: [{ code: 'BJ0001', range: { start: { line: 1 } } }, { module: '库.banjie' }],
    })
  })

  test('422: a case of a process whose module has errors', async () => {
    await served.ask('PUT', '/api/modules/个体工商户设立.banjie', { text: '错', tag: 'tag-流程' })
    expect(errorOf(await served.ask('POST', '/api/cases', { process: '有错的', fields }))).toBe('422 module-faulty')
  })
})

describe('the studio', () => {
  test('its page is served for every address of a page, its files as they are, what is missing is missing', async () => {
    const page = { accept: 'text/html,*/*' }
    for (const url of ['/', '/cases/c1']) {
      const answer = await served.server.inject({ method: 'GET', url, headers: page })
      expect(answer.body).toContain('<title>办结</title>')
      expect(answer.headers['cache-control']).toBe('no-cache')
    }
    const asset = await served.server.inject({ method: 'GET', url: '/assets/studio-1a2b.js' })
    expect(asset.headers['cache-control']).toContain('immutable')
    expect((await served.server.inject({ method: 'GET', url: '/assets/gone.js' })).statusCode).toBe(404)
    expect((await served.server.inject({ method: 'GET', url: '/api/gone', headers: page })).statusCode).toBe(404)
    expect((await served.server.inject({ method: 'GET', url: '/%2e%2e/%2e%2e/etc/passwd' })).body).not.toContain(
      'root:',
    )
  })
})
