import { describe, expect, test } from 'vitest'
import { lex } from './lex.ts'

/** The tokens of a text, without the end of the file, as `kind text`. */
const read = (text: string): string[] =>
  lex(text)
    .tokens.slice(0, -1)
    .map((token) => `${token.kind} ${token.image}`)

const problems = (text: string): string[] =>
  lex(text).diagnostics.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)

describe('names and keywords', () => {
  test.each([
    ['由 科长 审批', ['keyword 由', 'name 科长', 'name 审批']],
    ['由　科长', ['keyword 由', 'name 科长']],
    ['由「科长」审批', ['keyword 由', 'quotedName 「科长」', 'name 审批']],
    ['由`科 长`', ['keyword 由', 'quotedName `科 长`']],
    ['由科长审批', ['name 由科长审批']],
    ['当地居民', ['name 当地居民']],
    [
      '当（金额≥５００）',
      ['keyword 当', 'punctuation （', 'keyword 金额', 'punctuation ≥', 'number ５００', 'punctuation ）'],
    ],
    ['限5个工作日；', ['keyword 限', 'number 5', 'keyword 个工作日', 'punctuation ；']],
    ['环节受理｛', ['name 环节受理', 'punctuation ｛']],
    ['A1b_2', ['name A1b_2']],
    ['甲1', ['name 甲', 'number 1']],
    ['甲a1', ['name 甲a1']],
    ['三〇一室', ['name 三〇一室']],
    ['été', ['name été']],
    ['e\u0301te\u0301', ['name e\u0301te\u0301']],
    ['𠮷野家', ['name 𠮷野家']],
    ['办理程序', ['keyword 办理程序']],
    ['办结时限', ['name 办结时限']],
  ])('%s', (text, tokens) => {
    expect(read(text)).toEqual(tokens)
    expect(problems(text)).toEqual([])
  })

  test.each([
    ['on   overdue', ['keyword on   overdue']],
    ['on\n\toverdue', ['keyword on\n\toverdue']],
    ['on the spot', ['keyword on the spot']],
    ['on thespot', ['name on', 'name thespot']],
    ['next working day', ['keyword next working day']],
    ['working day', ['keyword working day']],
    ['otherwise when', ['keyword otherwise when']],
    ['otherwise step', ['keyword otherwise', 'keyword step']],
    ['pre-review', ['keyword pre-review']],
    ['pre － review', ['name pre', 'punctuation －', 'name review']],
    ['转正式受理　当', ['keyword 转正式受理　当']],
    ['in person', ['keyword in person']],
    ['in { person }', ['keyword in', 'punctuation {', 'name person', 'punctuation }']],
  ])('several words: %s', (text, tokens) => {
    expect(read(text)).toEqual(tokens)
  })

  test('names are NFC-normalised only in the tree: the token keeps what was written', () => {
    expect(lex('e\u0301').tokens[0]?.image).toBe('e\u0301')
  })
})

describe('numbers, dates and times', () => {
  test.each([
    ['12 1.5 1_000 60%', ['number 12', 'number 1.5', 'number 1_000', 'number 60%']],
    ['６０％ １．５', ['number ６０％', 'number １．５']],
    ['5000 万', ['number 5000', 'keyword 万']],
    ['2026-11-23', ['date 2026-11-23']],
    ['２０２６－１１－２３', ['date ２０２６－１１－２３']],
    ['2026-11-23 09:00', ['date 2026-11-23', 'time 09:00']],
    ['09:00-12:00', ['time 09:00', 'punctuation -', 'time 12:00']],
    ['5天', ['number 5', 'keyword 天']],
    ['3days', ['number 3', 'keyword days']],
    ['1.甲', ['number 1', 'punctuation .', 'name 甲']],
  ])('%s', (text, tokens) => {
    expect(read(text)).toEqual(tokens)
    expect(problems(text)).toEqual([])
  })

  test.each(['2026-02-30', '2026-13-01', '2025-02-29', '1900-02-29', '0000-01-01', '25:00', '10:60'])(
    'impossible: %s',
    (text) => {
      expect(problems(text)).toEqual([`BJ0001 ${text}`])
    },
  )

  test.each(['2024-02-29', '2000-02-29', '2026-3-2', '24:00'])('possible: %s', (text) => {
    expect(problems(text)).toEqual([])
  })
})

describe('quoted text', () => {
  test.each([
    ['"a\\"b\\\\"', ['string "a\\"b\\\\"']],
    ['“甲”', ['string “甲”']],
    ['”甲“', ['string ”甲“']],
    ['“甲“', ['string “甲“']],
    ['"说“好”"', ['string "说“好”"']],
    ['《甲法》第四十二条第一款第（二）项', ['title 《甲法》', 'article 第四十二条第一款第（二）项']],
    ['《甲法》第25条之一', ['title 《甲法》', 'article 第25条之一']],
    ['"甲法" 第四条', ['string "甲法"', 'article 第四条']],
    ['第一阶段', ['name 第一阶段']],
    ['第四条', ['name 第四条']],
  ])('%s', (text, tokens) => {
    expect(read(text)).toEqual(tokens)
    expect(problems(text)).toEqual([])
  })

  test.each([
    ['材料 甲 "没有完\n材料 乙', ['BJ0003 "没有完']],
    ['材料 甲 "没有完\\\n材料 乙', ['BJ0003 "没有完\\']],
    ['材料 甲 "没有完\\', ['BJ0003 "没有完\\']],
    ['材料 甲 "\\𠮷"', ['BJ0001 \\𠮷']],
    ['机构 甲 “没有完 { 岗位 乙 }', ['BJ0003 “没有完']],
    ['依据 《没有完 // 注释', ['BJ0003 《没有完']],
    ['由 「没有完', ['BJ0003 「没有完']],
    ['由 `没有完', ['BJ0003 `没有完']],
    ['甲 /* 没有完', ['BJ0003 /*']],
    ['"a\\qb"', ['BJ0001 \\q']],
    ['"\\u{41}\\u{}"', ['BJ0001 \\u']],
  ])('%s', (text, found) => {
    expect(problems(text)).toEqual(found)
  })
})

describe('comments', () => {
  const text = '/// 说明\n/// 第二行\n机构 甲 // 后\n/* 前 */ 材料 乙 ／／ 全角\n// 末尾'
  const { comments, tokens } = lex(text)

  test('are kept with their kind and the token that they belong to', () => {
    expect(
      comments.map(({ kind, placement, token, start, end }) => [kind, placement, token, text.slice(start, end)]),
    ).toEqual([
      ['doc', 'leading', 0, '/// 说明'],
      ['doc', 'leading', 0, '/// 第二行'],
      ['line', 'trailing', 1, '// 后'],
      ['block', 'leading', 2, '/* 前 */'],
      ['line', 'trailing', 3, '／／ 全角'],
      ['line', 'leading', 4, '// 末尾'],
    ])
  })

  test('documentation goes to the next token', () => {
    expect(tokens.map((token) => token.doc)).toEqual(['说明\n第二行', undefined, undefined, undefined, undefined])
  })

  test('four slashes are no documentation', () => {
    expect(lex('//// ---').comments[0]?.kind).toBe('line')
  })
})

describe('what is no text of the language', () => {
  test('a run of unknown characters is reported once, and the rest is read', () => {
    expect(problems('机构 @@# 甲 ~')).toEqual(['BJ0001 @@#', 'BJ0001 ~'])
    expect(read('机构 @@# 甲')).toEqual(['keyword 机构', 'name 甲'])
  })

  test('what only words stand between is one run, and they are still read', () => {
    expect(problems('机构 甲@乙#丙 ~')).toEqual(['BJ0001 @乙#', 'BJ0001 ~'])
    expect(read('机构 甲@乙#丙')).toEqual(['keyword 机构', 'name 甲', 'name 乙', 'name 丙'])
    expect(problems('机构 甲@, 乙# 丙@')).toEqual(['BJ0001 @', 'BJ0001 #', 'BJ0001 @'])
    const [run] = lex('@甲'.repeat(1000)).diagnostics
    expect(run?.end).toBe(1999)
    expect(run?.args['found']).toMatch(/^@甲(@甲)*.?…$/)
  })

  test('U+0000 and lone surrogates are reported wherever they stand', () => {
    expect(problems('a\0b \ud800 "c\udfffd" // \0')).toEqual([
      'BJ0001 \0',
      'BJ0001 \ud800',
      'BJ0001 \udfff',
      'BJ0001 \0',
    ])
  })

  test('a byte-order mark and mixed line ends are white space', () => {
    expect(problems('\ufeff机构 甲\r\n材料 乙\r材料 丙\n')).toEqual([])
    expect(read('\ufeff机构')).toEqual(['keyword 机构'])
  })
})
