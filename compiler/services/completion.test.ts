import type { CompletionItem } from 'vscode-languageserver-types'
import { describe, expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { offsetOf, rangeOf } from './analysed.ts'
import { completion } from './completion.ts'

/** What is offered at `<|>`, in the order of the editor. */
function offered(marked: string, locale: 'zh' | 'en' = 'zh'): readonly CompletionItem[] {
  const offset = marked.indexOf('<|>')
  const analysed = analyse(marked.replace('<|>', ''), 'a.banjie')
  const { start } = rangeOf(analysed, { start: offset, end: offset })
  return completion(analysed, start, locale).items.toSorted((a, b) =>
    (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
  )
}
const labels = (marked: string, locale: 'zh' | 'en' = 'zh'): readonly string[] =>
  offered(marked, locale).map(({ label }) => label)

/** The text after the completion of that label is taken. */
function taken(marked: string, label: string): string {
  const offset = marked.indexOf('<|>')
  const text = marked.replace('<|>', '')
  const edit = offered(marked).find((item) => item.label === label)?.textEdit
  if (edit === undefined || !('range' in edit)) throw new Error(`${label} is not offered`)
  const analysed = analyse(text, 'a.banjie')
  expect(offsetOf(analysed, edit.range.end)).toBeGreaterThanOrEqual(offset)
  return (
    text.slice(0, offsetOf(analysed, edit.range.start)) + edit.newText + text.slice(offsetOf(analysed, edit.range.end))
  )
}

const declared = `法律 《食品安全法》 施行 2015-10-01
机构 审批局 { 岗位 综合窗口, 窗口  印章 民生类 }
机构 公安局 { 岗位 户籍岗 }
材料 身份证明
材料 场所证明
材料 「许可证（正本）」
表单 申请 { 业态: 单选 { "餐馆", "小吃" }  面积: 数值 }
事项 食品许可 {
    承办 审批局
    承诺 3 工作日
    需 身份证明
    出具 「许可证（正本）」
    办理程序 {
        环节 审查 由 审批局.综合窗口 { 结论 通过, 复议 }
        环节 复核 由 审批局.综合窗口
        环节 决定 由 审批局.综合窗口 { 结论 通过, 退回 复核 }
    }
}
流程 开店 {
    受理 由 审批局.综合窗口 { 表单 申请 }
    办理 食品许可
    出件
}
`
const inItem = (part: string): string => `${declared}事项 新 {\n    承办 公安局\n    需 场所证明\n    ${part}\n}\n`
const inProcess = (statement: string): string => `${declared}流程 新 {\n    受理 { 表单 申请 }\n    ${statement}\n}\n`
const inScenario = (entry: string): string => `${declared}场景 "一" 验证 开店 {\n    ${entry}\n}\n`

describe('names of the kind that is due', () => {
  test.each<[string, string, readonly string[]]>([
    ['documents', inItem('出具 <|>'), ['身份证明', '场所证明', '许可证（正本）']],
    ['offices', inItem('划转自 <|>'), ['审批局', '公安局']],
    ['posts of an office', inProcess('出件 由 审批局.<|>'), ['综合窗口', '窗口']],
    ['seals of an office', inItem('用印 审批局.<|>'), ['民生类']],
    ['items', inProcess('办理 <|>'), ['食品许可']],
    ['processes', `${declared}场景 "一" 验证 <|>`, ['开店']],
    ['forms', inItem('表单 <|>'), ['申请']],
    ['what the item needs, for reads', inItem('办理程序 { 环节 甲 { 查验 <|> } }'), ['场所证明']],
    ['earlier steps, to return to', inItem('办理程序 { 环节 甲 环节 乙 { 结论 退回 <|> } 环节 丙 }'), ['甲']],
    ['choice fields, to choose by', inProcess('分情形 <|>'), ['业态']],
    ['options, of a branch', inProcess('分情形 业态 { <|> }').replace('<|> }', '<|>'), ['餐馆', '小吃']],
    ['the rest of a task', inScenario('应当 待办 食品许可.<|>'), ['审查', '复核', '决定']],
  ])('%s', (_, marked, expected) => {
    const names = offered(marked).filter(({ sortText }) => sortText?.startsWith('1'))
    expect(names.map(({ label }) => label)).toEqual(expected)
  })

  test('posts come with their offices, those of the item at hand first, then the applicant', () => {
    expect(labels(inItem('办理程序 { 环节 甲 由 <|> }')).slice(0, 3)).toEqual([
      '公安局.户籍岗',
      '审批局.综合窗口',
      '审批局.窗口',
    ])
    expect(labels(inProcess('环节 甲 由 <|>'))).toContain('申请人')
  })
  test('tasks in scenarios, by their paths, implied steps too', () => {
    const found = labels(inScenario('2026-02-12 09:00 审批局.综合窗口 完成 <|>'))
    expect(found).toEqual(['受理', '食品许可.审查', '食品许可.复核', '食品许可.决定', '出件'])
  })
  test('outcomes of the task that is completed', () => {
    const found = labels(inScenario('2026-02-12 09:00 审批局.综合窗口 完成 食品许可.审查 结论 <|>'))
    expect(found).toEqual(expect.arrayContaining(['通过', '不予许可', '补正', '复议', '退回']))
  })
  test('on the other side of a comparison: options, channels, outcomes', () => {
    expect(labels(inProcess('当 业态 = <|>')).slice(0, 2)).toEqual(['餐馆', '小吃'])
    expect(labels(inProcess('当 业态 属于 { "小吃", <|>')).slice(0, 2)).toEqual(['餐馆', '小吃'])
    expect(labels(inProcess('当 渠道 为 <|>'))).toEqual(expect.arrayContaining(['窗口', '网上']))
    expect(labels(inProcess('当 结论(食品许可.审查) 为 <|>'))).toEqual(expect.arrayContaining(['通过', '复议']))
    expect(labels(inScenario('2026-02-12 09:00 申请人 申报 { 业态: <|>')).slice(0, 2)).toEqual(['餐馆', '小吃'])
  })
  test('fields to answer come with their colon', () => {
    expect(taken(inScenario('2026-02-12 09:00 申请人 申报 { 面<|> }'), '面积')).toContain('申报 { 面积:  }')
    expect(taken(inScenario('2026-02-12 09:00 申请人 申报 { 面<|>: 1 }'), '面积')).toContain('申报 { 面积: 1 }')
  })
  test('laws that are declared', () => {
    expect(taken(inItem('依据 <|>'), '食品安全法')).toContain('依据 《食品安全法》')
    expect(taken(inItem('依据 《食<|>》'), '食品安全法')).toContain('依据 《食品安全法》\n')
  })
  test('a name that is being declared is not offered', () => {
    expect(labels(`${declared}材料 <|>`)).toEqual([])
    expect(labels(`${declared}流程 新 { 环节 <|>`)).toEqual([])
  })
})

describe('keywords', () => {
  test('only those that can stand there, with what the grammar sees by looking further', () => {
    expect(labels('<|>')).toEqual(['引用', '日历', '机构', '法律', '材料', '表单', '事项', '流程', '场景'])
    // A statement was given: no part of the process may follow, and no use of another module after a declaration.
    expect(labels(inProcess('<|>'))).not.toContain('最多跑')
    expect(labels(`${declared}<|>`)).not.toContain('引用')
    // Signers stand after the post of a step, not of an intake.
    expect(labels(inProcess('环节 甲 由 审批局.窗口 <|>'))).toContain('会签')
    expect(labels(inProcess('受理 由 审批局.窗口 <|>'))).not.toContain('会签')
  })
  test('a part that may stand once is not offered twice, wherever it stands', () => {
    const found = labels(inItem('<|>\n    承诺 5 工作日'))
    expect(found).not.toContain('承诺')
    expect(found).not.toContain('承办')
    expect(found).toContain('法定')
    expect(labels(inProcess('环节 甲 限 1 工作日 <|>'))).not.toContain('限')
  })
  test('what goes on in a part that is being written is offered', () => {
    expect(labels(inItem('类型 <|>'))).toEqual(['许可', '确认', '备案', '公共服务'])
  })
  test('what belongs to a process is not offered in the procedure of an item', () => {
    expect(labels(inItem('办理程序 { <|> }'))).toEqual([
      '环节',
      '自动',
      '特别程序',
      '依次',
      '并联',
      '当',
      '分情形',
      '通知',
      '推送',
      '等待',
    ])
  })
  test('in the language of the file, else of the reader', () => {
    expect(labels('<|>', 'en')).toContain('office')
    expect(labels('office A { post B }\n<|>', 'zh')).toContain('document')
    expect(labels('机构 甲 { 岗位 乙 }\n<|>', 'en')).toContain('材料')
  })
  test('as snippets that fit the place: a declaration, a part, a clause', () => {
    expect(taken('<|>', '表单')).toBe('表单 ${1:名称} {\n    ${2:字段}: ${3:文本} 必填\n}')
    expect(taken(inItem('表<|>'), '表单')).toContain('    表单 ${1:表单}\n')
    expect(taken(inItem('需 身份证明 <|>'), '当')).toContain('需 身份证明 当 ${1:条件}\n')
    expect(taken(inProcess('<|>'), '当')).toContain('当 ${1:条件} {')
  })
  test('with documentation', () => {
    expect(offered('<|>').find(({ label }) => label === '材料')).toMatchObject({
      detail: '声明',
      documentation: { kind: 'markdown', value: expect.stringContaining('申请材料或办理结果') as string },
    })
  })
})

describe('what is half typed', () => {
  test('is replaced, and nothing else', () => {
    expect(taken(inItem('出具 身<|>'), '身份证明')).toBe(inItem('出具 身份证明'))
    expect(taken('office A { post B }\nitem X {\n    handled b<|>', 'handled by')).toContain(
      '    handled by ${1:Office}',
    )
  })
  test('a keyword glued to it gets its space', () => {
    expect(taken(inProcess('办理食<|>'), '食品许可')).toBe(inProcess('办理 食品许可'))
    expect(taken(inProcess('出件 由<|>'), '审批局.窗口')).toBe(inProcess('出件 由 审批局.窗口'))
    expect(taken(inProcess('出件 限 5<|>'), '工作日')).toBe(inProcess('出件 限 5 工作日'))
  })
  test('a name that cannot stand bare is put between quotes', () => {
    expect(taken(inItem('出具 <|>'), '许可证（正本）')).toBe(inItem('出具 「许可证（正本）」'))
    expect(taken(inProcess('出件 由 审批局.<|>'), '窗口')).toBe(inProcess('出件 由 审批局.窗口'))
  })
  test('in a comment nothing is offered, in a string only what it may say', () => {
    expect(labels(`${declared}// 事<|>`)).toEqual([])
    expect(labels(`${declared}/* 事<|>`)).toEqual([])
    expect(taken(inProcess('当 业态 = "<|>" { }'), '餐馆')).toBe(inProcess('当 业态 = "餐馆" { }'))
  })
})
