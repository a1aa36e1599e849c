import type { Keyword } from './keyword.ts'
import { keyword } from './keyword.ts'

/** The words that declare things, and the parts of calendars, offices, documents and laws. */
export type DeclarationWord =
  | 'use'
  | 'calendar'
  | 'office'
  | 'post'
  | 'seal'
  | 'law'
  | 'inForceFrom'
  | 'until'
  | 'replacedBy'
  | 'document'
  | 'format'
  | 'sample'
  | 'blank'
  | 'form'
  | 'item'
  | 'process'
  | 'scenario'
  | 'for'
  | 'hours'
  | 'zone'
  | 'calendarDays'
  | 'received'
  | 'atOnce'
  | 'nextWorkingDay'
  | 'address'
  | 'phone'
  | 'theme'

/** Language section 2, rows on declarations, calendars, offices, documents and laws. */
export const declarationWords: Readonly<Record<DeclarationWord, Keyword>> = {
  use: keyword('declaration', '引用', 'use', '引用另一个文件，可用其中的名称', 'Uses the names of another module', {
    snippet: ['引用 "${1:common/机构.banjie}"', 'use "${1:common/offices.banjie}"'],
  }),
  calendar: keyword('declaration', '日历', 'calendar', '工时、时区和休假表', 'Working hours, time zone and holidays', {
    takes: 'name',
    snippet: [
      '日历 ${1:名称} {\n    工时 ${2:09:00-12:00, 13:00-17:00}\n}',
      'calendar ${1:name} {\n    hours ${2:09:00-12:00, 13:00-17:00}\n}',
    ],
  }),
  office: keyword('declaration', '机构', 'office', '一个机关，有岗位和印章', 'An authority with its posts and seals', {
    takes: 'name',
    snippet: ['机构 ${1:名称} {\n    岗位 ${2:综合窗口}\n}', 'office ${1:name} {\n    post ${2:Window}\n}'],
  }),
  post: keyword('part', '岗位', 'post', '机构里办事的岗位', 'A post of an office: who does a step', {
    takes: 'name',
    snippet: ['岗位 ${1:名称}', 'post ${1:name}'],
  }),
  seal: keyword('part', '印章', 'seal', '机构的印章', 'A seal of an office', {
    takes: 'name',
    snippet: ['印章 ${1:名称}', 'seal ${1:name}'],
  }),
  law: keyword('declaration', '法律', 'law', '声明一部法律及其施行期间', 'Declares a law and when it is in force', {
    snippet: ['法律 《${1:名称}》 施行 ${2:2026-01-01}', 'law "${1:Title}" in force from ${2:2026-01-01}'],
  }),
  inForceFrom: keyword('clause', '施行', 'in force from', '自这一天起施行', 'In force from this day on', {
    snippet: ['施行 ${1:2026-01-01}', 'in force from ${1:2026-01-01}'],
  }),
  until: keyword(
    'clause',
    '至',
    'until',
    '到这一天为止，施行期间不含当天',
    'Until this day; a period in force excludes it',
    {
      snippet: ['至 ${1:2026-12-31}', 'until ${1:2026-12-31}'],
    },
  ),
  replacedBy: keyword('clause', '代之以', 'replaced by', '废止后由哪部法律代替', 'The law that takes its place', {
    snippet: ['代之以 《${1:名称}》', 'replaced by "${1:Title}"'],
  }),
  document: keyword('declaration', '材料', 'document', '申请材料或办理结果', 'A document: asked for, or a result', {
    takes: 'name',
    snippet: ['材料 ${1:名称}', 'document ${1:name}'],
  }),
  format: keyword('part', '格式', 'format', '接受的文件格式', 'The file formats that are accepted', {
    snippet: ['格式 "${1:pdf}"', 'format "${1:pdf}"'],
  }),
  sample: keyword('part', '样表', 'sample', '填好的样表', 'A filled-in sample', {
    snippet: ['样表 "${1:samples/样表.pdf}"', 'sample "${1:samples/sample.pdf}"'],
  }),
  blank: keyword('part', '空表', 'blank', '空白表格', 'The blank to fill in', {
    snippet: ['空表 "${1:forms/空表.docx}"', 'blank "${1:forms/blank.docx}"'],
  }),
  form: keyword(
    'declaration',
    '表单',
    'form',
    '要填写的字段；在受理、环节里表示使用它',
    'Fields to fill in; in a step, its use',
    {
      takes: 'name',
      snippet: [
        '表单 ${1:名称} {\n    ${2:字段}: ${3:文本} 必填\n}',
        'form ${1:name} {\n    ${2:field}: ${3:text} required\n}',
      ],
      elsewhere: ['表单 ${1:表单}', 'form ${1:Form}'],
    },
  ),
  item: keyword(
    'declaration',
    '事项',
    'item',
    '一个政务服务事项；引用法条时表示“项”',
    'A service item; in a citation, an item of a law',
    {
      takes: 'name',
      snippet: [
        '事项 ${1:名称} {\n    依据 《${2:法律}》第${3:一}条\n    承办 ${4:机构}\n    法定 ${5:20} 工作日\n    承诺 ${6:5} 工作日\n    需 ${7:材料}\n    出具 ${8:结果}\n}',
        'item ${1:name} {\n    basis "${2:Law}" article ${3:1}\n    handled by ${4:Office}\n    statutory ${5:20} working days\n    promised ${6:5} working days\n    needs ${7:Document}\n    yields ${8:Result}\n}',
      ],
      elsewhere: ['', 'item ${1:1}'],
    },
  ),
  process: keyword('declaration', '流程', 'process', '申请人走的一条链', 'The chain that an applicant goes through', {
    takes: 'name',
    snippet: [
      '流程 ${1:名称} {\n    受理 由 ${2:机构.岗位} 限 当场 { 表单 ${3:表单} }\n    $0\n}',
      'process ${1:name} {\n    accept by ${2:Office.Post} within on the spot { form ${3:Form} }\n    $0\n}',
    ],
  }),
  scenario: keyword(
    'declaration',
    '场景',
    'scenario',
    '一件事的经过和应有的结果',
    'A story with the results that it must have',
    {
      snippet: ['场景 "${1:标题}" 验证 ${2:流程} {\n    $0\n}', 'scenario "${1:title}" for ${2:Process} {\n    $0\n}'],
    },
  ),
  for: keyword('clause', '验证', 'for', '场景验证的流程', 'The process that a scenario is about', {
    takes: 'name',
    snippet: ['验证 ${1:流程}', 'for ${1:Process}'],
  }),
  hours: keyword('part', '工时', 'hours', '每天的办公时间', 'The working hours of a day', {
    snippet: ['工时 ${1:09:00-12:00, 13:00-17:00}', 'hours ${1:09:00-12:00, 13:00-17:00}'],
  }),
  zone: keyword(
    'part',
    '时区',
    'zone',
    '日历按哪个时区的钟，默认 Asia/Shanghai',
    'The time zone of the clock, Asia/Shanghai by default',
    {
      snippet: ['时区 "${1:Asia/Shanghai}"', 'zone "${1:Asia/Shanghai}"'],
    },
  ),
  calendarDays: keyword('part', '休假表', 'days', '放假调休安排的文件', 'The file of holidays and make-up days', {
    snippet: ['休假表 "${1:holidays.json}"', 'days "${1:holidays.json}"'],
  }),
  received: keyword(
    'part',
    '收件',
    'received',
    '下班后收到的申请算在哪一天',
    'The day on which an application counts as received',
    { snippet: ['收件 ${1:次工作日}', 'received ${1:next working day}'] },
  ),
  atOnce: keyword('value', '即时', 'at once', '收到即算', 'At the instant of its arrival'),
  nextWorkingDay: keyword('value', '次工作日', 'next working day', '下一个工作日起算', 'On the next working day'),
  address: keyword('part', '地址', 'address', '办公地址', 'The address of an office', {
    snippet: ['地址 "${1:地址}"', 'address "${1:address}"'],
  }),
  phone: keyword('part', '电话', 'phone', '机构的电话；也是字段类型', 'The telephone of an office; also a field type', {
    snippet: ['电话 "${1:电话}"', 'phone "${1:telephone}"'],
  }),
  theme: keyword('part', '主题', 'theme', '在“一件事”目录里的主题', 'The menu under which a process is found', {
    snippet: ['主题 "${1:主题}"', 'theme "${1:theme}"'],
  }),
}
