import { expect, test } from 'vitest'
import { nodes, soleTrader } from '../host/recorded/sole-trader.ts'
import { rejectionText, rejectionTexts } from './rejection-text.ts'

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

test.each(Object.entries(rejectionTexts))('%s has both languages with the same arguments', (_, { zh, en }) => {
  expect(zh).toMatch(/[\u4E00-\u9FFF].*[。：]/)
  expect(en).toMatch(/^[A-Z].*[.}]$/)
  expect(en.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[\u4E00-\u9FFF]/)
  expect(placeholders(en)).toEqual(placeholders(zh))
})

const { plan } = soleTrader

test('arguments are put into the text, in the words of the process', () => {
  const text = rejectionText(
    { code: 'unknown-outcome', args: { task: nodes.decision, outcome: '同意', outcomes: 'pass、refuse' } },
    plan,
  )
  expect(text.zh).toBe('没有“同意”这个结论，可选：通过、不予许可。')
  expect(text.en).toBe('There is no outcome 同意 here. Choose one of: pass, refuse.')
})

test('tasks and documents are called what the process calls them', () => {
  const other = rejectionText({ code: 'wrong-post', args: { task: nodes.decision } }, plan)
  expect(other.zh).toBe('“个体工商户设立登记 · 决定”不由该岗位办理。请由待办上列出的岗位办理。')
  expect(other.en).toContain('The task 个体工商户设立登记 · decision is not for this post.')
  const missing = rejectionText({ code: 'documents-missing', args: { documents: '身份证明、经营场所证明' } }, plan)
  expect(missing.zh).toContain('还缺材料：经营者身份证明、经营场所证明。')
  expect(missing.en).toContain('Documents are missing: 经营者身份证明, 经营场所证明.')
  expect(rejectionText({ code: 'channel-closed', args: { channels: 'online、mobile' } }, plan).zh).toContain(
    '网上、掌上',
  )
})

test('what looks like a pattern in an argument is left as it is', () => {
  expect(rejectionText({ code: 'unknown-task', args: { task: '$& {post}' } }, plan).zh).toContain('“$& {post}”')
})
