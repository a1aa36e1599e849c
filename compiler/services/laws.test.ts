import { expect, test } from 'vitest'
import { rangeOf, type Analysed } from './analysed.ts'
import { hover } from './hover.ts'
import { definition, highlights, references } from './navigation.ts'
import { Project } from './project.ts'

const laws = `法律 《甲法》 施行 2003-09-01 至 2026-08-15 代之以 《乙法》
/// 总则编
法律 《乙法》 施行 2026-08-15
`
const items = `引用 "laws.banjie"
事项 登记 { 依据 《中华人民共和国甲法》第三条, 《丙法》第一条 需 表 依据 《甲法》第四条 }
材料 表
`
const texts = new Map([
  ['/laws.banjie', laws],
  ['/items.banjie', items],
])
const project = new Project({ read: (path) => texts.get(path), paths: () => texts.keys() })
const analysed = project.analysed('/items.banjie') as Analysed

const at = (text: string) => {
  const offset = items.indexOf(text) + 1
  return rangeOf(analysed, { start: offset, end: offset }).start
}

test('hover tells when a law is in force and what has taken its place', () => {
  expect(hover(analysed, at('《中华'), 'zh')).toEqual({
    contents: {
      kind: 'markdown',
      value: '**法律** 《中华人民共和国甲法》\n\n2003-09-01 起施行，2026-08-15 起不再施行，由《乙法》代替',
    },
    range: rangeOf(analysed, { start: items.indexOf('《中华'), end: items.indexOf(', 《丙法》') }),
  })
  expect(hover(analysed, at('《甲法》'), 'en')?.contents).toMatchObject({
    value: '**law** “甲法”\n\nin force from 2003-09-01 until 2026-08-15, replaced by “乙法”',
  })
  const declaring = project.analysed('/laws.banjie') as Analysed
  expect(hover(declaring, { line: 2, character: 4 }, 'zh')?.contents).toMatchObject({
    value: '**法律** 《乙法》\n\n2026-08-15 起施行\n\n总则编',
  })
})

test('hover says that a law which nobody declares is taken as it is', () => {
  expect(hover(analysed, at('《丙法》'), 'zh')?.contents).toMatchObject({ value: expect.stringContaining('没有声明') })
})

test('a law is gone to, and found, however it is cited', () => {
  expect(definition(analysed, at('《中华'))).toMatchObject({ uri: '/laws.banjie', range: { start: { line: 0 } } })
  expect(definition(analysed, at('《丙法》'))).toBeUndefined()
  const places = (withDeclaration: boolean): unknown =>
    references(analysed, at('《甲法》'), withDeclaration).map(({ uri, range }) => [uri, range.start.line])
  expect(places(true)).toEqual([
    ['/laws.banjie', 0],
    ['/items.banjie', 1],
    ['/items.banjie', 1],
  ])
  expect(places(false)).toHaveLength(2)
  expect(highlights(analysed, at('《甲法》'))).toHaveLength(2)
})

test('hover on a field shows what may be answered', () => {
  const text = '表单 申请 {\n    /// 按平面图\n    面积: 数值 单位 "㎡" 大于 0\n    人: 名单 { 姓名: 文本 必填 }\n}\n'
  const form = new Project({ read: () => text, paths: () => ['/a.banjie'] }).analysed('/a.banjie') as Analysed
  expect(hover(form, { line: 2, character: 5 }, 'zh')?.contents).toMatchObject({
    value: '**字段** 申请.面积\n\n```banjie\n数值 单位 "㎡" 大于 0\n```\n\n按平面图',
  })
  expect(hover(form, { line: 3, character: 13 }, 'en')?.contents).toMatchObject({
    value: '**field** 人.姓名\n\n```banjie\n文本 必填\n```',
  })
})
