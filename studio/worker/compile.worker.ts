import { compile, mermaidFlowchart, mermaidNodeIds } from '@banjie/compiler'
import type { Plan } from '@banjie/runtime/plan'
import { outlineOf } from './outline.ts'
import type { Chart, CompiledText, DrawOptions, Reply, Request } from './protocol.ts'

/** The compiler in a thread of its own, so that typing never waits for it. */
function answer(request: Request): Reply {
  const { id } = request
  try {
    if (request.kind === 'compile') return { kind: 'compiled', id, compiled: compiled(request.text, request.path) }
    return { kind: 'drawn', id, chart: chart(request.plan, request.options) }
  } catch (error) {
    // The edge of the worker: a bug of ours is told, and the page goes on with what it has.
    console.error('worker', request, error)
    return { kind: 'crashed', id, message: error instanceof Error ? error.message : String(error) }
  }
}

function compiled(text: string, path: string): CompiledText {
  const { processes, diagnostics, pending, sources } = compile(text, path)
  // What cannot be run yet is a problem of whoever wants to run it here.
  return { processes, diagnostics: [...diagnostics, ...pending], sources }
}

function chart(plan: Plan, options: DrawOptions): Chart {
  const nodes = Object.fromEntries([...mermaidNodeIds(plan)].map(([node, drawn]) => [drawn, node]))
  return { text: mermaidFlowchart(plan, options), nodes, outline: outlineOf(plan) }
}

addEventListener('message', (event: MessageEvent<Request>) => {
  postMessage(answer(event.data))
})
