import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openRuntime } from '@banjie/runtime/host'
import { createServer } from '@banjie/runtime/server'
import { openSqliteStore } from '@banjie/runtime/store'
import { modulesFolder } from '../modules/modules-folder.ts'
import { standardCalendar } from '../modules/standard-calendar.ts'
import { tellBugOfRequest, tellFailure, tellStoreFailure } from './tell-failure.ts'

const studioDir = fileURLToPath(new URL('../../studio/dist', import.meta.url))

/** What is served, and where. */
export interface Serving {
  readonly port: number
  readonly processes: string
  readonly data: string
  readonly locale: 'zh' | 'en'
}

/**
 * Serves until it is asked to stop. While it runs, `server.json` in the folder of the data says where it is reached and
 * which process it is.
 */
export async function serveUntilStopped({ port, processes, data, locale }: Serving): Promise<number> {
  await mkdir(data, { recursive: true })
  const file = join(data, 'cases.sqlite')
  const store = openSqliteStore(file)
  if (!store.ok) {
    tellStoreFailure(file, store.failure)
    return 1
  }
  const calendar = await standardCalendar(processes)
  const runtime = openRuntime({
    store: store.value,
    calendar,
    now: Date.now,
    newId: randomUUID,
    onFailure: tellFailure,
  })
  const server = await createServer({
    runtime,
    modules: modulesFolder(processes, calendar),
    onError: tellBugOfRequest,
    ...(existsSync(join(studioDir, 'index.html')) ? { studioDir } : {}),
  })
  const { url } = await server.listen(port)
  const card = join(data, 'server.json')
  await writeFile(card, `${JSON.stringify({ pid: process.pid, url })}\n`)
  process.stdout.write(greeting(url, locale))
  await stopAsked()
  await server.close()
  await runtime.close()
  await store.value.close()
  await rm(card, { force: true })
  return 0
}

const greeting = (url: string, locale: 'zh' | 'en'): string =>
  locale === 'zh'
    ? `办结工作室  ${url}\n接口说明    ${url}/api/docs\n按 Ctrl+C 停止\n`
    : `Banjie studio   ${url}\nHTTP interface  ${url}/api/docs\nCtrl+C stops it\n`

/** Resolves when the process is asked to stop; asked a second time it stops at once. */
function stopAsked(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop())
  })
}
