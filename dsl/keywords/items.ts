import type { Keyword } from './keyword.ts'
import { keyword } from './keyword.ts'

/** The words of an item and of the law behind it. */
export type ItemWord =
  | 'kind'
  | 'licence'
  | 'confirmation'
  | 'filing'
  | 'service'
  | 'basis'
  | 'article'
  | 'paragraph'
  | 'handledBy'
  | 'ledBy'
  | 'by'
  | 'statutory'
  | 'fromReceipt'
  | 'promised'
  | 'within'
  | 'atLeast'
  | 'needs'
  | 'yields'
  | 'validFor'
  | 'tolerate'
  | 'onCommitment'
  | 'verifyWithin'
  | 'sharedFrom'
  | 'sealedWith'
  | 'corrections'
  | 'times'
  | 'eachWithin'
  | 'extension'
  | 'takenOverFrom'
  | 'supervisedBy'
  | 'fee'
  | 'procedure'
  | 'onOverdue'
  | 'overduePass'
  | 'escalateTo'
  | 'annul'
  | 'withdraw'

/** Language section 2, rows on items; `article` and `paragraph` have no Chinese keyword, 第…条第…款 says it. */
export const itemWords: Readonly<Record<ItemWord, Keyword>> = {
  kind: keyword('part', '类型', 'kind', '事项的类型，默认许可', 'The kind of an item, licence by default', {
    snippet: ['类型 ${1:许可}', 'kind ${1:licence}'],
  }),
  licence: keyword('value', '许可', 'licence', '行政许可', 'An administrative licence'),
  confirmation: keyword('value', '确认', 'confirmation', '行政确认', 'An administrative confirmation'),
  filing: keyword(
    'value',
    '备案',
    'filing',
    '备案类事项：报送记录，不作许可',
    'A filing for the record: nothing is licensed',
  ),
  service: keyword('value', '公共服务', 'service', '公共服务类事项：不是行政许可', 'A public service: no licence'),
  basis: keyword('part', '依据', 'basis', '法律依据', 'The law that this rests on', {
    snippet: ['依据 《${1:法律}》第${2:一}条', 'basis "${1:Law}" article ${2:1}'],
  }),
  article: keyword('clause', '', 'article', '第…条', 'The article of a law', { snippet: ['', 'article ${1:1}'] }),
  paragraph: keyword('clause', '', 'paragraph', '第…款', 'The paragraph of an article', {
    snippet: ['', 'paragraph ${1:1}'],
  }),
  handledBy: keyword(
    'part',
    '承办',
    'handled by',
    '承办机构，几个即联合办理',
    'The offices that decide, several jointly',
    { takes: 'name', snippet: ['承办 ${1:机构}', 'handled by ${1:Office}'] },
  ),
  ledBy: keyword('clause', '牵头', 'led by', '牵头机构', 'The office in the lead', {
    takes: 'name',
    snippet: ['牵头 ${1:机构}', 'led by ${1:Office}'],
  }),
  by: keyword('clause', '由', 'by', '由哪个岗位办', 'The post that does it', {
    takes: 'name',
    snippet: ['由 ${1:机构.岗位}', 'by ${1:Office.Post}'],
  }),
  statutory: keyword('part', '法定', 'statutory', '法定办结时限', 'The limit that the law sets', {
    snippet: ['法定 ${1:20} 工作日', 'statutory ${1:20} working days'],
  }),
  fromReceipt: keyword(
    'clause',
    '自收件起',
    'from receipt',
    '法定时限自收件之日起算',
    'Counts from receipt, not from acceptance',
  ),
  promised: keyword('part', '承诺', 'promised', '承诺办结时限', 'The limit that the office promises', {
    snippet: ['承诺 ${1:5} 工作日', 'promised ${1:5} working days'],
  }),
  within: keyword('clause', '限', 'within', '最多可以用多久', 'How long it may take at most', {
    snippet: ['限 ${1:5} 工作日', 'within ${1:5} working days'],
  }),
  atLeast: keyword('clause', '至少', 'at least', '不得短于、不得小于', 'Not shorter, not smaller than', {
    snippet: ['至少 ${1:0}', 'at least ${1:0}'],
    elsewhere: ['至少 ${1:10} 天', 'at least ${1:10} days'],
  }),
  needs: keyword('part', '需', 'needs', '需要的材料', 'The documents that an item needs', {
    takes: 'name',
    snippet: ['需 ${1:材料}', 'needs ${1:Document}'],
  }),
  yields: keyword('part', '出具', 'yields', '办理结果', 'The result of an item', {
    takes: 'name',
    snippet: ['出具 ${1:结果}', 'yields ${1:Result}'],
  }),
  validFor: keyword('clause', '有效期', 'valid for', '结果的有效期', 'How long a result holds', {
    snippet: ['有效期 ${1:5} 年', 'valid for ${1:5} years'],
  }),
  tolerate: keyword(
    'clause',
    '容缺',
    'tolerate|tolerated',
    '容缺受理，期限内补齐',
    'May come later, within this time',
    { snippet: ['容缺 ${1:3} 工作日', 'tolerate ${1:3} working days'] },
  ),
  onCommitment: keyword('clause', '告知承诺', 'on commitment', '以书面承诺代替材料', 'A signed commitment stands in', {
    snippet: [
      '告知承诺 核查 ${1:30} 工作日 由 ${2:机构.岗位}',
      'on commitment verify within ${1:30} working days by ${2:Office.Post}',
    ],
  }),
  verifyWithin: keyword('clause', '核查', 'verify within', '承诺的事后核查', 'When a commitment is verified', {
    snippet: ['核查 ${1:30} 工作日 由 ${2:机构.岗位}', 'verify within ${1:30} working days by ${2:Office.Post}'],
  }),
  sharedFrom: keyword(
    'clause',
    '共享自',
    'shared from',
    '由数据共享取得',
    'Comes by data sharing, not from the applicant',
    { takes: 'name', snippet: ['共享自 ${1:机构}', 'shared from ${1:Office}'] },
  ),
  sealedWith: keyword('part', '用印', 'sealed with', '所盖的印章', 'The seal on the result', {
    takes: 'name',
    snippet: ['用印 ${1:机构.印章}', 'sealed with ${1:Office.Seal}'],
  }),
  corrections: keyword('part', '补正', 'corrections', '允许补正几次', 'How often corrections may be asked for', {
    snippet: ['补正 ${1:1} 次 每次 ${2:5} 工作日', 'corrections ${1:1} times each within ${2:5} working days'],
  }),
  times: keyword('unit', '次', 'times|time', '次数，用于补正、退回和最多跑', 'How often: corrections, returns, visits'),
  eachWithin: keyword('clause', '每次', 'each within', '每次补正的期限', 'The time for each correction', {
    snippet: ['每次 ${1:5} 工作日', 'each within ${1:5} working days'],
  }),
  extension: keyword('part', '延期', 'extension', '经批准的延期', 'The extension that may be granted', {
    snippet: ['延期 ${1:10} 工作日 由 ${2:机构.岗位}', 'extension ${1:10} working days by ${2:Office.Post}'],
  }),
  takenOverFrom: keyword(
    'part',
    '划转自',
    'taken over from',
    '原来由哪个部门办理',
    'The office that an item came from',
    { takes: 'name', snippet: ['划转自 ${1:机构}', 'taken over from ${1:Office}'] },
  ),
  supervisedBy: keyword('part', '监管', 'supervised by', '事后由谁监管', 'The office that answers for what follows', {
    takes: 'name',
    snippet: ['监管 ${1:机构}', 'supervised by ${1:Office}'],
  }),
  fee: keyword('part', '收费', 'fee', '收费金额（元）', 'The fee in yuan', { snippet: ['收费 ${1:0}', 'fee ${1:0}'] }),
  procedure: keyword('part', '办理程序', 'procedure', '事项的办理环节', 'The steps of an item', {
    snippet: ['办理程序 {\n    $0\n}', 'procedure {\n    $0\n}'],
  }),
  onOverdue: keyword('clause', '逾期', 'on overdue', '逾期的后果', 'What a missed limit does', {
    snippet: ['逾期 ${1:视为撤回}', 'on overdue ${1:withdraw}'],
  }),
  overduePass: keyword('value', '视为通过', 'pass', '逾期视为通过，须有依据', 'Counts as passed; wants a basis', {
    snippet: ['视为通过 依据 《${1:法律}》第${2:一}条', 'pass basis "${1:Law}" article ${2:1}'],
  }),
  escalateTo: keyword('value', '升级', 'escalate to', '逾期报给上级岗位', 'Goes to a higher post', {
    takes: 'name',
    snippet: ['升级 ${1:机构.岗位}', 'escalate to ${1:Office.Post}'],
  }),
  annul: keyword('value', '撤销受理', 'annul', '逾期撤销受理', 'Acceptance is withdrawn in writing'),
  withdraw: keyword('value', '视为撤回', 'withdraw', '逾期视为撤回申请', 'Counts as withdrawn by the applicant'),
}
