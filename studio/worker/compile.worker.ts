import { mermaidFlowchart, mermaidNodeIds, Project } from '@banjie/compiler'
import workdays from '@banjie/processes/cn-workdays.json'
import { createCalendar } from '@banjie/runtime/calendar'
import type { Plan } from '@banjie/runtime/plan'
import { ModuleTexts } from './module-texts.ts'
import { outlineOf } from './outline.ts'
import type { Chart, DrawOptions, Reply, Request } from './protocol.ts'
import { Publisher } from './publisher.ts'
import type { answerQuestion } from './services.ts'

interface Services {
  readonly answerQuestion: typeof answerQuestion
}

/** The compiler in a thread of its own, so that typing never waits for it. */
const calendar = createCalendar(workdays)
const texts = new ModuleTexts(calendar.ok ? calendar.value : undefined)
const project = new Project(texts)
let timer: number | undefined

const post = (reply: Reply): void => postMessage(reply)
const publisher = new Publisher(project, texts, {
  fetchText,
  later(work, ms) {
    clearTimeout(timer)
    timer = self.setTimeout(work, ms)
  },
  tell: (finding) => post({ kind: 'found', finding }),
})

/** The text of a module as the server has it; undefined where there is none, or no server. */
async function fetchText(path: string): Promise<string | undefined> {
  const address = `/api/modules/${path.split('/').map(encodeURIComponent).join('/')}`
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    if (!response.ok) return undefined
    const { text } = (await response.json()) as { text?: unknown }
    return typeof text === 'string' ? text : undefined
  } catch {
    return undefined
  }
}

/** The services, with the pronunciations of every character that they need, come when the first of them is asked. */
const services = (): Promise<Services> => import('./services.ts')

async function answer(request: Exclude<Request, { kind: 'texts' }>): Promise<Reply> {
  const { id } = request
  try {
    if (request.kind === 'draw') return { kind: 'drawn', id, chart: chart(request.plan, request.options) }
    const { path, text } = request
    const { answerQuestion: answered } = await services()
    if (text !== undefined) texts.type({ path, text })
    const analysed = project.analysed(path)
    if (analysed === undefined) throw new Error(`BJ9003: the page asked about a text that it never told: ${path}`)
    return { kind: 'answered', id, answer: answered(analysed, request) }
  } catch (error) {
    // The edge of the worker: a bug of ours is told, and the page goes on with what it has.
    console.error('worker', request, error)
    return { kind: 'crashed', id, message: error instanceof Error ? error.message : String(error) }
  }
}

function chart(plan: Plan, options: DrawOptions): Chart {
  const nodes = Object.fromEntries([...mermaidNodeIds(plan)].map(([node, drawn]) => [drawn, node]))
  return { text: mermaidFlowchart(plan, options), nodes, outline: outlineOf(plan) }
}

addEventListener('message', ({ data: request }: MessageEvent<Request>) => {
  if (request.kind !== 'texts') void answer(request).then(post)
  else {
    texts.take(request.change)
    publisher.changed(request.change)
  }
})
