import { describe, expect, test } from 'vitest'
import { LineTable } from './line-table.ts'

describe('LineTable', () => {
  test('counts lines at \\n, \\r\\n and a lone \\r, columns in UTF-16 units', () => {
    const table = new LineTable('甲\r\n乙𠮷丙\rx\n')
    expect(table.lineCount).toBe(4)
    expect(table.positionAt(0)).toEqual({ line: 1, column: 1 })
    expect(table.positionAt(3)).toEqual({ line: 2, column: 1 })
    expect(table.positionAt(6)).toEqual({ line: 2, column: 4 })
    expect(table.positionAt(8)).toEqual({ line: 3, column: 1 })
    expect(table.positionAt(10)).toEqual({ line: 4, column: 1 })
  })

  test('an offset outside the text counts as its nearest end', () => {
    const table = new LineTable('ab')
    expect(table.positionAt(-5)).toEqual({ line: 1, column: 1 })
    expect(table.positionAt(99)).toEqual({ line: 1, column: 3 })
  })

  test('goes back from positions to offsets', () => {
    const text = '一\n二三\r\n\r四'
    const table = new LineTable(text)
    for (let offset = 0; offset <= text.length; offset++) {
      expect(table.offsetAt(table.positionAt(offset))).toBe(offset)
    }
  })
})
