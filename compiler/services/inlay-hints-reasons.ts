import type { Text } from '../messages/report.ts'

/** Why something holds that nobody wrote (language.md sections 3 to 5). */
export const impliedReasons: Readonly<
  Record<'procedure' | 'by' | 'corrections' | 'tolerate' | 'accept' | 'await' | 'returnTo', Text>
> = {
  procedure: {
    zh: '没有办理程序的事项只有“决定”一个环节：时限同承诺，没有承诺的同法定；承办机构的任何岗位都可以办。',
    en: 'An item without a procedure has one step, the decision: within what is promised, else within the statutory limit, open to every post of its offices.',
  },
  by: {
    zh: '没有写由谁办的环节，承办机构的任何岗位都可以办。',
    en: 'A step that names nobody is open to every post of the item’s offices.',
  },
  corrections: {
    zh: '没有另写的，每次补正 5 个工作日；逾期不补正的，视为撤回申请。',
    en: 'Unless the text says otherwise, each correction may take 5 working days, and counts as withdrawn after that.',
  },
  tolerate: {
    zh: '没有另写的，容缺材料逾期不补的，视为撤回该事项的申请。',
    en: 'Unless the text says otherwise, the item counts as withdrawn when the tolerated document does not come in time.',
  },
  accept: {
    zh: '自收到申请之日起 5 个工作日内不告知的，视为受理（行政许可法第三十二条）。',
    en: 'Without a notice within 5 working days from receipt the application is deemed accepted (行政许可法 art. 32).',
  },
  await: {
    zh: '没有另写的，等待逾期时，案件按撤回结束。',
    en: 'Unless the text says otherwise, the case ends withdrawn when this time runs out.',
  },
  returnTo: {
    zh: '没有写次数的，最多退回 1 次。',
    en: 'Without a number, the item can be sent back once.',
  },
}
