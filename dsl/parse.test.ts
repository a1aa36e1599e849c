import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderMessage } from './diagnostic.ts'
import type { KeywordId } from './keywords/table.ts'
import { keywordTable } from './keywords/table.ts'
import { LineTable } from './line-table.ts'
import { syntaxMessages } from './messages/table.ts'
import type { ParseResult } from './parse.ts'
import { mostListed, parse } from './parse.ts'
import { shapeOf } from './tree/shape.ts'

const folder = new URL('../test/conformance/', import.meta.url)
const programs = readdirSync(folder).filter((name) => name.endsWith('.banjie'))
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Tokens and gaps put together; a gap holds nothing but white space, comments and what was reported. */
function putTogether(text: string, { tokens, comments, diagnostics }: ParseResult): string {
  let put = ''
  let at = 0
  for (const token of [...tokens, { start: text.length, end: text.length }]) {
    expect(token.start).toBeGreaterThanOrEqual(at)
    const gap = text.slice(at, token.start)
    const rest = [...gap].filter((character, index) => {
      const place = at + [...gap].slice(0, index).join('').length
      const covered = [...comments, ...diagnostics].some(({ start, end }) => start <= place && place < end)
      return !covered && character.trim() !== '' && character !== '\ufeff'
    })
    expect(rest).toEqual([])
    put += gap + text.slice(token.start, token.end)
    at = token.end
  }
  return put
}

const marked = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) => [...line.matchAll(/\/\/~.*?(BJ0\d+)/g)].map(([, code]) => `${index + 1} ${code}`))

describe.each(programs)('%s', (name) => {
  const text = read(name)
  const result = parse(text)

  test('has the BJ0 diagnostics that it marks', () => {
    const lines = new LineTable(text)
    expect(result.diagnostics.map(({ code, start }) => `${lines.positionAt(start).line} ${code}`)).toEqual(marked(text))
  })

  test('tokens and gaps give back the source', () => {
    expect(putTogether(text, result)).toBe(text)
  })

  test.each(['zh', 'en'] as const)('means the same with %s keywords', (locale) => {
    if (marked(text).length > 0) return
    const other = parse(translate(text, result, locale))
    expect(other.diagnostics).toEqual([])
    expect(shapeOf(other.tree)).toEqual(shapeOf(result.tree))
  })

  test('means the same in full-width punctuation and digits', () => {
    if (marked(text).length > 0) return
    const other = parse(fullWidth(text, result))
    expect(other.diagnostics).toEqual([])
    expect(shapeOf(other.tree)).toEqual(shapeOf(result.tree))
  })
})

/** Every keyword in the spelling of one language; names, strings and comments stay. */
function translate(text: string, { tokens }: ParseResult, locale: 'zh' | 'en'): string {
  const spelling = (id: KeywordId): string | undefined =>
    id === 'notObtained' && locale === 'en' ? 'not obtained' : keywordTable[id][locale][0]
  return tokens
    .map(({ start, end, usedAs }) => {
      const image = text.slice(start, end)
      return usedAs === undefined || usedAs === 'name' ? image : (spelling(usedAs) ?? image)
    })
    .join(' ')
}

const wide = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0)

function fullWidth(text: string, { tokens }: ParseResult): string {
  return tokens
    .map(({ start, end, kind }) => {
      const image = text.slice(start, end)
      if (kind === 'string') return image.replace(/^"(.*)"$/, '“$1”')
      if (kind === 'number' || kind === 'date' || kind === 'time') return image.replace(/[-0-9:%.]/g, wide)
      return kind === 'punctuation' ? image.replace(/[-{}()[\]:,;=<>+*/.]/g, wide) : image
    })
    .join('　')
}

describe('bad input is read in one go', () => {
  test.each([
    ['nothing', '', []],
    ['brackets 100,000 deep', `流程 P ${'{ 依次 '.repeat(100_000)}`, ['BJ0001']],
    ['parentheses 10,000 deep', `流程 P { 等待 ${'('.repeat(10_000)}a${')'.repeat(10_000)} }`, ['BJ0001']],
    ['lists 10,000 deep', `表单 F { a: 文本 默认 ${'['.repeat(10_000)}${']'.repeat(10_000)} }`, ['BJ0001']],
    ['U+0000', '机构 甲\0', ['BJ0001']],
    ['a lone surrogate', '机构 \udc00甲', ['BJ0001']],
    ['a word of 600,000 letters', `机构 甲 流程 P { 由${'甲由'.repeat(300_000)} }`, ['BJ0001']],
    ['a body of 500,000 words', `流程 P { ${'甲 '.repeat(500_000)}}`, ['BJ0001']],
  ])(
    '%s',
    (_, text, codes) => {
      expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(codes)
    },
    30_000,
  )

  test('200 deep is allowed', () => {
    const deep = `流程 P { ${'依次 { '.repeat(199)}归档${' }'.repeat(200)}`
    expect(parse(deep).diagnostics).toEqual([])
    const terms = `流程 P { 等待 ${'('.repeat(199)}a${')'.repeat(199)} }`
    expect(parse(terms).diagnostics).toEqual([])
  })

  test('a megabyte on one line', () => {
    const text = '材料 甲 "经营者身份证明" '.repeat(70_000)
    expect(text.length).toBeGreaterThan(1_000_000)
    expect(parse(text).diagnostics).toEqual([])
    expect(parse('甲'.repeat(1_000_000)).diagnostics.length).toBe(1)
    expect(parse(`材料 甲 "${'a'.repeat(1_000_000)}`).diagnostics.map(({ code }) => code)).toEqual(['BJ0003'])
    expect(parse('@'.repeat(1_000_000)).diagnostics.length).toBe(1)
  }, 30_000)

  test('a byte-order mark and mixed line ends change nothing', () => {
    const text = read('01-smallest.zh.banjie')
    const mixed = `\ufeff${text.split('\n').join('\r\n').replace('\r\n材料', '\r材料')}`
    const result = parse(mixed)
    expect(result.diagnostics).toEqual([])
    expect(shapeOf(result.tree)).toEqual(shapeOf(parse(text).tree))
  })
})

describe('a text with no end of mistakes', () => {
  const wrong = (count: number): string => '机构 甲 @\n'.repeat(count)

  test('as many as somebody may want to mend are listed', () => {
    expect(parse(wrong(mostListed)).diagnostics.map(({ args }) => args['found'])).toEqual(Array(mostListed).fill('@'))
  })

  test('that there are more is the last of them', () => {
    const text = wrong(mostListed + 12)
    const { diagnostics } = parse(text)
    expect(diagnostics).toHaveLength(mostListed + 1)
    const last = diagnostics.at(-1)
    expect(last).toMatchObject({ code: 'BJ0001', args: { problem: 'problem.more', count: 12 } })
    expect(text.slice(0, last?.start).split('\n')).toHaveLength(mostListed + 1)
    for (const locale of ['zh', 'en'] as const)
      expect(renderMessage([syntaxMessages], 'BJ0001', last?.args ?? {}, locale)).toContain('12')
  })
})

test('nothing is left over from one text to the next', () => {
  const bad = ['流程 P { 受理 由', '预审 { ', '流程 P { 预审 { 归档', '材斜 甲', '@@@', '流程 P { 当 (((']
  const alone = (text: string): string => JSON.stringify(parse(text).diagnostics)
  const first = bad.map(alone)
  expect(bad.toReversed().map(alone)).toEqual(first.toReversed())
})

test('documentation comments stand at their declaration', () => {
  const { tree } = parse('/// 一\n/// 二\n机构 甲\n// 不是\n材料 乙\n表单 F {\n/// 三\na: 文本 }')
  const docs = tree.declarations.map((each) => each.doc)
  expect(docs).toEqual(['一\n二', undefined, undefined])
  const form = tree.declarations[2]
  expect(form?.kind === 'form' ? form.fields[0]?.doc : '').toBe('三')
})

test('a comment stays with its word where words before it are taken apart', () => {
  const text = '机构 甲\n// 一\n事项乙 { // 二\n承办甲 // 三\n// 四\n}\n// 五'
  const { comments, tokens } = parse(text)
  const at = ({ start, end } = { start: 0, end: 0 }): string => text.slice(start, end)
  const beside = comments.map(({ token }) => at(tokens[token]))
  expect(beside).toEqual(['事项', '{', '甲', '}', ''])
})

test('names are NFC-normalised and free of their quotes', () => {
  const { tree } = parse('材料 `e\u0301 1` 材料 「第 二」 材料 Plan３')
  expect(tree.declarations.map((each) => (each.kind === 'document' ? each.name.text : ''))).toEqual([
    'é 1',
    '第 二',
    'Plan3',
  ])
})
