import type { ClockKind } from '../../engine/index.ts'
import { documentStatuses } from '../../plan/index.ts'
import { list, object, oneOf, open, ref, string, type Schema } from './schema.ts'

const instant = (what: string): Schema => string(`${what}（ISO 8601）`)
const clockKinds: Readonly<Record<ClockKind, true>> = {
  process: true,
  stage: true,
  merge: true,
  promised: true,
  statutory: true,
  step: true,
  intake: true,
  correction: true,
  tolerance: true,
  await: true,
}
const status = oneOf(['open', 'finished', 'refused', 'withdrawn'], '办理中、办结、不予许可、撤回 · how the case stands')

const caseHead = {
  id: string('案件编号 · number of the case'),
  process: string('流程 · process'),
  title: string('流程全称 · its title'),
  version: string('流程版本（内容哈希） · content hash of the process'),
  status,
  statusText: ref('Text'),
  openedAt: instant('申报时间 · when it was opened'),
  concludedAt: instant('终结时间 · when it ended'),
}

/** What the server answers about cases. */
export const views: Readonly<Record<string, Schema>> = {
  DayView: object({
    day: string('日期 · day'),
    counted: { type: 'boolean', description: '是否计入 · whether it is used up' },
    reason: ref('Text'),
    rule: ref('Text'),
    owner: oneOf(
      ['office', 'applicant', 'thirdParty', 'nobody'],
      '当日归谁：承办机关、申请人、第三方、休息日 · whose day it is',
    ),
  }),
  DueView: object({
    at: instant('到期时间 · due'),
    day: string('到期日 · day it is due'),
    provisional: { type: 'boolean', description: '该年放假安排尚未公布 · the holidays of that year are not announced' },
  }),
  ClockView: object(
    {
      id: string('计时编号 · clock'),
      kind: oneOf(
        Object.keys(clockKinds),
        '全流程、阶段、合并、承诺、法定、环节、受理、补正、容缺、等待 · what it measures',
      ),
      node: string('所属环节 · node'),
      label: ref('Text'),
      limit: ref('Limit'),
      limitText: ref('Text'),
      state: oneOf(['running', 'paused', 'stopped'], '计时中、停止计时、已结束 · how it stands'),
      why: ref('Text'),
      due: ref('DueView'),
      used: { type: 'number', description: '已用，按时限单位 · used up, in the unit of the limit' },
      warning: oneOf(['yellow', 'red'], '预警 · warning given'),
      days: list(ref('DayView'), '逐日说明 · every day, and the rule that counts it or not'),
    },
    ['why', 'due', 'warning'],
  ),
  TaskView: object(
    {
      case: string('案件编号 · case'),
      process: string('流程 · process'),
      node: string('环节 · node'),
      kind: oneOf(['intake', 'step', 'issue'], '受理、环节、出件 · what kind of task'),
      label: ref('Text'),
      posts: list(ref('PostRef'), '可由谁办理 · who may do it'),
      outcomes: list(
        object({ name: string('结论 · outcome'), label: ref('Text'), wantsReason: { type: 'boolean' } }),
        '可选的结论 · outcomes to choose from',
      ),
      openedAt: instant('待办自 · open since'),
      applicant: { const: true, description: '由申请人办理 · the applicant does it' },
      priority: { const: true, description: '优先办理（绿色通道） · put first by a green channel' },
      handedTo: { ...ref('Person'), description: '已转办给 · to whom it was handed over' },
      delegation: object(
        {
          by: { ...ref('Person'), description: '委托人，由其确认 · who delegated it, and confirms' },
          to: { ...ref('Person'), description: '受托人 · who does it' },
          report: object(
            { outcome: string('拟办结论 · outcome'), label: ref('Text'), reason: string('理由 · reason') },
            ['reason'],
          ),
        },
        ['report'],
      ),
      signing: ref('Text'),
      signers: list(
        object({ person: string('签署人 · person'), outcome: string('意见 · outcome'), label: ref('Text') }, [
          'outcome',
          'label',
        ]),
        '会签的人和已有的意见 · who is asked to sign, and what was said',
      ),
      urged: object({
        times: { type: 'integer', description: '催办次数 · how often it was urged' },
        at: instant('最近一次催办 · when last'),
      }),
      clock: ref('ClockView'),
    },
    ['applicant', 'priority', 'handedTo', 'delegation', 'signing', 'signers', 'urged', 'clock'],
  ),
  HistoryView: object(
    {
      seq: { type: 'integer', description: '序号 · number' },
      at: instant('时间 · when'),
      kind: string('种类 · kind'),
      who: ref('Text'),
      what: ref('Text'),
      node: string('环节 · node'),
    },
    ['node'],
  ),
  CaseSummary: object({ ...caseHead, fault: ref('Text') }, ['title', 'concludedAt', 'fault']),
  OffersView: object({
    supply: list({ type: 'string' }, '申请人可以补交的材料 · documents that the applicant may bring'),
    withdraw: { type: 'boolean', description: '申请人可否撤回 · whether the applicant may withdraw' },
    share: list(
      object({ document: string('材料 · document'), from: ref('PostRef') }),
      '待部门共享的材料 · documents that an office has to share',
    ),
    suspend: list(ref('PostRef'), '可以中止的岗位 · posts that may suspend the case'),
    resume: list(ref('PostRef'), '可以恢复的岗位 · posts that may let it go on'),
    extend: list(
      object({ item: string('事项 · item'), label: ref('Text'), length: ref('Text'), by: list(ref('PostRef')) }),
      '可以延期的事项 · items that may be granted their extension',
    ),
    rate: { type: 'boolean', description: '是否请申请人评价 · whether the applicant is asked to rate' },
  }),
  CaseView: object(
    {
      ...caseHead,
      revision: { type: 'integer', description: '每发生一件事加一 · goes up with every event' },
      fields: open('申报内容 · what the applicant answered'),
      documents: list(
        object(
          {
            name: string('材料 · document'),
            title: string('全称 · title'),
            status: oneOf(documentStatuses, '状态 · where it is'),
            statusText: ref('Text'),
          },
          ['title'],
        ),
      ),
      asked: object(
        {
          kind: oneOf(['submission', 'correction'], '申报或补正 · what the applicant is asked for'),
          node: string('受理环节 · intake'),
          documents: list({ type: 'string' }),
          reason: string('补正原因 · why'),
        },
        ['reason'],
      ),
      tasks: list(ref('TaskView')),
      takeBacks: list(
        object({ node: string('环节 · step'), label: ref('Text'), by: ref('Person') }),
        '办理人还可以取回的环节 · steps that whoever did them may still take back',
      ),
      suspended: object({ at: instant('中止自 · since'), reason: string('原因 · why') }),
      clocks: list(ref('ClockView')),
      history: list(ref('HistoryView')),
      active: list({ type: 'string' }, '现在所处的环节 · where the case stands'),
      done: list({ type: 'string' }, '已办过的环节 · what it has passed'),
      refused: list({ type: 'string' }, '不予许可的环节和事项 · what ended in a refusal'),
      refusals: list(object({ node: string('环节 · node'), label: ref('Text'), reason: string('理由 · reason') })),
      offers: ref('OffersView'),
    },
    ['title', 'concludedAt', 'asked', 'suspended'],
  ),
}
