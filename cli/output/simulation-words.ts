import type { ClockKind } from '@banjie/runtime/engine'
import type { Text } from '@banjie/compiler'

export type Locale = 'zh' | 'en'

/** The kinds of limit in words. */
export const limitKinds: Readonly<Record<ClockKind | 'limit', Text>> = {
  limit: { zh: '限', en: 'within' },
  process: { zh: '流程时限', en: 'process' },
  stage: { zh: '阶段时限', en: 'stage' },
  merge: { zh: '合并时限', en: 'merge' },
  promised: { zh: '承诺', en: 'promised' },
  statutory: { zh: '法定', en: 'statutory' },
  step: { zh: '环节', en: 'step' },
  intake: { zh: '受理告知', en: 'notice' },
  correction: { zh: '申请人补正', en: 'correction' },
  tolerance: { zh: '容缺补交', en: 'tolerance' },
  await: { zh: '等待', en: 'await' },
}

/** The words of a simulation's report and charts. */
export const simulationWords = {
  zh: {
    title: (name: string) => `模拟：${name}`,
    period: (from: string, arrivals: string, until: string) => `${from} 至 ${arrivals} 来件；最后一件 ${until} 了结`,
    left: (from: string, arrivals: string, until: string) => `${from} 至 ${arrivals} 来件；模拟到 ${until} 为止`,
    cases: (arrived: number, finished: number, refused: number, withdrawn: number, inProgress: number) =>
      `来 ${arrived} 件：办结 ${finished}，不予许可 ${refused}，撤回 ${withdrawn}，在办 ${inProgress}`,
    progress: (mean: string, most: number) => `同时在办平均 ${mean} 件，最多 ${most} 件`,
    hours: (mean: string, median: string, p95: string) =>
      `从来件到了结（工作时间）：平均 ${mean}，一半在 ${median}以内，95% 在 ${p95}以内`,
    used: '用时（工作日，停钟的日子除外）',
    usedColumns: ['流程、事项', '件数', '平均', '中位', '80%', '95%', '最长'],
    limits: '时限',
    limitColumns: ['流程、事项、环节', '', '时限', '计', '守住', '比例'],
    steps: '环节：等人办的时间（工作时间）',
    stepColumns: ['环节', '岗位', '办了', '平均等', '95% 等', '最长等', '每件办', '还在等'],
    standstills: '停着等外面（工作日）',
    standstillColumns: ['为什么', '件数', '平均'],
    posts: '岗位',
    postColumns: ['岗位', '人', '办了', '忙', '忙的时间', '来的等', '95% 等'],
    busy: (posts: string) => `忙到 85% 以上，等候会越来越长，宜加人：${posts}`,
    assumptions: '假设（没有写明的是默认值，不是法律规定，也不是统计结果）',
    arrivals: (count: number, per: 'day' | 'hour', pattern: 'poisson' | 'even') =>
      `每${per === 'day' ? '天' : '小时'}来 ${count} 件，${pattern === 'even' ? '均匀到来' : '随机到来（泊松）'}`,
    service: (step: string, spread: string, outcomes: string) => `${step}：每件 ${spread}；${outcomes}`,
    incomplete: (share: string) => `申报缺必交材料：${share}；要补的没来补：`,
    seed: (seed: number, events: number) =>
      `种子 ${seed}，引擎处理了 ${events} 个事件；同样的参数、首日和种子，结果完全一样`,
    hour: (text: string) => `${text} 小时`,
    minute: (text: string) => `${text} 分钟`,
    people: (count: number) => `${count} 人`,
    and: '、',
  },
  en: {
    title: (name: string) => `Simulation: ${name}`,
    period: (from: string, arrivals: string, until: string) =>
      `cases came from ${from} to ${arrivals}; the last one ended on ${until}`,
    left: (from: string, arrivals: string, until: string) =>
      `cases came from ${from} to ${arrivals}; simulated until ${until}`,
    cases: (arrived: number, finished: number, refused: number, withdrawn: number, inProgress: number) =>
      `${arrived} cases came: ${finished} finished, ${refused} refused, ${withdrawn} withdrawn, ${inProgress} in progress`,
    progress: (mean: string, most: number) => `in progress at once: ${mean} on average, ${most} at most`,
    hours: (mean: string, median: string, p95: string) =>
      `from coming to the end (working time): ${mean} on average, half within ${median}, 95% within ${p95}`,
    used: 'Time taken (working days, less those on which the clock stood still)',
    usedColumns: ['process, item', 'cases', 'mean', 'median', '80%', '95%', 'longest'],
    limits: 'Limits',
    limitColumns: ['process, item, step', '', 'limit', 'counted', 'kept', 'share'],
    steps: 'Steps: waiting for somebody (working time)',
    stepColumns: ['step', 'posts', 'done', 'mean wait', '95% wait', 'longest', 'service', 'waiting'],
    standstills: 'Standing still for others (working days)',
    standstillColumns: ['why', 'cases', 'mean'],
    posts: 'Posts',
    postColumns: ['post', 'people', 'done', 'busy', 'busy time', 'mean wait', '95% wait'],
    busy: (posts: string) => `busy for more than 85% of their time, so that queues grow; add people: ${posts}`,
    assumptions: 'Assumptions (what was not said is a default: no law, and no measurement)',
    arrivals: (count: number, per: 'day' | 'hour', pattern: 'poisson' | 'even') =>
      `${count} cases a ${per} come ${pattern === 'even' ? 'evenly' : 'by chance (Poisson)'}`,
    service: (step: string, spread: string, outcomes: string) => `${step}: ${spread} each; ${outcomes}`,
    incomplete: (share: string) => `applications that lack a required document: ${share}; never supplied: `,
    seed: (seed: number, events: number) =>
      `seed ${seed}, ${events} events through the engine; the same options, first day and seed give the same result`,
    hour: (text: string) => `${text} h`,
    minute: (text: string) => `${text} min`,
    people: (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`,
    and: ', ',
  },
} as const

/** A length of working time in words, from hours: minutes below two hours. */
export function timeText(hours: number, locale: Locale): string {
  const says = simulationWords[locale]
  if (hours < 2) return says.minute(String(Math.round(hours * 60)))
  return says.hour(decimal(hours))
}

/** A figure to one place, without a zero behind the point. */
export const decimal = (figure: number): string => String(Math.round(figure * 10) / 10)

/** A share as per cent; what is nearly all is never told to be all. */
export function shareText(share: number): string {
  const percent = share >= 1 ? 100 : Math.min(99.9, Math.round(share * 1000) / 10)
  return `${percent}%`
}
