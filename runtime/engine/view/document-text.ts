import type { DocumentStatus, Plan } from '../../plan/index.ts'
import { refusalOfResult } from './refusal-words.ts'
import type { Text } from './text.ts'

/** Where a document is, in words; of one that was refused, in those of the kind of its item. */
export function documentText(name: string, status: DocumentStatus, plan: Plan): Text {
  if (status !== 'refused') return documentTexts[status]
  const { zh, en } = refusalOfResult(plan, name).state
  return { zh: `不能取得：${zh}`, en: `not to be had: ${en}` }
}

const documentTexts: Readonly<Record<Exclude<DocumentStatus, 'refused'>, Text>> = {
  missing: { zh: '未提交', en: 'not supplied' },
  tolerated: { zh: '容缺，待补交', en: 'tolerated missing' },
  committed: { zh: '告知承诺', en: 'on commitment' },
  later: { zh: '正式受理前提交', en: 'due before formal acceptance' },
  lapsed: { zh: '容缺逾期', en: 'did not come in time' },
  present: { zh: '已提交', en: 'supplied' },
  shared: { zh: '已共享', en: 'shared by an office' },
  obtained: { zh: '已取得', en: 'obtained' },
  issued: { zh: '已出件', en: 'handed over' },
  annulled: { zh: '不能取得：撤销受理', en: 'not to be had: acceptance annulled' },
  withdrawn: { zh: '不能取得：已撤回', en: 'not to be had: withdrawn' },
  revoked: { zh: '已撤销', en: 'revoked' },
  waived: { zh: '不再需要', en: 'no longer asked for' },
}
