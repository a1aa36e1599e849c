import type { FastifyInstance, RouteShorthandOptions } from 'fastify'
import type { Actor, Doer } from '../../engine/index.ts'
import { applicant, type OtherAct, type Runtime } from '../../host/index.ts'
import type {
  AddTaskSigner,
  CopyTask,
  DropTaskSigner,
  ExtendItem,
  PassOnTask,
  RateCase,
  ResumeCase,
  ShareDocuments,
  SuspendCase,
  TakeBackTask,
  UrgeTask,
} from '../api.ts'
import { sendCase } from './answer.ts'
import { command, officialCommand, revision, taskNode } from './command.ts'

/** What officials do to a case beside concluding tasks, and the applicant's rating. */
export function actRoutes(app: FastifyInstance, runtime: Runtime): void {
  // The schema of the route has checked that a body is what it is taken for.
  const onCase = <Body>(path: string, schema: Schema, act: (body: Body) => OtherAct): void => {
    app.post<{ Params: { id: string } }>(`/api/cases/:id/${path}`, { schema }, async (request, reply) =>
      sendCase(reply, await runtime.act(request.params.id, act(request.body as Body), revision(request))),
    )
  }
  const onTask = <Body>(
    path: string,
    summary: readonly [string, string],
    body: string,
    act: (task: string, body: Body) => OtherAct,
  ): void => {
    const schema = officialCommand(summary, body, taskNode)
    app.post<{ Params: { id: string; node: string } }>(
      `/api/cases/:id/tasks/:node/${path}`,
      { schema },
      async (request, reply) => {
        const { id, node } = request.params
        return sendCase(reply, await runtime.act(id, act(node, request.body as Body), revision(request)))
      },
    )
  }

  onCase<ShareDocuments>(
    'shares',
    officialCommand(['部门共享材料', 'an office shares documents'], 'ShareDocuments'),
    ({ by, documents }) => ({ kind: 'share', documents, by: post(by) }),
  )
  onCase<SuspendCase>(
    'suspension',
    officialCommand(['中止办理', 'the case is suspended'], 'SuspendCase'),
    ({ by, reason }) => ({ kind: 'suspend', reason, by: post(by) }),
  )
  onCase<ResumeCase>('resumption', officialCommand(['恢复办理', 'the case goes on'], 'ResumeCase'), ({ by }) => ({
    kind: 'resume',
    by: post(by),
  }))
  onCase<ExtendItem>(
    'extensions',
    officialCommand(['批准事项延期', 'an item is granted its extension'], 'ExtendItem'),
    ({ by, item }) => ({ kind: 'extend', item, by: post(by) }),
  )
  onCase<RateCase>('rating', command(['申请人评价', 'the applicant rates'], 'RateCase'), ({ score }) => ({
    kind: 'rate',
    score,
    by: applicant,
  }))

  onTask<PassOnTask>('hand-over', ['转办待办', 'a task is handed over'], 'PassOnTask', (task, { by, ...more }) => ({
    kind: 'handOver',
    task,
    ...more,
    by: post(by),
  }))
  onTask<PassOnTask>('delegation', ['委托他人代办', 'a task is delegated'], 'PassOnTask', (task, { by, ...more }) => ({
    kind: 'delegate',
    task,
    ...more,
    by: post(by),
  }))
  onTask<TakeBackTask>(
    'take-back',
    ['取回已办的环节、意见或委托', 'a step, a signature or a delegation is taken back'],
    'TakeBackTask',
    (task, { by }) => ({ kind: 'takeBack', task, by: post(by) }),
  )
  onTask<AddTaskSigner>('signers', ['加签', 'one more person is asked to sign'], 'AddTaskSigner', (task, body) => ({
    kind: 'addSigner',
    task,
    signer: body.signer,
    by: post(body.by),
  }))
  onTask<DropTaskSigner>(
    'signers/removal',
    ['减签', 'somebody is no longer asked to sign'],
    'DropTaskSigner',
    (task, { by, person }) => ({ kind: 'dropSigner', task, person, by: post(by) }),
  )
  onTask<UrgeTask>('urging', ['催办', 'whoever has a task is urged'], 'UrgeTask', (task, { by, ...more }) => ({
    kind: 'urge',
    task,
    ...more,
    by: by === undefined ? applicant : post(by),
  }))
  onTask<CopyTask>('copies', ['抄送', 'a post is told about a task'], 'CopyTask', (task, { by, ...more }) => ({
    kind: 'copy',
    task,
    ...more,
    by: post(by),
  }))
}

type Schema = NonNullable<RouteShorthandOptions['schema']>

const post = (by: Doer): Actor => ({ kind: 'post', ...by })
