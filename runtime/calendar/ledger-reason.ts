import type { RuleText } from './rule-text.ts'

/** Why a clock started, stood still, went on or stopped. */
export type LedgerReason =
  | 'started'
  | 'received'
  | 'accepted'
  | 'deemedAccepted'
  | 'converted'
  | 'correction'
  | 'specialProcedure'
  | 'excluded'
  | 'applicantDocument'
  | 'sharedDocument'
  | 'yieldedDocument'
  | 'applicantStep'
  | 'intake'
  | 'preReview'
  | 'suspended'
  | 'extension'
  | 'onTheSpot'
  | 'completed'
  | 'ended'

/** The texts of the ledger's reasons; `law` is where the rule stands. */
export const LEDGER_REASON_TEXT: Readonly<Record<LedgerReason, RuleText>> = {
  started: { zh: '可以办理', en: 'can be done', law: 'language 5' },
  received: { zh: '收件', en: 'received', law: '行政许可法 32' },
  accepted: { zh: '受理', en: 'accepted', law: '行政许可法 32' },
  deemedAccepted: { zh: '视为受理', en: 'deemed accepted', law: '行政许可法 32' },
  converted: { zh: '转正式受理', en: 'formally accepted', law: 'language 4' },
  correction: { zh: '等待申请人补正', en: 'a correction is out', law: '行政许可法 32' },
  specialProcedure: { zh: '特别程序', en: 'a special procedure', law: '行政许可法 45' },
  excluded: { zh: '依法不计入', en: 'left out of the limit by law', law: '行政许可法 45' },
  applicantDocument: { zh: '等待申请人的材料', en: 'a document that the applicant owes', law: 'language 5' },
  sharedDocument: { zh: '等待共享的材料', en: 'a document that an office owes', law: 'language 5' },
  yieldedDocument: { zh: '等待前置事项的结果', en: 'the result of another item', law: 'language 5' },
  applicantStep: { zh: '等待申请人办理', en: 'a step of the applicant’s', law: 'language 5' },
  intake: { zh: '收件后等待申请人', en: 'an intake that waits for the applicant', law: 'language 5' },
  preReview: { zh: '预审，尚未正式受理', en: 'pre-review, not yet accepted', law: 'language 4' },
  suspended: { zh: '中止', en: 'suspended', law: 'language 5' },
  extension: { zh: '延期', en: 'extended', law: '行政许可法 42' },
  onTheSpot: { zh: '当场办理', en: 'on the spot', law: 'language 5' },
  completed: { zh: '办理完毕', en: 'done', law: 'language 5' },
  ended: { zh: '案件终结', en: 'the case has ended', law: 'language 5' },
}
