import type { JsonSchema } from '@banjie/runtime/plan'
import { expect, test } from 'vitest'
import { formModel } from './form-model.ts'
import { answersOf, firstEntries } from './form-values.ts'
import { rowsIn, withEntry, withoutRow, withRow } from './rows.ts'

const schema: JsonSchema = {
  properties: {
    成员: {
      type: 'array',
      'x-type': 'list',
      default: [{ 姓名: '张三', 主要: true }],
      items: {
        type: 'object',
        properties: {
          姓名: { type: 'string' },
          主要: { type: 'boolean', default: false },
          专业: {
            type: 'array',
            items: { type: 'string', enum: ['餐饮', '零售'] },
            'x-type': 'choices',
            default: ['餐饮'],
          },
        },
      },
    },
  },
}
const fields = formModel(schema)
const columns = fields[0]?.columns ?? []
const rows = rowsIn(firstEntries(fields)['成员'] ?? '')

test('a list begins with the rows that stand there at first', () => {
  expect(rows).toEqual([{ 姓名: '张三', 主要: 'yes', 专业: ['餐饮'] }])
})

test('a new row begins with the defaults of its fields', () => {
  expect(withRow(rows, columns)[1]).toEqual({ 姓名: '', 主要: 'no', 专业: ['餐饮'] })
})

test('a row is taken away by its place', () => {
  expect(withoutRow(withRow(rows, columns), 0).map((row) => row['姓名'])).toEqual([''])
})

test('an entry changes one field of one row', () => {
  const changed = withEntry(withRow(rows, columns), 1, '姓名', '李四')
  expect(changed.map((row) => row['姓名'])).toEqual(['张三', '李四'])
  expect(answersOf(fields, { 成员: changed })).toEqual({
    成员: [
      { 姓名: '张三', 主要: true, 专业: ['餐饮'] },
      { 姓名: '李四', 主要: false, 专业: ['餐饮'] },
    ],
  })
})

test('rows that were all taken away are an answer where some stood there at first', () => {
  expect(answersOf(fields, { 成员: [] })).toEqual({ 成员: [] })
})

test('what is no list has no rows', () => {
  expect(rowsIn('')).toEqual([])
  expect(rowsIn(['餐饮'])).toEqual([])
})
