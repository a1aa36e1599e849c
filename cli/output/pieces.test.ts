import { describe, expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { piecesMarkdown, piecesText, type Piece } from './pieces.ts'

const table: Piece = {
  kind: 'table',
  head: ['指标', 'before', 'after'],
  rows: [
    ['事项', '12', '4'],
    ['long name | `of` it', '7', '100'],
  ],
  numbersFrom: 1,
}

describe('a report for a terminal', () => {
  test('numbers end in line, wide characters counted as two', () => {
    const lines = piecesText([table]).trimEnd().split('\n')
    expect(lines[1]).toMatch(/^ {2}事项 +12 {6}4$/)
    expect(lines.map(displayWidth)).toEqual(lines.map(() => displayWidth(lines[0] ?? '')))
  })
  test('headings stand apart, but the first; the lines of a list under its title', () => {
    const pieces: readonly Piece[] = [
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'heading', level: 2, text: 'Two' },
      { kind: 'text', text: 'said' },
      { kind: 'list', title: 'three', lines: ['a', 'b'] },
    ]
    expect(piecesText(pieces)).toBe('One\n\nTwo\n  said\n  three\n    · a\n    · b\n')
  })
})

test('in Markdown nothing of a text is taken for a mark', () => {
  const heading: Piece = { kind: 'heading', level: 2, text: '*甲* <b>' }
  const list: Piece = { kind: 'list', title: 'all', lines: ['[a](b)'] }
  expect(piecesMarkdown([heading, table, list])).toBe(
    [
      '## \\*甲\\* \\<b\\>',
      '',
      '| 指标 | before | after |',
      '| --- | ---: | ---: |',
      '| 事项 | 12 | 4 |',
      '| long name \\| \\`of\\` it | 7 | 100 |',
      '',
      '**all**',
      '',
      '- \\[a\\](b)',
      '',
    ].join('\n'),
  )
})
