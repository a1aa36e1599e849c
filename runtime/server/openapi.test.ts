import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { required } from '../host/index.ts'
import { licence, licenceNodes, licencePosts } from '../host/recorded/licence.ts'
import { nodes, soleTrader } from '../host/recorded/sole-trader.ts'
import { openSqliteStore } from '../store/index.ts'
import { value as stored } from '../store/store.contract.ts'
import { posts, serveOn, type Served } from './served.ts'

let served: Served
beforeEach(async () => {
  served = await serveOn(stored(openSqliteStore(':memory:')))
})
afterEach(() => served.stop())

/** A case in which a task is handed over, delegated, reported on, signed, urged, taken back, as it stands after each. */
async function everythingDoneWithTasks(): Promise<readonly unknown[]> {
  const { runtime } = served
  const { window, reviewer, head, police } = licencePosts
  const by = { kind: 'post', ...reviewer } as const
  const { review: task, check } = licenceNodes
  required(await runtime.deploy(licence))
  const { id } = required(await runtime.startCase({ version: licence.version, fields: { 名称: '某店' } }))
  required(await runtime.complete(id, { task: licenceNodes.intake, by: window }))
  const views = [
    await runtime.act(id, { kind: 'urge', task, by }),
    await runtime.act(id, { kind: 'delegate', task, to: police, by }),
    await runtime.complete(id, { task, by: police, reason: '属实', fields: { 面积: 80 } }),
    await runtime.complete(id, { task, by: reviewer }),
    await runtime.act(id, { kind: 'addSigner', task: check, signer: head, by }),
    await runtime.complete(id, { task: check, by: head }),
    await runtime.act(id, { kind: 'takeBack', task: check, by: { kind: 'post', ...head } }),
    await runtime.act(id, { kind: 'dropSigner', task: check, person: '孙八', by }),
    await runtime.act(id, { kind: 'takeBack', task, by }),
    await runtime.act(id, { kind: 'handOver', task, to: head, by }),
    await runtime.act(id, { kind: 'suspend', reason: '诉讼', by }),
  ].map(required)
  const members = new Set(views.flatMap((view) => [...Object.keys(view), ...view.tasks.flatMap(Object.keys)]))
  for (const member of ['handedTo', 'delegation', 'signers', 'urged', 'takeBacks', 'suspended'])
    expect(members).toContain(member)
  return views
}

describe('the description of the interface', () => {
  interface OpenApi {
    paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>
    components: { schemas: Record<string, object> }
  }
  const description = (): OpenApi => served.server.openapi() as OpenApi

  test('has every address, each in both languages', () => {
    const { paths } = description()
    expect(Object.keys(paths).sort()).toEqual([
      '/api/cases',
      '/api/cases/{id}',
      '/api/cases/{id}/amendments',
      '/api/cases/{id}/documents',
      '/api/cases/{id}/extensions',
      '/api/cases/{id}/rating',
      '/api/cases/{id}/resumption',
      '/api/cases/{id}/shares',
      '/api/cases/{id}/submissions',
      '/api/cases/{id}/suspension',
      '/api/cases/{id}/tasks/{node}/completion',
      '/api/cases/{id}/tasks/{node}/copies',
      '/api/cases/{id}/tasks/{node}/delegation',
      '/api/cases/{id}/tasks/{node}/hand-over',
      '/api/cases/{id}/tasks/{node}/signers',
      '/api/cases/{id}/tasks/{node}/signers/removal',
      '/api/cases/{id}/tasks/{node}/take-back',
      '/api/cases/{id}/tasks/{node}/urging',
      '/api/cases/{id}/withdrawal',
      '/api/modules',
      '/api/modules/{*}',
      '/api/processes',
      '/api/tasks',
      '/api/versions',
      '/api/versions/{version}',
    ])
    for (const { summary, responses } of Object.values(paths).flatMap((path) => Object.values(path))) {
      expect(summary).toMatch(/^[\u4E00-\u9FFF].* · \w/)
      expect(Object.keys(responses)[0]).toMatch(/^20[01]$/)
    }
  })

  test('is a page', async () => {
    const page = await served.server.inject({ method: 'GET', url: '/api/docs' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('swagger-ui')
    const json = await served.server.inject({ method: 'GET', url: '/api/docs/json' })
    expect(json.json<OpenApi>().components.schemas).toHaveProperty('CaseView')
  })

  test('is what is answered', async () => {
    const { components } = description()
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    ajv.addSchema({ $id: 'api', components })
    const fits = (name: string, body: unknown): void => {
      const validate = ajv.getSchema(`api#/components/schemas/${name}`)
      if (validate === undefined) throw new Error(`no schema ${name}`)
      void validate(body)
      expect(validate.errors ?? []).toEqual([])
    }
    const { id } = await served.apply({ without: ['身份证明'] })
    const corrected = await served.complete(id, nodes.intake, {
      by: posts.window,
      outcome: 'correct',
      reason: '缺身份证明',
    })
    fits('CaseView', corrected.body)
    expect(corrected.body).toHaveProperty('asked')
    await served.ask('POST', `/api/cases/${id}/documents`, { documents: ['身份证明'] })
    fits('TaskView', ((await served.ask('GET', '/api/tasks')).body as unknown[])[0])
    await served.complete(id, nodes.intake, { by: posts.window })
    const refused = await served.complete(id, nodes.decision, {
      by: posts.decider,
      outcome: 'refuse',
      reason: '场所不符',
    })
    fits('CaseView', refused.body)
    fits('CaseSummary', ((await served.ask('GET', '/api/cases')).body as unknown[])[0])
    for (const view of await everythingDoneWithTasks()) fits('CaseView', view)
    fits('CompiledProcess', (await served.ask('GET', `/api/versions/${soleTrader.version}`)).body)
    fits('Deployed', (await served.ask('POST', '/api/versions', { path: 'x.banjie', text: '流程' })).body)
    fits('ModuleFaulty', (await served.ask('POST', '/api/versions', { path: 'x.banjie', text: '错' })).body)
    fits('ModuleText', (await served.ask('PUT', '/api/modules/x.banjie', { text: '一' })).body)
    fits('ModuleChanged', (await served.ask('PUT', '/api/modules/x.banjie', { text: '二' })).body)
    fits('ProcessSummary', ((await served.ask('GET', '/api/processes')).body as unknown[])[0])
    fits('ApiError', (await served.ask('POST', '/api/cases', { process: '个体工商户设立', fields: {} })).body)
  })
})
