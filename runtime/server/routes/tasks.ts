import type { FastifyInstance } from 'fastify'
import type { Runtime } from '../../host/index.ts'
import { sendAnswer } from './answer.ts'
import { describe } from './describe.ts'

/** What is open for whom. */
export function taskRoutes(app: FastifyInstance, runtime: Runtime): void {
  app.get<{ Querystring: { post?: string } }>(
    '/api/tasks',
    {
      schema: describe({
        tag: '待办 · Tasks',
        summary: ['一个岗位的待办，最急的在前', 'the open tasks of a post, the most urgent first'],
        query: { post: '岗位，如 审批局.综合窗口；不写为全部 · the post, all without it' },
        answers: { 200: ['TaskView'], 422: 'ApiError' },
      }),
    },
    async (request, reply) => {
      const { post } = request.query
      return sendAnswer(reply, await runtime.tasks(post === undefined ? {} : { post }))
    },
  )
}
