import { checkForm } from '@banjie/runtime/engine'
import { expect, test } from 'vitest'
import { schemaOf } from '../plan/form/form-schema.fixture.ts'
import { sampleAnswers } from './sample-answers.ts'

test.each([
  ['what is not required is left open', 'a: text  b: number above 3', {}],
  ['texts', 'a: text required  b: text required length at most 1', { a: '示例', b: '示' }],
  ['patterns', 'a: text required matching "鲁[A-Z][0-9]{5}"', { a: '鲁A11111' }],
  ['numbers within bounds', 'a: integer required above 3  b: money required below 2', { a: 4, b: 1 }],
  [
    'days within bounds',
    'a: date required  b: date required above 2026-02-28  c: date required at most 2025-12-31',
    { a: '2026-01-05', b: '2026-03-01', c: '2025-12-31' },
  ],
  [
    'numbers with check digits',
    'a: idcard required  b: uscc required  c: phone required',
    { a: '11010519491231002X', b: '91350100M000100Y43', c: '13800000000' },
  ],
  ['choices', 'a: choice { "x", "y" } required  b: choices { "x", "y" } required', { a: 'x', b: ['x'] }],
  [
    'a row',
    'a: list { b: text required  c: text  d: list { e: yesno required } required } required',
    {
      a: [{ b: '示例', d: [{ e: false }] }],
    },
  ],
  [
    'defaults',
    'a: choice { "x", "y" } required default "y"  b: list { c: text } required default { c: "甲" }',
    {
      a: 'y',
      b: [{ c: '甲' }],
    },
  ],
  [
    'what is asked by another answer',
    'k: choice { "x", "y" } required  a: text required when k is "x"  b: text required when k is "y"  c: yesno required when a != ""',
    { k: 'x', a: '示例', c: false },
  ],
  [
    'what is asked in a row',
    'k: yesno required  l: list { a: yesno required  b: text required when not k } required',
    {
      k: false,
      l: [{ a: false, b: '示例' }],
    },
  ],
])('a form takes the answers made for it: %s', (_, fields, answers) => {
  const schema = schemaOf(fields)
  expect(sampleAnswers(schema)).toEqual(answers)
  expect(checkForm(schema, sampleAnswers(schema)).ok).toBe(true)
})

test('fields that ask for each other by turns do not keep it busy', () => {
  const schema = schemaOf('a: text required when not b  b: yesno required when not b')
  expect(checkForm(schema, sampleAnswers(schema)).ok).toBe(true)
})
