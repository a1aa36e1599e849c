import { expect, test } from 'vitest'
import { applicationReducer, isAt, newApplication, type ApplicationAction } from './application-state.ts'
import { formModel } from './form-model.ts'

const fields = formModel({
  properties: { 字号: { type: 'string' }, 组成形式: { type: 'string', enum: ['个人', '家庭'], default: '个人' } },
})
const after = (...actions: readonly ApplicationAction[]) => actions.reduce(applicationReducer, newApplication(fields))
const fault = (path: string) => ({ path, reason: { zh: '必填', en: 'is required' } })

test('申请从默认值开始，材料都带来', () => {
  expect(after()).toMatchObject({ entries: { 字号: '', 组成形式: '个人' }, without: [] })
})

test('a document can be left out and brought along again', () => {
  const out: ApplicationAction = { kind: 'ticked', document: '身份证明', isBrought: false }
  expect(after(out, out).without).toEqual(['身份证明'])
  expect(after(out, { ...out, isBrought: true }).without).toEqual([])
})

test('a fault disappears when its field is mended, the others stay', () => {
  const state = after(
    { kind: 'faulty', faults: [fault('/字号'), fault('/成员/0/姓名')] },
    { kind: 'entered', field: '字号', entry: '老张面馆' },
  )
  expect(state.faults.map(({ path }) => path)).toEqual(['/成员/0/姓名'])
})

test('what the server finds wrong with a field is shown at the field', () => {
  const error = { code: 'form-invalid', message: { zh: '', en: '' }, details: [fault('/fields/字号')] }
  const state = after(
    { kind: 'sending' },
    { kind: 'refused', fault: { kind: 'refused', status: 422, error, body: {} } },
  )
  expect(state.faults).toEqual([fault('/字号')])
  expect(state.isSending).toBe(false)
})

test('a server that is away keeps everything that was filled in', () => {
  const state = after(
    { kind: 'entered', field: '字号', entry: '老张面馆' },
    { kind: 'sending' },
    { kind: 'refused', fault: { kind: 'away' } },
  )
  expect(state).toMatchObject({ entries: { 字号: '老张面馆' }, isSending: false, refused: { kind: 'away' } })
})

test('a fault stands at its field and at what is inside', () => {
  expect(isAt(fault('/成员/0/姓名'), '/成员')).toBe(true)
  expect(isAt(fault('/成员人数'), '/成员')).toBe(false)
})
