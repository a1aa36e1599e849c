import { list, object, ref, string, type Schema } from './schema.ts'

const by = { ...ref('Person'), description: '办理的岗位 · the post that acts' }
const to = { ...ref('Person'), description: '接办的岗位，可写明人 · the post, and the person where one is meant' }
const words = string('说明 · in words')

/** What the server is sent for what is done to a case and its tasks beside applying and concluding. */
export const actBodies: Readonly<Record<string, Schema>> = {
  ShareDocuments: object({
    by,
    documents: { ...list({ type: 'string' }, '共享的材料 · documents shared'), uniqueItems: true, minItems: 1 },
  }),
  SuspendCase: object({ by, reason: string('中止原因，必填 · why it is suspended') }),
  ResumeCase: object({ by }),
  ExtendItem: object({ by, item: string('延期的事项（节点） · node of the item') }),
  RateCase: object({
    score: { type: 'integer', minimum: 1, maximum: 5, description: '1 非常不满意 … 5 非常满意 · 1 worst, 5 best' },
  }),
  PassOnTask: object({ by, to, reason: words }, ['reason']),
  TakeBackTask: object({ by }),
  AddTaskSigner: object({
    by,
    signer: object(
      { office: string('机构 · office'), post: string('岗位 · post'), person: string('加签的人 · who is asked') },
      ['post'],
    ),
  }),
  DropTaskSigner: object({ by, person: string('减签的人 · who is no longer asked') }),
  UrgeTask: object(
    { by: { ...by, description: '催办的岗位；不写即申请人 · the post that urges, else the applicant' }, text: words },
    ['by', 'text'],
  ),
  CopyTask: object({ by, to: { ...to, description: '抄送给 · the post that is told' }, text: words }, ['text']),
}
