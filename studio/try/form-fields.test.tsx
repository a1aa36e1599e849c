import type { JsonSchema } from '@banjie/runtime/plan'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { FieldFault } from './application-state.ts'
import { FormFields } from './form-fields.tsx'
import { formModel } from './form-model.ts'
import { answersOf, entriesOf, firstEntries, type Answers } from './form-values.ts'
import { unaskedWith } from './unasked.ts'

const form: JsonSchema = {
  type: 'object',
  properties: {
    举办者: { type: 'string', enum: ['个人', '企业'], 'x-type': 'choice' },
    信用代码: {
      type: 'string',
      format: 'uscc',
      'x-type': 'uscc',
      'x-required': true,
      'x-when': {
        kind: 'compare',
        left: { kind: 'field', name: '举办者' },
        operator: '=',
        right: { kind: 'text', value: '企业' },
      },
    },
    成员: {
      type: 'array',
      'x-type': 'list',
      items: {
        type: 'object',
        properties: {
          就业: { type: 'boolean', 'x-type': 'yesno' },
          工作单位: { type: 'string', 'x-type': 'text', 'x-when': { kind: 'yes', field: '就业' } },
          关系: { type: 'string', 'x-type': 'text', default: '配偶' },
        },
      },
    },
  },
}
const fields = formModel(form)

/** The form as it is drawn with these answers. */
function drawn(answers: Answers, faults: readonly FieldFault[] = []): string {
  const entries = entriesOf(fields, answers)
  const unasked = unaskedWith(form, answersOf(fields, entries))
  const onEnter = (): undefined => undefined
  return renderToStaticMarkup(
    <FormFields fields={fields} entries={entries} faults={faults} unasked={unasked} onEnter={onEnter} />,
  )
}

const labels = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:label for|legend)[^>]*>([^<]+)/gu)].map(([, label]) => label ?? '')

describe('a field that is asked in some cases only (当)', () => {
  test('is not drawn where it is not asked', () => {
    expect(labels(drawn({ 举办者: '个人' }))).toEqual(['举办者', '成员'])
  })

  test('is drawn where it is, and marked as required', () => {
    const html = drawn({ 举办者: '企业' })
    expect(labels(html)).toEqual(['举办者', '信用代码', '成员'])
    expect(html).toContain('信用代码<span class="required">必填</span>')
  })

  test('is asked row by row in a list', () => {
    const html = drawn({ 成员: [{ 就业: true }, { 就业: false }] })
    expect(labels(html)).toEqual(['举办者', '成员', '就业', '工作单位', '关系', '就业', '关系'])
  })

  test('is not answered by what was entered before it went away', () => {
    const entries = { 举办者: '个人', 信用代码: '91350100M000100Y43', 成员: [{ 就业: 'no', 工作单位: '老张面馆' }] }
    const unasked = unaskedWith(form, answersOf(fields, entries))
    expect([...unasked]).toEqual(['/信用代码', '/成员/0/工作单位'])
    expect(answersOf(fields, entries, unasked)).toEqual({ 举办者: '个人', 成员: [{ 就业: false }] })
  })
})

describe('a list (名单)', () => {
  test('has a button for one row more, and one for each row to take it away', () => {
    expect(drawn({})).toContain('添一行')
    expect(drawn({ 成员: [{}, {}] })).toContain('删去第 2 行')
  })

  test('holds what stands in its rows', () => {
    expect(drawn({ 成员: [{ 关系: '子女' }] })).toContain('value="子女"')
  })

  test('tells a fault of a row at its field, and its own at the list', () => {
    const reason = { zh: '应填文字', en: 'must be text' }
    const html = drawn({ 成员: [{}, {}] }, [{ path: '/成员/1/关系', reason }])
    expect(html.match(/aria-invalid="true"/gu)).toHaveLength(1)
    expect(html.indexOf('应填文字')).toBeGreaterThan(html.indexOf('删去第 1 行'))
    expect(drawn({}, [{ path: '/成员', reason: { zh: '至少填一行', en: 'fill in at least one row' } }])).toContain(
      'class="rows wrong"',
    )
  })
})

test('a form that nobody has touched shows its defaults only', () => {
  expect(firstEntries(fields)).toEqual({ 举办者: '', 信用代码: '', 成员: [] })
})
