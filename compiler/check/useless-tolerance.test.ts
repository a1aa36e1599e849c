import { expect, test } from 'vitest'
import { compile } from '../compile.ts'

/** The codes about tolerance that an item gets for a document which it tolerates, and another which it requires. */
const codesOf = (procedure: string): readonly string[] => {
  const text = `机构 审批局 { 岗位 窗口 }
材料 申请书
材料 效果图
事项 许可 { 依据 《行政许可法》第四条  承办 审批局  需 申请书  需 效果图 容缺 2 工作日  ${procedure} }`
  return compile(text, 'a.banjie').diagnostics.map(({ code }) => code)
}

test.each([
  ['the first step names it', '办理程序 { 环节 审查 { 查验 效果图 } 环节 决定 }'],
  ['the first step names no document, and so reads all', '办理程序 { 环节 审查 环节 决定 }'],
  ['the only step is the last one too, which reads all', '办理程序 { 环节 决定 { 查验 申请书 } }'],
  ['the only step is implied', ''],
])('BJ5001: %s', (_, procedure) => {
  expect(codesOf(procedure)).toEqual(['BJ5001'])
})

test.each([
  ['the first step names another', '办理程序 { 环节 审查 { 查验 申请书 } 环节 决定 }'],
  ['a special procedure waits only for what it names', '办理程序 { 特别程序 踏勘 环节 决定 }'],
  ['another step begins beside it', '办理程序 { 并联 { 环节 甲 环节 乙 { 查验 申请书 } } 环节 决定 }'],
])('silent where %s', (_, procedure) => {
  expect(codesOf(procedure)).toEqual([])
})
