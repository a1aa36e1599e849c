import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { serverFault } from './api-fault.ts'

/**
 * Hands out the built studio. Its pages are one page: whatever a browser asks for that is neither a file nor the API is
 * answered with it. Files under `assets/` carry a hash in their names and may be kept; the page itself is asked for anew.
 */
export async function serveStudio(app: FastifyInstance, studioDir: string | undefined): Promise<void> {
  if (studioDir !== undefined) {
    await app.register(fastifyStatic, {
      root: studioDir,
      schemaHide: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = /[/\\]assets[/\\]/.test(path)
        void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const isPage =
      request.method === 'GET' && !/^\/api(\/|$)/.test(path) && (request.headers.accept ?? '').includes('text/html')
    if (studioDir !== undefined && isPage) return reply.sendFile('index.html')
    const { status, body } = serverFault('unknown-route', { route: `${request.method} ${path}` })
    return reply.code(status).send(body)
  })
}
