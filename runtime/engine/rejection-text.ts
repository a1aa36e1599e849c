import type { Plan } from '../plan/index.ts'
import { rejectionWords } from './rejection-words.ts'
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
  'suspension-unreasoned': {
    zh: '中止办理须说明理由。请填写理由后再提交。',
    en: 'A suspension wants its reason stated. State it and submit again.',
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
  'unknown-post': {
    zh: '本流程没有“{post}”这个岗位。请从流程列出的机构和岗位中选择。',
    en: 'This process knows no post {post}. Choose one of the offices and posts that it names.',
  },
  'not-a-holder': {
    zh: '{person} 不在“{post}”岗位，该岗位的人员是：{people}。',
    en: 'The post {post} is not held by {person}. Those who hold it: {people}.',
  },
  'outside-office': {
    zh: '“{task}”只能在承办部门内转办：{offices}。要请其他部门协助，请用委托，由您确认后再办结。',
    en: 'The task {task} can be handed over only inside the offices that it belongs to: {offices}. For help from another office, delegate it: you confirm what they report.',
  },
  'theirs-already': {
    zh: '“{task}”已经由 {person} 办理，请另选他人。',
    en: 'The task {task} is with {person} already. Choose somebody else.',
  },
  'only-delegated': {
    zh: '“{task}”是受委托代办的，只能提出办理意见交回，不能再转给他人。',
    en: 'The task {task} is done here for somebody else. Report on it: it cannot be passed on.',
  },
  'shared-task': {
    zh: '“{task}”由多人共同办理，不能整体转办或委托。请把自己的一份转给指定的人，或加签、减签。',
    en: 'Several people share the task {task}: it cannot be given away as a whole. Hand over your own signature to a person you name, or add and drop signers.',
  },
  'not-a-signer': {
    zh: '没有请 {person} 在“{task}”上签署，不需要减签。',
    en: 'Nobody called {person} was asked to sign {task}: there is nobody to drop.',
  },
  'drop-decides': {
    zh: '去掉 {person} 以后，“{task}”就没有人再需要签署了。结论要由签署作出：请先请别人加签，或由本人转给他人。',
    en: 'Without {person} nobody would have to sign {task} any more, and a decision comes from a signature. Add another signer first, or have the signature handed over.',
  },
  'not-done-by': {
    zh: '“{task}”不是您办理的，只能由办理人取回。',
    en: 'Only whoever did {task} can take it back.',
  },
  'nothing-to-take-back': {
    zh: '“{task}”没有可以取回的内容：还没有办理，已经退回或要求补正，或是依规定自动作出的。',
    en: 'There is nothing to take back at {task}: it has not been done, sent the case back or asked for a correction, or was not done by anybody.',
  },
  'taken-up': {
    zh: '“{task}”之后的“{next}”已经开始办理，不能再取回。请与后续岗位联系，由其退回。',
    en: 'What follows {task}, {next}, has begun: it can no longer be taken back. Ask the post that has it to return it.',
  },
  'in-effect': {
    zh: '“{item}”已经作出决定，“{task}”不能再取回。决定有误的，依法变更、撤回或撤销（《行政许可法》第八条、第六十九条）。',
    en: 'The item {item} is decided: {task} can no longer be taken back. A wrong decision is changed, withdrawn or revoked by law (Administrative Licensing Law, articles 8 and 69).',
  },
  'timer-not-due': {
    zh: '计时“{timer}”还没有到期，或已经不再计时。',
    en: 'The timer {timer} is not due yet, or no longer runs.',
  },
}

/** What whoever sent a refused event to a case of a process is told, in both languages. */
export function rejectionText(rejection: Rejection, plan: Plan): Text {
  const { zh, en } = rejectionTexts[rejection.code]
  const words = Object.entries(rejectionWords(rejection, plan))
  const inWords = (language: keyof Text): Readonly<Record<string, string>> =>
    Object.fromEntries(words.map(([name, word]) => [name, word[language]]))
  return { zh: fillText({ zh, en }, inWords('zh')).zh, en: fillText({ zh, en }, inWords('en')).en }
}
