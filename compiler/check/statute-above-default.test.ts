import { expect, test } from 'vitest'
import { found, placesOf } from './found.fixture.ts'

const zh = (parts: string): string => `机构 甲局\n机构 乙局\n事项 甲 { ${parts} }`
const en = (parts: string): string => `office B office C item A { ${parts} }`
const licensing = '依据 《行政许可法》第四十二条'

test.each([
  ['a day above', zh(`${licensing} 承办 甲局 法定 21 工作日`), '法定 21 工作日', '20'],
  [
    'under the law’s full name',
    zh('依据 《中华人民共和国行政许可法》第四十二条 承办 甲局 法定 1 个月'),
    '法定 1 个月',
    '20',
  ],
  [
    'in English, from receipt',
    en('basis "Administrative Licensing Law" article 42 handled by B statutory 29 days from receipt'),
    'statutory 29 days from receipt',
    '20',
  ],
  ['jointly', zh(`${licensing} 承办 甲局, 乙局 法定 46 工作日`), '法定 46 工作日', '45'],
  [
    'one office named twice is no joint handling',
    zh(`${licensing} 承办 甲局, 甲局 法定 45 工作日`),
    '法定 45 工作日',
    '20',
  ],
  ['no law at all', zh('承办 甲局 法定 60 工作日'), '法定 60 工作日', '20'],
])('BJ3005: %s', (_, text, at, most) => {
  const all = found('BJ3005', text)
  expect(all).toMatchObject([{ at, severity: 'warning' }])
  expect(all[0]?.zh).toContain(`${most} 个工作日`)
  expect(all[0]?.en).toContain(`${most} working days`)
})

test.each([
  ['as long as the default', zh(`${licensing} 承办 甲局 法定 20 工作日`)],
  ['as long in other units', zh(`${licensing} 承办 甲局 法定 28 天`)],
  ['jointly', en('basis "Administrative License Law" article 42 handled by B, C statutory 45 working days')],
  ['another law', zh('依据 《民办教育促进法》第十七条 承办 甲局 法定 3 个月')],
  ['another law beside', zh(`${licensing}, 《民办教育促进法》第十七条 承办 甲局 法定 3 个月`)],
  ['no licence', zh(`类型 备案 ${licensing} 承办 甲局 法定 60 工作日`)],
  ['a promise', zh(`${licensing} 承办 甲局 承诺 60 工作日`)],
])('BJ3005, near: %s', (_, text) => {
  expect(placesOf('BJ3005', text)).toEqual([])
})
