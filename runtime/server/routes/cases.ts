import type { FastifyInstance } from 'fastify'
import type { Runtime } from '../../host/index.ts'
import type { AmendFields, CompleteTask, StartCase, Submission, SupplyDocuments } from '../api.ts'
import { serverFault } from '../api-fault.ts'
import { sendAnswer, sendCase, sendFault } from './answer.ts'
import { command, id, officialCommand, refusals, revision, tag, taskNode } from './command.ts'
import { describe } from './describe.ts'
import type { SavedProcesses } from './saved-processes.ts'

interface OfCase {
  Params: { id: string }
}

/** Cases, and what applicants do to them; a post concludes its task. */
export function caseRoutes(app: FastifyInstance, runtime: Runtime, saved: SavedProcesses): void {
  app.get(
    '/api/cases',
    {
      schema: describe({
        tag,
        summary: ['全部案件，最新的在前', 'all cases, the newest first'],
        answers: { 200: ['CaseSummary'] },
      }),
    },
    async (_request, reply) => sendAnswer(reply, await runtime.cases()),
  )
  app.post<{ Body: StartCase }>(
    '/api/cases',
    {
      schema: describe({
        tag,
        summary: ['申报', 'the applicant applies'],
        body: 'StartCase',
        answers: { 201: 'CaseView', ...refusals },
      }),
    },
    async (request, reply) => {
      const { process, version, versions, ...form } = request.body
      if (versions !== undefined) return sendCase(reply, await runtime.startCase({ versions, ...form }), 201)
      if (version !== undefined) return sendCase(reply, await runtime.startCase({ version, ...form }), 201)
      if (process === undefined) return sendFault(reply, serverFault('body-invalid', {}, [noProcess]))
      const ready = await saved.ready(process)
      if (!ready.ok) return sendFault(reply, ready.fault)
      return sendCase(reply, await runtime.startCase({ ...ready.application, ...form }), 201)
    },
  )
  app.get<OfCase>(
    '/api/cases/:id',
    {
      schema: describe({
        tag,
        summary: ['一个案件及其历史', 'a case with its history'],
        params: id,
        answers: { 200: 'CaseView', 404: 'ApiError' },
      }),
    },
    async (request, reply) => sendCase(reply, await runtime.case(request.params.id)),
  )
  app.post<OfCase & { Body: Submission }>(
    '/api/cases/:id/submissions',
    { schema: command(['后续受理环节的申报', 'the application for a later intake'], 'Submission') },
    async (request, reply) => sendCase(reply, await runtime.submit(request.params.id, request.body, revision(request))),
  )
  app.post<OfCase & { Params: { node: string }; Body: CompleteTask }>(
    '/api/cases/:id/tasks/:node/completion',
    {
      schema: officialCommand(['岗位办结一项待办', 'a post concludes its task'], 'CompleteTask', taskNode),
    },
    async (request, reply) => {
      const { id: caseId, node: task } = request.params
      return sendCase(reply, await runtime.complete(caseId, { task, ...request.body }, revision(request)))
    },
  )
  app.post<OfCase & { Body: SupplyDocuments }>(
    '/api/cases/:id/documents',
    { schema: command(['补交材料', 'the applicant supplies documents'], 'SupplyDocuments') },
    async (request, reply) =>
      sendCase(reply, await runtime.supply(request.params.id, request.body.documents, revision(request))),
  )
  app.post<OfCase & { Body: AmendFields }>(
    '/api/cases/:id/amendments',
    { schema: command(['补正期间修改申报内容', 'the applicant amends the form'], 'AmendFields') },
    async (request, reply) =>
      sendCase(reply, await runtime.amend(request.params.id, request.body.fields, revision(request))),
  )
  app.post<OfCase>(
    '/api/cases/:id/withdrawal',
    { schema: command(['撤回申请', 'the applicant withdraws'], 'Withdrawal') },
    async (request, reply) => sendCase(reply, await runtime.withdraw(request.params.id, revision(request))),
  )
}

const noProcess = {
  path: '/process',
  reason: { zh: '须写明流程名 process 或版本 version、versions', en: 'name the process, or a version or versions' },
}
