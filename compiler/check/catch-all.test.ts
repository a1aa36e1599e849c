import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

/** An item needs a document of that name or title. */
const named = (name: string): string =>
  `机构 局\n材料 「${name}」\n事项 甲 { 依据 《某条例》第一条 承办 局 需 「${name}」 }`
const titled = (title: string): string =>
  `office B document D "${title}" item A { basis "Law" article 1 handled by B needs D }`

test.each([
  '其他材料',
  '其它',
  '其他有关材料',
  '其他股东名册',
  '有关证明文件',
  '相关材料',
  '身份证及其他材料',
  '法律、法规规定的其他材料',
  '主管部门要求的其他证明文件',
  '身份证和其他证件',
  '项目有关资料',
  '营业执照、有关证照',
  '申请表等材料',
  '图纸等有关资料',
  '身份证等证明材料',
  '执业证书等复印件',
  '购房合同等',
  '身份证明（身份证、护照等）',
  'OtherPapers',
  'plans_etc',
])('BJ6006: %s, by its name', (name) => {
  expect(placesOf('BJ6006', named(name))).toEqual([`「${name}」`])
})

test.each([
  '其他需要提交的材料',
  '申请表等',
  'Other documents',
  'Identity card and others',
  'Plans, photographs etc.',
  'Relevant documents',
  'any other papers',
])('BJ6006: %s, by its title', (title) => {
  expect(found('BJ6006', titled(title))).toMatchObject([{ at: 'D', severity: 'warning' }])
  for (const text of found('BJ6006', titled(title)).flatMap(({ zh, en }) => [zh, en])) expect(text).toContain(title)
})

test.each([
  '男女平等',
  '医院等级三级甲等',
  '高等学历证书',
  '同等学力证明',
  '等级证书',
  '无其他债务声明',
  '名下无其他住房证明',
  '与其他单位签订的合同',
  '职业技能等级证书',
  '有关联交易声明',
  '相关性分析报告',
  '与项目有关的合同',
  '房屋租赁合同',
])('BJ6006, near: %s', (name) => {
  expect(placesOf('BJ6006', named(name))).toEqual([])
  expect(placesOf('BJ6006', titled(name))).toEqual([])
})

test.each(["Mother's identity card", 'Declaration of no other debts', 'Another office’s opinion', 'Etching permit'])(
  'BJ6006, near: %s',
  (title) => {
    expect(placesOf('BJ6006', titled(title))).toEqual([])
  },
)

test('BJ6006, near: what another office shares is not asked of the applicant', () => {
  expect(placesOf('BJ6006', named('其他材料').replace('需 「其他材料」', '需 「其他材料」 共享自 局'))).toEqual([])
})
