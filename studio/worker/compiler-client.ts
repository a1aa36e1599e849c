import type { Plan } from '@banjie/runtime/plan'
import type { Chart, DrawOptions, Finding, KnownText, Reply, Request, TextsChange } from './protocol.ts'
import type { Service, Services } from './services.ts'

/** What the worker gave, or that it failed on a bug of ours. */
export type Worked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

/** A request without the number that the client gives it. */
type Unnumbered = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, (reply: Exclude<Reply, { kind: 'found' }>) => void>()
const listeners = new Set<(finding: Finding) => void>()
/** All that the worker was told, for one that takes its place. */
const told = new Map<string, string>()
let newest: TextsChange = { version: 0, texts: [] }

function running(): Worker {
  if (worker !== undefined) return worker
  const started = new Worker(new URL('./compile.worker.ts', import.meta.url), { type: 'module', name: 'compiler' })
  worker = started
  started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'found') {
      for (const listener of listeners) listener(data.finding)
      return
    }
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  started.addEventListener('error', (event) => {
    // The worker itself did not come up: everybody who waits is told, and the next request tries a new one.
    for (const [id, settle] of waiting) settle({ kind: 'crashed', id, message: event.message })
    waiting.clear()
    started.terminate()
    worker = undefined
  })
  const texts = [...told].map(([path, text]): KnownText => ({ path, text }))
  if (texts.length > 0) send({ kind: 'texts', change: { ...newest, texts } })
  return started
}

const send = (request: Request): void => running().postMessage(request)

function ask(question: Unnumbered): Promise<Exclude<Reply, { kind: 'found' }>> {
  const id = ++lastId
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    send({ ...question, id })
  })
}

const unexpected = (reply: Reply): { ok: false; message: string } => ({
  ok: false,
  message: reply.kind === 'crashed' ? reply.message : `unexpected ${reply.kind}`,
})

/** Tells the worker what has changed in the page's texts. Returns the number of the change, as findings name it. */
export function tellTexts(change: Omit<TextsChange, 'version'>): number {
  const started = worker === undefined
  newest = { folder: newest.folder ?? [], ...change, version: newest.version + 1 }
  for (const { path, text } of change.texts) told.set(path, text)
  // A worker that starts now is told everything anyway.
  if (started) running()
  else send({ kind: 'texts', change: { ...change, version: newest.version } })
  return newest.version
}

/** Hears everything that the worker finds; returns how to stop hearing it. */
export function hearFindings(listener: (finding: Finding) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Asks a language service about a module, with its text as it stands in the editor. */
export async function askService<S extends Service>(
  service: S,
  { path, text }: KnownText,
  question: Services[S][0],
): Promise<Worked<Services[S][1]>> {
  // One table pairs the services with what they are told and what they answer; the message itself cannot carry that.
  const reply = await ask({ kind: 'ask', path, text, service, told: question } as Unnumbered)
  return reply.kind === 'answered' ? { ok: true, value: reply.answer as Services[S][1] } : unexpected(reply)
}

/** The flowchart of a plan. */
export async function drawPlan(plan: Plan, options: DrawOptions): Promise<Worked<Chart>> {
  const reply = await ask({ kind: 'draw', plan, options })
  return reply.kind === 'drawn' ? { ok: true, value: reply.chart } : unexpected(reply)
}
