import { analyse, type Analysed } from '@banjie/compiler'
import {
  formatting,
  inlayHints,
  selectionRanges,
  semanticTokens,
  semanticTokensLegend,
} from '@banjie/compiler/services'
import { format, LineTable, parse } from '@banjie/dsl'
import fc from 'fast-check'
import type { Position, Range, SelectionRange } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { describe, expect, test } from 'vitest'
import { anyTypedProgram } from './any-program.ts'
import { generateProgram } from './generate-program.ts'

const generated = anyTypedProgram(1, 5)
/** A program, and the same with a token too few: then there are mistakes in it. */
const forGenerated = (holds: (text: string) => void, numRuns = 300): void =>
  fc.assert(
    fc.property(generated, fc.nat(), (program, which) => {
      const text = generateProgram(program)
      holds(text)
      const { tokens } = parse(text)
      const token = tokens[which % tokens.length]
      if (token !== undefined) holds(text.slice(0, token.start) + text.slice(token.end))
    }),
    { numRuns },
  )

const documentOf = (text: string): TextDocument => TextDocument.create('file:///a.banjie', 'banjie', 1, text)
const read = (text: string): Analysed => analyse(text, 'file:///a.banjie')
const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character)
const holds = (outer: Range, inner: Range): boolean => before(outer.start, inner.start) && before(inner.end, outer.end)

describe('programs of every construct, whole and with a token too few', () => {
  test('semantic tokens are in order, each in one line, and do not overlap', () => {
    forGenerated((text) => {
      const { data } = semanticTokens(read(text))
      const lines = text.split(/\r\n|\r|\n/u)
      let [line, character, free] = [0, 0, 0]
      for (let index = 0; index < data.length; index += 5) {
        const [deltaLine = NaN, delta = NaN, length = NaN, type = NaN, modifiers = NaN] = data.slice(index, index + 5)
        line += deltaLine
        character = deltaLine === 0 ? character + delta : delta
        expect(character).toBeGreaterThanOrEqual(deltaLine === 0 ? free : 0)
        expect(length).toBeGreaterThan(0)
        free = character + length
        expect(free).toBeLessThanOrEqual(lines[line]?.length ?? -1)
        expect(semanticTokensLegend.tokenTypes[type]).toBeDefined()
        expect(modifiers).toBeLessThan(1 << semanticTokensLegend.tokenModifiers.length)
      }
    })
  })

  test('selections grow from what is at hand to the file', () => {
    forGenerated((text) => {
      const analysed = read(text)
      const lines = new LineTable(text)
      const step = Math.max(1, Math.floor(text.length / 7))
      const positions = Array.from({ length: 8 }, (_, index) => lines.positionAt(index * step)).map(
        ({ line, column }): Position => ({ line: line - 1, character: column - 1 }),
      )
      for (const [index, found] of selectionRanges(analysed, positions).entries()) {
        const at = positions[index] ?? { line: NaN, character: NaN }
        expect(holds(found.range, { start: at, end: at })).toBe(true)
        let one: SelectionRange = found
        for (; one.parent !== undefined; one = one.parent) {
          expect(holds(one.parent.range, one.range)).toBe(true)
          expect(one.parent.range).not.toEqual(one.range)
        }
        expect(documentOf(text).getText(one.range)).toBe(text)
      }
    })
  })

  test('the edits of formatting give the formatted text', () => {
    forGenerated((text) => {
      const unix = text.replaceAll(/\r\n?/gu, '\n')
      for (const keywords of [undefined, 'zh', 'en'] as const) {
        const wanted = format(unix, keywords === undefined ? {} : { keywords }).text
        expect(TextDocument.applyEdits(documentOf(unix), [...formatting({ text: unix }, keywords)])).toBe(wanted)
      }
    }, 60)
  })

  test('what hints offer to write down leaves the text without mistakes', () => {
    fc.assert(
      fc.property(generated, (program) => {
        const text = generateProgram(program)
        const whole = { start: { line: 0, character: 0 }, end: documentOf(text).positionAt(text.length) }
        const edits = inlayHints(read(text), whole, 'zh').flatMap(({ textEdits }) => textEdits ?? [])
        const written = TextDocument.applyEdits(documentOf(text), edits)
        expect(parse(written).diagnostics).toEqual([])
        expect(
          inlayHints(read(written), { ...whole, end: documentOf(written).positionAt(written.length) }, 'zh').flatMap(
            ({ textEdits }) => textEdits ?? [],
          ),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

test('any text has its edits of formatting', () => {
  const words = '事项 甲 { } ( ) ; , 依据 《法》 // x\n 当 “ 12 工作日 item \n 材料 " /* 🙂 \n\n'.split(' ')
  const some = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(some, (text) => {
      expect(TextDocument.applyEdits(documentOf(text), [...formatting({ text })])).toBe(format(text).text)
      read(text)
    }),
    { numRuns: 500 },
  )
})
