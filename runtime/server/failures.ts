import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { serverFault, type ApiFault } from './api-fault.ts'
import { bodyFault, isNoObject } from './body-faults.ts'
import { securityHeaders } from './security.ts'

/** The largest body that is taken, in bytes: a module of officials' text is a few kilobytes. */
export const bodyLimit: number = 1024 * 1024

/** Told of every bug that a request met, with the id that its answer carries. */
export type OnError = (error: unknown, id: string) => void

/** Every error that comes up on the way is answered as an `ApiError`; a bug with an id and without a stack. */
export function answerFailures(app: FastifyInstance, onError: OnError | undefined): void {
  app.setErrorHandler<FastifyError>((error, _request, reply) => {
    const { status, body } = knownFault(error) ?? bug(error, onError)
    return reply.code(status).send(body)
  })
}

/** An address that cannot be decoded: it never comes as far as a route. */
export function answerBadUrl(reply: FastifyReply): void {
  const { status, body } = serverFault('bad-request')
  void reply.headers(securityHeaders).code(status).send(body)
}

/** What is no HTTP at all: there is no request to answer, only a socket. */
export function answerNoHttp(socket: Socket): void {
  const body = JSON.stringify(serverFault('bad-request').body)
  const head = ['HTTP/1.1 400 Bad Request', 'Content-Type: application/json; charset=utf-8', 'Connection: close']
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  if (socket.writable) socket.end(`${[...head, length].join('\r\n')}\r\n\r\n${body}`)
}

/** Why Fastify itself would not take a request. */
function knownFault(error: FastifyError): ApiFault | undefined {
  if (error.validation !== undefined) {
    if (error.validationContext === 'body' && error.validation.some(isNoObject)) return serverFault('not-json')
    return serverFault('body-invalid', {}, error.validation.map(bodyFault))
  }
  if (error.statusCode === 413) return serverFault('body-too-large', { limit: `${bodyLimit / 1024 / 1024} MB` })
  if (error.statusCode === 415 || (error.statusCode === 400 && isAboutBody(error))) return serverFault('not-json')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return serverFault('bad-request')
  return undefined
}

const isAboutBody = (error: FastifyError): boolean =>
  error instanceof SyntaxError || (typeof error.code === 'string' && error.code.startsWith('FST_ERR_CTP_'))

function bug(error: unknown, onError: OnError | undefined): ApiFault {
  const id = randomUUID()
  onError?.(error, id)
  return serverFault('internal', { id })
}
