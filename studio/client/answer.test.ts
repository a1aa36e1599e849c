import { expect, test } from 'vitest'
import { diagnosticsIn, faultOf, faultText } from './answer.ts'

const error = { code: 'task-closed', message: { zh: '这项已经办过', en: 'This task is done' } }

test('a refusal keeps the server’s own words', () => {
  const fault = faultOf(409, { error })
  expect(fault).toMatchObject({ kind: 'refused', status: 409, error: { code: 'task-closed' } })
  expect(faultText(fault).zh).toBe('这项已经办过')
})

test('a proxy without its server counts as away', () => {
  expect(faultOf(502, '<html>')).toEqual({ kind: 'away' })
})

test('a fault of the server itself is told in its words', () => {
  expect(faultOf(500, { error })).toMatchObject({ kind: 'refused', status: 500 })
})

test('an answer that is no error of the API says at least its status', () => {
  expect(faultText(faultOf(404, 'not found')).en).toContain('404')
})

test('a module that is refused is told with what was found in it', () => {
  const range = { start: { line: 1, column: 3 }, end: { line: 1, column: 4 } }
  const found = {
    code: 'BJ1001',
    severity: 'error',
    message: { zh: '找不到', en: 'unknown' },
    range,
    module: '库.banjie',
  }
  expect(diagnosticsIn(faultOf(422, { error, diagnostics: [found, { code: 'BJ9' }] }))).toEqual([found])
  expect(diagnosticsIn(faultOf(409, { error }))).toEqual([])
  expect(diagnosticsIn({ kind: 'away' })).toEqual([])
})
