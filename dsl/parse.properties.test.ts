import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keywordIds, keywordTable } from './keywords/table.ts'
import type { ParseResult } from './parse.ts'
import { parse } from './parse.ts'
import { shapeOf } from './tree/shape.ts'
import type { Span } from './tree/leaves.ts'

const folder = new URL('../test/conformance/', import.meta.url)
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.banjie'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

const signs =
  '{ } ( ) [ ] , 、 . : ; 。 = >= + - "文" 《法》 「名」 甲 Name 由科长 5 60% 2026-02-30 2026-03-02 09:00 /* " · 【 】 == -> → && 五个工作日 限五天 9点 下午3点半 大于 至多 neds'
const words = keywordIds
  .flatMap((id) => keywordTable[id].zh.concat(keywordTable[id].en))
  .concat(signs.split(' '), ['// x\n', '\n', '\0', '\ud800'])

/** Everything that must hold for any text. */
function mustHold(text: string): void {
  const result = parse(text)
  spansHold(text, result)
  expect(
    result.tokens.reduce((at, token) => (token.start >= at && token.end > token.start ? token.end : Infinity), 0),
  ).toBeLessThanOrEqual(text.length)
  expect(new Set(result.diagnostics.map(({ start, code }) => `${start} ${code}`)).size).toBe(result.diagnostics.length)
}

/** Every node lies in the text, and no node ends before it starts. */
function spansHold(text: string, { tree, diagnostics, comments }: ParseResult): void {
  const check = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(check)
    else if (typeof value === 'object' && value !== null) {
      if (isSpan(value) && !(value.start >= 0 && value.start <= value.end && value.end <= text.length)) {
        throw new Error(`a node outside the text: ${JSON.stringify(value)}`)
      }
      Object.values(value).forEach(check)
    }
  }
  check([tree, ...diagnostics, ...comments])
}

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'

test('any text is read without a throw, into a tree that lies in the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join(' ')),
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join('')),
  )
  fc.assert(fc.property(text, mustHold), { numRuns: 1500 })
}, 60_000)

/** A program with some pieces taken out, put in, or doubled. */
const mutilated = fc
  .tuple(
    fc.constantFrom(...programs),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom('', ...words)), { minLength: 1, maxLength: 4 }),
  )
  .map(([program, wounds]) =>
    wounds.reduce((text, [place, length, put]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + length)
    }, program),
  )

test('a mutilated program is read without a throw', () => {
  fc.assert(fc.property(mutilated, mustHold), { numRuns: 400 })
}, 60_000)

test('a token taken out of a declaration leaves the other declarations alone', () => {
  const clean = programs.filter((text) => parse(text).diagnostics.length === 0)
  const wound = fc.tuple(fc.constantFrom(...clean), fc.nat(), fc.nat())
  fc.assert(
    fc.property(wound, ([text, which, place]) => {
      const { tree, tokens } = parse(text)
      const declarations = tree.declarations.filter(({ kind }) =>
        ['item', 'process', 'form', 'scenario'].includes(kind),
      )
      const chosen = declarations[which % declarations.length]
      if (chosen === undefined) return
      const inside = tokens.filter(({ start, end }) => start >= chosen.start && end <= chosen.end)
      const open = inside.findIndex(({ start }) => text[start] === '{' || text[start] === '｛')
      const body = inside.slice(open + 1, -1)
      const gone = body[place % Math.max(1, body.length)]
      if (gone === undefined) return
      const wounded = parse(text.slice(0, gone.start) + text.slice(gone.end))
      const cut = gone.end - gone.start
      for (const { start, code } of wounded.diagnostics) {
        expect([code, start >= chosen.start && start <= chosen.end - cut]).toEqual([code, true])
      }
      const others = (all: typeof tree.declarations): unknown[] =>
        all.filter((each) => each.start !== chosen.start).map(shapeOf)
      expect(others(wounded.tree.declarations)).toEqual(others(tree.declarations))
    }),
    { numRuns: 500 },
  )
}, 60_000)
