import { describe, expect, test } from 'vitest'
import { changes, comparison, first, item, process } from './compared.fixture.ts'

const reviewed = (limit: number, rest = ''): string =>
  `办理程序 { 环节 审查 由 审批局.审查岗 限 ${limit} 工作日 ${rest} 环节 决定 由 审批局.决定岗 限 1 工作日 }`

describe('what changed where', () => {
  test('nothing, where nothing did', () => {
    const text =
      item('甲', `承诺 3 工作日 需 申请书 出具 甲证 用印 审批局.民生章 ${reviewed(2)}`) +
      process('办理 甲', '限 3 工作日')
    const { totals, processes } = comparison(text, text)
    expect(processes.flatMap((one) => [...one.changes, ...one.warnings])).toEqual([])
    expect(Object.values(totals).every(({ before, after }) => before === after)).toBe(true)
  })
  test('items that are gone, new, or handled by another office', () => {
    const before = item('甲', '', '城管局') + '事项 乙 { 承办 审批局 }\n' + process('办理 甲 办理 乙')
    const after = item('甲', '') + item('丙', '') + process('办理 甲 办理 丙')
    expect(changes(before, after)).toEqual([
      '取消事项“乙”（原来没有写依据）',
      '新增事项“丙”',
      '“甲”原由“城管局”办理，现由“审批局”办理',
    ])
  })
  test('an item under another name is known by its title or by what it yields', () => {
    const before = item('甲 "登记"', '') + item('乙', '出具 乙证') + process('办理 甲 办理 乙')
    const after = item('丙 "登记"', '') + item('丁', '出具 乙证') + process('办理 丙 办理 丁')
    const { items, changes: told } = first(before, after)
    expect(items.map(({ name, before: its }) => `${its?.name} → ${name}`)).toEqual(['甲 → 丙', '乙 → 丁'])
    expect(told).toEqual([])
  })
  test('items merged, side by side, or no longer so', () => {
    const items = ['甲', '乙', '丙', '丁'].map((name) => item(name, '承诺 1 工作日')).join('')
    const row = items + process('办理 甲 办理 乙 办理 丙 办理 丁')
    const beside = items + process('并联 { 依次 { 办理 甲 办理 乙 } 办理 丙 } 办理 丁')
    expect(changes(row, beside)).toEqual(['“甲”、“乙”、“丙”改为同时办理'])
    expect(changes(beside, row)).toEqual(['“甲”、“乙”、“丙”原来同时办理，现在先后办理'])
    expect(changes(row, items + process('办理 甲 合并 M "两证合一" { 办理 乙 办理 丙 } 办理 丁'))).toEqual([
      '“乙”、“丙”合并办理（两证合一）',
    ])
    expect(changes(beside, beside)).toEqual([])
  })
  test('why a document is asked for no more', () => {
    const before = item('乙', '需 申请书, 图纸, 身份证明, 丙证, 甲证') + process('办理 乙')
    const after =
      item('甲', '出具 甲证') +
      item('乙', '需 身份证明 共享自 公安局 需 丙证 告知承诺 需 甲证 需 图纸 容缺 2 工作日') +
      process('办理 甲 办理 乙')
    expect(changes(before, after).slice(1)).toEqual([
      '“申请书”取消，不再需要',
      '“图纸”可以容缺，2 个工作日内补交',
      '“身份证明”不再要申请人提交：由“公安局”共享',
      '“丙证”不再要申请人提交：以告知承诺代替',
      '“甲证”不再要申请人提交：由同一流程的“甲”出具',
    ])
  })
  test('a document that is asked for newly, less or more often', () => {
    const twice = '阶段 一 { 受理 由 审批局.窗口 限 当场 办理 甲 } 阶段 二 { 受理 由 审批局.窗口 限 当场 办理 乙 }'
    const items = item('甲', '需 申请书') + item('乙', '需 申请书')
    expect(changes(items + process(twice), items + process('办理 甲 办理 乙'))).toEqual([
      '“申请书”原要提交 2 次，现在 1 次',
    ])
    expect(changes(items + process('办理 甲 办理 乙'), items + process(twice))).toEqual([
      '“申请书”原要提交 1 次，现在 2 次',
    ])
    expect(changes(items + process('办理 甲'), item('甲', '需 申请书, 图纸') + process('办理 甲'))).toEqual([
      '新要申请人提交“图纸”',
    ])
  })
  test('steps that are gone, new, decided by rule, skipped or shorter', () => {
    const before = item('甲', `需 申请书 ${reviewed(3, '环节 复审 由 审批局.审查岗 限 1 工作日')}`) + process('办理 甲')
    const after =
      item('甲', `需 申请书 ${reviewed(1, '环节 抽查 由 审批局.审查岗 限 1 工作日')}`) +
      process('办理 甲', '', 'P', '绿色通道 当 急 { 限 1 工作日 免办 甲.抽查 }')
    expect(changes(before, after)).toEqual([
      '取消环节“甲.复审”（原来没有写依据）',
      '新增环节“甲.抽查”',
      '环节“甲.审查”的时限：3 个工作日 → 1 个工作日',
      '绿色通道免办环节“甲.抽查”',
      '流程“P”绿色通道的时限：没有 → 1 个工作日',
    ])
    const byRule = item(
      '甲',
      '需 申请书 办理程序 { 自动 审查 限 5 秒 { 通过 当 急 否则 环节 人工 由 审批局.审查岗 限 1 工作日 } 环节 决定 由 审批局.决定岗 限 1 工作日 }',
    )
    expect(changes(item('甲', `需 申请书 ${reviewed(1)}`) + process('办理 甲'), byRule + process('办理 甲'))).toEqual([
      '新增环节“甲.人工”',
      '环节“甲.审查”改为自动办理',
      '环节“甲.审查”的时限：1 个工作日 → 5 秒',
    ])
  })
  test('limits of process, stage, merge and item; one that is new or gone too', () => {
    const before =
      item('甲', '法定 20 工作日 承诺 9 工作日') + process('阶段 一 限 9 工作日 { 办理 甲 }', '限 30 工作日')
    const after =
      item('甲', '法定 20 工作日 承诺 3 工作日') + process('阶段 一 { 办理 甲 { 限 2 工作日 } }', '限 5 工作日')
    expect(changes(before, after)).toEqual([
      '流程“P”的时限：30 个工作日 → 5 个工作日',
      '阶段“一”的时限：9 个工作日 → 没有',
      '“甲”的承诺时限：9 个工作日 → 2 个工作日',
    ])
  })
  test('seals', () => {
    const sealed = (seal: string): string => item('甲', `用印 ${seal}`) + process('办理 甲')
    expect(changes(sealed('城管局.城管章'), sealed('审批局.民生章'))).toEqual([
      '不再用印“城管局.城管章”',
      '改用印章“审批局.民生章”',
    ])
  })
  test('legal bases that went with what is gone, where nothing cites them any more', () => {
    const checked = '环节 会审 由 审批局.审查岗 限 1 工作日 { 依据 《某市办法》第九条第二款, 《城乡规划法》第四十条 }'
    const before =
      item('甲', reviewed(1, checked)) + item('乙', '需 图纸 依据 "Law A" article 3') + process('办理 甲 办理 乙')
    const after = item('甲', reviewed(1)) + process('办理 甲')
    expect(first(before, after).warnings.map(({ message }) => message.zh)).toEqual([
      '取消的事项“乙”依据“Law A”第三条，新流程不再引用它：请核对法律是否仍有此要求',
      '取消的环节“甲.会审”依据《某市办法》第九条第二款，新流程不再引用它：请核对法律是否仍有此要求',
    ])
    expect(first(after, before).warnings).toEqual([])
  })
  test('every change is told in both languages', () => {
    const before = item('甲', `承诺 9 工作日 需 申请书, 图纸 ${reviewed(3)}`, '城管局') + process('办理 甲')
    const after =
      item('甲', '承诺 2 工作日 需 图纸 容缺 1 工作日') + item('乙', '') + process('并联 { 办理 甲 办理 乙 }')
    const told = first(before, after).changes
    expect(told.length).toBeGreaterThan(5)
    for (const { message } of told) {
      expect(message.zh).toMatch(/[\u4E00-\u9FFF]/)
      expect(message.en).toMatch(/[a-z]{3}/)
      expect(`${message.zh}${message.en}`).not.toMatch(/[{}]/)
    }
  })
})
