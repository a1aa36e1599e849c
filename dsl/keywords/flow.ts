import type { Keyword } from './keyword.ts'
import { keyword } from './keyword.ts'

/** The words of steps and processes. */
export type FlowWord =
  | 'visitsAtMost'
  | 'inPerson'
  | 'channels'
  | 'channel'
  | 'window'
  | 'online'
  | 'kiosk'
  | 'mobile'
  | 'step'
  | 'auto'
  | 'special'
  | 'hearing'
  | 'tender'
  | 'auction'
  | 'inspection'
  | 'testing'
  | 'quarantine'
  | 'appraisal'
  | 'expertReview'
  | 'publicNotice'
  | 'siteSurvey'
  | 'other'
  | 'excludedBy'
  | 'reads'
  | 'outcomes'
  | 'returnTo'
  | 'pass'
  | 'correct'
  | 'refuse'
  | 'allSign'
  | 'anySigns'
  | 'vote'
  | 'persons'
  | 'accept'
  | 'stage'
  | 'sequence'
  | 'parallel'
  | 'merge'
  | 'when'
  | 'otherwiseWhen'
  | 'otherwise'
  | 'choose'
  | 'handle'
  | 'start'
  | 'greenChannel'
  | 'skip'
  | 'priority'
  | 'preReview'
  | 'formalWhen'
  | 'notify'
  | 'push'
  | 'to'
  | 'await'
  | 'issue'
  | 'archive'
  | 'evaluate'
  | 'negative'
  | 'finish'

/** Language section 2, rows on steps and processes. 不予受理 is how `refuse` is written for an intake. */
export const flowWords: Readonly<Record<FlowWord, Keyword>> = {
  visitsAtMost: keyword('part', '最多跑', 'visits at most', '申请人最多跑几次', 'How often an applicant has to come', {
    snippet: ['最多跑 1 次', 'visits at most 1'],
  }),
  inPerson: keyword('clause', '到场', 'in person', '申请人须到场', 'The applicant has to come'),
  channels: keyword('part', '渠道', 'channels', '申请的渠道', 'The ways by which a case may come in', {
    snippet: ['渠道 窗口, 网上', 'channels window, online'],
  }),
  channel: keyword('value', '渠道', 'channel', '这次申请走的渠道', 'The way by which this case came in'),
  window: keyword('value', '窗口', 'window', '窗口', 'At the window'),
  online: keyword('value', '网上', 'online', '网上', 'Online'),
  kiosk: keyword('value', '自助终端', 'kiosk', '自助终端', 'At a kiosk'),
  mobile: keyword('value', '掌上', 'mobile', '手机', 'On a phone'),
  step: keyword('statement', '环节', 'step', '一个由人完成的环节', 'A step that somebody completes', {
    takes: 'name',
    snippet: ['环节 $1 由 $2 限 $3 工作日', 'step $1 by $2 within $3 working days'],
  }),
  auto: keyword('statement', '自动', 'auto', '按规则自动作出的环节', 'A step that is decided by rule', {
    takes: 'name',
    snippet: [
      '自动 $1 限 5 秒 {\n    通过 当 $2\n    否则 环节 $3 由 $4\n}',
      'auto $1 within 5 seconds {\n    pass when $2\n    otherwise step $3 by $4\n}',
    ],
  }),
  special: keyword('statement', '特别程序', 'special', '特别程序', 'A special procedure', {
    takes: 'name',
    snippet: ['特别程序 $1 由 $2 限 $3 工作日 依据 《$4》', 'special $1 by $2 within $3 working days basis "$4"'],
  }),
  hearing: keyword('value', '听证', 'hearing', '听证', 'A hearing'),
  tender: keyword('value', '招标', 'tender', '招标', 'A tender'),
  auction: keyword('value', '拍卖', 'auction', '拍卖', 'An auction'),
  inspection: keyword('value', '检验', 'inspection', '检验', 'An inspection'),
  testing: keyword('value', '检测', 'testing', '检测', 'Testing'),
  quarantine: keyword('value', '检疫', 'quarantine', '检疫', 'Quarantine'),
  appraisal: keyword('value', '鉴定', 'appraisal', '鉴定', 'An appraisal'),
  expertReview: keyword('value', '专家评审', 'expert review', '专家评审', 'A review by experts'),
  publicNotice: keyword('value', '公示', 'public notice', '公示', 'A public notice'),
  siteSurvey: keyword('value', '踏勘', 'site survey', '现场踏勘', 'A survey of the site'),
  other: keyword('value', '其他', 'other', '其他特别程序', 'Another special procedure'),
  excludedBy: keyword(
    'clause',
    '不计入',
    'excluded by',
    '不计入法定时限，须有依据',
    'Left out of the statutory limit, by a basis',
  ),
  reads: keyword('part', '查验', 'reads', '环节查验的材料', 'The documents that a step looks at', {
    takes: 'name',
    snippet: ['查验 $1', 'reads $1'],
  }),
  outcomes: keyword('part', '结论', 'outcomes', '环节可能的结论', 'What a step can come to', {
    takes: 'name',
    snippet: ['结论 通过, 不予许可', 'outcomes pass, refuse'],
  }),
  returnTo: keyword('value', '退回', 'return to', '退回前面的环节', 'Back to an earlier step', { takes: 'name' }),
  pass: keyword('value', '通过', 'pass', '通过', 'Passed'),
  correct: keyword('value', '补正', 'correct', '请申请人补正', 'The applicant is asked to correct'),
  refuse: keyword('statement', '不予许可|不予受理', 'refuse', '不予许可、不予受理', 'Refused'),
  allSign: keyword('clause', '会签', 'all sign', '每个人都同意才通过', 'Everyone asked must agree'),
  anySigns: keyword('clause', '或签', 'any signs', '任何一人作出即可', 'The first decides'),
  vote: keyword('clause', '票决', 'vote', '达到比例才通过', 'So many of those asked', {
    snippet: ['票决 60%', 'vote 60%'],
  }),
  persons: keyword('unit', '人', 'persons', '几个不同的人', 'So many different people'),
  accept: keyword('statement', '受理', 'accept', '受理申请，一次告知', 'The intake', {
    snippet: ['受理 由 $1 限 当场 { 表单 $2 }', 'accept by $1 within on the spot { form $2 }'],
  }),
  stage: keyword('statement', '阶段', 'stage', '一个阶段', 'A stage', {
    takes: 'name',
    snippet: ['阶段 $1 限 $2 工作日 {\n    $0\n}', 'stage $1 within $2 working days {\n    $0\n}'],
  }),
  sequence: keyword('statement', '依次', 'sequence', '依次进行', 'One after another', {
    snippet: ['依次 {\n    $0\n}', 'sequence {\n    $0\n}'],
  }),
  parallel: keyword('statement', '并联', 'parallel', '同时进行', 'All at once', {
    snippet: ['并联 {\n    $0\n}', 'parallel {\n    $0\n}'],
  }),
  merge: keyword('statement', '合并', 'merge', '几个事项合并为一件', 'Several items as one case', {
    takes: 'name',
    snippet: ['合并 $1 {\n    办理 $2\n    办理 $3\n}', 'merge $1 {\n    handle $2\n    handle $3\n}'],
  }),
  when: keyword('statement', '当', 'when', '在什么条件下', 'Under which condition', {
    takes: 'condition',
    snippet: ['当 $1 {\n    $0\n}', 'when $1 {\n    $0\n}'],
  }),
  otherwiseWhen: keyword(
    'clause',
    '否则当|否则 当',
    'otherwise when',
    '否则，在什么条件下',
    'Else, under which condition',
    {
      takes: 'condition',
    },
  ),
  otherwise: keyword('clause', '否则', 'otherwise', '否则', 'Else'),
  choose: keyword('statement', '分情形', 'choose', '按单选字段分情形', 'Branches on a choice field', {
    takes: 'name',
    snippet: [
      '分情形 $1 {\n    "$2" { $3 }\n    否则 { $4 }\n}',
      'choose $1 {\n    "$2" { $3 }\n    otherwise { $4 }\n}',
    ],
  }),
  handle: keyword('statement', '办理', 'handle', '办理一个事项', 'Handles an item', {
    takes: 'name',
    snippet: ['办理 $1', 'handle $1'],
  }),
  start: keyword('statement', '启动', 'start', '启动另一个流程', 'Starts another process', {
    takes: 'name',
    snippet: ['启动 $1', 'start $1'],
  }),
  greenChannel: keyword('statement', '绿色通道', 'green channel', '符合条件的加快办理', 'Faster for some cases', {
    snippet: ['绿色通道 当 $1 { 限 $2 工作日  优先 }', 'green channel when $1 { within $2 working days  priority }'],
  }),
  skip: keyword('clause', '免办', 'skip', '免办的环节', 'The steps that are left out', { takes: 'name' }),
  priority: keyword('clause', '优先', 'priority', '优先办理', 'Comes first in every task list'),
  preReview: keyword('statement', '预审', 'pre-review', '正式受理前的预审', 'Reviewed before formal acceptance', {
    snippet: ['预审 { $1 } 转正式受理 当 $2', 'pre-review { $1 } formal when $2'],
  }),
  formalWhen: keyword('clause', '转正式受理 当', 'formal when', '何时转为正式受理', 'When it becomes formal', {
    takes: 'condition',
  }),
  notify: keyword('statement', '通知', 'notify', '发出通知', 'Sends a message', {
    takes: 'name',
    snippet: ['通知 $1 "$2"', 'notify $1 "$2"'],
  }),
  push: keyword('statement', '推送', 'push', '把数据推送给另一个机构', 'Hands data to another office', {
    takes: 'name',
    snippet: ['推送 $1 给 $2', 'push $1 to $2'],
  }),
  to: keyword('clause', '给', 'to', '推送给谁', 'Who gets it', { takes: 'name' }),
  await: keyword('statement', '等待', 'await', '等到条件成立', 'Waits for a condition', {
    takes: 'condition',
    snippet: ['等待 $1 限 $2 工作日', 'await $1 within $2 working days'],
  }),
  issue: keyword('statement', '出件', 'issue', '把结果交给申请人', 'Hands over the results', {
    snippet: ['出件 由 $1 限 当场', 'issue by $1 within on the spot'],
  }),
  archive: keyword('statement', '归档', 'archive', '归档', 'Closes the file'),
  evaluate: keyword('statement', '评价', 'evaluate', '请申请人评价', 'Asks for a rating', {
    snippet: ['评价 差评 启动 $1', 'evaluate negative start $1'],
  }),
  negative: keyword('clause', '差评', 'negative', '收到差评时', 'On a negative rating'),
  finish: keyword('statement', '办结', 'finish', '办结', 'Ends the process'),
}
