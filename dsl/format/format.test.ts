import { describe, expect, test } from 'vitest'
import { format } from './format.ts'

const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`

describe('the canonical style', () => {
  test.each<[string, string, string]>([
    ['half-width signs, one space', '机构　审批局｛岗位 窗口、决定岗｝', '机构 审批局 { 岗位 窗口, 决定岗 }\n'],
    ['full-width digits and quotes', '材料 甲 “样本 "一"”', '材料 甲 "样本 \\"一\\""\n'],
    ['CRLF and a byte-order mark', '\uFEFF材料 甲\r\n材料 乙\r\n', '材料 甲\n材料 乙\n'],
    [
      'blank lines: one is kept',
      '材料 甲\n\n\n\n材料 乙\n\n材料 丙\n材料 丁',
      '材料 甲\n\n材料 乙\n\n材料 丙\n材料 丁\n',
    ],
    ['an empty text', '', ''],
    ['nothing but a comment', '\n\n// 注', '// 注\n'],
    [
      'glued words get their space',
      '机构 局 { 岗位 科长 }\n流程 P { 受理 由局.科长 }',
      '机构 局 { 岗位 科长 }\n流程 P {\n    受理 由 局.科长\n}\n',
    ],
    [
      'a day and a time in full',
      '场景 "s" 验证 P { 2026-3-2 9:00 申请人 查看 }',
      '场景 "s" 验证 P {\n    2026-03-02 09:00 申请人 查看\n}\n',
    ],
    [
      'the spelling of units',
      '事项 I { 承诺 5个工作日 法定 1 working days }',
      '事项 I {\n    承诺 5 工作日\n    法定 1 working day\n}\n',
    ],
    [
      'numbers of articles',
      '事项 I { 依据 《L》第42条第1款第(2)项 }',
      '事项 I {\n    依据 《L》第四十二条第一款第（二）项\n}\n',
    ],
    ['the refusal of an intake', '流程 P { 受理 { 逾期 不予许可 } }', '流程 P {\n    受理 { 逾期 不予受理 }\n}\n'],
    [
      'quotes that a name needs before what follows it',
      'document led\n材料 `甲 乙`\nprocess P { step `led` by O.p  stage `on` { } }',
      'document led\n材料 「甲 乙」\nprocess P {\n    step 「led」 by O.p\n    stage 「on」 {}\n}\n',
    ],
    [
      'no quotes where no keyword goes on',
      'document all\ndocument handled\nitem I { needs all, handled, needs when in > 5 }',
      'document all\ndocument handled\nitem I {\n    needs all, handled, needs when in > 5\n}\n',
    ],
    [
      'the digits of names, as everywhere; letters stay what they are',
      '材料 Ａ１\n材料 「２０２６年」',
      '材料 Ａ1\n材料 「2026年」\n',
    ],
    [
      'a reference with remarks inside it',
      '流程 P { 受理 由 局 /* 一 */ . /* 二 */ 岗 /* 三 */ 限 当场 }',
      '流程 P {\n    受理 由 局/* 一 */./* 二 */岗 /* 三 */ 限 当场\n}\n',
    ],
    [
      'fields named like units',
      '表单 F { 甲: 数值 大于 ０ 万：数值 当 甲 > 5 年: 数值 }',
      '表单 F {\n    甲: 数值 大于 0\n    万: 数值 当 甲 > 5\n    年: 数值\n}\n',
    ],
    [
      'a separator that holds a basis off',
      '事项 I { 收费 5; 依据 《L》 }',
      '事项 I {\n    收费 5;\n    依据 《L》\n}\n',
    ],
  ])('%s', (_, text, formatted) => {
    expect(format(text)).toEqual({ text: formatted, kept: [] })
    expect(format(formatted).text).toBe(formatted)
  })

  test('a line that is full goes on deeper, counted in columns of which a Han character takes two', () => {
    const long = '一二三四五六七八九十一二三四五六七八九十'
    expect(format(`事项 I { 需 ${long}甲, ${long}乙, ${long}丙 }`).text).toBe(
      lines('事项 I {', `    需 ${long}甲, ${long}乙,`, `            ${long}丙`, '}'),
    )
  })

  test('comments stay where they stand', () => {
    const text = lines(
      '/// 说明',
      '材料 甲 // 行末',
      '',
      '// 单独',
      '机构 局 {',
      '    // 里面',
      '    岗位 窗口, /* 中间 */ 决定岗 // 后面',
      '',
      '    /* 两',
      ' 行 */',
      '    印章 章',
      '    // 最后',
      '}',
      '// 文末',
    )
    expect(format(text).text).toBe(text)
  })
})

describe('declarations with mistakes', () => {
  test('stay as they stand, the others are formatted', () => {
    const broken = '事项   乙 {\n  承诺\n      需   甲 // 注\n}'
    const { text, kept } = format(`材料   甲\n${broken}\n\n\n材料   丙`)
    expect(text).toBe(`材料 甲\n${broken}\n\n材料 丙\n`)
    expect(kept).toEqual([{ start: 7, end: 7 + broken.length }])
  })
  test.each([
    '{ ',
    '事项',
    '材料 "',
    '/* ',
    '材料 甲 }} // x\n 材料  乙',
    '\0\0 材料  甲',
    '材料 甲\n？？ // 注\n材料  乙',
  ])('what is no program comes out without loss: %j', (text) => {
    const once = format(text).text
    expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    expect(format(once).text).toBe(once)
  })
})

test('of any number of mistakes, each keeps its declaration as it stands', () => {
  const text = '材料   甲\n材料   @\n'.repeat(400)
  expect(format(text).text).toBe('材料 甲\n材料   @\n'.repeat(400))
})

describe('keywords in the other language', () => {
  const process = (text: string): string => `流程 P {\n    ${text}\n}\n`
  const english = (text: string): string => `process P {\n    ${text}\n}\n`
  test.each<[string, string, string]>([
    [
      'outcomes',
      process('环节 S { 结论 通过, 补正, 不予许可, 通知书 }'),
      english('step S { outcomes pass, correct, refuse, 通知书 }'),
    ],
    ['an intake', process('受理 { 逾期 不予受理 }'), english('accept { on overdue refuse }')],
    ['visits', process('最多跑 1 次'), english('visits at most 1')],
    ['the applicant', process('通知 申请人 "t"'), english('notify applicant "t"')],
    [
      'implied steps',
      process('绿色通道 当 a { 免办 I.决定, 受理 }').replace(
        '{ 免办 I.决定, 受理 }',
        '{\n        免办 I.决定, 受理\n    }',
      ),
      english('green channel when a {\n        skip I.decision, accept\n    }'),
    ],
    ['names that read like keywords', process('办理 材料'), english('handle 材料')],
    ['names in quotes', process('办理 「通过」'), english('handle 「通过」')],
    [
      'citations',
      '法律 《A》 施行 2026-01-01\n事项 I {\n    依据 《A》第二十五条第一款第（二）项, 《B》第三条之一\n}\n',
      'law "A" in force from 2026-01-01\nitem I {\n    basis "A" article 25 paragraph 1 item 2, "B"第三条之一\n}\n',
    ],
    [
      'units by their number',
      '事项 I {\n    承诺 1 工作日\n    补正 2 次\n}\n',
      'item I {\n    promised 1 working day\n    corrections 2 times\n}\n',
    ],
    [
      'what is one word in one of them',
      '场景 "s" 验证 P {\n    应当 未取得 D\n    应当 已取得 D\n}\n',
      'scenario "s" for P {\n    expect not obtained D\n    expect obtained D\n}\n',
    ],
    [
      'a refused intake in a scenario',
      '场景 "s" 验证 P {\n    2026-03-02 09:00 O.p 完成 受理 结论 不予受理\n}\n',
      'scenario "s" for P {\n    2026-03-02 09:00 O.p completes accept outcome refuse\n}\n',
    ],
    [
      'a refused intake of a stage, beside a step of an item that is called like one',
      '事项 I {\n    办理程序 {\n        环节 受理\n    }\n}\n流程 P {\n    阶段 S { 受理 }\n}\n场景 "s" 验证 P {\n    2026-03-02 09:00 O.p 完成 S.受理 结论 不予受理\n    2026-03-02 09:00 O.p 完成 I.受理 结论 不予许可\n}\n',
      'item I {\n    procedure {\n        step 受理\n    }\n}\nprocess P {\n    stage S { accept }\n}\nscenario "s" for P {\n    2026-03-02 09:00 O.p completes S.受理 outcome refuse\n    2026-03-02 09:00 O.p completes I.受理 outcome refuse\n}\n',
    ],
    [
      'a special procedure named by its kind',
      '场景 "s" 验证 P {\n    应当 待办 I.公示\n}\n',
      'scenario "s" for P {\n    expect task I.「public notice」\n}\n',
    ],
    [
      'the verification of a commitment, beside a step of that name',
      '材料 承诺书\n事项 I {\n    办理程序 {\n        环节 核查\n    }\n}\n场景 "s" 验证 P {\n    应当 待办 承诺书.核查\n    应当 待办 I.核查\n}\n',
      'document 承诺书\nitem I {\n    procedure {\n        step 核查\n    }\n}\nscenario "s" for P {\n    expect task 承诺书.verification\n    expect task I.核查\n}\n',
    ],
    [
      'the outcomes of a verification, beside an outcome of a step’s own',
      '材料 D\n事项 I {\n    办理程序 {\n        环节 核查 { 结论 撤销 }\n    }\n}\n场景 "s" 验证 P {\n    2026-03-02 09:00 O.p 完成 D.核查 结论 撤销 "r"\n    2026-03-02 09:00 O.p 完成 D.核查 结论 限期改正\n    2026-03-02 09:00 O.p 完成 I.核查 结论 撤销\n}\n',
      'document D\nitem I {\n    procedure {\n        step 核查 { outcomes 撤销 }\n    }\n}\nscenario "s" for P {\n    2026-03-02 09:00 O.p completes D.verification outcome revoke "r"\n    2026-03-02 09:00 O.p completes D.verification outcome rectify\n    2026-03-02 09:00 O.p completes I.核查 outcome 撤销\n}\n',
    ],
    [
      'channels and outcomes in conditions',
      process('等待 渠道 为 自助终端 且 结论(I.决定) 为 非 通过'),
      english('await channel is kiosk and outcome(I.decision) is not pass'),
    ],
    [
      'a step of that name that is declared',
      '流程 P {\n    环节 决定\n}\n场景 "s" 验证 P {\n    应当 待办 决定\n}\n',
      'process P {\n    step 决定\n}\nscenario "s" for P {\n    expect task 决定\n}\n',
    ],
  ])('%s', (_, zh, en) => {
    expect(format(zh).text).toBe(zh)
    expect(format(zh, { keywords: 'en' })).toEqual({ text: en, kept: [] })
    expect(format(en, { keywords: 'zh' })).toEqual({ text: zh, kept: [] })
    expect(format(en).text).toBe(en)
  })
})
