import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect, createServer as createTcpServer } from 'node:net'
import { openSqliteStore } from '../store/index.ts'
import { value as stored } from '../store/store.contract.ts'
import { errorOf, fields, serveOn, type Served } from './served.ts'

let served: Served
beforeEach(async () => {
  served = await serveOn(stored(openSqliteStore(':memory:')))
})
afterEach(() => served.stop())

describe('who may ask', () => {
  test('only under the names of this machine', async () => {
    for (const host of ['localhost', '127.0.0.1:4680', '[::1]:4680', 'LOCALHOST:1'])
      expect((await served.ask('GET', '/api/cases', undefined, { host })).status).toBe(200)
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', 'localhost:x'])
      expect(errorOf(await served.ask('GET', '/api/cases', undefined, { host }))).toBe('403 foreign-host')
  })

  test('no commands from pages of another site', async () => {
    const host = '127.0.0.1:4680'
    const body = { process: '个体工商户设立', fields }
    for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:9999', 'https://127.0.0.1:4680'])
      expect(errorOf(await served.ask('POST', '/api/cases', body, { host, origin }))).toBe('403 foreign-origin')
    expect((await served.ask('GET', '/api/cases')).body).toEqual([])
    expect((await served.ask('POST', '/api/cases', body, { host, origin: 'http://127.0.0.1:4680' })).status).toBe(201)
  })

  test('every answer carries the headers that keep a browser careful', async () => {
    for (const url of ['/', '/api/cases', '/api/gone', '/api/docs']) {
      const { headers } = await served.server.inject({ method: 'GET', url })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })
})

describe('on the network', () => {
  test('a port that is taken is left to whoever has it; the next free one is used, on this machine only', async () => {
    const taken = createTcpServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const bound = await served.server.listen(port)
    expect(bound.port).not.toBe(port)
    expect(bound.url).toBe(`http://127.0.0.1:${bound.port}`)
    const answer = await fetch(`${bound.url}/api/cases`)
    expect(await answer.json()).toEqual([])
    taken.close()
  })

  test('a foreign Host on the wire is refused', async () => {
    const { port } = await served.server.listen(0)
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      path: '/api/cases',
      headers: { host: 'evil.example' },
    }).end()
    const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }]
    expect(response.statusCode).toBe(403)
    response.resume()
  })

  test('what is no HTTP is answered in the same words, and the server goes on', async () => {
    const { port, url } = await served.server.listen(0)
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => (answer += data.toString()))
    socket.write('这不是 HTTP\r\n\r\n')
    await once(socket, 'close')
    expect(answer).toContain('400')
    expect(answer).toContain('"code":"bad-request"')
    expect((await fetch(`${url}/api/cases`)).status).toBe(200)
  })
})
