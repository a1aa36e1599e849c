import { describe, expect, test } from 'vitest'
import { textsToTranslate } from './texts-to-translate.ts'
import { readTranslation, translationFileOf, translationGaps } from './translation-file.ts'

describe('the texts that readers see', () => {
  test('are titles, names without one, options, units, themes, messages, reasons and documentation, each once', () => {
    const text = `法律 《行政许可法》 施行 2004-07-01
机构 局 "审批局" { 岗位 窗口 "综合窗口", 决定岗 印章 章 "专用章" 地址 "胜利街 1 号" }
/// 办给餐馆
/// 和小吃店
材料 申请书 "申请书"
表单 表 { 面积: 数值 单位 "㎡" 业态: 单选 { "餐馆", "小吃" } }
事项 许可 { 承办 局 需 申请书 办理程序 { 环节 审 "审查" 由 局.窗口 { 结论 通过, 上报 "报上级" } } }
流程 办证 "办理许可" {
    主题 "开店"
    受理 由 局.窗口 { 表单 表 }
    阶段 一 { 办理 许可 }
    通知 申请人 "办好了"
    不予许可 "不符合条件"
}
场景 "齐全" 验证 办证 { 2026-03-02 09:00 申请人 撤回 }
`
    expect(textsToTranslate(text)).toEqual([
      '行政许可法',
      '审批局',
      '综合窗口',
      '决定岗',
      '专用章',
      '胜利街 1 号',
      '办给餐馆\n和小吃店',
      '申请书',
      '表',
      '面积',
      '㎡',
      '业态',
      '餐馆',
      '小吃',
      '许可',
      '审查',
      '报上级',
      '办理许可',
      '开店',
      '一',
      '办好了',
      '不符合条件',
    ])
  })
})

describe('NAME.en.json', () => {
  test('stands beside its module', () => {
    expect(translationFileOf('企业开办/新开企业一日办.banjie')).toBe('企业开办/新开企业一日办.en.json')
  })

  test('lacks what the module says and it does not, and what is no text', () => {
    const { translation } = readTranslation('{ "申请书": "Application", "执照": 3, "证": " ", "旧": "Old" }')
    const gaps = translationGaps('材料 申请书\n材料 执照\n材料 证\n材料 章\n', translation)
    expect(gaps).toEqual({ missing: ['执照', '证', '章'], stale: ['旧'] })
  })

  test.each(['{ "a": ', '[]', '"a"', ''])('that is no object is BJ0001: %j', (json) => {
    const { diagnostics, translation } = readTranslation(json)
    expect([diagnostics.map(({ code }) => code), translation.size]).toEqual([['BJ0001'], 0])
  })
})
