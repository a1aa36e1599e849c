import type { Plan } from '@banjie/runtime/plan'
import type { Chart, CompiledText, DrawOptions, Reply, Request } from './protocol.ts'

/** What the worker gave, or that it failed on a bug of ours. */
export type Worked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** A request without the number that the client gives it. */
type Question = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, (reply: Reply) => void>()

function running(): Worker {
  if (worker !== undefined) return worker
  worker = new Worker(new URL('./compile.worker.ts', import.meta.url), { type: 'module', name: 'compiler' })
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    waiting.get(event.data.id)?.(event.data)
    waiting.delete(event.data.id)
  })
  worker.addEventListener('error', (event) => {
    // The worker itself did not come up: everybody who waits is told, and the next request tries a new one.
    for (const [id, settle] of waiting) settle({ kind: 'crashed', id, message: event.message })
    waiting.clear()
    worker?.terminate()
    worker = undefined
  })
  return worker
}

function ask(question: Question): Promise<Reply> {
  const id = ++lastId
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    running().postMessage({ ...question, id })
  })
}

const unexpected = (reply: Reply): { ok: false; message: string } => ({
  ok: false,
  message: reply.kind === 'crashed' ? reply.message : `unexpected ${reply.kind}`,
})

/** Compiles a text: processes, diagnostics, and where in the text each node stands. */
export async function compileText(path: string, text: string): Promise<Worked<CompiledText>> {
  const reply = await ask({ kind: 'compile', path, text })
  return reply.kind === 'compiled' ? { ok: true, value: reply.compiled } : unexpected(reply)
}

/** The flowchart of a plan. */
export async function drawPlan(plan: Plan, options: DrawOptions): Promise<Worked<Chart>> {
  const reply = await ask({ kind: 'draw', plan, options })
  return reply.kind === 'drawn' ? { ok: true, value: reply.chart } : unexpected(reply)
}
