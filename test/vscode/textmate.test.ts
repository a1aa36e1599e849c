import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { colouredWords } from '@banjie/compiler'
import { parse, type TokenKind } from '@banjie/dsl'
import { describe, expect, test } from 'vitest'
import { root } from '../architecture/source-file.ts'
import { compiles, grammarFile, tokenize } from './tokenize.ts'

const folder = join(root, 'studio/vscode')
const programs = join(root, 'test/conformance')

/** Every regular expression of a grammar. */
function patternsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && ['match', 'begin', 'end'].includes(key) ? [inner] : patternsOf(inner),
  )
}

/** A line with the scope of each piece, for comparison. */
async function scopes(text: string): Promise<readonly (readonly [string, string])[]> {
  return (await tokenize(text)).map((piece) => [piece.text, piece.scope] as const)
}

describe('the extension', () => {
  test('names files that are there', () => {
    const { contributes } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const [language] = contributes.languages
    const [grammar] = contributes.grammars
    expect(language).toMatchObject({ id: 'banjie', extensions: ['.banjie'] })
    expect(grammar).toMatchObject({ language: 'banjie', scopeName: 'source.banjie' })
    expect(existsSync(join(folder, language.configuration))).toBe(true)
    expect(join(folder, grammar.path)).toBe(grammarFile)
  })

  test('has patterns that JavaScript takes where VS Code uses JavaScript', () => {
    const settings = JSON.parse(readFileSync(join(folder, 'language-configuration.json'), 'utf8'))
    const word = new RegExp(settings.wordPattern.pattern, settings.wordPattern.flags)
    expect(word.exec('限5工作日')?.[0]).toBe('限')
    const [between] = settings.onEnterRules
    expect(new RegExp(between.beforeText).test('流程 设置 ｛')).toBe(true)
    expect(new RegExp(between.afterText).test('  ｝')).toBe(true)
  })
})

describe('the grammar', () => {
  test('has patterns that Oniguruma takes', async () => {
    const patterns = patternsOf(JSON.parse(readFileSync(grammarFile, 'utf8')))
    expect(patterns.length).toBeGreaterThan(20)
    for (const pattern of patterns) expect(await compiles(pattern), pattern).toBe(true)
    expect(await compiles('(')).toBe(false)
  })

  test('gives every spelling of every keyword the colour of its kind', async () => {
    const scopeOf = {
      declaration: 'storage.type',
      keyword: 'keyword.control',
      value: 'constant.language',
      type: 'support.type',
      unit: 'keyword.other.unit',
    }
    for (const { text, colour } of colouredWords()) expect(await scopes(text), text).toEqual([[text, scopeOf[colour]]])
  })

  test('a Chinese line with full-width punctuation', async () => {
    expect(await scopes('表单 申请 ｛ 面积： 数值 单位 “㎡” 大于 ０ ｝')).toEqual([
      ['表单', 'storage.type'],
      ['申请', 'variable.other'],
      ['｛', 'punctuation.section.brackets'],
      ['面积', 'variable.other.property'],
      ['：', 'punctuation.separator'],
      ['数值', 'support.type'],
      ['单位', 'support.type'],
      ['“', 'string.quoted.double'],
      ['㎡', 'string.quoted.double'],
      ['”', 'string.quoted.double'],
      ['大于', 'support.type'],
      ['０', 'constant.numeric'],
      ['｝', 'punctuation.section.brackets'],
    ])
  })

  test('an English line', async () => {
    expect(await scopes('item Permit { basis "Law" article 42  promised 3 working  days } // soon')).toEqual([
      ['item', 'storage.type'],
      ['Permit', 'variable.other'],
      ['{', 'punctuation.section.brackets'],
      ['basis', 'keyword.control'],
      ['"', 'string.quoted.double'],
      ['Law', 'string.quoted.double'],
      ['"', 'string.quoted.double'],
      ['article', 'keyword.control'],
      ['42', 'constant.numeric'],
      ['promised', 'keyword.control'],
      ['3', 'constant.numeric'],
      ['working  days', 'keyword.other.unit'],
      ['}', 'punctuation.section.brackets'],
      ['// soon', 'comment.line.double-slash'],
    ])
  })

  test.each([
    ['限5工作日', ['keyword.control', 'constant.numeric', 'keyword.other.unit']],
    ['流程图', ['variable.other']],
    ['processing', ['variable.other']],
    ['accept2', ['variable.other']],
    ['on the spotless', ['variable.other', 'variable.other', 'variable.other']],
    ['pre-review', ['keyword.control']],
    ['《行政许可法》第四十二条', ['string.other.law', 'string.other.law', 'string.other.law', 'string.other.law']],
    ['「餐饮 企业」', ['variable.other.quoted']],
    ['2026-02-12 09:00', ['constant.numeric.date']],
    ['09:00', ['constant.numeric.time']],
    ['/// 说明', ['comment.line.documentation']],
    ['日期: 日期', ['variable.other.property', 'punctuation.separator', 'support.type']],
    ['／／ 备注', ['comment.line.double-slash']],
    ['//// 备注', ['comment.line.double-slash']],
    ['２０２６－０２－１２　０９：００', ['constant.numeric.date']],
    ['第 十二 条', ['string.other.law']],
    ['≥ 60%', ['keyword.operator', 'constant.numeric']],
  ])('%s', async (text, expected) => {
    expect((await tokenize(text)).map(({ scope }) => scope)).toEqual(expected)
  })

  test('an escape in a string is told from the string', async () => {
    const pieces = await scopes('"a\\"b" 受理')
    expect(pieces).toContainEqual(['\\"', 'constant.character.escape'])
    expect(pieces.at(-1)).toEqual(['受理', 'keyword.control'])
  })

  test('a block comment goes over lines, a string that is not closed does not', async () => {
    expect((await tokenize('/* 一\n受理 */ 受理')).map(({ scope }) => scope)).toEqual([
      'comment.block',
      'comment.block',
      'comment.block',
      'comment.block',
      'keyword.control',
    ])
    expect((await tokenize('"开店\n受理')).at(-1)?.scope).toBe('keyword.control')
    expect((await tokenize('《行政许可法\n受理')).at(-1)?.scope).toBe('keyword.control')
  })
})

/** The scopes that a token may have, by what the parser takes it for. */
const scopesOf = {
  keyword: /^(storage\.type|keyword\.control|constant\.language|support\.type|keyword\.other\.unit)$/u,
  name: /^variable\.other(\.property)?$/u,
  quotedName: /^variable\.other\.quoted$/u,
  string: /^string\.quoted\.double$/u,
  title: /^string\.other\.law$/u,
  article: /^string\.other\.law$/u,
  number: /^constant\.numeric$/u,
  date: /^constant\.numeric\.date$/u,
  time: /^constant\.numeric\.(date|time)$/u,
  punctuation: /^(punctuation\.|keyword\.operator$)/u,
} satisfies Record<TokenKind, RegExp>

const conforming = readdirSync(programs).filter((name) => name.endsWith('.banjie'))

test('there are programs in both keyword sets, and one in full width', () => {
  for (const name of ['03-full-width.zh.banjie', '11-pre-review-converts.en.banjie', '20-restaurant-chain.zh.banjie'])
    expect(conforming).toContain(name)
})

describe.each(conforming.filter((name) => !name.includes('syntax-errors')))('%s', (name) => {
  const text = readFileSync(join(programs, name), 'utf8')

  test('has each token in a colour of what the parser takes it for, and no piece without a colour', async () => {
    const pieces = await tokenize(text)
    expect(pieces.filter(({ scope }) => scope === 'source')).toEqual([])
    const { tokens, comments } = parse(text)
    const scopeAt = (offset: number): string =>
      pieces.findLast(({ start, text: { length } }) => start <= offset && offset < start + length)?.scope ?? ''
    // A keyword that stands as a name keeps the colour of the keyword: that takes a grammar to tell.
    const wrong = tokens
      .filter(({ kind, usedAs }) => kind !== 'keyword' || usedAs !== 'name')
      .filter(({ kind, start }) => !scopesOf[kind].test(scopeAt(start)))
    expect(wrong.map(({ kind, start, end }) => [kind, text.slice(start, end), scopeAt(start)])).toEqual([])
    expect(comments.filter(({ start }) => !scopeAt(start).startsWith('comment.'))).toEqual([])
  })
})
