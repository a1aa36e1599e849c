import { checkForm } from '@banjie/runtime/engine'
import { describe, expect, test } from 'vitest'
import { schemaOf } from './form-schema.fixture.ts'

type Answers = Readonly<Record<string, unknown>>

const applicant = schemaOf(`
  举办者: 单选 { "个人", "企业" } 必填
  身份证号: 身份证号 必填 当 举办者 为 "个人"
  信用代码: 信用代码 当 举办者 != "个人"`)

/** What is wrong with the answers; what is not asked. */
function outcome(schema: typeof applicant, given: Answers, kept?: Answers): readonly (readonly string[])[] {
  const checked = checkForm(schema, given, kept === undefined ? {} : { kept })
  const faults = checked.ok ? [] : checked.faults.map(({ path, reason }) => `${path} ${reason.zh}`)
  return [faults, checked.unasked]
}

const fieldsOf = (schema: typeof applicant, given: Answers, kept?: Answers): Answers | undefined => {
  const checked = checkForm(schema, given, kept === undefined ? {} : { kept })
  return checked.ok ? checked.fields : undefined
}

const id = '11010519491231002X'
const code = '91350100M000100Y43'

describe('a field that is asked in some cases only (当)', () => {
  test.each<[string, Answers, readonly string[], readonly string[]]>([
    ['is required where it is asked', { 举办者: '个人' }, ['/身份证号 必填'], ['/信用代码']],
    [
      'is checked where it is asked',
      { 举办者: '企业', 信用代码: `${code}0` },
      ['/信用代码 统一社会信用代码应为 18 位（字母须大写），且校验码须正确'],
      ['/身份证号'],
    ],
    ['fits where it is answered', { 举办者: '个人', 身份证号: id }, [], ['/信用代码']],
    ['need not be answered where it is not asked', { 举办者: '企业' }, [], ['/身份证号']],
    [
      'must not be answered where it is not asked',
      { 举办者: '企业', 身份证号: id },
      ['/身份证号 这种情形不用填这一项，请去掉'],
      ['/身份证号'],
    ],
    ['has no answer in null', { 举办者: '企业', 身份证号: null }, [], ['/身份证号']],
    [
      'is not asked while what decides is open: a comparison is false then',
      {},
      ['/举办者 必填'],
      ['/身份证号', '/信用代码'],
    ],
  ])('%s', (_, given, faults, unasked) => {
    expect(outcome(applicant, given)).toEqual([faults, unasked])
  })

  test('stands at its default only where it is asked', () => {
    const schema = schemaOf('分店: 是否  店数: 整数 默认 2 当 分店')
    expect(fieldsOf(schema, { 分店: true })).toEqual({ 分店: true, 店数: 2 })
    expect(fieldsOf(schema, {})).toEqual({})
  })

  test('is asked by the default of another, wherever that stands', () => {
    const schema = schemaOf('a: text required when b  b: yesno default true when c  c: yesno default true')
    expect(outcome(schema, {})).toEqual([['/a 必填'], []])
    expect(outcome(schema, { c: false })).toEqual([[], ['/a', '/b']])
    expect(outcome(schema, { b: false })).toEqual([[], ['/a']])
  })

  test('is asked where each of its conditions holds', () => {
    const schema = schemaOf('a: yesno  b: number  c: text required when a when b > 3')
    expect(outcome(schema, { a: true, b: 3 })).toEqual([[], ['/c']])
    expect(outcome(schema, { a: false, b: 4 })).toEqual([[], ['/c']])
    expect(outcome(schema, { a: true, b: 4 })).toEqual([['/c 必填'], []])
  })

  test.each<[string, Answers, boolean]>([
    ['not a', {}, true],
    ['not a', { a: true }, false],
    ['n > 3 or a', { n: 3 }, false],
    ['n > 3 or a', { n: 4 }, true],
    ['n * 2 = 7', { n: 3.5 }, true],
    ['n != 3', {}, false],
    ['d < 2026-01-01', { d: '2025-12-31' }, true],
    ['d < 2026-01-01', { d: '2026-01-01' }, false],
    ['k in { "x", "y" }', { k: 'y' }, true],
    ['k in { "x", "y" }', { k: 'z' }, false],
    ['s is "x"', { s: ['y', 'x'] }, true],
    ['s is "x"', { s: [] }, false],
  ])('by the condition %s of %j: %s', (condition, given, asked) => {
    const schema = schemaOf(`a: yesno  n: number  d: date  k: choice { "x", "y", "z" }  s: choices { "x", "y" }
t: text when ${condition}`)
    expect(checkForm(schema, given).unasked).toEqual(asked ? [] : ['/t'])
  })

  test('may ask for today, where it is known what day it is', () => {
    const schema = schemaOf('d: date  why: text required when d < today')
    expect(checkForm(schema, { d: '2026-03-01' }, { where: { today: '2026-03-02' } }).ok).toBe(false)
    expect(checkForm(schema, { d: '2026-03-02' }, { where: { today: '2026-03-02' } }).ok).toBe(true)
  })

  test('two fields that ask for each other are read as they were answered', () => {
    const schema = schemaOf('a: yesno when not b  b: yesno when not a')
    expect(outcome(schema, {})).toEqual([[], []])
    expect(outcome(schema, { a: true })).toEqual([[], ['/b']])
    expect(outcome(schema, { a: true, b: true })).toEqual([['/b 这种情形不用填这一项，请去掉'], ['/b']])
  })
})

describe('in the rows of a list', () => {
  const members = schemaOf('外籍: 是否  成员: 名单 { 就业: 是否  单位: 文本 必填 当 就业  护照: 文本 必填 当 外籍 }')

  test.each<[string, Answers, readonly string[]]>([
    ['by the row', { 成员: [{ 就业: true }, { 就业: false }] }, ['/成员/0/单位 必填']],
    ['by the form around', { 外籍: true, 成员: [{ 护照: 'E1' }, {}] }, ['/成员/1/护照 必填']],
    ['not asked', { 成员: [{ 单位: '甲' }] }, ['/成员/0/单位 这种情形不用填这一项，请去掉']],
    ['no row at all', { 外籍: true, 成员: [3] }, ['/成员/0 应填一组字段']],
  ])('%s', (_, given, faults) => {
    expect(outcome(members, given)[0]).toEqual(faults)
  })

  test('a field of a row is meant before one of the form around', () => {
    const schema = schemaOf('a: yesno  l: list { a: yesno  b: text required when a }')
    expect(outcome(schema, { a: true, l: [{}] })[0]).toEqual([])
    expect(outcome(schema, { l: [{ a: true }] })[0]).toEqual(['/l/0/b 必填'])
  })
})

describe('a form that is amended', () => {
  test('what was answered before and is not asked any more falls away', () => {
    expect(fieldsOf(applicant, { 举办者: '企业' }, { 举办者: '个人', 身份证号: id })).toEqual({ 举办者: '企业' })
  })

  test('what is given now and is not asked is refused', () => {
    const now = { 举办者: '企业', 身份证号: id }
    expect(outcome(applicant, now, { 举办者: '个人' })[0]).toEqual(['/身份证号 这种情形不用填这一项，请去掉'])
  })

  test('an answer is taken back with null', () => {
    expect(fieldsOf(applicant, { 信用代码: null }, { 举办者: '企业', 信用代码: code })).toEqual({ 举办者: '企业' })
  })

  test('the answers that stay are checked again', () => {
    expect(outcome(applicant, { 举办者: '个人' }, { 举办者: '企业', 信用代码: code })[0]).toEqual(['/身份证号 必填'])
  })
})

test('of a form that is not filled in to the end, what is given is checked', () => {
  const schema = schemaOf('a: yesno  b: text required  c: text required when a  l: list { d: text required }')
  expect(checkForm(schema, { a: true }, { isPartial: true })).toMatchObject({ ok: true, fields: { a: true } })
  const checked = checkForm(schema, { b: '', l: [{}] }, { isPartial: true })
  expect(checked.ok ? [] : checked.faults.map(({ path }) => path)).toEqual(['/b', '/l/0/d'])
})

test.each(['constructor', 'toString', 'a/b~c'])('a field may be called %s', (name) => {
  const schema = schemaOf(`\`${name}\`: number required above 3  t: text required when \`${name}\` > 4`)
  expect(outcome(schema, {})[0]).toEqual([`/${name.replace('~', '~0').replace('/', '~1')} 必填`])
  expect(outcome(schema, { [name]: 4 })).toEqual([[], ['/t']])
  expect(outcome(schema, { [name]: 5 })).toEqual([['/t 必填'], []])
})
