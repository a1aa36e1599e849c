import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { semanticTokensLegend } from './semantic-tokens-legend.ts'
import { semanticPieces, semanticTokens } from './semantic-tokens.ts'

/** The words of a text with what each stands for; `!` marks a declaration, `?` a documentation comment. */
function meanings(text: string): readonly string[] {
  return semanticPieces(analyse(text, 'file:///a.banjie')).map(({ start, end, type, modifier }) => {
    const mark = modifier === undefined ? '' : modifier === 'declaration' ? '!' : '?'
    return `${text.slice(start, end)} ${type}${mark}`
  })
}

test('names are told by what they stand for, and where they are declared', () => {
  expect(meanings('机构 审批局 { 岗位 窗口  印章 公章 }\n材料 执照\n事项 登记 { 承办 审批局  出具 执照 }')).toEqual([
    '机构 declarationKeyword',
    '审批局 office!',
    '岗位 keyword',
    '窗口 post!',
    '印章 keyword',
    '公章 seal!',
    '材料 declarationKeyword',
    '执照 document!',
    '事项 declarationKeyword',
    '登记 item!',
    '承办 keyword',
    '审批局 office',
    '出具 keyword',
    '执照 document',
  ])
})

test('steps, outcomes, the applicant and implied steps', () => {
  const text = `机构 局 { 岗位 窗口 }
事项 登记 {
    承办 局
    办理程序 { 环节 审查 由 局.窗口 { 结论 通过, 存疑, 退回 审查 } }
}
流程 设立 { 受理 由 局.窗口  办理 登记 }
场景 "一" 验证 设立 {
    2026-02-12 09:00 申请人 申报 { }
    2026-02-12 09:20 局.窗口 完成 受理
    2026-02-13 10:00 局.窗口 完成 登记.审查 结论 通过
}
`
  const found = meanings(text)
  for (const piece of ['审查 step!', '审查 step', '存疑 outcome', '退回 value', '申请人 applicant'])
    expect(found).toContain(piece)
  expect(found.filter((piece) => piece === '通过 outcome')).toHaveLength(2)
  // The first is the intake, the second names it.
  expect(found.filter((piece) => piece.startsWith('受理'))).toEqual(['受理 keyword', '受理 step'])
})

test('types and constraints of fields, whatever the words are elsewhere', () => {
  const text = '机构 局 { 电话 "1" }\n表单 表 { 电话: 电话 当 数 > 1  数: 数值 至少 3 }\n流程 甲 { 当 数 > 1 { 公示 } }'
  expect(meanings(text).filter((piece) => /^(?:电话|至少|当|数值) /u.test(piece))).toEqual([
    '电话 keyword',
    '电话 field!',
    '电话 type',
    '当 type',
    '数值 type',
    '至少 type',
    '当 keyword',
  ])
})

test('a keyword that stands as a name is no keyword', () => {
  expect(meanings('材料 受理\n事项 甲 { 需 受理 }').filter((piece) => piece.startsWith('受理'))).toEqual([
    '受理 document!',
    '受理 document',
  ])
})

test('citations, in either language; numbers with their units; strings, dates and comments', () => {
  expect(
    meanings('item A "甲" {\n  basis "Law" article 42 paragraph 1\n  statutory 20 working days // soon\n}'),
  ).toEqual([
    'item declarationKeyword',
    'A item!',
    '"甲" string',
    'basis keyword',
    '"Law" law',
    'article law',
    '42 law',
    'paragraph law',
    '1 law',
    'statutory keyword',
    '20 number',
    'working days unit',
    '// soon comment',
  ])
  expect(meanings('/// 说明\n法律 《甲法》 施行 2026-08-15 代之以 《乙法》')).toEqual([
    '/// 说明 comment?',
    '法律 declarationKeyword',
    '《甲法》 law',
    '施行 keyword',
    '2026-08-15 number',
    '代之以 keyword',
    '《乙法》 law',
  ])
})

test('each version of an item declares it', () => {
  const text = '事项 甲 { 施行 2020-01-01 至 2021-01-01 }\n事项 甲 { 施行 2021-01-01 }'
  expect(meanings(text).filter((piece) => piece.startsWith('甲'))).toEqual(['甲 item!', '甲 item!'])
})

test('what goes over lines is a piece in each line', () => {
  expect(meanings('/* 一\n\n   二 */\r\nitem A { promised 3 working\n  days }')).toEqual([
    '/* 一 comment',
    '二 */ comment',
    'item declarationKeyword',
    'A item!',
    'promised keyword',
    '3 number',
    'working unit',
    'days unit',
  ])
})

test('in the numbers of the protocol', () => {
  const type = (name: (typeof semanticTokensLegend.tokenTypes)[number]): number =>
    semanticTokensLegend.tokenTypes.indexOf(name)
  const { data } = semanticTokens(analyse('材料 甲 // 乙\n\n  材料 丙', 'file:///a.banjie'))
  const numbers = [
    [0, 0, 2, type('declarationKeyword'), 0],
    [0, 3, 1, type('document'), 1],
    [0, 2, 4, type('comment'), 0],
    [2, 2, 2, type('declarationKeyword'), 0],
    [0, 3, 1, type('document'), 1],
  ]
  expect(data).toEqual(numbers.flat())
  expect(new Set(semanticTokensLegend.tokenTypes).size).toBe(semanticTokensLegend.tokenTypes.length)
})
