import type { Keyword } from './keyword.ts'
import { keyword } from './keyword.ts'

/** The words of conditions, units, field types and constraints. */
export type ConditionWord =
  'and' | 'or' | 'not' | 'in' | 'is' | 'true' | 'false' | 'today' | 'submitted' | 'obtained' | 'outcome' | 'applicant'

/** Language section 2, rows on conditions; the predeclared applicant. */
export const conditionWords: Readonly<Record<ConditionWord, Keyword>> = {
  and: keyword('operator', '且', 'and', '并且', 'Both hold', { takes: 'condition' }),
  or: keyword('operator', '或', 'or', '或者', 'One of them holds', { takes: 'condition' }),
  not: keyword('operator', '非', 'not', '不成立', 'Does not hold', {
    takes: 'condition',
    snippet: ['非 ${1:条件}', 'not ${1:condition}'],
    elsewhere: ['非 已取得 ${1:材料}', 'not obtained ${1:Document}'],
  }),
  in: keyword('operator', '属于', 'in', '是其中之一', 'Is one of', {
    snippet: ['属于 { ${1:"选项"} }', 'in { ${1:"option"} }'],
  }),
  is: keyword('operator', '为', 'is', '等于', 'Equals', {
    takes: 'condition',
    snippet: ['为 ${1:值}', 'is ${1:value}'],
    elsewhere: ['为 ${1:踏勘}', 'is ${1:site survey}'],
  }),
  true: keyword('value', '真', 'true', '是', 'Yes'),
  false: keyword('value', '假', 'false', '否', 'No'),
  today: keyword('value', '今天', 'today', '当天日期', 'The current day'),
  submitted: keyword('value', '已提交', 'submitted', '材料已经提交', 'The document has been handed in', {
    snippet: ['已提交(${1:材料})', 'submitted(${1:Document})'],
  }),
  obtained: keyword('value', '已取得', 'obtained', '结果已经取得', 'The result exists', {
    snippet: ['已取得(${1:材料})', 'obtained(${1:Document})'],
    elsewhere: ['已取得 ${1:材料}', 'obtained ${1:Document}'],
  }),
  outcome: keyword('value', '结论', 'outcome', '环节的结论', 'How a step came out', {
    takes: 'name',
    snippet: ['结论(${1:审查})', 'outcome(${1:Review})'],
    elsewhere: ['结论 ${1:通过}', 'outcome ${1:pass}'],
  }),
  applicant: keyword(
    'value',
    '申请人',
    'applicant',
    '办事的人或企业，不用声明',
    'Whoever applies; declared beforehand',
  ),
}

/** The units of durations, the scale words of numbers. */
export type UnitWord =
  | 'workingDayUnit'
  | 'dayUnit'
  | 'hourUnit'
  | 'minuteUnit'
  | 'secondUnit'
  | 'monthUnit'
  | 'yearUnit'
  | 'onTheSpot'
  | 'tenThousand'
  | 'hundredMillion'

/** Language section 1, Durations and Numbers. */
export const unitWords: Readonly<Record<UnitWord, Keyword>> = {
  workingDayUnit: keyword(
    'unit',
    '工作日|个工作日',
    'working days|working day',
    '工作日：周末、节假日不算，调休上班日算',
    'Days on which offices work, make-up days too',
  ),
  dayUnit: keyword(
    'unit',
    '天|日|自然日',
    'days|day',
    '自然日：周末、节假日也算',
    'Days of the calendar, weekends and holidays too',
  ),
  hourUnit: keyword(
    'unit',
    '小时|个小时',
    'hours|hour',
    '工作时间的小时；自动环节里按钟点',
    'Hours of working time; in an automatic step, of the clock',
  ),
  minuteUnit: keyword(
    'unit',
    '分钟',
    'minutes|minute',
    '工作时间的分钟；自动环节里按钟点',
    'Minutes of working time; in an automatic step, of the clock',
  ),
  secondUnit: keyword('unit', '秒', 'seconds|second', '秒，多用于自动环节', 'Seconds, mostly for automatic steps'),
  monthUnit: keyword(
    'unit',
    '个月|月',
    'months|month',
    '月，到那个月的同一天为止',
    'Months, up to the same day of that month',
  ),
  yearUnit: keyword('unit', '年', 'years|year', '年，到那一年的同一天为止', 'Years, up to the same day of that year'),
  onTheSpot: keyword(
    'unit',
    '当场',
    'on the spot',
    '当天办完；下班后收到的，下一个工作日办完',
    'The same working day; the next one for what comes after hours',
  ),
  tenThousand: keyword('unit', '万', '', '数字乘以一万：5000 万', 'Multiplies a number by ten thousand'),
  hundredMillion: keyword('unit', '亿', '', '数字乘以一亿：1.5 亿', 'Multiplies a number by a hundred million'),
}

/** The types and constraints of fields; `phone`, `atLeast` and `when` are shared with other tables. */
export type FieldWord =
  | 'text'
  | 'number'
  | 'integer'
  | 'money'
  | 'yesno'
  | 'date'
  | 'choice'
  | 'choices'
  | 'idcard'
  | 'uscc'
  | 'list'
  | 'required'
  | 'unit'
  | 'above'
  | 'below'
  | 'atMost'
  | 'matching'
  | 'length'
  | 'default'

/** Language section 3, Field types and Constraints. */
export const fieldWords: Readonly<Record<FieldWord, Keyword>> = {
  text: keyword('type', '文本', 'text', '一段文字', 'Any words'),
  number: keyword('type', '数值', 'number', '数，可以带小数', 'A number, with decimals if need be'),
  integer: keyword('type', '整数', 'integer', '不带小数的数', 'A whole number'),
  money: keyword('type', '金额', 'money', '金额（元）', 'An amount in yuan'),
  yesno: keyword('type', '是否', 'yesno', '是或否', 'Yes or no'),
  date: keyword('type', '日期', 'date', '一天，写作 2026-11-23', 'A day, written 2026-11-23'),
  choice: keyword('type', '单选', 'choice', '选一个', 'One of these', {
    snippet: ['单选 { "${1:选项一}", "${2:选项二}" }', 'choice { "${1:one}", "${2:other}" }'],
  }),
  choices: keyword('type', '多选', 'choices', '可选几个', 'Some of these', {
    snippet: ['多选 { "${1:选项一}", "${2:选项二}" }', 'choices { "${1:one}", "${2:other}" }'],
  }),
  idcard: keyword('type', '身份证号', 'idcard', '公民身份号码（GB 11643）', 'A citizen identity number (GB 11643)'),
  uscc: keyword('type', '信用代码', 'uscc', '统一社会信用代码（GB 32100）', 'A unified social credit code (GB 32100)'),
  list: keyword('type', '名单', 'list', '可重复的一组字段', 'A repeated group of fields', {
    snippet: ['名单 {\n    ${1:字段}: ${2:文本}\n}', 'list {\n    ${1:field}: ${2:text}\n}'],
  }),
  required: keyword('constraint', '必填', 'required', '必须填写', 'Must be answered'),
  unit: keyword('constraint', '单位', 'unit', '计量单位', 'The unit of measure', {
    snippet: ['单位 "${1:元}"', 'unit "${1:yuan}"'],
  }),
  above: keyword(
    'constraint',
    '大于',
    'above',
    '填写的数要比这个大，日期要比这天晚',
    'The answer has to be greater, or later, than this',
    {
      snippet: ['大于 ${1:0}', 'above ${1:0}'],
    },
  ),
  below: keyword(
    'constraint',
    '小于',
    'below',
    '填写的数要比这个小，日期要比这天早',
    'The answer has to be less, or earlier, than this',
    {
      snippet: ['小于 ${1:100}', 'below ${1:100}'],
    },
  ),
  atMost: keyword('constraint', '至多', 'at most', '不超过', 'Not more than', {
    snippet: ['至多 ${1:100}', 'at most ${1:100}'],
    elsewhere: ['至多 ${1:5} 工作日', 'at most ${1:5} working days'],
  }),
  matching: keyword(
    'constraint',
    '匹配',
    'matching',
    '整个答案符合这个模式（正则表达式，RE2 的写法）',
    'The whole answer fits this pattern (a regular expression, as RE2 has them)',
    {
      snippet: ['匹配 "${1:[0-9]+}"', 'matching "${1:[0-9]+}"'],
    },
  ),
  length: keyword('constraint', '长度', 'length', '最多可以写几个字', 'How many characters it may have', {
    snippet: ['长度 至多 ${1:50}', 'length at most ${1:50}'],
  }),
  default: keyword(
    'constraint',
    '默认',
    'default',
    '没有填写时的值',
    'The value that stands where nothing is answered',
    {
      snippet: ['默认 ${1:0}', 'default ${1:0}'],
    },
  ),
}
