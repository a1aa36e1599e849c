import type { CompletionItem } from 'vscode-languageserver-types'
import { describe, expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { offsetOf, rangeOf } from './analysed.ts'
import { completion } from './completion.ts'
import { Project } from './project.ts'

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
表单 申请 { 业态: 单选 { "餐馆", "小吃" }  面积: 数值  重点: 是否  开业: 日期 }
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
    expect(found).toEqual(['通过', '复议'])
    const completing = (task: string): readonly string[] =>
      labels(inScenario(`2026-02-12 09:00 审批局.综合窗口 完成 ${task} 结论 <|>`))
    // The item has no corrections; a step that says nothing has the usual outcomes.
    expect(completing('食品许可.复核')).toEqual(['通过', '不予许可'])
    expect(completing('食品许可.决定')).toEqual(['通过', '退回'])
    expect(completing('受理')).toEqual(['通过', '不予许可', '补正'])
    expect(labels(inScenario('2026-02-12 09:00 审批局.综合窗口 完成 食品许可.决定 结论 退回 <|>'))).toEqual(['复核'])
  })
  test('on the other side of a comparison: options, channels, outcomes', () => {
    expect(labels(inProcess('当 业态 = <|>')).slice(0, 2)).toEqual(['餐馆', '小吃'])
    expect(labels(inProcess('当 渠道 为 <|>'))).toEqual(expect.arrayContaining(['窗口', '网上']))
    expect(labels(inProcess('办理 食品许可 当 结论(食品许可.审查) 为 <|>'))).toEqual(['通过', '复议', '非'])
    expect(labels(inScenario('2026-02-12 09:00 申请人 申报 { 业态: <|>')).slice(0, 2)).toEqual(['餐馆', '小吃'])
  })
  test.each<[string, string, readonly string[]]>([
    ['the options of a choice', '当 业态 = <|>', ['餐馆', '小吃']],
    ['and among several', '当 业态 属于 { <|>', ['餐馆', '小吃']],
    ['not those that stand there', '当 业态 属于 { "小吃", <|>', ['餐馆']],
    ['yes and no', '当 重点 = <|>', ['真', '假']],
    ['a number is typed', '当 面积 > <|>', []],
    ['after a sign too', '当 面积 > 10 + <|>', ['业态', '面积', '重点', '开业', '今天']],
    ['today, for a date', '当 开业 < <|>', ['今天']],
    ['a date, for today', '当 今天 > <|>', ['开业', '今天']],
    ['in a branch, by the condition', '分情形 业态 { "餐馆" { 当 重点 = <|>', ['真', '假']],
  ])('values by the type of what they are held against: %s', (_, statement, expected) => {
    expect(labels(inProcess(statement))).toEqual(expected)
  })
  test('values of fields in a scenario, by their types', () => {
    const answering = (field: string): readonly string[] =>
      labels(inScenario(`2026-02-12 09:00 申请人 申报 { ${field}: <|> }`))
    expect(answering('业态')).toEqual(['餐馆', '小吃'])
    expect(answering('重点')).toEqual(['真', '假'])
    expect(answering('面积')).toEqual([])
  })
  test('what the list has already is not offered again', () => {
    expect(labels(inScenario('2026-02-12 09:00 申请人 申报 { 业态: "餐馆", <|> }'))).toEqual(['面积', '重点', '开业'])
    expect(labels(inItem('办理程序 { 环节 甲 { 结论 通过, <|> } }'))).toEqual(['不予许可'])
    expect(
      labels(inItem('补正 1 次 办理程序 { 环节 甲 { 结论 复议 { 推送 身份证明, 场所证明 给 公安局 }, <|> } }')),
    ).toEqual(['通过', '不予许可', '补正'])
    expect(labels(inItem('办理程序 { 环节 甲 { 查验 场所证明, <|> } }'))).toEqual([])
    expect(labels(inItem('划转自 公安局 需 场所证明, <|>'))).toEqual(['身份证明', '许可证（正本）'])
    expect(labels(`${declared}流程 新 {\n    渠道 窗口, <|>\n}`)).toEqual(['网上', '自助终端', '掌上'])
  })
  test('nothing to return to from the first step', () => {
    expect(labels(inItem('办理程序 { 环节 甲 { 结论 <|> } }'))).toEqual(['通过', '不予许可'])
    expect(labels(inItem('办理程序 { 环节 甲 环节 乙 { 结论 <|> } }'))).toEqual(['通过', '不予许可', '退回'])
  })
  test('an instant goes on from the last one', () => {
    expect(taken(inScenario('<|>'), '2026-01-05 09:00')).toContain('    ${1:2026-01-05} ${2:09:00} \n')
    const found = labels(inScenario('2026-02-12 09:55 申请人 查看\n    <|>'))
    expect(found).toEqual(['2026-02-12 10:05', '应当'])
    expect(labels(inScenario('应当 到期 受理 于 <|>'))).toEqual([])
  })
  test('fields to answer come with their colon', () => {
    expect(taken(inScenario('2026-02-12 09:00 申请人 申报 { 面<|> }'), '面积')).toContain('申报 { 面积:  }')
    expect(taken(inScenario('2026-02-12 09:00 申请人 申报 { 面<|>: 1 }'), '面积')).toContain('申报 { 面积: 1 }')
  })
  test('laws that are declared or cited anywhere, or a new one', () => {
    expect(labels('事项 甲 {\n    依据 <|>\n}', 'zh')).toEqual(['《…》'])
    expect(taken('事项 甲 {\n    依据 <|>\n}', '《…》')).toContain('    依据 《${1:法律名称}》\n')
    const texts = new Map([
      ['甲.banjie', '事项 甲 {\n    依据 \n}'],
      ['乙.banjie', '事项 乙 { 依据 《行政许可法》第一条 }'],
    ])
    const project = new Project({ read: (path) => texts.get(path), paths: () => texts.keys() })
    const analysed = project.analysed('甲.banjie')
    if (analysed === undefined) throw new Error('no module')
    const { items } = completion(analysed, { line: 1, character: 7 }, 'zh')
    expect(items.map(({ label }) => label)).toEqual(['行政许可法', '《…》'])
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
  test('actions by who acts', () => {
    const acting = (actor: string): readonly string[] => labels(inScenario(`2026-02-12 09:00 ${actor} <|>`))
    expect(acting('申请人')).toEqual(['申报', '补交', '完成', '修改', '撤回', '评价', '查看'])
    expect(acting('审批局.窗口(张三)')).toEqual(['完成', '中止', '恢复', '延期', '共享', '查看'])
    expect(acting('公安局')).toEqual(['共享', '查看'])
  })
  test.each<[string, string, readonly string[]]>([
    ['number', '数值', ['至少', '当', '必填', '单位', '大于', '小于', '至多', '默认']],
    ['date', '日期', ['至少', '当', '必填', '大于', '小于', '至多', '默认']],
    ['text', '文本', ['当', '必填', '匹配', '长度', '默认']],
    ['yesno', '是否', ['当', '必填', '默认']],
    ['list', '名单 { 乙: 数值 }', ['当', '必填', '默认']],
  ])('constraints by the type of the field: %s', (_, type, expected) => {
    expect(labels(`表单 新 {\n    甲: ${type} <|>\n}`)).toEqual(expected)
  })
  test('what a length is, of a text', () => {
    expect(labels('表单 新 {\n    甲: 文本 长度 <|>\n}')).toEqual(['至多'])
  })
  test('units of time where a length of time is due, scales of a number where a number is', () => {
    expect(labels(inProcess('环节 甲 限 1<|>'))).toEqual(['工作日', '天', '小时', '分钟', '秒', '个月', '年'])
    expect(labels('表单 新 {\n    甲: 数值 大于 1<|>\n}')).toContain('万')
  })
  test('a declaration not before the braces around are closed', () => {
    const statements = labels(`${declared}流程 新 {\n    受理\n<|>\n}`)
    expect(statements).toContain('办理')
    expect(statements).not.toContain('机构')
    expect(labels(`${declared}流程 新 {\n    受理\n}\n<|>`)).toContain('机构')
  })
  test('in the language of the word that is typed', () => {
    const found = offered(inProcess('ha<|>')).filter(({ filterText }) => filterText?.startsWith('ha'))
    expect(found.map(({ label }) => label)).toEqual(['handle'])
    expect(taken(inProcess('ha<|>'), 'handle')).toContain('    handle ${1:Item}')
    expect(offered(inProcess('bl<|>')).filter(({ filterText }) => filterText?.startsWith('bl'))).toMatchObject([
      { label: '并联' },
      { label: '办理' },
    ])
    expect(labels('office A { post B }\n事<|>')).toContain('事项')
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
  test('not one that would be read as one with the word before it', () => {
    const found = labels('process P {\n    pre-review { archive } formal <|>')
    expect(found).toContain('formal when')
    expect(found).not.toContain('when')
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
