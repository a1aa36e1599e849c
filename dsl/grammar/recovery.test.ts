import { describe, expect, test } from 'vitest'
import { renderMessage } from '../diagnostic.ts'
import { LineTable } from '../line-table.ts'
import { syntaxMessages } from '../messages/table.ts'
import { parse } from '../parse.ts'

/** What is reported: code, place and the text that it stands at. */
function reported(text: string): string[] {
  const lines = new LineTable(text)
  return parse(text).diagnostics.map(({ code, start, end }) => {
    const { line, column } = lines.positionAt(start)
    return `${line}:${column} ${code} ${text.slice(start, end)}`
  })
}

const message = (text: string): string => {
  const [found] = parse(text).diagnostics
  return found === undefined ? '' : renderMessage([syntaxMessages], found.code, found.args, 'zh')
}

// Where nothing more stands on a line, what is missing is reported at its end: there the official looks, and a reader who
// marks the line at fault marks that one. The next line is right.
describe('one mistake is reported once, and what follows is read', () => {
  test.each<[string, string, string[]]>([
    ['an unknown declaration', '材斜 甲 { 格式 "pdf" }\n材料 乙', ['1:1 BJ0001 材斜']],
    ['a wrong comma', '流程 P {\n受理 由 局，窗 限 当场 { 表单 F }\n归档\n}', ['2:7 BJ0001 ，']],
    ['a number in words', '事项 I {\n法定 二十 工作日\n承诺 3 工作日\n}', ['2:4 BJ0001 二十']],
    ['a misspelt unit', '事项 I {\n法定 20 工做日\n承诺 3 工作日\n}', ['2:7 BJ0001 工做日']],
    ['number and unit exchanged', '事项 I {\n法定 工作日 20\n承诺 3 工作日\n}', ['2:4 BJ0001 工作日']],
    ['a name that is missing at the end of a line', '事项 I {\n需\n出具 证\n}', ['2:2 BJ0001 ']],
    ['a name that is missing on the same line', '事项 I { 需 出具 证 }', ['1:10 BJ0001 出具']],
    ['a missing limit', '事项 I {\n承诺\n出具 证\n}', ['2:3 BJ0001 ']],
    ['a missing limit, and an unknown part', '事项 I {\n承诺\n颜色 红\n}', ['2:3 BJ0001 ', '3:1 BJ0001 颜色']],
    [
      'two lines that end too early',
      '事项 I {\n承诺\n承办 // 谁？\n补正\n}',
      ['2:3 BJ0001 ', '3:3 BJ0001 ', '4:3 BJ0001 '],
    ],
    ['a length of time', '事项 I {\n需 甲 容缺\n出具 证\n}', ['2:7 BJ0001 ']],
    ['a condition', '流程 P { 自动 核 {\n通过 当\n否则 环节 S\n} }', ['2:5 BJ0001 ']],
    ['two unknown parts', '事项 I {\n颜色 红\n大小 大,\n  小\n出具 证\n}', ['2:1 BJ0001 颜色', '3:1 BJ0001 大小']],
    [
      'two unknown declarations',
      '材斜 甲 "一"\n材斜 乙 {\n格式 "pdf"\n}\n材料 丙',
      ['1:1 BJ0001 材斜', '2:1 BJ0001 材斜'],
    ],
    ['words of another kind', '今天 天气 很 好\n明天 也 是', ['1:1 BJ0001 今天']],
    ['a limit in the next line', '事项 I {\n承诺\n二十 工作日\n}', ['2:3 BJ0001 ']],
    ['a field without its type', '表单 F {\n甲:\n乙: 文字\n}', ['2:3 BJ0001 ', '3:4 BJ0001 文字']],
    ['an unknown part', '事项 I {\n颜色 红\n出具 证\n}', ['2:1 BJ0001 颜色']],
    ['a part given twice', '流程 P { 受理 由 A 由 B 限 当场 限 当场 }', ['1:15 BJ0001 由', '1:24 BJ0001 限']],
    ['two ways to come', '事项 I { 需 A 容缺 3 天 共享自 O }', ['1:19 BJ0001 共享自']],
    ['a part of the process too late', '流程 P { 归档 限 3 工作日 }', ['1:11 BJ0001 限']],
    ['use too late', '材料 A\n引用 "b"', ['2:1 BJ0001 引用']],
    ['a missing colon', '表单 F { 名称 文本 必填 面积: 数值 }', ['1:11 BJ0001 文本']],
    ['an unknown field type', '表单 F { 名称: 文字 必填 面积: 数值 }', ['1:12 BJ0001 文字']],
    ['a missing operand', '流程 P {\n当 面积 > { 归档 }\n办结\n}', ['2:8 BJ0001 {']],
    ['excluded by nothing', '流程 P {\n特别程序 公示 不计入 限 5 天\n归档 }', ['2:13 BJ0001 限']],
    ['no time', '场景 "s" 验证 P {\n2026-01-01 申请人 撤回\n应当 办结\n}', ['2:12 BJ0001 申请人']],
    ['no instant', '场景 "s" 验证 P {\n申请人 申报 { 名: "x" }\n应当 办结\n}', ['2:1 BJ0001 申请人']],
    ['no action', '场景 "s" 验证 P {\n2026-01-01 09:00 申请人\n应当 办结\n}', ['2:21 BJ0001 ']],
    ['no task', '场景 "s" 验证 P {\n应当 待办\n应当 办结\n}', ['2:6 BJ0001 ']],
    ['an unknown expectation', '场景 "s" 验证 P {\n应当 高兴\n应当 办结\n}', ['2:4 BJ0001 高兴']],
    ['a half share', '流程 P { 环节 S 由 A 票决 3 }', ['1:20 BJ0001 3']],
    ['a half correction', '事项 I { 补正 1.5 次 }', ['1:11 BJ0001 1.5']],
    ['an impossible date', '法律 《A》 施行 2026-02-30\n材料 乙', ['1:11 BJ0001 2026-02-30']],
    ['unreadable text', '事项 I {\n需 @@@ 出具 证\n承诺 3 天 }', ['2:3 BJ0001 @@@']],
    ['a string without end', '机构 甲 "没有完 { 岗位 乙 }\n材料 丙', ['1:6 BJ0003 "没有完']],
    ['a comment without end', '材料 甲\n流程 P { 归档 /* 没有完', ['2:11 BJ0003 /*']],
  ])('%s', (_, text, found) => {
    expect(reported(text)).toEqual(found)
  })

  test.each<[string, string, string[]]>([
    ['of a declaration', '流程 P {\n    归档\n材料 甲\n', ['2:7 BJ0001 ']],
    ['at the end of the file', '流程 P {\n    归档\n', ['2:7 BJ0001 ']],
    ['inside', '流程 P {\n    并联 {\n        归档\n    办结\n}\n材料 甲', ['5:2 BJ0001 ']],
    ['before a statement that does not fit', '流程 P {\n    受理 { 表单 F\n    归档\n}\n材料 甲', ['2:14 BJ0001 ']],
    ['that opens', '流程 P {\n    受理 表单 F }\n    归档\n}\n材料 甲', ['2:8 BJ0001 表单']],
    ['that opens a block', '流程 P {\n    并联\n        归档\n    }\n    办结\n}\n材料 甲', ['2:7 BJ0001 ']],
    ['that opens a declaration', '流程 P\n    归档\n}\n材料 甲', ['1:5 BJ0001 ']],
    ['too many', '流程 P {\n    归档\n}\n}\n材料 甲', ['4:1 BJ0001 }']],
  ])('a brace missing %s', (_, text, found) => {
    expect(reported(text)).toEqual(found)
    const names = parse(text).tree.declarations.map((each) => each.kind)
    expect(names[0]).toBe('process')
  })

  test('what follows a mistake is in the tree', () => {
    const { tree } = parse('事项 I {\n承诺 三 天\n出具 证\n}\n材料 甲')
    const [item, document] = tree.declarations
    expect(item?.kind === 'item' ? item.parts.map((part) => part.kind) : []).toEqual(['promised', 'yields'])
    expect(document?.kind).toBe('document')
  })
})

describe('messages say what was expected in the words of officials', () => {
  test.each([
    [
      '事项 I { 法定 20 工做日 }',
      '这里应当写时间单位（工作日、天、小时、个月等），写的却是“工做日”。是不是想写“工作日”？',
    ],
    ['事项 I { 承诺\n}', '这里还缺时限（如 5 工作日、当场）。'],
    ['事项 I { 法定\n}', '这里还缺时间长度（如 5 工作日）。'],
    ['流程 P { 当 面积 > 5\n归档 }', '这里还缺“{”。'],
    ['事项 I { 需 甲 好的 }', '这里应当写容缺、告知承诺、共享自、当、依据，或者下一个要素，写的却是“好的”。'],
    ['流程 P { 办理 甲 好的 }', '这里应当写下一个办理步骤，或者“{”（里面写限、逾期），写的却是“好的”。'],
    [
      '流程 P { 当 面积 好的 { 归档 } }',
      '这里应当写比较（=、≠、>、≥、<、≤、为、属于）、且、或，或者“{”，写的却是“好的”。',
    ],
    ['流程 P { 受理 由 限 当场 }', '这里应当写岗位名称，写的却是“限”。'],
    ['场景 "s" P { }', '这里应当写“验证”，写的却是“P”。'],
    ['流程 P {', '这里还缺“}”。'],
    ['材料', '文件到这里就完了，还缺材料名称。'],
  ])('%s', (text, expected) => {
    expect(message(text)).toBe(expected)
  })
})

describe('keywords where nothing but a name may stand', () => {
  test.each([
    '流程 并联 { 办理 事项 }',
    '材料 材料',
    '机构 局 { 岗位 受理, 出件 }',
    '事项 办理 { 需 承诺 出具 证 }',
    '流程 P { 环节 受理 由 局.受理 限 1 工作日 }',
    '流程 P { 办理 并联 { 限 3 工作日 } }',
    'document within item step { promised 3 days }',
    '场景 "s" 验证 流程 { 2026-01-01 09:00 局.窗 完成 甲.核查 结论 通过 应当 撤回 核查 }',
  ])('%s', (text) => {
    expect(reported(text)).toEqual([])
  })
})

describe('the basis belongs to the part before it that can take one', () => {
  test.each([
    ['需 A 依据 《L》 出具 B', ['needs', 'yields']],
    ['依据 《K》 需 A 依据 《L》', ['basis', 'needs']],
    ['收费 0 依据 《L》', ['fee']],
    ['法定 20 工作日 依据 《L》', ['statutory', 'basis']],
    ['需 A 容缺 3 天 逾期 视为撤回 依据 《L》 依据 《M》', ['needs']],
  ])('%s', (text, parts) => {
    const { tree, diagnostics } = parse(`事项 I { ${text} }`)
    const [item] = tree.declarations
    expect(diagnostics).toEqual([])
    expect(item?.kind === 'item' ? item.parts.map((part) => part.kind) : []).toEqual(parts)
  })
})
