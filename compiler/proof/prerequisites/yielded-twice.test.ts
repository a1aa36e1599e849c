import { describe, expect, test } from 'vitest'
import { compile } from '../../compile.ts'

const declared = `机构 审批局 { 岗位 窗口 }
材料 执照
材料 许可
表单 F { 面积: 数值  类型: 单选 { "甲", "乙" } }
事项 甲 { 承办 审批局  出具 执照 }
事项 乙 { 承办 审批局  出具 执照 }
事项 丙 { 承办 审批局  出具 许可 }
`
/** The `handle`s at which a process of those statements yields a document a second time. */
const twice = (statements: string): readonly string[] => {
  const text = `${declared}流程 P { 受理 { 表单 F } ${statements} }`
  const { diagnostics } = compile(text, 'a.banjie')
  return diagnostics.filter(({ code }) => code === 'BJ4004').map(({ start, end }) => text.slice(start, end))
}

describe('BJ4004: two items on one path yield the same document', () => {
  test('one after the other, side by side, in stages and merges', () => {
    expect(twice('办理 甲 办理 丙 办理 乙')).toEqual(['办理 乙'])
    expect(twice('并联 { 办理 甲 办理 乙 }')).toEqual(['办理 乙'])
    expect(twice('阶段 一 { 办理 甲 } 阶段 二 { 办理 乙 }')).toEqual(['办理 乙'])
    expect(twice('合并 M { 办理 甲 办理 乙 }')).toEqual(['办理 乙'])
  })
  test('the branches of a choice are different paths; what comes after them is on each', () => {
    expect(twice('当 面积 > 5 { 办理 甲 } 否则 { 办理 乙 }')).toEqual([])
    expect(twice('分情形 类型 { "甲" { 办理 甲 } "乙" { 办理 乙 } }')).toEqual([])
    expect(twice('当 面积 > 5 { 办理 甲 } 办理 乙')).toEqual(['办理 乙'])
    expect(twice('办理 甲 当 面积 > 5 { 办理 乙 }')).toEqual(['办理 乙'])
  })
  test('branches of two choices that no case takes both; a case that has ended before', () => {
    expect(twice('当 面积 > 5 { 办理 甲 } 当 面积 <= 5 { 办理 乙 }')).toEqual([])
    expect(twice('当 面积 > 5 { 办理 甲 } 当 面积 > 9 { 办理 乙 }')).toEqual(['办理 乙'])
    expect(twice('当 面积 > 5 { 办理 甲 办结 } 办理 乙')).toEqual([])
    expect(twice('当 面积 > 5 { 办理 甲 } 否则 { 不予许可 "不在范围内" } 办理 乙')).toEqual(['办理 乙'])
    expect(twice('分情形 类型 { "甲" { 办理 甲 办结 } 否则 { } } 办理 乙')).toEqual([])
    expect(twice('分情形 类型 { "甲" { 办理 甲 } "乙" { 办结 } 否则 { } } 办理 乙')).toEqual(['办理 乙'])
  })
  test('a second item of the same name, once for each handle', () => {
    expect(twice('办理 甲 办理 甲')).toEqual(['办理 甲'])
  })
})
