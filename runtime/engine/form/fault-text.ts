interface Text {
  readonly zh: string
  readonly en: string
}
type Params = Readonly<Record<string, unknown>>

const types: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  array: { zh: '若干选项', en: 'a list' },
  object: { zh: '一张表单', en: 'a form' },
}
const formats: Readonly<Record<string, Text>> = {
  date: { zh: '不是存在的日期，请写成 2026-03-02', en: 'is no real date; write 2026-03-02' },
  idcard: {
    zh: '身份证号应为 18 位，且出生日期和校验码须正确',
    en: 'an identity number has 18 characters with a real date of birth and a valid check digit',
  },
  uscc: {
    zh: '统一社会信用代码应为 18 位，且校验码须正确',
    en: 'a unified social credit code has 18 characters and a valid check digit',
  },
  phone: { zh: '不是有效的电话号码', en: 'is no valid telephone number' },
}

const bounds: Readonly<Record<string, Text>> = {
  exclusiveMinimum: { zh: '应大于', en: 'must be above' },
  minimum: { zh: '应不小于', en: 'must be at least' },
  exclusiveMaximum: { zh: '应小于', en: 'must be below' },
  maximum: { zh: '应不大于', en: 'must be at most' },
}

const texts: Readonly<Record<string, (params: Params) => Text>> = {
  required: () => ({ zh: '必填', en: 'is required' }),
  additionalProperties: () => ({ zh: '表单里没有这一项，请去掉', en: 'is no field of this form; leave it out' }),
  type: ({ type }) => {
    const wanted = types[String(type)] ?? { zh: String(type), en: String(type) }
    return { zh: `应填${wanted.zh}`, en: `must be ${wanted.en}` }
  },
  enum: ({ allowedValues }) => {
    const values = Array.isArray(allowedValues) ? allowedValues.map(String) : []
    return { zh: `应是其中之一：${values.join('、')}`, en: `must be one of: ${values.join(', ')}` }
  },
  format: ({ format }) =>
    formats[String(format)] ?? { zh: `格式应为 ${String(format)}`, en: `must have the format ${String(format)}` },
  minLength: () => ({ zh: '不能为空', en: 'must not be empty' }),
  maxLength: ({ limit }) => ({
    zh: `不能超过 ${String(limit)} 个字`,
    en: `must have at most ${String(limit)} characters`,
  }),
  multipleOf: () => ({ zh: '金额最多两位小数', en: 'an amount has at most two decimals' }),
  minItems: () => ({ zh: '至少选一项', en: 'choose at least one' }),
  uniqueItems: () => ({ zh: '同一项不能选两次', en: 'must not hold the same entry twice' }),
}

/** What is wrong with a field, in words for whoever fills in the form. */
export function faultText(keyword: string, params: Params): Text {
  const bound = bounds[keyword]
  if (bound !== undefined)
    return { zh: `${bound.zh} ${String(params['limit'])}`, en: `${bound.en} ${String(params['limit'])}` }
  return texts[keyword]?.(params) ?? { zh: `不合要求（${keyword}）`, en: `does not satisfy ${keyword}` }
}
