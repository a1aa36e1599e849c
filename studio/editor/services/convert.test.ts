import { expect, test } from 'vitest'
import { lspPosition, lspRange, monacoEdit, monacoPosition, monacoRange } from './convert.ts'

const range = { start: { line: 0, character: 2 }, end: { line: 3, character: 0 } }
const inMonaco = { startLineNumber: 1, startColumn: 3, endLineNumber: 4, endColumn: 1 }

test('Monaco counts from 1, the protocol from 0', () => {
  expect(monacoPosition({ line: 0, character: 0 })).toEqual({ lineNumber: 1, column: 1 })
  expect(lspPosition({ lineNumber: 7, column: 12 })).toEqual({ line: 6, character: 11 })
  expect(monacoRange(range)).toEqual(inMonaco)
  expect(lspRange(inMonaco)).toEqual(range)
})

test('an edit keeps its text', () => {
  expect(monacoEdit({ range, newText: '受理' })).toEqual({ range: inMonaco, text: '受理' })
})
