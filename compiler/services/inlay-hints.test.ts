import { parse } from '@banjie/dsl'
import type { InlayHint, TextEdit } from 'vscode-languageserver-types'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { rangeOf } from './analysed.ts'
import { inlayHints } from './inlay-hints.ts'

const uri = 'file:///a.banjie'
const hintsOf = (text: string): readonly InlayHint[] => {
  const analysed = analyse(text, uri)
  return inlayHints(analysed, rangeOf(analysed, { start: 0, end: text.length }), 'zh')
}
const edits = (text: string): TextEdit[] => hintsOf(text).flatMap(({ textEdits }) => textEdits ?? [])
const apply = (text: string, list: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'banjie', 1, text), list)

/** A text with its hints where they stand, in ⟨⟩. */
function hinted(text: string): string {
  return apply(
    text,
    hintsOf(text).map(({ position, label }) => ({
      range: { start: position, end: position },
      newText: `⟨${typeof label === 'string' ? label : ''}⟩`,
    })),
  )
}

test('an item without a procedure has one step', () => {
  expect(hinted('事项 甲 "登记" { 承办 局  法定 20 工作日  承诺 3 工作日 }')).toBe(
    '事项 甲 "登记"⟨环节 决定 限 3 工作日 由 局⟩ { 承办 局  法定 20 工作日  承诺 3 工作日 }',
  )
  expect(hinted('item A { handled by B, C  statutory 20 working days }')).toBe(
    'item A⟨step decision within 20 working days by B, C⟩ { handled by B, C  statutory 20 working days }',
  )
  expect(hinted('事项 甲 { }')).toBe('事项 甲⟨环节 决定⟩ { }')
})

test('corrections and tolerances, and what follows when their time lapses', () => {
  const inItem = (part: string): string =>
    hinted(`事项 甲 { ${part} 办理程序 { } }`).slice('事项 甲 { '.length, -' 办理程序 { } }'.length)
  expect(inItem('补正 1 次')).toBe('补正 1 次⟨每次 5 工作日 逾期 视为撤回⟩')
  expect(inItem('补正 1 次 每次 3 工作日')).toBe('补正 1 次 每次 3 工作日⟨逾期 视为撤回⟩')
  expect(inItem('补正 1 次 逾期 不予许可')).toBe('补正 1 次⟨每次 5 工作日⟩ 逾期 不予许可')
  expect(inItem('补正 1 次 每次 3 工作日 逾期 不予许可')).toBe('补正 1 次 每次 3 工作日 逾期 不予许可')
  expect(inItem('需 乙 容缺 3 工作日 当 丙')).toBe('需 乙 容缺 3 工作日⟨逾期 视为撤回⟩ 当 丙')
})

test('a step that names nobody is open to the offices of its item, and goes back once', () => {
  expect(
    hinted('事项 甲 { 承办 局 办理程序 { 环节 审查 { 结论 通过, 退回 受理 } 特别程序 踏勘 环节 决定 由 局.长 } }'),
  ).toBe(
    '事项 甲 { 承办 局 办理程序 { 环节 审查⟨由 局⟩ { 结论 通过, 退回 受理⟨1 次⟩ } 特别程序 踏勘⟨由 局⟩ 环节 决定 由 局.长 } }',
  )
})

test('an intake is deemed given, an await that lapses ends the case', () => {
  expect(hinted('process P { accept by O.w in person { form F } await submitted(D) within 3 days }')).toBe(
    'process P { accept by O.w in person⟨5 working days deemed accepted⟩ { form F } await submitted(D) within 3 days⟨≤ 3 工作日⟩⟨on overdue withdraw⟩ }',
  )
  expect(hinted('流程 甲 { 受理 限 1 工作日 等待 今天 = 今天 }')).toBe('流程 甲 { 受理 限 1 工作日 等待 今天 = 今天 }')
})

test('what can be written down says the same as before, and is no hint any more', () => {
  const text = `机构 局 { 岗位 长 }
材料 乙
事项 甲 {
    承办 局
    需 乙 容缺 3 工作日
    补正 1 次
    办理程序 { 环节 审查 { 结论 通过, 退回 审查 } 环节 决定 限 1 工作日 }
}
`
  const written = apply(text, edits(text))
  expect(parse(written).diagnostics).toEqual([])
  expect(edits(text)).toHaveLength(5)
  expect(edits(written)).toEqual([])
})

test('only those of the range, with the reason in the reader’s language', () => {
  const analysed = analyse('事项 甲 { }\n事项 乙 { }', uri)
  const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 8 } }
  const [hint, ...more] = inlayHints(analysed, line, 'en')
  expect(more).toEqual([])
  expect(hint).toMatchObject({ label: '环节 决定', position: { line: 1, character: 4 } })
  expect(hint?.tooltip).toContain('one step')
})

test('after each step the worst case in working days, corrections left out, from the beginning of its item or process', () => {
  const text = `机构 局 { 岗位 岗 }
事项 甲 { 承办 局 承诺 4 工作日 办理程序 { 环节 一 由 局.岗 限 1 工作日 并联 { 环节 二 由 局.岗 限 2 工作日 环节 三 由 局.岗 限 1 工作日 } 环节 四 由 局.岗 限 当场 } }
流程 丙 { 受理 由 局.岗 限 1 工作日 办理 甲 环节 五 由 局.岗 限 2 工作日 }`
  const shown = hinted(text)
  expect(shown).toContain('环节 一 由 局.岗 限 1 工作日⟨≤ 1 工作日⟩')
  expect(shown).toContain('环节 二 由 局.岗 限 2 工作日⟨≤ 3 工作日⟩')
  expect(shown).toContain('环节 三 由 局.岗 限 1 工作日⟨≤ 2 工作日⟩')
  expect(shown).toContain('环节 四 由 局.岗 限 当场⟨≤ 3 工作日⟩')
  expect(shown).toContain('办理 甲⟨≤ 4 工作日⟩')
  expect(shown).toContain('环节 五 由 局.岗 限 2 工作日⟨≤ 6 工作日⟩')
  const path = hintsOf(text).find(({ label }) => label === '≤ 6 工作日')
  expect(path?.tooltip).toBe('最慢的一件到这里：甲 4 个工作日 + 五 2 个工作日')
})
