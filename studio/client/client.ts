import type {
  AmendFields,
  CaseSummary,
  CaseView,
  CompiledProcess,
  CompleteTask,
  Deployed,
  DeployModule,
  ExtendItem,
  ModuleSummary,
  ModuleText,
  NodeId,
  PassOnTask,
  RateCase,
  ResumeCase,
  SaveModule,
  ShareDocuments,
  StartCase,
  Submission,
  SupplyDocuments,
  SuspendCase,
  TakeBackTask,
  UrgeTask,
} from '@banjie/runtime/server/api'
import { faultOf, type Answer, type Fault } from './answer.ts'
import { reportConnection } from './connection.ts'

type Method = 'GET' | 'PUT' | 'POST'

const modulePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** Asks the server. The types of the answers are the contract that both sides are checked against. */
async function ask<T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
  let response: Response
  try {
    response = await fetch(`/api/${path}`, {
      method,
      cache: 'no-store',
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json; charset=utf-8' } }),
    })
  } catch {
    return failed({ kind: 'away' })
  }
  const content: unknown = await response.json().catch(() => undefined)
  if (!response.ok || content === undefined) return failed(faultOf(response.status, content))
  reportConnection(false)
  return { ok: true, value: content as T }
}

function failed(fault: Fault): { readonly ok: false; readonly fault: Fault } {
  reportConnection(fault.kind === 'away')
  return { ok: false, fault }
}

const onCase = (id: string, rest: string): string => `cases/${encodeURIComponent(id)}/${rest}`

const onTask = (id: string, node: NodeId, rest: string): string =>
  onCase(id, `tasks/${encodeURIComponent(node)}/${rest}`)

/** The modules of the folder. */
export const listModules = (): Promise<Answer<readonly ModuleSummary[]>> => ask('GET', 'modules')

/** The text of a module, with the tag that saving it must name. */
export const readModule = (path: string): Promise<Answer<ModuleText>> => ask('GET', `modules/${modulePath(path)}`)

/** Saves a module; refused with 412 where somebody else saved in between. */
export const saveModule = (path: string, body: SaveModule): Promise<Answer<ModuleText>> =>
  ask('PUT', `modules/${modulePath(path)}`, body)

/** Makes a text ready to run, saved or not. */
export const deployModule = (body: DeployModule): Promise<Answer<Deployed>> => ask('POST', 'versions', body)

/** The process that a case runs on. */
export const readVersion = (version: string): Promise<Answer<CompiledProcess>> =>
  ask('GET', `versions/${encodeURIComponent(version)}`)

/** All cases, the newest first. */
export const listCases = (): Promise<Answer<readonly CaseSummary[]>> => ask('GET', 'cases')

/** A case as it stands. */
export const readCase = (id: string): Promise<Answer<CaseView>> => ask('GET', `cases/${encodeURIComponent(id)}`)

/** The applicant applies (申报). */
export const startCase = (body: StartCase): Promise<Answer<CaseView>> => ask('POST', 'cases', body)

/** The applicant applies at a later intake. */
export const submitToCase = (id: string, body: Submission): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'submissions'), body)

/** A post concludes its task (完成). */
export const completeTask = (id: string, node: NodeId, body: CompleteTask): Promise<Answer<CaseView>> =>
  ask('POST', onTask(id, node, 'completion'), body)

/** The applicant supplies documents (补交). */
export const supplyDocuments = (id: string, body: SupplyDocuments): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'documents'), body)

/** The applicant amends the form while a correction is out (修改). */
export const amendFields = (id: string, body: AmendFields): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'amendments'), body)

/** The applicant withdraws (撤回). */
export const withdrawCase = (id: string): Promise<Answer<CaseView>> => ask('POST', onCase(id, 'withdrawal'), {})

/** An office shares documents that the case has from it (共享). */
export const shareDocuments = (id: string, body: ShareDocuments): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'shares'), body)

/** A post suspends the case (中止). */
export const suspendCase = (id: string, body: SuspendCase): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'suspension'), body)

/** The case goes on (恢复). */
export const resumeCase = (id: string, body: ResumeCase): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'resumption'), body)

/** An item is granted its extension (延期). */
export const extendItem = (id: string, body: ExtendItem): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'extensions'), body)

/** The applicant rates (评价). */
export const rateCase = (id: string, body: RateCase): Promise<Answer<CaseView>> =>
  ask('POST', onCase(id, 'rating'), body)

/** Whoever has a task is urged (催办). */
export const urgeTask = (id: string, node: NodeId, body: UrgeTask): Promise<Answer<CaseView>> =>
  ask('POST', onTask(id, node, 'urging'), body)

/** A task is handed over (转办). */
export const handOverTask = (id: string, node: NodeId, body: PassOnTask): Promise<Answer<CaseView>> =>
  ask('POST', onTask(id, node, 'hand-over'), body)

/** A step is taken back by whoever did it (取回). */
export const takeBackTask = (id: string, node: NodeId, body: TakeBackTask): Promise<Answer<CaseView>> =>
  ask('POST', onTask(id, node, 'take-back'), body)
