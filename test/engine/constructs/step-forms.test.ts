import { describe, expect, test } from 'vitest'
import { applicant } from '../fixture.ts'
import { accepted, complete, decider, itemWith, reviewer, step } from './worked.fixture.ts'

const at = '2026-03-03 10:00'
const withForm = (form: string): string =>
  itemWith(`环节 核查 由 局.审查岗 { ${form} }  当 高度 > 24 { 环节 会审 由 局.负责人 }  环节 决定 由 局.决定岗`, {
    parts: '补正 1 次',
  }).replace('事项 甲', '表单 意见 { 高度: 数值 必填 大于 0  备注: 文本 }\n事项 甲')
const filled = (fields: Record<string, unknown>, outcome = 'pass') =>
  complete('核查', outcome, { fields, ...(outcome === 'pass' ? {} : { reason: '不符' }) })

describe('a form of a step', () => {
  test('is filled in at it, and what is filled in is read from then on; a step without one takes no fields', () => {
    const driven = accepted(withForm('表单 意见')).act(at, reviewer(), filled({ 高度: 30 }))
    expect(driven.open).toEqual([step('会审')])
    const low = accepted(withForm('表单 意见')).act(at, reviewer(), filled({ 高度: 12, 备注: '沿街' }))
    expect(low.open).toEqual([step('决定')])
    expect(low.state.fields).toMatchObject({ 名称: '某店', 高度: 12, 备注: '沿街' })
    const without = accepted(itemWith('环节 核查 由 局.审查岗  环节 决定 由 局.决定岗'))
    expect(without.refusalOf(at, reviewer(), filled({ 高度: 30 }))).toBe('form-invalid')
    expect(without.refusalOf(at, reviewer(), complete('核查'))).toBeUndefined()
  })

  test.each([
    ['nothing', {}],
    ['a wrong value', { 高度: -1 }],
    ['a wrong type', { 高度: '三十' }],
    ['a field that it has not', { 高度: 30, 宽度: 3 }],
    ['a field of the applicant’s', { 高度: 30, 名称: '改名' }],
  ])('%s is refused, and nothing is kept of it', (_, fields) => {
    const driven = accepted(withForm('表单 意见'))
    const before = JSON.stringify(driven.state.fields)
    expect(driven.refusalOf(at, reviewer(), filled(fields))).toBe('form-invalid')
    expect(JSON.stringify(driven.state.fields)).toBe(before)
    expect(driven.open).toEqual([step('核查')])
  })

  test('what interrupts or ends the step need not fill it in to the end, but what is filled in has to be right', () => {
    const driven = accepted(withForm('表单 意见'))
    expect(driven.refusalOf(at, reviewer(), filled({ 高度: -1 }, 'correct'))).toBe('form-invalid')
    driven.act(at, reviewer(), filled({}, 'correct'))
    driven.act('2026-03-04 09:00', applicant, { kind: 'supply', documents: ['方案'] })
    expect(driven.refusalOf('2026-03-04 10:00', reviewer(), filled({ 备注: '仍不符' }, 'refuse'))).toBeUndefined()
    expect(driven.state.outcomes['一证/甲']).toBe('refused')
  })

  test('it is filled in anew when the step is done anew, and the later answers count', () => {
    const driven = accepted(withForm('表单 意见'))
      .act(at, reviewer(), filled({ 高度: 30 }))
      .act('2026-03-03 10:10', reviewer(), { kind: 'takeBack', task: step('核查') })
      .act('2026-03-03 10:20', reviewer(), filled({ 高度: 12 }))
    expect(driven.open).toEqual([step('决定')])
    driven.act('2026-03-03 10:30', decider(), complete('决定'))
    expect(driven.state.documents['甲证']).toBe('obtained')
  })
})
