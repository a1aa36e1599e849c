import { expect, test } from 'vitest'
import { type DrivenCase, processOf } from '../fixture.ts'
import { effectOf } from './effect.fixture.ts'
import { accepted, applied, licensing } from './licensing.ts'

const charged = (driven: DrivenCase): unknown[] =>
  driven.entries.flatMap((entry) => (entry.kind === 'charged' ? [entry.fees] : []))

effectOf('fee', 'what the item costs is charged once it is accepted', {
  program: (part) => licensing({ item: part }),
  cases: { '收费 100': [{ 许可: 100 }], '收费 12.5 依据 《甲法》第一条': [{ 许可: 12.5 }], '收费 0': [], '': [] },
  seen: (process) => charged(accepted(process)),
})

test('nothing is charged before acceptance', () => {
  expect(charged(applied(processOf(licensing({ item: '收费 100' }))))).toEqual([])
})

const other = (needs: string): string => `
材料 排放证
事项 排放 { 承办 局  ${needs}  出具 排放证  收费 60 }`

test('only the items that the case comes to are charged for', () => {
  const process = processOf(
    licensing({ declarations: other('需 申请书'), item: '收费 100', before: '当 面积 > 50 { 办理 排放 }' }),
  )
  expect(charged(accepted(process, { fields: { 面积: 50 } }))).toEqual([{ 许可: 100 }])
  expect(charged(accepted(process, { fields: { 面积: 51 } }))).toEqual([{ 排放: 60 }])
})

test('an item that asks the applicant for no document is charged for as well', () => {
  const process = processOf(licensing({ declarations: other('需 附件 共享自 监管局'), before: '并联 { 办理 排放 }' }))
  expect(charged(accepted(process))).toEqual([{ 排放: 60 }])
})

test('items beside each other are charged for in one go', () => {
  const process = processOf(
    licensing({ declarations: other('需 申请书'), item: '收费 100' }).replace(
      '办理 许可',
      '并联 { 办理 排放  办理 许可 }',
    ),
  )
  expect(charged(accepted(process))).toEqual([{ 排放: 60, 许可: 100 }])
})
