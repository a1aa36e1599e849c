import type { MessageTable } from '@banjie/dsl'

/** What the proof of visits says (BJ6005). */
export const visitMessages: MessageTable = {
  BJ6005: {
    zh: '流程“{name}”承诺最多跑 {most} 次，申请人却可能要跑 {visits} 次：{path}。请把其中的“到场”改为网上办或寄送，改在同一天当场办完，或放宽次数。',
    en: 'Process “{name}” promises at most {most}, but an applicant may have to come {visits} times: {path}. Let some of it be done online or by post instead of in person, do it on the spot on the same day, or promise more visits.',
  },
}
