import { syntaxMessages } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { compile } from './compile.ts'
import { compilerMessages } from './messages/messages.ts'

/** For each code of reading and of names a text that has it, and nothing else. */
const texts: Readonly<Record<string, string>> = {
  BJ0001: '事项 甲 { 依据 《行政许可法》第四条 承诺 }',
  BJ0002: '机构 甲 { 岗位 乙 }\n流程 丙 { 环节 丁 由甲.乙 }',
  BJ0003: '材料 甲 "营业执照',
  BJ1001: '事项 甲 { 依据 《行政许可法》第四条 需 乙 }',
  BJ1002: '材料 甲\n材料 甲',
  BJ1003: '引用 "甲"',
  BJ1004: '材料 甲\n流程 乙 { 办理 甲 }',
}

test.each(Object.entries(texts))('%s', (code, text) => {
  const { diagnostics } = compile(text, '甲.banjie')
  expect(diagnostics.map((found) => found.code)).toEqual([code])
  const [found] = diagnostics
  expect(found?.message.zh).toMatch(/[\u4E00-\u9FFF]/)
  expect(found?.message.en).toMatch(/[a-z]{3}/)
  expect(`${found?.message.zh}${found?.message.en}`).not.toMatch(/[{}](?!”)/)
})

test('every code of reading and of names has its text here', () => {
  const codes = [...Object.keys(syntaxMessages), ...Object.keys(compilerMessages)].filter((key) =>
    /^BJ[01]\d/.test(key),
  )
  expect(codes.toSorted()).toEqual(Object.keys(texts).toSorted())
})
