import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { conformanceCalendar, differences, findingsOf } from './program.ts'

const calendar = conformanceCalendar()
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

const everyProgram = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.banjie'))

test.each(everyProgram)('%s gives what it is marked with', (name) => {
  const text = read(name)
  expect(differences(text, findingsOf(text, name, calendar))).toEqual([])
})

/** One expectation at a time made false: it, and nothing else, has to come out differently. */
const falsified: readonly (readonly [program: string, expectation: string, made: string])[] = [
  [
    '01-smallest.zh.banjie',
    '应当 到期 个体工商户登记.决定 于 2026-03-03',
    '应当 到期 个体工商户登记.决定 于 2026-03-04',
  ],
  ['01-smallest.zh.banjie', '应当 待办 个体工商户登记.决定', '应当 无待办 个体工商户登记.决定'],
  ['01-smallest.zh.banjie', '应当 待办 个体工商户登记.决定', '应当 待办 出件'],
  ['01-smallest.zh.banjie', '应当 已取得 营业执照', '应当 未取得 营业执照'],
  ['01-smallest.zh.banjie', '应当 办结', '应当 撤回'],
  ['01-smallest.zh.banjie', '应当 办结', '应当 不予许可'],
  [
    '02-smallest.en.banjie',
    'expect due SoleTrader.decision at 2026-03-03',
    'expect due SoleTrader.decision at 2026-03-02',
  ],
  ['02-smallest.en.banjie', 'expect task SoleTrader.decision', 'expect no task SoleTrader.decision'],
  ['02-smallest.en.banjie', 'expect task SoleTrader.decision', 'expect task issue'],
  ['02-smallest.en.banjie', 'expect obtained Licence', 'expect not obtained Licence'],
  ['02-smallest.en.banjie', 'expect finished', 'expect refused'],
  ['02-smallest.en.banjie', 'expect finished', 'expect withdrawn'],
]

test.each(falsified)('%s: “%s” made “%s” is BJ7001 there', (name, expectation, made) => {
  const text = read(name)
  expect(text).toContain(expectation)
  const changed = text.replace(expectation, made)
  const line = changed.slice(0, changed.indexOf(made)).split('\n').length
  const findings = findingsOf(changed, basename(name), calendar)
  expect(findings.map(({ code, range }) => [code, range.start.line])).toEqual([['BJ7001', line]])
})

test('elapsed at most, made too small, is BJ7001 there', () => {
  const text = read('01-smallest.zh.banjie')
  const later = text
    .replace('2026-03-02 15:05 审批局.综合窗口 完成 出件', '2026-03-09 15:05 审批局.综合窗口 完成 出件')
    .replace('应当 用时 至多 1 工作日', '应当 总历时 至多 3 工作日')
  const findings = findingsOf(later, '01', calendar)
  expect(findings.map(({ code, message }) => [code, message.zh])).toEqual([
    ['BJ7001', '自收件起已历时 4 个工作日，超过 3 个工作日。'],
  ])
})
