import type { JsonSchema } from '../../plan/index.ts'
import { writtenPattern } from '../../plan/pattern.ts'

interface Text {
  readonly zh: string
  readonly en: string
}

/** A part of a schema that an answer does not satisfy. */
export interface Unsatisfied {
  readonly keyword: string
  /** What the keyword wants: a limit, the options, a format. */
  readonly wanted?: unknown
  /** The schema that it stands in. */
  readonly field?: JsonSchema
}

const types: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  object: { zh: '一组字段', en: 'a group of fields' },
  date: { zh: '日期，例如 2026-03-02', en: 'a date such as 2026-03-02' },
  choices: { zh: '若干选项', en: 'a list of options' },
  list: { zh: '若干行', en: 'a list of rows' },
  array: { zh: '若干项', en: 'a list' },
}

const formats: Readonly<Record<string, Text>> = {
  date: { zh: '不是存在的日期，请写成 2026-03-02', en: 'is no real date; write 2026-03-02' },
  idcard: {
    zh: '身份证号应为 18 位，且出生日期和校验码须正确（校验码为 X 时须大写）',
    en: 'an identity number has 18 characters with a real date of birth and a valid check digit (a capital X where it is one)',
  },
  uscc: {
    zh: '统一社会信用代码应为 18 位（字母须大写），且校验码须正确',
    en: 'a unified social credit code has 18 characters (letters are capitals) and a valid check digit',
  },
  phone: { zh: '不是有效的电话号码', en: 'is no valid telephone number' },
}

const bounds: Readonly<Record<string, Text>> = {
  exclusiveMinimum: { zh: '应大于', en: 'must be above' },
  minimum: { zh: '应不小于', en: 'must be at least' },
  exclusiveMaximum: { zh: '应小于', en: 'must be below' },
  maximum: { zh: '应不大于', en: 'must be at most' },
  'x-exclusiveMinimum': { zh: '应晚于', en: 'must be after' },
  'x-minimum': { zh: '应不早于', en: 'must not be before' },
  'x-exclusiveMaximum': { zh: '应早于', en: 'must be before' },
  'x-maximum': { zh: '应不晚于', en: 'must not be after' },
}

const empty: Text = { zh: '不能为空', en: 'must not be empty' }

const texts: Readonly<Record<string, (unsatisfied: Unsatisfied) => Text>> = {
  required: () => ({ zh: '必填', en: 'is required' }),
  additionalProperties: () => ({ zh: '表单里没有这一项，请去掉', en: 'is no field of this form; leave it out' }),
  'x-when': () => ({ zh: '这种情形不用填这一项，请去掉', en: 'is not asked in this case; leave it out' }),
  type: ({ wanted, field }) => {
    const type = types[field?.['x-type'] ?? ''] ?? types[String(wanted)] ?? { zh: String(wanted), en: String(wanted) }
    return { zh: `应填${type.zh}`, en: `must be ${type.en}` }
  },
  enum: ({ wanted }) => {
    const values = Array.isArray(wanted) ? wanted.map(String) : []
    return { zh: `应是其中之一：${values.join('、')}`, en: `must be one of: ${values.join(', ')}` }
  },
  format: ({ wanted }) =>
    formats[String(wanted)] ?? { zh: `格式应为 ${String(wanted)}`, en: `must have the format ${String(wanted)}` },
  pattern: ({ wanted }) => {
    const pattern = writtenPattern(String(wanted))
    return { zh: `写法不合要求：整个答案应符合 ${pattern}`, en: `the whole answer must fit ${pattern}` }
  },
  minLength: () => empty,
  'x-filled': () => empty,
  maxLength: ({ wanted }) => ({
    zh: `不能超过 ${String(wanted)} 个字`,
    en: `must have at most ${String(wanted)} ${wanted === 1 ? 'character' : 'characters'}`,
  }),
  multipleOf: ({ wanted }) =>
    wanted === 0.01
      ? { zh: '金额最多两位小数', en: 'an amount has at most two decimals' }
      : { zh: `应是 ${String(wanted)} 的倍数`, en: `must be a multiple of ${String(wanted)}` },
  minItems: ({ field }) =>
    field?.['x-type'] === 'list'
      ? { zh: '至少填一行', en: 'fill in at least one row' }
      : { zh: '至少选一项', en: 'choose at least one' },
  uniqueItems: () => ({ zh: '同一项不能选两次', en: 'must not hold the same entry twice' }),
}

/** What is wrong with a field, in words for whoever fills in the form. */
export function faultText(unsatisfied: Unsatisfied): Text {
  const { keyword, wanted } = unsatisfied
  const bound = bounds[keyword]
  if (bound !== undefined) return { zh: `${bound.zh} ${String(wanted)}`, en: `${bound.en} ${String(wanted)}` }
  return texts[keyword]?.(unsatisfied) ?? { zh: `不合要求（${keyword}）`, en: `does not satisfy ${keyword}` }
}
