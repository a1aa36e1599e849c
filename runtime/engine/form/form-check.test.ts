import { expect, test } from 'vitest'
import type { JsonSchema } from '../../plan/index.ts'
import { checkForm } from './form-check.ts'

const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['字号'],
  properties: {
    字号: { type: 'string', minLength: 1 },
    面积: { type: 'number', exclusiveMinimum: 0, 'x-unit': '㎡' },
    业态: { type: 'string', enum: ['餐馆', '小吃'] },
    身份证号: { type: 'string', format: 'idcard' },
    重点: { type: 'boolean', default: false },
  },
}

test('a form that fits comes back with its defaults', () => {
  expect(checkForm(schema, { 字号: '老张面馆' })).toEqual({
    ok: true,
    fields: { 字号: '老张面馆', 重点: false },
    unasked: [],
  })
})

test('every fault is named with its path and its reason in both languages', () => {
  const checked = checkForm(schema, { 面积: 0, 业态: '酒吧', 身份证号: '1', 别的: 1 })
  if (checked.ok) throw new Error('accepted')
  expect(Object.fromEntries(checked.faults.map((fault) => [fault.path, fault.reason.zh]))).toEqual({
    '/业态': '应是其中之一：餐馆、小吃',
    '/别的': '表单里没有这一项，请去掉',
    '/字号': '必填',
    '/身份证号': '身份证号应为 18 位，且出生日期和校验码须正确（校验码为 X 时须大写）',
    '/面积': '应大于 0',
  })
  for (const fault of checked.faults) expect(fault.reason.en).not.toMatch(/[\u4E00-\u9FFF].*must/)
})

test('what JSON cannot write, and what is deeper than any form, is refused and not passed over', () => {
  // A body may hold 1e400, which is read as what has no end.
  const faultsOf = (value: unknown): readonly string[] => {
    const checked = checkForm(schema, { 字号: '甲', 面积: value })
    return checked.ok ? [] : checked.faults.map((fault) => fault.reason.zh)
  }
  expect(faultsOf(JSON.parse('1e400'))).toEqual(['应填数'])
  expect(faultsOf(Number.NaN)).toEqual(['应填数'])
  expect(faultsOf(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toEqual(['应填数'])
})

test('the answers given are not changed', () => {
  const fields = { 字号: '甲' }
  checkForm(schema, fields)
  expect(fields).toEqual({ 字号: '甲' })
})

test.each([
  ['字号', '', '不能为空'],
  ['字号', 5, '应填文字'],
  ['面积', '大', '应填数'],
])('%s = %j: %s', (name, value, reason) => {
  const checked = checkForm(schema, { 字号: '甲', [name]: value })
  expect(checked.ok ? [] : checked.faults.map((fault) => fault.reason.zh)).toContain(reason)
})
