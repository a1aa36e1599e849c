import type { FastifyInstance } from 'fastify'
import { serverFault, type ApiFault } from './api-fault.ts'

/**
 * What a page of ours may load: its own scripts, styles and workers. `unsafe-eval` is there for Ajv, which compiles a
 * form's schema to a function in the browser too; no script of another origin is let in by it, and none inline.
 * `unsafe-inline` for styles: editor and diagrams set them.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer tells a browser. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** The names under which a server on 127.0.0.1 is reached from its own machine, with any port. */
const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * As long as nobody logs in, whoever reaches the server may do everything. So it answers only under the names of its own
 * machine (a foreign name that resolves here is DNS rebinding), and takes no command that a page of another site sends.
 */
export function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders)
    const { host, origin } = request.headers
    const refused = refuse({ method: request.method, host, origin })
    if (refused !== undefined) return reply.code(refused.status).send(refused.body)
    return undefined
  })
}

function refuse(request: {
  method: string
  host: string | undefined
  origin: string | undefined
}): ApiFault | undefined {
  const { method, host, origin } = request
  if (host === undefined || !ownHost.test(host)) return serverFault('foreign-host')
  if (safeMethods.has(method) || origin === undefined) return undefined
  return origin.toLowerCase() === `http://${host.toLowerCase()}` ? undefined : serverFault('foreign-origin')
}
