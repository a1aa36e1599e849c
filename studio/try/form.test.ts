import type { JsonSchema } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { formModel } from './form-model.ts'
import { amendments, answersOf, entriesOf, firstEntries } from './form-values.ts'

const schema: JsonSchema = {
  type: 'object',
  properties: {
    字号: { type: 'string', 'x-type': 'text', minLength: 1 },
    经营者身份证号: { type: 'string', format: 'idcard', 'x-type': 'idcard' },
    营业面积: { type: 'number', exclusiveMinimum: 0, 'x-unit': '㎡', 'x-type': 'number' },
    组成形式: { type: 'string', enum: ['个人经营', '家庭经营'], 'x-type': 'choice', default: '个人经营' },
    经营范围: { type: 'array', items: { type: 'string', enum: ['餐饮', '零售'] }, 'x-type': 'choices' },
    网上经营: { type: 'boolean', 'x-type': 'yesno' },
    成员: {
      type: 'array',
      'x-type': 'list',
      items: { type: 'object', properties: { 姓名: { type: 'string' } }, required: ['姓名'] },
    },
  },
  required: ['字号', '组成形式'],
}
const fields = formModel(schema)
const field = (name: string) => fields.find((one) => one.name === name)

test('表单的字段按文本的顺序', () => {
  expect(fields.map(({ name, kind, isRequired }) => [name, kind, isRequired])).toEqual([
    ['字号', 'text', true],
    ['经营者身份证号', 'idcard', false],
    ['营业面积', 'number', false],
    ['组成形式', 'choice', true],
    ['经营范围', 'choices', false],
    ['网上经营', 'yesno', false],
    ['成员', 'list', false],
  ])
})

test('units, options, defaults and columns are told', () => {
  expect(field('营业面积')?.unit).toBe('㎡')
  expect(field('组成形式')?.options).toEqual(['个人经营', '家庭经营'])
  expect(field('经营范围')?.options).toEqual(['餐饮', '零售'])
  expect(field('成员')?.columns.map(({ name }) => name)).toEqual(['姓名'])
  expect(firstEntries(fields)['组成形式']).toBe('个人经营')
})

test('a field for a long answer gets a line of its own', () => {
  const model = formModel({
    properties: { a: { type: 'string', maxLength: 500 }, b: { type: 'string', maxLength: 20 } },
  })
  expect(model.map(({ isLong }) => isLong)).toEqual([true, false])
})

test('a name with a slash keeps its pointer', () => {
  expect(formModel({ properties: { 'a/b~c': { type: 'string' } } })[0]?.pointer).toBe('/a~1b~0c')
})

test.each<[JsonSchema, string]>([
  [{ type: 'string' }, 'text'],
  [{ type: 'string', format: 'date' }, 'date'],
  [{ type: 'boolean' }, 'yesno'],
  [{ type: 'integer' }, 'integer'],
  [{ type: 'string', enum: ['a'] }, 'choice'],
  [{ type: 'array', items: { type: 'string', enum: ['a'] } }, 'choices'],
  [{ type: 'string', 'x-type': 'future' }, 'text'],
])('a schema of no known type of the language is drawn by its JSON type: %o', (property, kind) => {
  expect(formModel({ properties: { a: property } })[0]?.kind).toBe(kind)
})

test('what is left empty is not answered', () => {
  expect(answersOf(fields, { 字号: '  ', 营业面积: '', 网上经营: '', 经营范围: [] })).toEqual({})
})

test('numbers are read as a Chinese input method types them', () => {
  expect(answersOf(fields, { 营业面积: '１，２００．５' })).toEqual({ 营业面积: 1200.5 })
})

test('what is no number stays as typed, for the check to say so', () => {
  expect(answersOf(fields, { 营业面积: '很大' })).toEqual({ 营业面积: '很大' })
})

test('identity numbers lose their spaces, and a small x', () => {
  expect(answersOf(fields, { 经营者身份证号: '11010519491231 002x' })).toEqual({ 经营者身份证号: '11010519491231002X' })
})

test('yes is true, no is false, rows become objects', () => {
  const entries = { 网上经营: 'no', 成员: [{ 姓名: '张三' }], 经营范围: ['餐饮'] }
  expect(answersOf(fields, entries)).toEqual({ 网上经营: false, 成员: [{ 姓名: '张三' }], 经营范围: ['餐饮'] })
})

test('answers come back into the controls to be amended', () => {
  const answers = { 字号: '老张面馆', 营业面积: 80, 网上经营: true, 经营范围: ['零售'], 成员: [{ 姓名: '李四' }] }
  expect(answersOf(fields, entriesOf(fields, answers))).toEqual(answers)
})

test('what was answered before and is not any more is taken back', () => {
  expect(amendments({ 字号: '甲', 营业面积: 80 }, { 字号: '乙', 网上经营: false })).toEqual({
    字号: '乙',
    网上经营: false,
    营业面积: null,
  })
})
