import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRuntime, type Runtime } from '../host/index.ts'
import { at, calendar, posts, soleTrader } from '../host/recorded/sole-trader.ts'
import type { Store } from '../store/index.ts'
import type { ApiError, CaseView, ModuleText } from './api.ts'
import { createServer, type Server } from './create-server.ts'
import type { ModulesPort } from './modules-port.ts'

/** An answer of the server, read. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** For tests: a whole server at Monday 2026-03-02 09:00, with a folder of processes and a studio, asked without a network. */
export interface Served {
  readonly server: Server
  readonly runtime: Runtime
  ask(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answered>
  /** An applicant applies for the registration of a sole trader. */
  apply(more?: object): Promise<CaseView>
  /** A post completes a task. */
  complete(id: string, node: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>
  /** From now on the disk under the folder of processes fails. */
  breakFolder(): void
  stop(): Promise<void>
}

/** A form that fits. */
export const fields = { 字号: '老张面馆' }
export { posts }

/** Serves cases that are kept in a store. */
export async function serveOn(store: Store): Promise<Served> {
  const studioDir = studio()
  const disk = { isBroken: false }
  let ids = 0
  const newId = (): string => `c${(ids += 1)}`
  const runtime = openRuntime({ store, calendar: calendar(), now: () => at('2026-03-02 09:00'), newId })
  const server = await createServer({ runtime, modules: folder(disk), studioDir })
  const ask: Served['ask'] = async (method, url, body, headers) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
    const payload = body === undefined ? {} : { payload: JSON.stringify(body) }
    const answer = await server.inject({ method, url: encodeURI(url), headers: { ...type, ...headers }, ...payload })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<unknown>() }
  }
  return {
    server,
    runtime,
    ask,
    apply: async (more = {}) => {
      const answer = await ask('POST', '/api/cases', { process: '个体工商户设立', fields, ...more })
      if (answer.status !== 201) throw new Error(errorOf(answer))
      return answer.body as CaseView
    },
    complete: async (id, node, body, headers) => {
      const url = `/api/cases/${id}/tasks/${encodeURIComponent(node)}/completion`
      const type = { 'content-type': 'application/json' }
      const payload = JSON.stringify(body)
      const answer = await server.inject({ method: 'POST', url, headers: { ...type, ...headers }, payload })
      return { status: answer.statusCode, headers: answer.headers, body: answer.json<unknown>() }
    },
    breakFolder: () => {
      disk.isBroken = true
    },
    stop: async () => {
      await server.close()
      await runtime.close()
      await store.close()
      rmSync(studioDir, { recursive: true, force: true })
    },
  }
}

/** Status and code of an error. */
export function errorOf({ status, body }: Answered): string {
  return `${status} ${(body as ApiError).error.code}`
}

function studio(): string {
  const dir = mkdtempSync(join(tmpdir(), 'banjie-studio-'))
  mkdirSync(join(dir, 'assets'))
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>办结</title>')
  writeFileSync(join(dir, 'assets', 'studio-1a2b.js'), 'export {}')
  return dir
}

/** A folder in memory whose compiler knows two texts: one that is the sole trader's, and any other, which is faulty. */
function folder(disk: { readonly isBroken: boolean }): ModulesPort {
  const texts = new Map([['个体工商户设立.banjie', '流程']])
  const textOf = (path: string): ModuleText => ({ path, text: texts.get(path) ?? '', tag: `tag-${texts.get(path)}` })
  const found = { code: 'BJ0001', severity: 'error', message: { zh: '错', en: 'wrong' } } as const
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } }
  return {
    list: async () =>
      disk.isBroken
        ? { ok: false, fault: { kind: 'unavailable', cause: new Error('EIO') } }
        : { ok: true, value: [...texts.keys()].map((path) => ({ path })) },
    read: async (path) =>
      texts.has(path) ? { ok: true, value: textOf(path) } : { ok: false, fault: { kind: 'unknown-module' } },
    save: async (path, text, tag) => {
      if (path.startsWith('banjie/')) return { ok: false, fault: { kind: 'of-library' } }
      const isNew = !texts.has(path)
      if (!isNew && tag !== textOf(path).tag) return { ok: false, fault: { kind: 'changed', current: textOf(path) } }
      texts.set(path, text)
      return { ok: true, value: { module: textOf(path), isNew } }
    },
    processes: async () => ({
      ok: true,
      value: [
        { process: '个体工商户设立', module: '个体工商户设立.banjie', version: soleTrader.version },
        { process: '有错的', module: '个体工商户设立.banjie' },
      ],
    }),
    compile: async (_path, text) =>
      text === '流程'
        ? { ok: true, processes: [soleTrader] }
        : {
            ok: false,
            diagnostics: [
              { ...found, range },
              { ...found, range, module: '库.banjie' },
            ],
          },
  }
}
