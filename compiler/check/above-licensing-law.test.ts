import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const zh = (parts: string, process = ''): string =>
  `机构 局 { 岗位 窗 }\n机构 乙局\n事项 甲 { 依据 《某条例》第一条 ${parts} }\n${process}`
const run = (accept: string, rest = ''): string => `流程 P { 受理 由 局.窗 ${accept} 办理 甲 ${rest} }`
const en = (parts: string, accept = ''): string =>
  `office B { post W } item A { basis "Law" article 1 handled by B ${parts} } process P { accept by B.W ${accept} handle A issue by B.W }`

test.each([
  ['the intake', zh('承办 局', run('限 6 工作日')), '6 工作日', '第三十二条', 'at most 5'],
  ['the intake in hours', zh('承办 局', run('限 36 小时')), '36 小时', '第三十二条', 'at most 5'],
  ['the intake in days', en('', 'within 8 days'), '8 days', '第三十二条', 'at most 5'],
  [
    'an intake in a stage',
    zh('承办 局', `流程 P { 阶段 一 { 受理 由 局.窗 限 6 工作日 办理 甲 } }`),
    '6 工作日',
    '第三十二条',
    'at most 5',
  ],
  ['handing over', zh('承办 局', run('', '出件 由 局.窗 限 11 工作日')), '11 工作日', '第四十四条', 'at most 10'],
  ['an extension', en('extension 11 working days by B'), '11 working days', '第四十二条', 'at most 10'],
  ['an extension in joint handling', zh('承办 局, 乙局 延期 16 工作日'), '16 工作日', '第四十二条', 'at most 15'],
  ['corrections', en('corrections 2 times each within 5 working days'), '2', '补正的次数', 'at most 1'],
])('BJ3012: %s', (_, text, at, law, most) => {
  const all = found('BJ3012', text)
  expect(all).toMatchObject([{ at, severity: 'warning' }])
  expect(all[0]?.zh).toContain(law)
  expect(all[0]?.en).toContain(most)
})

test.each([
  ['as much as it allows', zh('承办 局 延期 10 工作日 补正 1 次', run('限 5 工作日', '出件 由 局.窗 限 10 工作日'))],
  ['the intake in hours and days', en('', 'within 35 hours') + zh('承办 局', run('限 7 天')).replaceAll('P', 'Q')],
  ['an extension in joint handling', zh('承办 局, 乙局 延期 15 工作日')],
  ['no licence', en('kind service corrections 3 times extension 30 working days by B', 'within 10 working days')],
  ['a step is no intake', en('procedure { step Look within 30 working days }')],
])('BJ3012, near: %s', (_, text) => {
  expect(placesOf('BJ3012', text)).toEqual([])
})
