import type { MessageTable } from '@banjie/dsl'

/** What the proofs of deadlines say (BJ3002, BJ3003, BJ3007). */
export const deadlineMessages: MessageTable = {
  BJ3002: {
    zh: '各环节最长要 {length}，超过承诺的 {limit}：{path}。{@all}请缩短环节时限，减少补正或退回，或延长承诺。',
    en: 'Its steps can take {length}, longer than the {limit} promised: {path}. {@all}Shorten the steps, allow fewer corrections or returns, or promise more.',
  },
  BJ3003: {
    zh: '{@what}最长要 {length}，超过这里的 {limit}：{path}。{@all}请缩短路径上的时限，把可以同时办的改为并联，或放宽这个时限。',
    en: '{@what} can take {length}, longer than the {limit} set here: {path}. {@all}Shorten what is on the path, let what can run side by side, or set a longer limit.',
  },
  BJ3007: {
    zh: '即使守住承诺，事项“{name}”最长也要 {length}，超过法定的 {limit}：{path}。请缩短承诺或环节、容缺和补正的时间，或写明法律把特别程序排除在外。',
    en: 'Even when it keeps its promise, item “{name}” can take {length}, past the statutory {limit}: {path}. Shorten promise, steps, tolerance or corrections, or cite the law that leaves the special procedure out.',
  },
  BJ6002: {
    zh: '“{name}”与前面的“{first}”并联，最长可以早 {days} 个工作日办完；没有先后依赖的事项请改为并联。',
    en: 'Beside “{first}” instead of after it, “{name}” would make the process up to {days} working days shorter: let them run in parallel.',
  },
  'role.earlier': { zh: '前面的事项在这里', en: 'the one before is here' },
  'fix.saveScenario': { zh: '把最慢的一件存为场景', en: 'save the slowest case as a scenario' },
  'fix.saveStandstill': { zh: '把停住的一件存为场景', en: 'save the case that stands still as a scenario' },
  'fix.beside': { zh: '改为并联', en: 'let them run in parallel' },
  'all.same': { zh: '', en: '' },
  'all.more': {
    zh: '连同钟停着的时间（特别程序、补正、容缺），总共最长 {inAll}。',
    en: 'With what stops the clock (special procedures, corrections, tolerances) it is {inAll} in all at most. ',
  },
  'what.bound.process': { zh: '流程“{name}”', en: 'Process “{name}”' },
  'what.bound.greenChannel': { zh: '走绿色通道的流程“{name}”', en: 'Process “{name}” through the green channel' },
  'what.bound.stage': { zh: '阶段“{name}”', en: 'Stage “{name}”' },
  'what.bound.merge': { zh: '合并办理的“{name}”', en: 'Merge “{name}”' },
  'what.bound.handle': { zh: '这里办理的“{name}”', en: 'Item “{name}” as it is handled here' },
  'role.onPath': { zh: '最长路径经过这里', en: 'the longest path goes through here' },
  'role.statutoryOf': { zh: '它的法定时限在这里', en: 'its statutory limit is here' },
}
