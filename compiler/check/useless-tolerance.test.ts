import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

/** An item that tolerates one document, and requires another. */
const zh = (procedure: string): string => `机构 审批局 { 岗位 窗口 }
材料 申请书
材料 效果图
表单 F { 急: 是否 }
事项 许可 { 依据 《某条例》第四条  承办 审批局  表单 F  需 申请书  需 效果图 容缺 2 工作日  ${procedure} }`
const en = (procedure: string): string => `office B document Request document Plan
item A { basis "Law" article 1 handled by B needs Request needs Plan tolerate 2 working days ${procedure} }`

test.each([
  ['the first step names it', zh('办理程序 { 环节 审查 { 查验 效果图 } 环节 决定 }'), '容缺', ['审查']],
  [
    'the first step names no document, and so reads all',
    en('procedure { step Look step Decide }'),
    'tolerate',
    ['Look'],
  ],
  [
    'the only step is the last one too, which reads all',
    zh('办理程序 { 环节 决定 { 查验 申请书 } }'),
    '容缺',
    ['决定'],
  ],
  ['the only step is implied', en(''), 'tolerate', []],
  [
    'an automatic step waits for all',
    zh('办理程序 { 自动 核 { 通过 当 急 否则 环节 看 { 查验 申请书 } } 环节 决定 }'),
    '容缺',
    ['核'],
  ],
  [
    'all that begin side by side',
    zh('办理程序 { 并联 { 环节 甲 { 查验 效果图 } 环节 乙 } 环节 决定 }'),
    '容缺',
    ['甲'],
  ],
  ['in every branch', zh('办理程序 { 当 急 { 环节 甲 } 否则 { 环节 乙 { 查验 效果图 } } 环节 决定 }'), '容缺', ['甲']],
  ['telling somebody is no step', zh('办理程序 { 通知 申请人 "已收到" 环节 审查 环节 决定 }'), '容缺', ['审查']],
  [
    'a special procedure that names it',
    en('procedure { special site survey { reads Plan } step Decide }'),
    'tolerate',
    ['site survey'],
  ],
])('BJ5001: %s', (_, text, at, related) => {
  expect(found('BJ5001', text)).toMatchObject([{ at, severity: 'warning', related }])
})

test.each([
  ['the first step names another', zh('办理程序 { 环节 审查 { 查验 申请书 } 环节 决定 }')],
  ['a special procedure waits only for what it names', en('procedure { special site survey step Decide }')],
  [
    'another step begins beside it',
    zh('办理程序 { 并联 { 环节 甲 { 查验 效果图 } 环节 乙 { 查验 申请书 } } 环节 决定 }'),
  ],
  [
    'in some cases another is the first',
    zh('办理程序 { 当 急 { 环节 甲 { 查验 效果图 } } 环节 乙 { 查验 申请书 } 环节 决定 }'),
  ],
  ['it is required', zh('办理程序 { 环节 审查 环节 决定 }').replace('容缺 2 工作日', '')],
])('BJ5001, near: %s', (_, text) => {
  expect(placesOf('BJ5001', text)).toEqual([])
})

test('BJ5001 names the document', () => {
  const [one] = found('BJ5001', zh(''))
  expect(one?.zh).toContain('“效果图”')
  expect(one?.en).toContain('“效果图”')
})
