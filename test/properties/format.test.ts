import { readdirSync, readFileSync } from 'node:fs'
import { format, keywordIds, parse, shapeOf, type KeywordId, type ParseResult } from '@banjie/dsl'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTypedProgram } from './any-program.ts'
import { generateProgram } from './generate-program.ts'

const modulesIn = (folder: string): [string, string][] => {
  const at = new URL(folder, import.meta.url)
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.banjie'))
    .map((name) => [name, readFileSync(new URL(name, at), 'utf8')])
}
const written = [...modulesIn('../conformance/'), ...modulesIn('../../processes/')]

const generated = anyTypedProgram(1, 5)
const forGenerated = (holds: (text: string) => void, numRuns = 1000): void =>
  fc.assert(
    fc.property(generated, (program) => holds(generateProgram(program))),
    { numRuns },
  )

const commentsOf = ({ comments }: ParseResult, text: string): string[] =>
  comments.map(({ start, end }) => text.slice(start, end).trimEnd()).sort()

/** P2: tokens and what stands between them give back the source. */
function isLossless(text: string): void {
  const { tokens, comments } = parse(text)
  const pieces = [...tokens, ...comments].sort((a, b) => a.start - b.start)
  let at = 0
  for (const { start, end } of pieces) {
    expect(text.slice(at, start)).toMatch(/^[\s\uFEFF]*$/)
    expect(start).toBeGreaterThanOrEqual(at)
    at = end
  }
  expect(text.slice(at).trim()).toBe('')
}

/** P3: formatting twice changes nothing. */
function isStable(text: string): void {
  const once = format(text).text
  expect(format(once).text).toBe(once)
}

/** P4 and P7: what is written is read as the same tree, with the same comments. */
function keepsMeaning(text: string): void {
  const { text: formatted, kept } = format(text)
  const [before, after] = [parse(text), parse(formatted)]
  expect(kept).toEqual([])
  expect(after.diagnostics).toEqual([])
  expect(shapeOf(after.tree)).toEqual(shapeOf(before.tree))
  expect(commentsOf(after, formatted)).toEqual(commentsOf(before, text))
}

/** P5: into the other language and back gives the same bytes as formatting once. */
function comesBack(text: string): void {
  const zh = format(text, { keywords: 'zh' })
  const en = format(zh.text, { keywords: 'en' })
  expect([...zh.kept, ...en.kept]).toEqual([])
  expect(format(en.text, { keywords: 'zh' }).text).toBe(zh.text)
  expect(format(zh.text, { keywords: 'zh' }).text).toBe(zh.text)
  expect(format(format(en.text, { keywords: 'zh' }).text, { keywords: 'en' }).text).toBe(en.text)
}

describe('programs of every construct, in both keyword sets', () => {
  test('are well formed, and read without loss (P2)', () => {
    forGenerated((text) => {
      expect(parse(text).diagnostics).toEqual([])
      isLossless(text)
    })
  })
  test('formatting twice changes nothing (P3)', () => forGenerated(isStable))
  test('formatting keeps tree and comments (P4, P7)', () => forGenerated(keepsMeaning))
  test('keywords translated there and back (P5)', () => forGenerated(comesBack))
  test('full-width and half-width are the same (P6)', () => {
    fc.assert(
      fc.property(generated, (program) => {
        const half = generateProgram({ ...program, untidy: false })
        const full = generateProgram({ ...program, untidy: false, wide: true })
        expect(shapeOf(parse(full).tree)).toEqual(shapeOf(parse(half).tree))
        expect(format(full).text).toBe(format(half).text)
      }),
      { numRuns: 1000 },
    )
  })
  test('every keyword is used', () => {
    const unused = new Set<KeywordId>(keywordIds)
    for (let seed = 0; seed < 60; seed++) {
      for (const keywords of ['zh', 'en'] as const) {
        for (const { usedAs } of parse(generateProgram({ seed, keywords })).tokens) {
          if (usedAs !== undefined && usedAs !== 'name') unused.delete(usedAs)
        }
      }
    }
    expect([...unused]).toEqual(['pass', 'correct', 'applicant'])
  })
})

describe.each(written)('%s', (_, text) => {
  test('holds them all', () => {
    isLossless(text)
    isStable(text)
    // What cannot be read stays as it is, in the words that it has.
    const { diagnostics } = parse(text)
    if (format(text).kept.length === 0) comesBack(text)
    else expect(diagnostics.map(({ code }) => code)).toContain('BJ0003')
    if (diagnostics.length === 0) keepsMeaning(text)
  })
})

test('a program with a token too few stays as it is once formatted', () => {
  fc.assert(
    fc.property(generated, fc.nat(), (program, which) => {
      const text = generateProgram(program)
      const { tokens } = parse(text)
      const token = tokens[which % tokens.length]
      if (token !== undefined) isStable(text.slice(0, token.start) + text.slice(token.end))
    }),
    { numRuns: 500 },
  )
})

test('any text is formatted without a throw, and stays as it then is', () => {
  const words = '事项 甲 { } ( ) ; , 依据 《法》 // x\n 当 “ 12 工作日 item \n 材料 " /* 🙂'.split(' ')
  const text = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((some) => some.join(' '))
  fc.assert(
    fc.property(text, (some) => isStable(some)),
    { numRuns: 1000 },
  )
})
