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
    snippet: ['最多跑 ${1:1} 次', 'visits at most ${1:1}'],
  }),
  inPerson: keyword('clause', '到场', 'in person', '申请人须到场', 'The applicant has to come'),
  channels: keyword('part', '渠道', 'channels', '申请的渠道', 'The ways by which a case may come in', {
    snippet: ['渠道 ${1:窗口}, ${2:网上}', 'channels ${1:window}, ${2:online}'],
  }),
  channel: keyword('value', '渠道', 'channel', '这次申请走的渠道', 'The way by which this case came in', {
    snippet: ['渠道 为 ${1:窗口}', 'channel is ${1:window}'],
    elsewhere: ['渠道 ${1:网上}', 'channel ${1:online}'],
  }),
  window: keyword('value', '窗口', 'window', '申请渠道：在窗口当面申请', 'A way to apply: at the window'),
  online: keyword('value', '网上', 'online', '申请渠道：在网上申请', 'A way to apply: on the web'),
  kiosk: keyword(
    'value',
    '自助终端',
    'kiosk',
    '申请渠道：在自助机上申请',
    'A way to apply: at a machine that serves oneself',
  ),
  mobile: keyword('value', '掌上', 'mobile', '申请渠道：在手机上申请', 'A way to apply: on a phone'),
  step: keyword('statement', '环节', 'step', '一个由人完成的环节', 'A step that somebody completes', {
    takes: 'name',
    snippet: [
      '环节 ${1:名称} 由 ${2:机构.岗位} 限 ${3:1} 工作日',
      'step ${1:name} by ${2:Office.Post} within ${3:1} working days',
    ],
  }),
  auto: keyword('statement', '自动', 'auto', '按规则自动作出的环节', 'A step that is decided by rule', {
    takes: 'name',
    snippet: [
      '自动 ${1:名称} 限 ${2:5} 秒 {\n    通过 当 ${3:条件}\n    否则 环节 ${4:人工审查} 由 ${5:机构.岗位} 限 ${6:1} 工作日\n}',
      'auto ${1:name} within ${2:5} seconds {\n    pass when ${3:condition}\n    otherwise step ${4:Review} by ${5:Office.Post} within ${6:1} working days\n}',
    ],
  }),
  special: keyword(
    'statement',
    '特别程序',
    'special',
    '听证、检验、公示等特别程序，办理期间承诺的钟停走',
    'A hearing, a test, a public notice …: the promised clock stops meanwhile',
    {
      takes: 'name',
      snippet: [
        '特别程序 ${1:踏勘} 由 ${2:机构.岗位} 限 ${3:5} 工作日 不计入 依据 《${4:法律}》第${5:一}条',
        'special ${1:site survey} by ${2:Office.Post} within ${3:5} working days excluded by basis "${4:Law}" article ${5:1}',
      ],
    },
  ),
  hearing: keyword('value', '听证', 'hearing', '特别程序的一种：听证', 'A special procedure: a hearing'),
  tender: keyword('value', '招标', 'tender', '特别程序的一种：招标', 'A special procedure: a tender'),
  auction: keyword('value', '拍卖', 'auction', '特别程序的一种：拍卖', 'A special procedure: an auction'),
  inspection: keyword('value', '检验', 'inspection', '特别程序的一种：检验', 'A special procedure: an inspection'),
  testing: keyword('value', '检测', 'testing', '特别程序的一种：检测', 'A special procedure: testing'),
  quarantine: keyword('value', '检疫', 'quarantine', '特别程序的一种：检疫', 'A special procedure: quarantine'),
  appraisal: keyword('value', '鉴定', 'appraisal', '特别程序的一种：鉴定', 'A special procedure: an appraisal'),
  expertReview: keyword(
    'value',
    '专家评审',
    'expert review',
    '特别程序的一种：专家评审',
    'A special procedure: a review by experts',
  ),
  publicNotice: keyword(
    'value',
    '公示',
    'public notice',
    '特别程序的一种：公示',
    'A special procedure: a public notice',
  ),
  siteSurvey: keyword(
    'value',
    '踏勘',
    'site survey',
    '特别程序的一种：现场踏勘',
    'A special procedure: a survey of the site',
  ),
  other: keyword('value', '其他', 'other', '其他特别程序', 'Another special procedure'),
  excludedBy: keyword(
    'clause',
    '不计入',
    'excluded by',
    '不计入法定时限，须有依据',
    'Left out of the statutory limit, by a basis',
    { snippet: ['不计入 依据 《${1:法律}》第${2:一}条', 'excluded by basis "${1:Law}" article ${2:1}'] },
  ),
  reads: keyword('part', '查验', 'reads', '环节查验的材料', 'The documents that a step looks at', {
    takes: 'name',
    snippet: ['查验 ${1:材料}', 'reads ${1:Document}'],
  }),
  outcomes: keyword('part', '结论', 'outcomes', '环节可能的结论', 'What a step can come to', {
    takes: 'name',
    snippet: ['结论 ${1:通过}, ${2:不予许可}', 'outcomes ${1:pass}, ${2:refuse}'],
  }),
  returnTo: keyword('value', '退回', 'return to', '退回前面的环节', 'Back to an earlier step', {
    takes: 'name',
    snippet: ['退回 ${1:审查}', 'return to ${1:Review}'],
  }),
  pass: keyword('value', '通过', 'pass', '结论：同意，接着往下办', 'An outcome: agreed, the case goes on'),
  correct: keyword('value', '补正', 'correct', '请申请人补正', 'The applicant is asked to correct'),
  refuse: keyword(
    'statement',
    '不予许可|不予受理',
    'refuse',
    '作结论时要有理由；单独写时流程到此结束',
    'As an outcome it wants a reason; as a statement it ends the process',
  ),
  allSign: keyword('clause', '会签', 'all sign', '每个人都同意才通过', 'Everyone asked must agree'),
  anySigns: keyword('clause', '或签', 'any signs', '任何一人作出即可', 'The first decides'),
  vote: keyword(
    'clause',
    '票决',
    'vote',
    '被问的人中达到这个比例才通过',
    'Passes when this share of those asked agrees',
    {
      snippet: ['票决 ${1:60%}', 'vote ${1:60%}'],
    },
  ),
  persons: keyword('unit', '人', 'persons', '要由几个不同的人办', 'So many different people have to do it'),
  accept: keyword('statement', '受理', 'accept', '受理申请，一次告知', 'The intake: one list of all that is missing', {
    snippet: [
      '受理 由 ${1:机构.岗位} 限 当场 { 表单 ${2:表单} }',
      'accept by ${1:Office.Post} within on the spot { form ${2:Form} }',
    ],
  }),
  stage: keyword(
    'statement',
    '阶段',
    'stage',
    '流程的一个阶段，可以有自己的受理和时限',
    'A part of a process, with an intake and a limit of its own if need be',
    {
      takes: 'name',
      snippet: [
        '阶段 ${1:名称} 限 ${2:5} 工作日 {\n    $0\n}',
        'stage ${1:name} within ${2:5} working days {\n    $0\n}',
      ],
    },
  ),
  sequence: keyword('statement', '依次', 'sequence', '里面的一个办完再办下一个', 'What is inside, one after another', {
    snippet: ['依次 {\n    $0\n}', 'sequence {\n    $0\n}'],
  }),
  parallel: keyword(
    'statement',
    '并联',
    'parallel',
    '里面的同时办，要等别人结果的除外',
    'What is inside at the same time, but for what waits for a result of another',
    {
      snippet: ['并联 {\n    $0\n}', 'parallel {\n    $0\n}'],
    },
  ),
  merge: keyword('statement', '合并', 'merge', '几个事项合并为一件', 'Several items as one case', {
    takes: 'name',
    snippet: [
      '合并 ${1:名称} {\n    办理 ${2:事项}\n    办理 ${3:事项}\n}',
      'merge ${1:name} {\n    handle ${2:Item}\n    handle ${3:Item}\n}',
    ],
  }),
  when: keyword('statement', '当', 'when', '在什么条件下', 'Under which condition', {
    takes: 'condition',
    snippet: ['当 ${1:条件} {\n    $0\n}', 'when ${1:condition} {\n    $0\n}'],
    elsewhere: ['当 ${1:条件}', 'when ${1:condition}'],
  }),
  otherwiseWhen: keyword(
    'clause',
    '否则当|否则 当',
    'otherwise when',
    '否则，在什么条件下',
    'Else, under which condition',
    { takes: 'condition', snippet: ['否则当 ${1:条件} {\n    $0\n}', 'otherwise when ${1:condition} {\n    $0\n}'] },
  ),
  otherwise: keyword(
    'clause',
    '否则',
    'otherwise',
    '前面的条件都不成立时',
    'Where none of the conditions before holds',
    {
      snippet: ['否则 {\n    $0\n}', 'otherwise {\n    $0\n}'],
      elsewhere: [
        '否则 环节 ${1:名称} 由 ${2:机构.岗位} 限 ${3:1} 工作日',
        'otherwise step ${1:name} by ${2:Office.Post} within ${3:1} working days',
      ],
    },
  ),
  choose: keyword('statement', '分情形', 'choose', '按单选字段分情形', 'Branches on a choice field', {
    takes: 'name',
    snippet: [
      '分情形 ${1:字段} {\n    "${2:选项}" {\n        $3\n    }\n    否则 {\n        $0\n    }\n}',
      'choose ${1:field} {\n    "${2:option}" {\n        $3\n    }\n    otherwise {\n        $0\n    }\n}',
    ],
  }),
  handle: keyword('statement', '办理', 'handle', '办理一个事项', 'Handles an item', {
    takes: 'name',
    snippet: ['办理 ${1:事项}', 'handle ${1:Item}'],
  }),
  start: keyword('statement', '启动', 'start', '启动另一个流程', 'Starts another process', {
    takes: 'name',
    snippet: ['启动 ${1:流程}', 'start ${1:Process}'],
  }),
  greenChannel: keyword('statement', '绿色通道', 'green channel', '符合条件的加快办理', 'Faster for some cases', {
    snippet: [
      '绿色通道 当 ${1:条件} {\n    限 ${2:3} 工作日\n    优先\n}',
      'green channel when ${1:condition} {\n    within ${2:3} working days\n    priority\n}',
    ],
  }),
  skip: keyword('clause', '免办', 'skip', '免办的环节', 'The steps that are left out', {
    takes: 'name',
    snippet: ['免办 ${1:审查}', 'skip ${1:Review}'],
  }),
  priority: keyword('clause', '优先', 'priority', '优先办理', 'Comes first in every task list'),
  preReview: keyword('statement', '预审', 'pre-review', '正式受理前的预审', 'Reviewed before formal acceptance', {
    snippet: ['预审 {\n    $0\n} 转正式受理 当 ${1:条件}', 'pre-review {\n    $0\n} formal when ${1:condition}'],
  }),
  formalWhen: keyword('clause', '转正式受理 当', 'formal when', '何时转为正式受理', 'When it becomes formal', {
    takes: 'condition',
  }),
  notify: keyword('statement', '通知', 'notify', '发出通知', 'Sends a message', {
    takes: 'name',
    snippet: ['通知 ${1:申请人} "${2:内容}"', 'notify ${1:applicant} "${2:text}"'],
  }),
  push: keyword('statement', '推送', 'push', '把数据推送给另一个机构', 'Hands data to another office', {
    takes: 'name',
    snippet: ['推送 ${1:材料} 给 ${2:机构}', 'push ${1:Document} to ${2:Office}'],
  }),
  to: keyword('clause', '给', 'to', '推送给谁', 'Who gets it', {
    takes: 'name',
    snippet: ['给 ${1:机构}', 'to ${1:Office}'],
  }),
  await: keyword('statement', '等待', 'await', '等到条件成立', 'Waits for a condition', {
    takes: 'condition',
    snippet: ['等待 ${1:条件} 限 ${2:5} 工作日', 'await ${1:condition} within ${2:5} working days'],
  }),
  issue: keyword('statement', '出件', 'issue', '把结果交给申请人', 'Hands over the results', {
    snippet: ['出件 由 ${1:机构.岗位} 限 当场', 'issue by ${1:Office.Post} within on the spot'],
  }),
  archive: keyword('statement', '归档', 'archive', '案卷归档', 'Closes the file'),
  evaluate: keyword('statement', '评价', 'evaluate', '请申请人评价', 'Asks for a rating', {
    snippet: ['评价 差评 启动 ${1:流程}', 'evaluate negative start ${1:Process}'],
  }),
  negative: keyword('clause', '差评', 'negative', '收到差评时', 'On a negative rating', {
    snippet: ['差评 启动 ${1:流程}', 'negative start ${1:Process}'],
  }),
  finish: keyword('statement', '办结', 'finish', '流程到此结束', 'Ends the process here'),
}
