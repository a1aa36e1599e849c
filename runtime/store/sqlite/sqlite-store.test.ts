import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, test } from 'vitest'
import { opening, sampleProcess, storeContract, value, withdrawal } from '../store.contract.ts'
import { openSqliteStore } from './sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'banjie-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newPath = (): string => join(folder, `${(files += 1)}.sqlite`)

storeContract('sqlite in memory', async () => value(openSqliteStore(':memory:')))
storeContract('sqlite on a file', async () => value(openSqliteStore(newPath())))

describe('sqlite', () => {
  test('what was written is there after the file is opened again', async () => {
    const path = newPath()
    const before = value(openSqliteStore(path))
    value(await before.saveVersion(sampleProcess, 1))
    value(await before.commit(opening('a')))
    await before.close()
    const after = value(openSqliteStore(path))
    expect(value(await after.loadCase('a'))).toMatchObject({ revision: 2, state: opening('a').state })
    await after.close()
  })

  test('every acknowledged revision survives SIGKILL, and nothing is half written', async () => {
    const path = newPath()
    const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-writer.ts'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let acknowledged = 0
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line)
      if (acknowledged >= 100) child.kill('SIGKILL')
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')

    const store = value(openSqliteStore(path))
    const found = value(await store.loadCase('a'))
    const revision = found?.revision ?? 0
    expect(revision).toBeGreaterThanOrEqual(acknowledged)
    expect(found?.state.at).toBe(revision)
    expect(value(await store.events('a')).map((event) => event.seq)).toEqual(
      Array.from({ length: revision }, (_, index) => index + 1),
    )
    expect(value(await store.timers(9))).toEqual([{ case: 'a', name: 'red:x', at: revision }])
    await store.close()
  })

  test('a file that another program is writing to is busy, and usable afterwards', async () => {
    const path = newPath()
    const store = value(openSqliteStore(path))
    value(await store.saveVersion(sampleProcess, 1))
    value(await store.commit(opening('a')))
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    expect(await store.commit(withdrawal('a', 2))).toMatchObject({ ok: false, failure: { code: 'busy' } })
    other.exec('COMMIT')
    other.close()
    expect(value(await store.commit(withdrawal('a', 2)))).toBe('written')
    await store.close()
  })

  test('a full disk is told as such, and nothing is half written', async () => {
    const path = newPath()
    const store = value(openSqliteStore(path, { maxPages: 20 }))
    value(await store.saveVersion(sampleProcess, 1))
    const big = { ...opening('big'), state: { ...opening('big').state, fields: { 说明: '长'.repeat(200_000) } } }
    expect(await store.commit(big)).toMatchObject({ ok: false, failure: { code: 'disk-full' } })
    expect(value(await store.loadCase('big'))).toBeUndefined()
    expect(value(await store.commit(opening('a')))).toBe('written')
    await store.close()
  })

  test('a file that is no database is corrupt', () => {
    const path = newPath()
    writeFileSync(path, '这不是数据库'.repeat(400))
    expect(openSqliteStore(path)).toMatchObject({ ok: false, failure: { code: 'corrupt' } })
  })

  test('a row that was damaged is corrupt, and no bug of ours', async () => {
    const path = newPath()
    const store = value(openSqliteStore(path))
    value(await store.saveVersion(sampleProcess, 1))
    value(await store.commit(opening('a')))
    const other = new DatabaseSync(path)
    other.exec(`UPDATE cases SET state = '{"half'`)
    other.close()
    expect(await store.loadCase('a')).toMatchObject({ ok: false, failure: { code: 'corrupt' } })
    await store.close()
  })

  test.each(['{"half', 'null', '5'])('a process that is no process any more (%s) is corrupt', async (compiled) => {
    const path = newPath()
    const store = value(openSqliteStore(path))
    value(await store.saveVersion(sampleProcess, 1))
    const other = new DatabaseSync(path)
    other.prepare('UPDATE versions SET compiled = ?').run(compiled)
    other.close()
    expect(await store.version(sampleProcess.version)).toMatchObject({ ok: false, failure: { code: 'corrupt' } })
    await store.close()
  })

  test('a path that cannot be opened is unavailable', () => {
    expect(openSqliteStore(join(folder, 'no', 'such', 'folder', 'x.sqlite'))).toMatchObject({
      ok: false,
      failure: { code: 'unavailable' },
    })
  })

  test('a file of a later version is left alone', () => {
    const path = newPath()
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(openSqliteStore(path)).toMatchObject({ ok: false, failure: { code: 'newer-schema' } })
  })
})
