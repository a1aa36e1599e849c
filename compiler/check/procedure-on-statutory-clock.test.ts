import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { found, placesOf } from './found.fixture.ts'

const zh = (special: string, limit = '法定 20 工作日'): string =>
  `机构 局 { 岗位 审 }\n事项 甲 { 依据 《某条例》第一条 承办 局 ${limit} 承诺 1 工作日 办理程序 { ${special} 环节 决定 限 1 工作日 } }`
const en = (special: string): string =>
  `office B item A { basis "Law" article 1 handled by B statutory 20 working days procedure { ${special} step Decision } }`

test.each([
  ['by its kind', zh('特别程序 听证 限 2 工作日'), '听证'],
  ['by its name', zh('特别程序 现场核查 "看现场" 为 踏勘 限 2 工作日'), '现场核查'],
  ['art. 45 itself requires nothing', zh('特别程序 听证 依据 《行政许可法》第四十五条'), '听证'],
  ['a kind that is not of the eight', en('special public notice basis "Building Law" article 8'), 'public notice'],
  ['in a branch', en('parallel { special Look is inspection }'), 'Look'],
])('BJ3008: %s', (_, text, at) => {
  expect(placesOf('BJ3008', text)).toEqual([at])
})

test.each([
  ['one of the eight that a law requires', zh('特别程序 听证 依据 《城乡规划法》第五十条')],
  ['any kind that a law excludes', zh('特别程序 公示 不计入 依据 《某条例》第九条')],
  ['excluded, in English', en('special Look is site survey excluded by basis "Local Rules" article 9')],
  ['there is no such clock', zh('特别程序 听证 限 2 工作日', '')],
  ['an ordinary step', en('step Hearing')],
])('BJ3008, near: %s', (_, text) => {
  expect(placesOf('BJ3008', text)).toEqual([])
})

test('BJ3008 shows the clock, and says by which way this kind is left out', () => {
  const [hearing] = found('BJ3008', zh('特别程序 听证'))
  expect(hearing).toMatchObject({ severity: 'warning', related: ['法定 20 工作日'] })
  expect(hearing?.zh).toContain('请写明要求它的法律')
  expect(hearing?.en).toContain('cite the law that requires it')
  const [notice] = found('BJ3008', zh('特别程序 公示'))
  expect(notice?.zh).toContain('不属于行政许可法第四十五条所列的几种')
  expect(notice?.en).toContain('only “excluded by basis”')
})

test('BJ3008, near: one of no kind has one fault, not two', () => {
  expect(compile(zh('特别程序 限 2 工作日'), 'a.banjie').diagnostics.map(({ code }) => code)).toEqual(['BJ0001'])
})
