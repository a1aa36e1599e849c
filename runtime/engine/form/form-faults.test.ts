import { expect, test } from 'vitest'
import { formFaults } from './form-faults.ts'

const details = [
  { path: '/园名', reason: { zh: '必填', en: 'is required' } },
  { path: '/成员/1/姓名', reason: { zh: '不能为空', en: 'must not be empty' } },
  { path: '/a~1b~0c', reason: { zh: '应填数', en: 'must be a number' } },
]

test('each field is named with what is wrong with it, rows from one', () => {
  expect(formFaults({ code: 'form-invalid', args: {}, details })).toEqual({
    zh: '“园名”必填；“成员第2行姓名”不能为空；“a/b~c”应填数',
    en: '“园名” is required; “成员, row 2, 姓名” must not be empty; “a/b~c” must be a number',
  })
})

test('what is refused for another reason has no faults of a form', () => {
  expect(formFaults({ code: 'wrong-post', args: {}, details })).toBeUndefined()
  expect(formFaults({ code: 'form-invalid', args: {} })).toBeUndefined()
})
