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
  'not-yet-in-force': {
    zh: '“{process}”的这个版本自 {from} 起施行，{day} 收件不能适用；请用收件之日施行的版本申报。',
    en: 'This version of {process} is in force from {from}, not on {day}. Apply under the version that is in force on the day of receipt.',
  },
  'no-longer-in-force': {
    zh: '“{process}”的这个版本施行到 {until} 前一日为止，{day} 收件不能适用；请用收件之日施行的版本申报。',
    en: 'This version of {process} was in force until the day before {until}, not on {day}. Apply under the version that is in force on the day of receipt.',
  },
  'channel-closed': {
    zh: '本流程不能从这个渠道申报，可以从：{channels}。',
    en: 'This process takes no application by that channel. Apply by one of: {channels}.',
  },
  'item-rests': {
    zh: '“{item}”正在等申请人补正，补正后再办理“{task}”。',
    en: 'The item {item} rests while a correction is out. Do {task} once the applicant has answered.',
  },
  'case-suspended': {
    zh: '案件已中止，恢复后再办理。',
    en: 'The case is suspended. Resume it first.',
  },
  'not-suspended': {
    zh: '案件没有中止，不需要恢复。',
    en: 'The case is not suspended: there is nothing to resume.',
  },
  'too-early': {
    zh: '“{task}”至少要到 {until} 才能办结，请到期后再提交。',
    en: 'The task {task} may not end before {until}. Submit it then.',
  },
  'outcome-used-up': {
    zh: '“{outcome}”的次数已经用完，可选：{outcomes}。',
    en: 'The outcome {outcome} has been used as often as it may be. Choose one of: {outcomes}.',
  },
  'not-asked': {
    zh: '“{task}”没有请 {person} 办理，请的是：{asked}。',
    en: 'Only {asked} may do {task} now, not {person}.',
  },
  'signed-already': {
    zh: '{person} 已经对“{task}”表示过意见，同一人不算两次；请由另一人办理。',
    en: 'One person counts once, and {person} has spoken on {task} already. Somebody else has to do it.',
  },
  'not-shared': {
    zh: '本案件没有要该部门共享的材料：{documents}。请只共享案件在等的材料。',
    en: 'Not to be shared by this office in this case: {documents}. Share only what the case waits for.',
  },
  'not-handling': {
    zh: '只有办理本案件的部门才能这样做：{offices}。',
    en: 'Only the offices that handle the case may do this: {offices}.',
  },
  'no-extension': {
    zh: '现在不能给“{item}”延期：事项没有写延期、不由该岗位批准、已经延过一次，或法定时限已过。',
    en: 'The item {item} cannot be extended now: it has no extension, not by this post, had it already, or its statutory limit has ended.',
  },
  'no-rating': {
    zh: '现在不能评价：案件还没有办结、没有请申请人评价、已经评过，或分数不是 1 至 5。',
    en: 'No rating is asked for: the case is not concluded, asks for none, has one already, or the score is not 1 to 5.',
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
