import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Runtime } from '../../host/index.ts'
import { faultyModule, moduleFault, runtimeFault, serverFault } from '../api-fault.ts'
import type { Deployed, DeployModule, SaveModule } from '../api.ts'
import { isModulePath } from '../module-path.ts'
import type { ModuleResult, ModulesPort } from '../modules-port.ts'
import { sendAnswer, sendFault } from './answer.ts'
import { describe } from './describe.ts'

const tag = '流程文件 · Modules'
const path = { '*': '流程文件，如 个体工商户设立.banjie · path of the module' }
const faults = { 400: 'ApiError', 404: 'ApiError', 422: 'ApiError', 503: 'ApiError' }
interface OfModule {
  Params: { '*': string }
}

/** The folder of processes, and what is compiled from it. */
export function moduleRoutes(app: FastifyInstance, runtime: Runtime, modules: ModulesPort | undefined): void {
  app.get(
    '/api/processes',
    {
      schema: describe({
        tag,
        summary: ['已保存的流程', 'the processes as saved'],
        answers: { 200: ['ProcessSummary'], 503: 'ApiError' },
      }),
    },
    async (_request, reply) => send(reply, await (modules?.processes() ?? none<[]>([])), ''),
  )
  app.get(
    '/api/modules',
    {
      schema: describe({
        tag,
        summary: ['全部流程文件', 'all modules'],
        answers: { 200: ['ModuleSummary'], 503: 'ApiError' },
      }),
    },
    async (_request, reply) => send(reply, await (modules?.list() ?? none<[]>([])), ''),
  )
  app.get<OfModule>(
    '/api/modules/*',
    {
      schema: describe({
        tag,
        summary: ['打开流程文件，或库文件（banjie/…）', 'a module, or one of the library (banjie/…)'],
        params: path,
        answers: { 200: 'ModuleText', ...faults },
      }),
    },
    async (request, reply) => {
      const { '*': wanted } = request.params
      if (!isModulePath(wanted)) return sendFault(reply, serverFault('bad-path', { path: wanted }))
      return send(reply, await (modules?.read(wanted) ?? unknown()), wanted)
    },
  )
  app.put<OfModule & { Body: SaveModule }>(
    '/api/modules/*',
    {
      schema: describe({
        tag,
        summary: ['保存流程文件', 'saves a module'],
        params: path,
        body: 'SaveModule',
        answers: { 200: 'ModuleText', 201: 'ModuleText', 403: 'ApiError', 412: 'ModuleChanged', ...faults },
      }),
    },
    async (request, reply) => {
      const { '*': wanted } = request.params
      if (!isModulePath(wanted)) return sendFault(reply, serverFault('bad-path', { path: wanted }))
      const saved = await (modules?.save(wanted, request.body.text, request.body.tag) ?? unknown())
      if (!saved.ok) return sendFault(reply, moduleFault(saved.fault, wanted))
      return reply.code(saved.value.isNew ? 201 : 200).send(saved.value.module)
    },
  )
  app.post<{ Body: DeployModule }>(
    '/api/versions',
    {
      schema: describe({
        tag,
        summary: ['编译并备好运行', 'compiles a text and keeps its processes ready to run'],
        body: 'DeployModule',
        answers: { 200: 'Deployed', ...faults, 422: 'ModuleFaulty' },
      }),
    },
    async (request, reply) => {
      const { path: wanted, text, used } = request.body
      if (!isModulePath(wanted)) return sendFault(reply, serverFault('bad-path', { path: wanted }))
      if (modules === undefined) return sendFault(reply, serverFault('modules-unavailable'))
      const compiled = await modules.compile(wanted, text, used)
      if (!compiled.ok) return sendFault(reply, faultyModule(wanted, compiled.diagnostics))
      const versions: { process: string; version: string }[] = []
      for (const process of compiled.processes) {
        const deployed = await runtime.deploy(process)
        if (!deployed.ok) return sendFault(reply, runtimeFault(deployed.refusal))
        versions.push({ process: process.plan.name, version: process.version })
      }
      return reply.send({ versions } satisfies Deployed)
    },
  )
  app.get<{ Params: { version: string } }>(
    '/api/versions/:version',
    {
      schema: describe({
        tag,
        summary: ['一个版本的流程', 'a process by its version'],
        params: { version: '版本 · version' },
        answers: { 200: 'CompiledProcess', 404: 'ApiError' },
      }),
    },
    async (request, reply) => sendAnswer(reply, await runtime.version(request.params.version)),
  )
}

function send<T>(reply: FastifyReply, result: ModuleResult<T>, path: string): FastifyReply {
  return result.ok ? reply.send(result.value) : sendFault(reply, moduleFault(result.fault, path))
}

/** A server without a folder has no modules. */
const none = async <T>(value: T): Promise<ModuleResult<T>> => ({ ok: true, value })
const unknown = async (): Promise<ModuleResult<never>> => ({ ok: false, fault: { kind: 'unknown-module' } })
