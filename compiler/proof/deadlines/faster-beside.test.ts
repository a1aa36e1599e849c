import { describe, expect, test } from 'vitest'
import { compile } from '../../compile.ts'
import { found, item, process } from './found.fixture.ts'

const items =
  item('甲', '承诺 3 工作日 出具 甲证') +
  item('乙', '承诺 2 工作日 出具 乙证') +
  item('丙', '承诺 4 工作日 需 甲证 出具 丙证')
const advised = (statements: string): readonly string[] =>
  found('BJ6002', items + process(statements)).map(({ at, zh }) => `${at}: ${zh.match(/早 (\d+)/)?.[1]}`)

describe('BJ6002: neighbours that would end earlier side by side', () => {
  test('by as many days as the shorter takes', () => {
    expect(advised('办理 甲 办理 乙')).toEqual(['办理 乙: 2'])
    expect(advised('依次 { 办理 乙 办理 甲 }')).toEqual(['办理 甲: 2'])
  })
  test('not where the later needs what the earlier yields, nor where something stands between', () => {
    expect(advised('办理 甲 办理 丙')).toEqual([])
    expect(advised('办理 丙 办理 甲')).toEqual([])
    expect(advised('办理 甲 环节 等候 由 审批局.窗口 限 1 工作日 办理 乙')).toEqual([])
    expect(advised('并联 { 办理 甲 办理 乙 }')).toEqual([])
  })
  test('the fix lets them run in parallel, and nothing is left to advise', () => {
    const text = `机构 审批局 { 岗位 窗口 }\n材料 申请书\n${item('甲', '承诺 3 工作日')}${item('乙', '承诺 2 工作日')}流程 P { 受理 由 审批局.窗口\n办理 甲\n办理 乙 }`
    const of = (whole: string) => compile(whole, 'a.banjie').diagnostics.filter(({ code }) => code === 'BJ6002')
    const edits = of(text)[0]?.fixes[0]?.edits.toSorted((a, b) => b.start - a.start) ?? []
    const mended = edits.reduce((whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end), text)
    expect(mended).toContain('并联 { 办理 甲\n办理 乙 }')
    expect(of(mended)).toEqual([])
  })
})
