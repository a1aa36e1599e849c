import { describe, expect, test } from 'vitest'
import { compile } from '../compile.ts'

const declared = `法律 《环境影响评价法》 施行 2003-09-01 至 2026-08-15 代之以 《生态环境法典》
法律 《生态环境法典》 施行 2026-08-15
法律 《城乡规划法》 施行 2008-01-01
机构 审批局
`
const cited = (text: string, today?: string): readonly string[] => {
  const whole = declared + text
  const { diagnostics } = compile(whole, 'a.banjie', undefined, today === undefined ? {} : { today })
  return diagnostics
    .filter(({ code }) => code === 'BJ3010')
    .map(({ start, end, message }) => `${whole.slice(start, end)}: ${message.zh}`)
}
const item = (basis: string, parts = ''): string => `事项 甲 { 依据 ${basis} ${parts} 承办 审批局 }`

describe('BJ3010: a law that is not in force', () => {
  test('on the day from which the item is: names what replaced it', () => {
    const [found, ...more] = cited(item('《环境影响评价法》第二十二条', '施行 2026-09-01'))
    expect(more).toEqual([])
    expect(found).toMatch(/^《环境影响评价法》第二十二条: .*2026-08-15.*《生态环境法典》/)
    expect(cited(item('《环境影响评价法》第二十二条', '施行 2026-08-14'))).toEqual([])
    expect(cited(item('《环境影响评价法》第二十二条', '施行 2026-08-15')).length).toBe(1)
  })
  test('today, where the item says nothing; nothing where nobody says what day it is', () => {
    expect(cited(item('《环境影响评价法》第二十二条'), '2026-11-24').length).toBe(1)
    expect(cited(item('《环境影响评价法》第二十二条'), '2026-01-01')).toEqual([])
    expect(cited(item('《环境影响评价法》第二十二条'))).toEqual([])
  })
  test('not yet in force is told as well', () => {
    expect(cited(item('《生态环境法典》第一百零二条'), '2026-01-01')[0]).toMatch(/2026-08-15.*才施行/)
  })
  test('wherever it is cited: at a need, a step, in a process', () => {
    const need = item('《城乡规划法》第四十条', '施行 2026-09-01 需 报告 依据 《环境影响评价法》第十六条')
    expect(cited(`材料 报告\n${need}`).length).toBe(1)
    const step = '办理程序 { 环节 审查 限 1 工作日 { 依据 《环境影响评价法》第二十条 } }'
    expect(cited(item('《城乡规划法》第四十条', step), '2026-11-24').length).toBe(1)
    expect(cited('流程 P { 依据 《环境影响评价法》第二十条 环节 一 由 审批局 }', '2026-11-24').length).toBe(1)
  })
  test('an undeclared law is taken as it is; the name of the country makes no other law', () => {
    expect(cited(item('《消防法》第十五条'), '1990-01-01')).toEqual([])
    expect(cited(item('《中华人民共和国环境影响评价法》第二十二条'), '2026-11-24').length).toBe(1)
  })
})
