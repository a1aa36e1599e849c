import type { Rejection, RejectionCode } from './rejection.ts'
import { fillText, type Text } from './view/text.ts'

/**
 * What a refused event is told, with the way out; `{name}` stands for an argument of the rejection. A table of words:
 * both languages use the same arguments.
 */
export const rejectionTexts: Readonly<Record<RejectionCode, Text>> = {
  'case-concluded': {
    zh: '本案已终结，不能再办理。如需办理，请重新申报。',
    en: 'This case has ended and takes nothing further. Apply anew if there is more to be done.',
  },
  'instant-before-last': {
    zh: '该操作的时间早于本案上一次操作的时间。请检查时钟后重试。',
    en: 'This lies before the last thing that happened to the case. Check the clock and try again.',
  },
  'not-the-applicant': {
    zh: '该操作只能由申请人进行。',
    en: 'Only the applicant may do this.',
  },
  'unknown-task': {
    zh: '本流程没有“{task}”这个环节。请在案件的待办里查看环节名称。',
    en: 'This process has no task {task}. Look up its name among the open tasks of the case.',
  },
  'task-not-open': {
    zh: '“{task}”现在不是待办：已经办理过，或还没有轮到。请刷新案件后查看待办。',
    en: 'The task {task} is not open now: it has been done, or its turn has not come. Reload the case to see what is open.',
  },
  'wrong-post': {
    zh: '“{task}”不由该岗位办理。请由待办上列出的岗位办理。',
    en: 'The task {task} is not for this post. One of the posts named with the task has to do it.',
  },
  'unknown-outcome': {
    zh: '没有“{outcome}”这个结论，可选：{outcomes}。',
    en: 'There is no outcome {outcome} here. Choose one of: {outcomes}.',
  },
  'reason-wanted': {
    zh: '结论“{outcome}”必须说明理由（《行政许可法》第三十八条）。请填写理由后再提交。',
    en: 'The outcome {outcome} wants its reason stated (Administrative Licensing Law, article 38). State it and submit again.',
  },
  'documents-missing': {
    zh: '还缺材料：{documents}。请等申请人补齐，或一次告知补正。',
    en: 'Documents are missing: {documents}. Wait until they are supplied, or ask the applicant for them with a correction.',
  },
  'document-not-asked': {
    zh: '没有向申请人索要的材料不能提交：{documents}。请只提交案件列出的所缺材料。',
    en: 'Not asked of the applicant now: {documents}. Supply only what the case lists as missing.',
  },
  'nothing-asked': {
    zh: '现在没有需要申请人补正的内容。',
    en: 'Nothing is asked of the applicant now.',
  },
  'form-invalid': {
    zh: '表单填写有误，请按各项说明修改后重新提交。',
    en: 'The form is not filled in correctly. Mend the fields named and submit it again.',
  },
  'no-intake-open': {
    zh: '现在没有等待申报的受理环节。',
    en: 'No intake is waiting for an application now.',
  },
  'result-obtained': {
    zh: '已有事项取得结果，不能再撤回。',
    en: 'A result has been obtained already: the application can no longer be withdrawn.',
  },
  'timer-not-due': {
    zh: '计时“{timer}”还没有到期，或已经不再计时。',
    en: 'The timer {timer} is not due yet, or no longer runs.',
  },
}

/** What whoever sent a refused event is told, in both languages. */
export function rejectionText({ code, args }: Rejection): Text {
  return fillText(rejectionTexts[code], args)
}
