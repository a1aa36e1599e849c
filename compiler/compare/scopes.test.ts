import { describe, expect, test } from 'vitest'
import { comparison, item, process } from './compared.fixture.ts'

const items = item('甲', '承诺 3 工作日 出具 甲证') + item('乙', '承诺 2 工作日') + item('丙', '承诺 1 工作日')
const shown = (before: string, after: string): readonly string[] =>
  comparison(items + before, items + after).processes.map((one) => {
    const [old, now] = [one.before, one.after].map((side) => side.map(({ name }) => name).join('+'))
    return `${old} → ${now}${one.isFollowUp ? ' 差评' : ''}`
  })

describe('which process stands in the place of which', () => {
  test('the one of that name, wherever it stands', () => {
    expect(
      shown(
        process('办理 甲', '', 'A') + process('办理 乙', '', 'B'),
        process('办理 乙', '', 'B') + process('办理 甲', '', 'A'),
      ),
    ).toEqual(['B → B', 'A → A'])
  })
  test('else the one of that title', () => {
    const [before, after] = ['A', 'C'].map((name) => process('办理 甲', '', `${name} "设立"`))
    expect(shown(`${before}${process('办理 乙', '', 'B')}`, `${process('办理 丙', '', 'B')}${after}`)).toEqual([
      'B → B',
      'A → C',
    ])
  })
  test('where one is left on each side, they stand for each other', () => {
    expect(
      shown(
        process('办理 甲', '', 'A') + process('办理 乙', '', 'B'),
        process('办理 甲', '', 'A') + process('办理 丙', '', 'C'),
      ),
    ).toEqual(['A → A', 'B → C'])
  })
  test('many windows, then one: those that are gone belong to the one that handles their items now', () => {
    const many = process('办理 甲', '', 'A') + process('办理 乙', '', 'B') + process('办理 丙', '', 'C')
    expect(shown(many, process('办理 甲 办理 乙', '', 'Z'))).toEqual(['A+B → Z', 'C → '])
    expect(shown(many, process('办理 甲 办理 乙 办理 丙', '', 'A'))).toEqual(['A+B+C → A'])
  })
  test('and one whose result they needed belongs to them', () => {
    const needing = item('丁', '需 甲证')
    const before = needing + process('办理 甲', '', 'A') + process('办理 丁', '', 'B')
    expect(shown(before, needing + process('办理 丁 办理 乙', '', 'Z'))).toEqual(['A+B → Z'])
  })
  test('one that is gone and handled nothing new stays gone', () => {
    const before = process('办理 甲 办理 乙', '', 'A') + process('办理 乙', '', '变更')
    expect(shown(before, process('办理 甲 办理 乙', '', 'A'))).toEqual(['A → A', '变更 → '])
  })
  test('what follows a bad rating stays out of the totals', () => {
    const rated = `${process('办理 甲', '', 'A', '评价 差评 启动 整改')}流程 整改 { 环节 核实 由 审批局.审查岗 限 9 工作日 }`
    expect(shown(process('办理 甲', '', '旧'), rated)).toEqual(['旧 → A', ' → 整改 差评'])
    const { totals } = comparison(items + process('办理 甲', '', '旧'), items + rated)
    expect(totals.workingDays).toEqual({ before: 3, after: 3, percent: 0 })
  })
})
