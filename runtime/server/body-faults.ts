import type { FastifySchemaValidationError } from 'fastify'
import type { Text } from './api.ts'

const types: Readonly<Record<string, Text>> = {
  object: { zh: '一个对象', en: 'an object' },
  array: { zh: '一个列表', en: 'a list' },
  string: { zh: '文字', en: 'a string' },
}

const reasons: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => Text>> = {
  required: () => ({ zh: '缺少这一项', en: 'is missing' }),
  additionalProperties: () => ({ zh: '接口没有这一项，请去掉', en: 'is not part of the interface; leave it out' }),
  type: ({ type }) => {
    const wanted = types[String(type)] ?? { zh: String(type), en: String(type) }
    return { zh: `应为${wanted.zh}`, en: `must be ${wanted.en}` }
  },
  uniqueItems: () => ({ zh: '同一项不能出现两次', en: 'must not hold the same entry twice' }),
  minItems: () => ({ zh: '至少一项', en: 'must hold at least one entry' }),
}

/** A part of a request that does not fit the interface: where, as a JSON pointer, and why. */
export function bodyFault(error: FastifySchemaValidationError): { readonly path: string; readonly reason: Text } {
  const { keyword, instancePath, params } = error
  const inner = params['missingProperty'] ?? params['additionalProperty']
  const pointer = typeof inner === 'string' ? `/${inner.replaceAll('~', '~0').replaceAll('/', '~1')}` : ''
  const reason = reasons[keyword]?.(params) ?? { zh: `不合要求（${keyword}）`, en: `does not satisfy ${keyword}` }
  return { path: instancePath + pointer, reason }
}

/** Whether the body as a whole is no object: then it is as good as no JSON. */
export function isNoObject(error: FastifySchemaValidationError): boolean {
  return error.instancePath === '' && error.keyword === 'type'
}
