/**
 * For the crash test: writes to the store at the path given, one event after another, and prints each revision once it
 * has been acknowledged. Runs until it is killed.
 */
import { writeSync } from 'node:fs'
import { opening, sampleProcess, value } from '../store.contract.ts'
import { openSqliteStore } from './sqlite-store.ts'

const store = value(openSqliteStore(process.argv[2] ?? ':memory:'))
value(await store.saveVersion(sampleProcess, 1))
const first = opening('a')
for (let revision = 0; ; revision += first.events.length) {
  const timers = [{ name: 'red:x', at: revision + first.events.length }] as const
  const state = { ...first.state, at: revision + first.events.length }
  if (value(await store.commit({ ...first, expectedRevision: revision, state, timers })) !== 'written') break
  writeSync(1, `${revision + first.events.length}\n`)
}
