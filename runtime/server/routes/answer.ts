import type { FastifyReply } from 'fastify'
import type { Answer } from '../../host/index.ts'
import { runtimeFault, type ApiFault } from '../api-fault.ts'
import type { CaseView } from '../api.ts'

/** Sends an error. */
export function sendFault(reply: FastifyReply, { status, body }: ApiFault): FastifyReply {
  return reply.code(status).send(body)
}

/** Sends what the runtime answered. */
export function sendAnswer<T>(reply: FastifyReply, answer: Answer<T>, status = 200): FastifyReply {
  return answer.ok ? reply.code(status).send(answer.value) : sendFault(reply, runtimeFault(answer.refusal))
}

/** Sends a case, with its revision as the tag that a later command may name. */
export function sendCase(reply: FastifyReply, answer: Answer<CaseView>, status = 200): FastifyReply {
  if (answer.ok) void reply.header('etag', `"${answer.value.revision}"`)
  return sendAnswer(reply, answer, status)
}
