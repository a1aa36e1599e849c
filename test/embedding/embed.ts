/** How others embed Banjie, without HTTP: compile a text, open a store and a runtime on it, take a case to 办结. */
import { readFileSync } from 'node:fs'
import { compile } from '@banjie/compiler'
import { createCalendar, openRuntime, openSqliteStore, required, type WorkdayData } from '@banjie/runtime'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const [process] = compile(read('../conformance/01-smallest.zh.banjie'), '01-smallest.zh.banjie').processes
if (process === undefined) throw new Error('the text has errors')
const days = createCalendar(JSON.parse(read('../../processes/cn-workdays.json')) as WorkdayData)
const store = openSqliteStore(':memory:')
if (!days.ok || !store.ok) throw new Error('no calendar, or no store')

let ids = 0
const runtime = openRuntime({ store: store.value, calendar: days.value, now: Date.now, newId: () => `案${(ids += 1)}` })
await runtime.deploy(process)
let view = required(await runtime.startCase({ version: process.version, fields: { 字号: '老张面馆' } }))
for (let task = view.tasks[0]; task !== undefined; task = view.tasks[0]) {
  const [by] = task.posts
  if (by === undefined) throw new Error('a task that nobody may do')
  view = required(await runtime.complete(view.id, { task: task.node, by }))
  console.log(`${task.label.zh} · ${view.statusText.zh}`)
}
await runtime.close()
