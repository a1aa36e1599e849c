import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import createApp, { type FastifyInstance } from 'fastify'
import type { Runtime } from '../host/index.ts'
import { answerBadUrl, answerFailures, answerNoHttp, bodyLimit, type OnError } from './failures.ts'
import { listen, type Address } from './listen.ts'
import type { ModulesPort } from './modules-port.ts'
import { actRoutes } from './routes/act-routes.ts'
import { caseRoutes } from './routes/cases.ts'
import { moduleRoutes } from './routes/modules.ts'
import { savedProcesses } from './routes/saved-processes.ts'
import { taskRoutes } from './routes/tasks.ts'
import { actBodies } from './schemas/act-bodies.ts'
import { bodies, catalogue } from './schemas/bodies.ts'
import { parts } from './schemas/parts.ts'
import { views } from './schemas/views.ts'
import { guard } from './security.ts'
import { serveStudio } from './studio-files.ts'

/** What a server serves. */
export interface ServerOptions {
  readonly runtime: Runtime
  /** The folder of processes with the compiler; without it only what was deployed can be run. */
  readonly modules?: ModulesPort
  /** The folder of the built studio; without it there is only the API. */
  readonly studioDir?: string
  /** Told of every bug that a request met. */
  readonly onError?: OnError
}

/** An HTTP server in front of a runtime. The runtime belongs to whoever opened it. */
export interface Server {
  /** Listens on 127.0.0.1, at the preferred port or the next that is free. */
  listen(preferredPort: number): Promise<Address>
  /** Asks it without a network: for tests. */
  readonly inject: FastifyInstance['inject']
  /** The description of the interface, OpenAPI 3.1. */
  openapi(): unknown
  /** Takes no more requests, and answers those under way. */
  close(): Promise<void>
}

/** Puts the HTTP API (described at `/api/docs`), and the studio, in front of a runtime. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { runtime, modules, studioDir, onError } = options
  const app = createApp({
    bodyLimit,
    frameworkErrors: (_error, _request, reply) => answerBadUrl(reply),
    clientErrorHandler: (_error, socket) => answerNoHttp(socket),
    forceCloseConnections: 'idle',
    // A node is a path of names, percent-encoded: three bytes a Han character, three letters a byte.
    routerOptions: { maxParamLength: 4000 },
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false, allErrors: true } },
  })
  // Only JSON is taken: a form of another site can send text, never JSON, without asking first.
  app.removeContentTypeParser('text/plain')
  // What is answered is typed; the schemas describe it, and a test holds them against it. They do not filter.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  guard(app)
  answerFailures(app, onError)
  const named = { ...parts, ...views, ...bodies, ...actBodies, ...catalogue }
  for (const [name, schema] of Object.entries(named)) app.addSchema({ $id: name, title: name, ...schema })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '办结 Banjie', description: '行政审批案件的接口 · the interface of approval cases', version: '1' },
    },
    refResolver: {
      buildLocalReference: ({ $id }, _uri, _fragment, index) => (typeof $id === 'string' ? $id : `def-${index}`),
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { validatorUrl: null } })
  caseRoutes(app, runtime, savedProcesses(runtime, modules))
  actRoutes(app, runtime)
  taskRoutes(app, runtime)
  moduleRoutes(app, runtime, modules)
  await serveStudio(app, studioDir)
  await app.ready()
  return {
    listen: (preferredPort) => listen(app, preferredPort),
    inject: app.inject.bind(app),
    openapi: () => app.swagger(),
    close: () => app.close(),
  }
}
