import { syntaxMessages } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { compilerMessages } from './messages/messages.ts'

/** Modules that the texts may use: two that use each other, and two that use a third. */
const modules: Readonly<Record<string, string>> = {
  '乙.banjie': '引用 "丙.banjie"',
  '丙.banjie': '引用 "乙.banjie"',
  '左.banjie': '引用 "底.banjie"',
  '右.banjie': '引用 "底.banjie"',
  '底.banjie': '材料 申请书',
}
const basis = '依据 《行政许可法》第四条'
const steps = (last: string): string =>
  `office B { post R, D } item A { basis "Law" article 1 handled by B procedure { step One by B.R step Two by B.D { outcomes pass, return to ${last} } } }`

/** For each code of reading and of names texts that have it, and nothing else, with the place at which it stands. */
const faults: readonly (readonly [code: string, text: string, at: string])[] = [
  ['BJ0001', `事项 甲 { ${basis} 承诺 }`, '}'],
  ['BJ0001', 'document A { colour "red" }', 'colour'],
  ['BJ0001', `事项 甲 { ${basis} 施行 2026-02-30 }`, '2026-02-30'],
  ['BJ0002', '机构 甲 { 岗位 乙 }\n流程 丙 { 环节 丁 由甲.乙 }', '由甲'],
  ['BJ0002', '机构 甲 { 岗位 乙 }\n流程 丙 { 环节丁 由 甲.乙 }', '环节丁'],
  ['BJ0002', `材料 图纸 事项 甲 { ${basis} 需图纸 }`, '需图纸'],
  ['BJ0003', '材料 甲 "营业执照', '"营业执照'],
  ['BJ0003', 'document A /* the end is missing', '/*'],
  ['BJ0003', '事项 甲 { 依据 《行政许可法', '《行政许可法'],
  ['BJ1001', `事项 甲 { ${basis} 需 乙 }`, '乙'],
  ['BJ1001', 'office B { post Clerk } process P { step S by B.Clerc }', 'Clerc'],
  ['BJ1001', '引用 "没有.banjie"', '"没有.banjie"'],
  ['BJ1002', '材料 甲\n材料 甲', '甲'],
  ['BJ1002', 'document A form A { x: text }', 'A'],
  ['BJ1002', '表单 甲 { 面积: 数值 面积: 整数 }', '面积'],
  ['BJ1003', '引用 "甲"', '"甲"'],
  ['BJ1003', '引用 "乙.banjie"', '"乙.banjie"'],
  ['BJ1003', '引用 "左.banjie" 引用 "丙.banjie"', '"丙.banjie"'],
  ['BJ1004', '材料 甲\n流程 乙 { 办理 甲 }', '甲'],
  ['BJ1004', `机构 局 事项 甲 { ${basis} 承办 局 需 局 }`, '局'],
  ['BJ1004', steps('Two'), 'Two'],
]

/** Texts one token away from the fault, in which nothing of reading and of names is to be found. */
const nearMisses: readonly (readonly [code: string, text: string])[] = [
  ['BJ0001', '材料 承诺 材料 限 材料 日'],
  ['BJ0001', `事项 甲 { ${basis} 施行 2028-02-29 }`],
  ['BJ0002', '机构 甲 { 岗位 由乙 }\n流程 丙 { 环节 由甲 由 甲.由乙 }'],
  ['BJ0003', '材料 甲 "营业\\"执照" // "'],
  ['BJ0003', '材料 甲 ”营业执照“ /* “ */'],
  ['BJ1001', `事项 甲 { ${basis} 需 乙 } 材料 乙`],
  ['BJ1002', '材料 甲 机构 乙 { 岗位 甲 印章 甲 } 表单 丙 { 甲: 文本 }'],
  ['BJ1002', `事项 甲 { ${basis} 施行 2024-01-01 至 2026-01-01 } 事项 甲 { ${basis} 施行 2026-01-01 }`],
  ['BJ1003', '引用 "左.banjie" 引用 "右.banjie"'],
  ['BJ1004', steps('One')],
]

const read = (path: string): string | undefined => modules[path]

test.each(faults)('%s: %s', (code, text, at) => {
  const { diagnostics } = compile(text, '甲.banjie', read)
  expect(diagnostics.map((found) => [found.code, text.slice(found.start, found.end)])).toEqual([[code, at]])
  const [found] = diagnostics
  expect(found?.severity).toBe('error')
  expect(found?.message.zh).toMatch(/[\u4E00-\u9FFF]/)
  expect(found?.message.en).toMatch(/[a-z]{3}/)
  expect(`${found?.message.zh}${found?.message.en}`).not.toMatch(/[{}](?!”)/)
})

test.each(nearMisses)('%s, near: %s', (_, text) => {
  const { diagnostics } = compile(text, '甲.banjie', read)
  expect(diagnostics.filter(({ code }) => /^BJ[01]/.test(code))).toEqual([])
})

test.each(faults.filter(([code]) => code === 'BJ0002'))('%s: the space is the fix: %s', (_, text, at) => {
  const [edit] = compile(text, '甲.banjie').diagnostics[0]?.fixes[0]?.edits ?? []
  expect(edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(
    text.replace(at, at.replace(/^由|^环节|^需/, '$& ')),
  )
})

test('every code of reading and of names has its texts here, three of faults and a near miss', () => {
  const codes = [...Object.keys(syntaxMessages), ...Object.keys(compilerMessages)].filter((key) =>
    /^BJ[01]\d/.test(key),
  )
  expect([...new Set(faults.map(([code]) => code))].toSorted()).toEqual(codes.toSorted())
  for (const code of codes) {
    expect([code, faults.filter(([of]) => of === code).length]).toEqual([code, 3])
    expect(nearMisses.map(([of]) => of)).toContain(code)
  }
})
