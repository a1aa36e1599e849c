import { checkForm } from '@banjie/runtime/engine'
import { describe, expect, test } from 'vitest'
import { schemaOf } from './form-schema.fixture.ts'

/** What is wrong with the one answer `a` to a form: nothing where it fits. */
function faultsOf(fields: string, a: unknown): readonly string[] {
  const checked = checkForm(schemaOf(fields), a === undefined ? {} : { a })
  return checked.ok ? [] : checked.faults.map(({ path, reason }) => `${path} ${reason.zh}`)
}

const fits = '✓'

describe('each type of field, on both sides of its edge', () => {
  test.each<[string, unknown, string]>([
    ['text', '', fits],
    ['text', '老张面馆', fits],
    ['text', 5, '/a 应填文字'],
    ['text', ['x'], '/a 应填文字'],
    ['number', 0, fits],
    ['number', -1.5, fits],
    ['number', '1', '/a 应填数'],
    ['number', Number.NaN, '/a 应填数'], // what JSON has no number for
    ['number', Number.POSITIVE_INFINITY, '/a 应填数'], // how JSON's 1e400 is read
    ['integer', 3, fits],
    ['integer', 3.0000001, '/a 应填整数'],
    ['money', 12.34, fits],
    ['money', 0.07, fits],
    ['money', 1.1, fits],
    ['money', 90071992547409.91, fits],
    ['money', 12.345, '/a 金额最多两位小数'],
    ['money', 0.070000001, '/a 金额最多两位小数'],
    ['money', 0.1 + 0.2, '/a 金额最多两位小数'],
    ['money', 1e-7, '/a 金额最多两位小数'],
    ['money', 1e21, fits],
    ['yesno', false, fits],
    ['yesno', true, fits],
    ['yesno', 'true', '/a 应填是或否'],
    ['yesno', 0, '/a 应填是或否'],
    ['date', '2028-02-29', fits],
    ['date', '2026-02-28', fits],
    ['date', '2026-02-29', '/a 不是存在的日期，请写成 2026-03-02'],
    ['date', '2026-2-28', '/a 不是存在的日期，请写成 2026-03-02'],
    ['date', '2026-13-01', '/a 不是存在的日期，请写成 2026-03-02'],
    ['date', '2026-04-31', '/a 不是存在的日期，请写成 2026-03-02'],
    ['date', 20260228, '/a 应填日期，例如 2026-03-02'],
    ['choice { "餐馆", "小吃" }', '小吃', fits],
    ['choice { "餐馆", "小吃" }', '酒吧', '/a 应是其中之一：餐馆、小吃'],
    ['choice { "餐馆", "小吃" }', '', '/a 应是其中之一：餐馆、小吃'],
    ['choices { "餐馆", "小吃" }', [], fits],
    ['choices { "餐馆", "小吃" }', ['小吃', '餐馆'], fits],
    ['choices { "餐馆", "小吃" }', ['小吃', '小吃'], '/a 同一项不能选两次'],
    ['choices { "餐馆", "小吃" }', ['小吃', '酒吧'], '/a/1 应是其中之一：餐馆、小吃'],
    ['choices { "餐馆", "小吃" }', '小吃', '/a 应填若干选项'],
    ['phone', '13812345678', fits],
    ['phone', '0536-8191234', fits],
    ['phone', '400-123-4567', fits],
    ['phone', '500-123-4567', '/a 不是有效的电话号码'],
    ['phone', '1381234567', '/a 不是有效的电话号码'],
    ['phone', '138123456789', '/a 不是有效的电话号码'],
    ['list { b: text  c: integer }', [], fits],
    ['list { b: text  c: integer }', [{ b: '张三', c: 3 }, {}], fits],
    ['list { b: text  c: integer }', [{ b: '张三' }, { c: 1.5 }], '/a/1/c 应填整数'],
    ['list { b: text  c: integer }', [{ d: 1 }], '/a/0/d 表单里没有这一项，请去掉'],
    ['list { b: text  c: integer }', ['张三'], '/a/0 应填一组字段'],
    ['list { b: text  c: integer }', { b: '张三' }, '/a 应填若干行'],
    ['list { b: list { c: text } }', [{ b: [{ c: '甲' }] }], fits],
    ['list { b: list { c: text } }', [{ b: [{ c: '甲' }, { c: 1 }] }], '/a/0/b/1/c 应填文字'],
  ])('%s = %j: %s', (type, answer, fault) => {
    expect(faultsOf(`a: ${type}`, answer)).toEqual(fault === fits ? [] : [fault])
  })
})

describe('check digits', () => {
  const idcard = '/a 身份证号应为 18 位，且出生日期和校验码须正确（校验码为 X 时须大写）'
  const uscc = '/a 统一社会信用代码应为 18 位（字母须大写），且校验码须正确'
  test.each<[string, string, string, string]>([
    ['idcard', '11010519491231002X', fits, 'the example of GB 11643, with X'],
    ['idcard', '440524188001010014', fits, 'the other example of GB 11643, with a digit'],
    ['idcard', '110105194912310020', idcard, 'a digit in place of X'],
    ['idcard', '11010519491231002x', idcard, 'a small x, which the standard does not have'],
    ['idcard', '440524188001010015', idcard, 'the digit beside'],
    ['idcard', '440524188001010104', idcard, 'two digits interchanged'],
    ['idcard', '11010519490229002X', idcard, 'a date of birth that there was not'],
    ['idcard', '110105194913310029', idcard, 'a thirteenth month'],
    ['idcard', '110105491231002', idcard, 'fifteen digits, as until 1999'],
    ['idcard', '11010519491231002X0', idcard, 'a character more'],
    ['uscc', '91350100M000100Y43', fits, 'the example of GB 32100'],
    ['uscc', '91350100M000100Y34', uscc, 'two characters interchanged'],
    ['uscc', '91350100M000100Y44', uscc, 'the digit beside'],
    ['uscc', '91350100m000100y43', uscc, 'small letters'],
    ['uscc', '91350100M000100O43', uscc, 'a letter that the code has not'],
    ['uscc', '91350100M000100Y4', uscc, 'a character less'],
  ])('%s %s: %s (%s)', (type, answer, fault) => {
    expect(faultsOf(`a: ${type}`, answer)).toEqual(fault === fits ? [] : [fault])
  })
})

describe('each constraint, on both sides of its edge', () => {
  test.each<[string, unknown, string]>([
    ['text required', undefined, '/a 必填'],
    ['text required', '', '/a 不能为空'],
    ['text required', ' 　', '/a 不能为空'],
    ['text required', '甲', fits],
    ['text', undefined, fits],
    ['yesno required', undefined, '/a 必填'],
    ['yesno required', false, fits],
    ['number required', null, '/a 必填'],
    ['number required', 0, fits],
    ['choices { "x" } required', [], '/a 至少选一项'],
    ['choices { "x" } required', ['x'], fits],
    ['list { b: text } required', [], '/a 至少填一行'],
    ['list { b: text } required', [{}], fits],
    ['list { b: text required }', [{ b: '甲' }, {}], '/a/1/b 必填'],
    ['list { b: integer at most 3 }', [{ b: 3 }, { b: 4 }], '/a/1/b 应不大于 3'],
    ['number above 0 unit "㎡"', 0, '/a 应大于 0'],
    ['number above 0 unit "㎡"', 0.01, fits],
    ['number at least 18', 17.99, '/a 应不小于 18'],
    ['number at least 18', 18, fits],
    ['number below 1万', 10_000, '/a 应小于 10000'],
    ['number below 1万', 9999.99, fits],
    ['money at most 0.3', 0.31, '/a 应不大于 0.3'],
    ['money at most 0.3', 0.3, fits],
    ['integer at least -2', -3, '/a 应不小于 -2'],
    ['integer at least -2', -2, fits],
    ['date above 2026-01-01', '2026-01-01', '/a 应晚于 2026-01-01'],
    ['date above 2026-01-01', '2026-01-02', fits],
    ['date at least 2026-01-01', '2025-12-31', '/a 应不早于 2026-01-01'],
    ['date at least 2026-01-01', '2026-01-01', fits],
    ['date below 2026-01-01', '2026-01-01', '/a 应早于 2026-01-01'],
    ['date below 2026-01-01', '2025-12-31', fits],
    ['date at most 2026-01-01', '2026-01-02', '/a 应不晚于 2026-01-01'],
    ['date at most 2026-01-01', '2026-01-01', fits],
    ['date at most 2026-01-01', '2026-02-30', '/a 不是存在的日期，请写成 2026-03-02'],
    ['text matching "[0-9]{6}"', '261000', fits],
    ['text matching "[0-9]{6}"', '2610000', '/a 写法不合要求：整个答案应符合 [0-9]{6}'],
    ['text matching "[0-9]{6}"', '邮编261000', '/a 写法不合要求：整个答案应符合 [0-9]{6}'],
    ['text matching "甲|乙"', '乙', fits],
    ['text matching "甲|乙"', '甲方', '/a 写法不合要求：整个答案应符合 甲|乙'],
    ['text matching "\\\\d+(-\\\\d+)?"', '12-3', fits],
    ['text length at most 3', '一二三', fits],
    ['text length at most 3', '一二三四', '/a 不能超过 3 个字'],
    ['text length at most 2', '𠮷𠮷', fits],
    ['text length at most 2', '𠮷𠮷𠮷', '/a 不能超过 2 个字'],
  ])('%s = %j: %s', (field, answer, fault) => {
    expect(faultsOf(`a: ${field}`, answer)).toEqual(fault === fits ? [] : [fault])
  })
})

test('a pattern and an answer over which a backtracking engine would not end are done at once', () => {
  const answer = 'a'.repeat(100_000)
  expect(faultsOf('a: text matching "(a+)+$"', answer)).toEqual([])
  expect(faultsOf('a: text matching "(a+)+$"', `${answer}!`)).toEqual(['/a 写法不合要求：整个答案应符合 (a+)+$'])
})

test('every fault is told in English too', () => {
  const schema = schemaOf(`a: list { b: text } required  b: date at least 2026-01-01  c: text matching "x"
d: choices { "x" } required  e: text when a2  a2: yesno  f: money  g: text length at most 1  h: text required`)
  const given = { a: [], b: '2025-01-01', c: 'y', d: [], e: 'z', f: 0.001, g: 'zz', h: ' ' }
  const checked = checkForm(schema, given)
  expect(checked.ok ? [] : checked.faults.map(({ path, reason }) => `${path} ${reason.en}`)).toEqual([
    '/a fill in at least one row',
    '/b must not be before 2026-01-01',
    '/c the whole answer must fit x',
    '/d choose at least one',
    '/f an amount has at most two decimals',
    '/g must have at most 1 character',
    '/h must not be empty',
    '/e is not asked in this case; leave it out',
  ])
})

describe('defaults stand where nothing is answered', () => {
  test.each<[string, unknown]>([
    ['text default "无"', '无'],
    ['number default -1.5', -1.5],
    ['integer default 3', 3],
    ['money default 5000 万', 50_000_000],
    ['yesno default true', true],
    ['yesno default false', false],
    ['date default 2026-03-01', '2026-03-01'],
    ['choice { "x", "y" } default "y"', 'y'],
    ['choices { "x", "y" } default { "y", "x" }', ['y', 'x']],
    ['choices { "x", "y" } default "x"', ['x']],
    ['phone default "13800000000"', '13800000000'],
    ['list { b: text  c: choices { "x" } } default { b: "甲", c: "x" }', [{ b: '甲', c: ['x'] }]],
    [
      'list { b: text  c: yesno default true } default [{ b: "甲" }, { b: "乙", c: false }]',
      [
        { b: '甲', c: true },
        { b: '乙', c: false },
      ],
    ],
  ])('%s', (field, value) => {
    expect(checkForm(schemaOf(`a: ${field}`), {})).toEqual({ ok: true, fields: { a: value }, unasked: [] })
  })

  test('in every row of a list', () => {
    const checked = checkForm(schemaOf('a: list { b: integer default 1  c: text }'), { a: [{}, { b: 2 }] })
    expect(checked).toMatchObject({ ok: true, fields: { a: [{ b: 1 }, { b: 2 }] } })
  })

  test('also of what is required', () => {
    expect(checkForm(schemaOf('a: integer required default 3'), {})).toMatchObject({ ok: true, fields: { a: 3 } })
  })

  test('and give way to an answer', () => {
    const schema = schemaOf('a: yesno default true  b: list { c: text } default { c: "甲" }')
    expect(checkForm(schema, { a: false, b: [] })).toMatchObject({ ok: true, fields: { a: false, b: [] } })
  })
})

test('of two forms that are filled in together the first has a field that both have', () => {
  const { title, properties, required } = schemaOf('a: text unit "家"', 'a: number required  b: text required')
  expect(title).toBe('F0、F1')
  expect(properties?.['a']).toEqual({ type: 'string', 'x-type': 'text', 'x-unit': '家' })
  expect(required).toEqual(['b'])
})
