import type { FastifyRequest } from 'fastify'
import type { ActOptions } from '../../host/index.ts'
import type { Schema } from '../schemas/schema.ts'
import { describe } from './describe.ts'

/** Where everything that happens to cases is described. */
export const tag = '案件 · Cases'

/** The parameter that names a case. */
export const id = { id: '案件编号 · number of the case' }

/** What may be answered to something done to a case, beside the case. */
export const refusals = { 400: 'ApiError', 404: 'ApiError', 409: 'ApiError', 422: 'ApiError', 503: 'ApiError' }

/** A command of the applicant's. */
export const command = (summary: readonly [string, string], body: string): Schema =>
  describe({ tag, summary, params: id, body, answers: { 200: 'CaseView', ...refusals }, isCommand: true })

/** A command of a post, which may not be the one that may; on a task where `node` names one. */
export const officialCommand = (summary: readonly [string, string], body: string, node?: string): Schema =>
  describe({
    tag,
    summary,
    params: node === undefined ? id : { ...id, node },
    body,
    answers: { 200: 'CaseView', 403: 'ApiError', ...refusals },
    isCommand: true,
  })

/** The parameter that names a task. */
export const taskNode = '环节，须 URI 编码 · the node, URI-encoded'

/** The revision that a command was made for; the schema of the header has checked what it looks like. */
export function revision(request: FastifyRequest): ActOptions {
  const named = request.headers['if-match']
  return named === undefined ? {} : { revision: Number(named.replaceAll('"', '')) }
}
