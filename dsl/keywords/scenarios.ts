import type { Keyword } from './keyword.ts'
import { keyword } from './keyword.ts'

/** The words of scenarios that no other table holds. */
export type ScenarioWord =
  | 'submits'
  | 'without'
  | 'supplies'
  | 'completes'
  | 'amends'
  | 'withdraws'
  | 'suspends'
  | 'resumes'
  | 'extends'
  | 'shares'
  | 'rates'
  | 'looks'
  | 'expect'
  | 'finished'
  | 'refused'
  | 'withdrawn'
  | 'deemedAccepted'
  | 'deemedPassed'
  | 'task'
  | 'noTask'
  | 'tolerated'
  | 'warning'
  | 'yellow'
  | 'red'
  | 'due'
  | 'at'
  | 'notObtained'
  | 'used'
  | 'elapsed'

/** Language section 7. `notObtained` is one word in Chinese and the two words `not obtained` in English. */
export const scenarioWords: Readonly<Record<ScenarioWord, Keyword>> = {
  submits: keyword('action', '申报', 'submits', '提交申请', 'Files the application', {
    snippet: ['申报 { ${1:字段}: ${2:"值"} }', 'submits { ${1:field}: ${2:"value"} }'],
  }),
  without: keyword('clause', '缺', 'without', '没有提交的材料', 'The documents that are left out', {
    takes: 'name',
    snippet: ['缺 ${1:材料}', 'without ${1:Document}'],
  }),
  supplies: keyword('action', '补交', 'supplies', '补交材料', 'Hands in a document later', {
    takes: 'name',
    snippet: ['补交 ${1:材料}', 'supplies ${1:Document}'],
  }),
  completes: keyword('action', '完成', 'completes', '完成任务', 'Completes a task', {
    takes: 'name',
    snippet: ['完成 ${1:事项.审查} 结论 ${2:通过}', 'completes ${1:Item.Review} outcome ${2:pass}'],
  }),
  amends: keyword('action', '修改', 'amends', '修改填写的内容', 'Changes answers', {
    snippet: ['修改 { ${1:字段}: ${2:"值"} }', 'amends { ${1:field}: ${2:"value"} }'],
  }),
  withdraws: keyword('action', '撤回', 'withdraws', '撤回申请', 'Withdraws the application'),
  suspends: keyword('action', '中止', 'suspends', '中止办理', 'Suspends the case', {
    snippet: ['中止 "${1:理由}"', 'suspends "${1:reason}"'],
  }),
  resumes: keyword('action', '恢复', 'resumes', '恢复办理', 'Resumes the case'),
  extends: keyword('action', '延期', 'extends', '批准延期', 'Grants the extension', {
    takes: 'name',
    snippet: ['延期 ${1:事项}', 'extends ${1:Item}'],
  }),
  shares: keyword('action', '共享', 'shares', '机构把材料共享过来', 'Shares a document', {
    takes: 'name',
    snippet: ['共享 ${1:材料}', 'shares ${1:Document}'],
  }),
  rates: keyword('action', '评价', 'rates', '申请人打分，1 至 5', 'Rates the service, from 1 to 5', {
    snippet: ['评价 ${1:5}', 'rates ${1:5}'],
  }),
  looks: keyword('action', '查看', 'looks', '只让时间过去', 'Only lets time pass'),
  expect: keyword('expectation', '应当', 'expect', '这时应当如此', 'What must hold at this time', {
    snippet: ['应当 ${1:办结}', 'expect ${1:finished}'],
  }),
  finished: keyword('expectation', '办结', 'finished', '已经办结', 'The process has ended well'),
  refused: keyword('expectation', '不予许可', 'refused', '没有许可', 'The process, or an item, was refused'),
  withdrawn: keyword('expectation', '撤回', 'withdrawn', '已经撤回', 'The process, or an item, was withdrawn'),
  deemedAccepted: keyword(
    'expectation',
    '视为受理',
    'deemed accepted',
    '逾期没有告知，视为受理',
    'Counts as accepted: no notice came in time',
  ),
  deemedPassed: keyword(
    'expectation',
    '视为通过',
    'deemed passed',
    '逾期没有办，视为通过',
    'Counts as passed: nothing was decided in time',
    {
      takes: 'name',
      snippet: ['视为通过 ${1:事项}', 'deemed passed ${1:Item}'],
    },
  ),
  task: keyword('expectation', '待办', 'task', '这个环节待办', 'A task is open', {
    takes: 'name',
    snippet: ['待办 ${1:事项.审查}', 'task ${1:Item.Review}'],
  }),
  noTask: keyword('expectation', '无待办', 'no task', '这个环节不在待办', 'A task is not open', {
    takes: 'name',
    snippet: ['无待办 ${1:事项.审查}', 'no task ${1:Item.Review}'],
  }),
  tolerated: keyword('expectation', '容缺', 'tolerated', '材料还在容缺期内', 'A document may still come later', {
    takes: 'name',
    snippet: ['容缺 ${1:材料} 至 ${2:2026-12-31}', 'tolerated ${1:Document} until ${2:2026-12-31}'],
  }),
  warning: keyword('expectation', '预警', 'warning', '已经预警', 'A warning was given', {
    snippet: ['预警 ${1:黄} ${2:事项.审查}', 'warning ${1:yellow} ${2:Item.Review}'],
  }),
  yellow: keyword(
    'value',
    '黄',
    'yellow',
    '黄色预警：时间过了 50% 或 80%',
    'Half, or 80 per cent, of the time has passed',
    {
      takes: 'name',
      snippet: ['黄 ${1:事项.审查}', 'yellow ${1:Item.Review}'],
    },
  ),
  red: keyword('value', '红', 'red', '红色预警：时限用完', 'The limit is used up', {
    takes: 'name',
    snippet: ['红 ${1:事项.审查}', 'red ${1:Item.Review}'],
  }),
  due: keyword('expectation', '到期', 'due', '到期的日子', 'When a task falls due', {
    takes: 'name',
    snippet: ['到期 ${1:事项.审查} 于 ${2:2026-12-31}', 'due ${1:Item.Review} at ${2:2026-12-31}'],
  }),
  at: keyword('clause', '于', 'at', '在这一天或这一刻', 'On that day, at that instant', {
    snippet: ['于 ${1:2026-12-31}', 'at ${1:2026-12-31}'],
  }),
  notObtained: keyword('expectation', '未取得', '', '结果还没有取得', 'A result does not exist', {
    takes: 'name',
    snippet: ['未取得 ${1:材料}', ''],
  }),
  used: keyword('expectation', '用时', 'used', '流程的钟走了多久', 'What the clock of the process has used up', {
    snippet: ['用时 至多 ${1:5} 工作日', 'used at most ${1:5} working days'],
  }),
  elapsed: keyword('expectation', '总历时', 'elapsed', '自收件起总共多久', 'All the time since receipt', {
    snippet: ['总历时 至多 ${1:5} 工作日', 'elapsed at most ${1:5} working days'],
  }),
}
