import type { FastifyInstance } from 'fastify'

/** Where a server is reached: on this machine only. */
export interface Address {
  readonly port: number
  readonly url: string
}

/** So many ports are tried after the one preferred, then any that is free. */
const portsTried = 20

/** Listens on 127.0.0.1 at the preferred port, at the next that is free where it is taken. */
export async function listen(app: FastifyInstance, preferredPort: number): Promise<Address> {
  await app.ready()
  for (let port = preferredPort; port < preferredPort + portsTried && port <= 65535; port += 1) {
    const bound = await bind(app, port)
    if (bound !== undefined) return bound
  }
  const bound = await bind(app, 0)
  if (bound === undefined) throw new Error('no port of 127.0.0.1 is free')
  return bound
}

async function bind(app: FastifyInstance, port: number): Promise<Address | undefined> {
  try {
    await app.listen({ host: '127.0.0.1', port })
  } catch (error) {
    // EACCES: a port that only the administrator may take.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE' || code === 'EACCES') return undefined
    throw error
  }
  const address = app.server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  return { port: actual, url: `http://127.0.0.1:${actual}` }
}
