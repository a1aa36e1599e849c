import { describe, expect, test } from 'vitest'
import { comparison, figure, first, item, process } from './compared.fixture.ts'

const steps = '办理程序 { 环节 审查 由 审批局.审查岗 限 2 工作日 环节 决定 由 审批局.决定岗 限 1 工作日 }'

describe('what a process comes to', () => {
  test('items and steps: an implied step counts one, special procedures and automatic steps apart', () => {
    const before =
      item('甲', `承诺 3 工作日 需 申请书 ${steps}`) + item('乙', '承诺 2 工作日') + process('办理 甲 办理 乙')
    const mixed =
      '办理程序 { 自动 核 限 5 秒 { 通过 当 急 否则 环节 审查 由 审批局.审查岗 限 1 工作日 } 特别程序 踏勘 由 审批局.审查岗 限 3 工作日 环节 决定 由 审批局.决定岗 限 1 工作日 }'
    const after =
      item('甲', `承诺 3 工作日 需 申请书 ${mixed}`) + process('办理 甲 环节 复核 由 审批局.审查岗 限 1 工作日')
    const one = first(before, after)
    expect(['items', 'steps', 'specials', 'autos'].map((name) => figure(one, name as 'items'))).toEqual([
      '2 → 1',
      '3 → 3',
      '0 → 1',
      '0 → 1',
    ])
  })
  test('the decisions of merged items are one step', () => {
    const items =
      item('甲', `承诺 3 工作日 ${steps}`) + item('乙', `承诺 3 工作日 ${steps}`) + item('丙', '承诺 1 工作日')
    const one = first(items + process('办理 甲 办理 乙 办理 丙'), items + process('合并 M { 办理 甲 办理 乙 办理 丙 }'))
    expect(figure(one, 'steps')).toBe('5 → 3')
  })
  test('documents are asked once an intake, less what is shared, yielded or committed; what may come later is told apart', () => {
    const before =
      item('甲', '需 申请书, 身份证明, 图纸 出具 甲证') +
      item('乙', '需 申请书, 甲证') +
      process('办理 甲', '', 'P') +
      process('办理 乙', '', 'Q')
    const after =
      item('甲', '需 申请书 需 身份证明 共享自 公安局 需 图纸 容缺 3 工作日 出具 甲证') +
      item('乙', '需 申请书, 甲证 需 丙证 告知承诺') +
      process('办理 甲 办理 乙', '', 'P')
    const { totals, processes } = comparison(before, after)
    expect(processes).toHaveLength(1)
    expect(totals.documents).toEqual({ before: 5, after: 2, percent: -60 })
    expect([totals.tolerated.after, totals.committed.after]).toEqual([1, 1])
    expect(totals.intakes).toEqual({ before: 2, after: 1, percent: -50 })
  })
  test('what one item tolerates and another requires is required', () => {
    const items = item('甲', '需 图纸 容缺 3 工作日') + item('乙', '需 图纸')
    expect(figure(first(items + process('办理 甲'), items + process('办理 甲 办理 乙')), 'tolerated')).toBe('1 → 0')
  })
  test('visits, offices, seals and working days, on the clock and in all', () => {
    const before =
      item('甲', '承诺 3 工作日 用印 审批局.民生章 补正 1 次 每次 5 工作日') +
      item('乙', '承诺 2 工作日 用印 城管局.城管章', '城管局') +
      process('办理 甲 办理 乙').replace('限 当场 {', '限 当场 到场 {').replace('限 当场  }', '限 当场 到场 }')
    const after =
      item('甲', '承诺 3 工作日 用印 审批局.民生章') +
      item('乙', '承诺 2 工作日 用印 审批局.民生章') +
      process('并联 { 办理 甲 办理 乙 }')
    const one = first(before, after)
    const shown = (['visits', 'offices', 'seals', 'workingDays', 'workingDaysInAll'] as const).map((name) =>
      figure(one, name),
    )
    expect(shown).toEqual(['2 → 0', '2 → 1', '2 → 1', '5 → 3', '10 → 3'])
    expect(one.offices).toEqual({ before: ['审批局', '城管局'], after: ['审批局'] })
  })
  test('merged items that pass under one seal pass under no other', () => {
    const items = item('甲', '用印 审批局.民生章') + item('乙', '用印 城管局.城管章')
    const merged = items + process('合并 M { 用印 审批局.民生章 办理 甲 办理 乙 }')
    expect(first(items + process('办理 甲 办理 乙'), merged).seals).toEqual({
      before: ['审批局.民生章', '城管局.城管章'],
      after: ['审批局.民生章'],
    })
  })
  test('the change in per cent has one decimal; of nothing there is none', () => {
    const items = ['甲', '乙', '丙'].map((name) => item(name, '')).join('')
    const one = first(
      items + process('办理 甲 办理 乙 办理 丙'),
      items + process('办理 甲 办理 乙 特别程序 踏勘 由 审批局'),
    )
    expect(one.figures.items.percent).toBe(-33.3)
    expect(one.figures.specials).toEqual({ before: 0, after: 1, percent: undefined })
  })
  test('what has no limit is named, for it counts 0', () => {
    const open = '办理程序 { 环节 审查 由 审批局.审查岗 环节 决定 由 审批局.决定岗 限 1 工作日 }'
    const before = item('甲', open) + item('乙', '') + process('办理 甲 办理 乙 环节 复核 由 审批局.审查岗 等待 急')
    const after = item('甲', `承诺 3 工作日 ${open}`) + item('乙', '法定 9 工作日') + process('办理 甲 办理 乙')
    const { unlimited } = first(before, after)
    expect(unlimited.before.map(({ zh }) => zh)).toEqual(['甲.审查', '乙', '复核', '等待'])
    expect(unlimited.after).toEqual([])
  })
})
