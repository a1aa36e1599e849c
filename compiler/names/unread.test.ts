import { describe, expect, test } from 'vitest'
import { analyse } from '../analyse.ts'

/** What is found in a text: the code and the text that it stands at. */
const found = (text: string): string[] =>
  analyse(text, 'a.banjie').diagnostics.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`)

const base = '机构 局 { 岗位 岗 }\n材料 甲\n材料 乙\n'

describe('a name lost by a mistake is not reported as unknown as well', () => {
  test.each<[string, string, string[]]>([
    [
      'a field that cannot be read, in a condition and in a scenario',
      `${base}表单 F {\n    名称: 文本\n    营业 面积: 数值\n    5平米: 数值\n}
流程 P { 受理 { 表单 F } 当 营业 > 5 且 平米 > 3 { 归档 } }
场景 "s" 验证 P { 2026-01-01 09:00 申请人 申报 { 营业: 3 } }`,
      ['BJ0001 面积', 'BJ0001 5'],
    ],
    [
      'a document that an item needs, where the keyword is misspelt',
      `${base}事项 I {\n    须 甲\n    办理程序 { 环节 S { 查验 甲 } }\n}`,
      ['BJ0001 须'],
    ],
    [
      'a document that an item needs, where its name is missing',
      `${base}事项 I {\n    需\n    办理程序 { 环节 S { 查验 甲 } }\n}`,
      ['BJ0001 '],
    ],
    [
      'a document that stands in a list with another one',
      `材料 甲, 乙\n材料 丙\n事项 I {\n    需 甲、乙、丙\n}`,
      ['BJ0001 , 乙'],
    ],
    ['a name after a dot', `${base}事项 I {\n    承办 局.\n    需 甲\n}`, ['BJ0001 ']],
    [
      'a step, to return to and in a scenario',
      `${base}事项 I {\n    承办 局\n    办理程序 {\n        环带 审查 由 局.岗
        环节 决定 由 局.岗 { 结论 通过, 退回 审查 }\n    }\n}
流程 P { 办理 I }
场景 "s" 验证 P { 2026-01-01 09:00 局.岗 完成 I.审查 }`,
      ['BJ0001 环带'],
    ],
    [
      'a period of force, of which another version tells',
      `${base}事项 I {\n    施形 2026-01-01 至 2027-01-01\n}\n事项 I {\n    施行 2027-01-01\n}`,
      ['BJ0001 施形'],
    ],
    [
      'a period of force without its end',
      `${base}事项 I {\n    施行 2026-01-01 至\n}\n事项 I {\n    施行 2027-01-01\n}`,
      ['BJ0001 '],
    ],
  ])('%s', (_, text, codes) => {
    expect(found(text)).toEqual(codes)
  })
})

describe('everything else in the file is checked', () => {
  test.each<[string, string, string[]]>([
    [
      'a field that the broken form does not speak of',
      `${base}表单 F {\n    名称: 文本\n    5平米: 数值\n}\n流程 P { 受理 { 表单 F } 当 人数 > 5 { 归档 } }`,
      ['BJ0001 5', 'BJ1001 人数'],
    ],
    [
      'a document that the broken item does not speak of',
      `${base}事项 I {\n    须 甲\n    需 甲\n    办理程序 { 环节 S { 查验 乙 } }\n}`,
      ['BJ0001 须', 'BJ1004 乙'],
    ],
    [
      'a task of a process, although the broken item of that name holds the word',
      `${base}事项 I {\n    须 I\n}\n流程 P {\n    环节 S 由 局.岗\n    绿色通道 当 甲.甲 = 1 { 免办 I }\n}`,
      ['BJ0001 须', 'BJ1004 甲.甲', 'BJ1001 I'],
    ],
    [
      'a name in another item, although the broken one holds it',
      `${base}事项 I {\n    须 丙\n}\n事项 J {\n    需 丙\n}`,
      ['BJ0001 须', 'BJ1001 丙'],
    ],
    [
      'a step, although a scenario with a brace too many speaks of it outside',
      `${base}事项 I {\n    承办 局\n    办理程序 { 环节 决定 由 局.岗 { 结论 通过, 退回 丙 } }\n}
流程 P { 办理 I }
场景 "s" 验证 P {
    2026-01-01 09:00 申请人 申报
}
}
    预期 丙 撤回
}`,
      ['BJ1001 丙', 'BJ0001 }'],
    ],
    [
      'a second declaration of one name, in no version',
      `${base}事项 I {\n    须 甲\n}\n事项 I {\n    需 甲\n}`,
      ['BJ0001 须', 'BJ1002 I'],
    ],
  ])('%s', (_, text, codes) => {
    expect(found(text)).toEqual(codes)
  })
})
