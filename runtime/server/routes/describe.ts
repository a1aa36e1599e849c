import { list, object, ref, string, type Schema } from '../schemas/schema.ts'

/** What a route is, for its validation and for the page that describes the interface. */
export interface Description {
  readonly tag: string
  /** In Chinese and English. */
  readonly summary: readonly [zh: string, en: string]
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  /** The name of the schema of the body. */
  readonly body?: string
  /** By status: the name of the schema of the answer, in brackets for a list of such. */
  readonly answers: Readonly<Record<number, string | readonly [string]>>
  /** A command on a case may say which revision it was made for. */
  readonly isCommand?: true
}

/** The schema of a route as Fastify takes it. */
export function describe(route: Description): Schema {
  const { tag, summary, params, query, body, answers, isCommand } = route
  return {
    tags: [tag],
    summary: summary.join(' · '),
    ...(params === undefined ? {} : { params: strings(params) }),
    ...(query === undefined ? {} : { querystring: { ...strings(query), required: [] } }),
    ...(body === undefined ? {} : { body: ref(body) }),
    ...(isCommand ? { headers: revisionHeader } : {}),
    response: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        typeof answer === 'string' ? ref(answer) : list(ref(answer[0])),
      ]),
    ),
  }
}

const strings = (named: Readonly<Record<string, string>>): Schema =>
  object(Object.fromEntries(Object.entries(named).map(([name, description]) => [name, string(description)])))

const revisionHeader = {
  type: 'object',
  properties: {
    'if-match': string('案件须仍是这个修订号 · the revision that the command was made for', { pattern: '^"?\\d+"?$' }),
  },
}
