import type { Changed, ChangeKind, FigureName, NamedProcess, ProcessComparison } from '@banjie/compiler'

/** What a comparison is told in. */
export type Locale = 'zh' | 'en'

/** How a change in per cent is written: `−54%`; what was not there before is new. */
export function percentText({ before, after, percent }: Changed, locale: Locale): string {
  const says = comparisonWords[locale]
  if (before === undefined || after === undefined) return ''
  if (before === after) return says.same
  if (percent === undefined) return says.isNew
  const whole = Math.abs(percent) < 1 ? Math.abs(percent) : Math.round(Math.abs(percent))
  return `${percent < 0 ? '−' : '+'}${whole}${locale === 'zh' ? '%' : ' %'}`
}

/** What stands for what: `餐饮店开办 → 餐饮企业设立`; a name that stays is told once. */
export function headingOf({ before, after }: ProcessComparison, locale: Locale): string {
  const says = comparisonWords[locale]
  const [old, now] = [before.map(nameOf), after.map(nameOf)]
  if (now.length === 0) return `${old.join(says.and)} ${says.gone}`
  if (old.length === 0) return `${now.join(says.and)} ${says.fresh}`
  return old.join() === now.join() ? now.join(says.and) : `${old.join(says.and)} → ${now.join(says.and)}`
}

const nameOf = ({ name, title }: NamedProcess): string => title ?? name

/** Under which heading a change is told. */
export const groups = ['items', 'documents', 'steps', 'limits', 'seals'] as const
export type Group = (typeof groups)[number]

export const groupOf: Readonly<Record<Exclude<ChangeKind, 'basisGone'>, Group>> = {
  itemRemoved: 'items',
  itemAdded: 'items',
  itemTakenOver: 'items',
  itemsMerged: 'items',
  madeParallel: 'items',
  madeSequential: 'items',
  documentShared: 'documents',
  documentYielded: 'documents',
  documentCommitted: 'documents',
  documentDropped: 'documents',
  documentAskedLess: 'documents',
  documentAskedMore: 'documents',
  documentTolerated: 'documents',
  documentAdded: 'documents',
  stepRemoved: 'steps',
  stepAdded: 'steps',
  stepAutomated: 'steps',
  stepSkipped: 'steps',
  limitChanged: 'limits',
  sealRemoved: 'seals',
  sealAdded: 'seals',
}

const zhFigures: Readonly<Record<FigureName, string>> = {
  items: '事项',
  steps: '环节',
  specials: '特别程序',
  autos: '自动环节',
  intakes: '受理',
  documents: '申请人提交的材料',
  tolerated: '其中可以容缺',
  committed: '以告知承诺代替',
  visits: '最多跑的次数',
  offices: '办理机构',
  seals: '印章',
  workingDays: '最长工作日',
  workingDaysInAll: '连同钟停着的时间',
}

const enFigures: Readonly<Record<FigureName, string>> = {
  items: 'items',
  steps: 'steps',
  specials: 'special procedures',
  autos: 'automatic steps',
  intakes: 'intakes',
  documents: 'documents asked for',
  tolerated: 'of these may come later',
  committed: 'replaced by a commitment',
  visits: 'visits at most',
  offices: 'offices',
  seals: 'seals',
  workingDays: 'working days at most',
  workingDaysInAll: 'with what stops the clock',
}

/** The words of a comparison. */
export const comparisonWords = {
  zh: {
    title: '流程再造对比',
    totals: '合计（各流程依次相加，机构、印章各计一次）',
    columns: ['指标', '改革前', '改革后', '变化'],
    itemColumns: ['事项', '承办', '承诺', '法定'],
    changes: '改了什么',
    items: '各事项',
    warnings: '请再核对',
    same: '不变',
    isNew: '新增',
    gone: '（取消）',
    fresh: '（新增）',
    and: '、',
    nothing: '没有变化',
    followUp: '差评后才启动，不计入合计',
    unlimited: { before: '改革前没有写时限、按 0 计的：', after: '改革后没有写时限、按 0 计的：' },
    figures: zhFigures,
    groups: { items: '事项', documents: '材料', steps: '环节', limits: '时限', seals: '印章' },
    headline: { offices: '机构', seals: '印章', documents: '材料', visits: '跑的次数', workingDays: '最长工作日' },
    between: '；',
    colon: '：',
    brackets: ['（', '）'],
  },
  en: {
    title: 'Re-engineering report',
    totals: 'In all (the processes one after another, each office and seal once)',
    columns: ['figure', 'before', 'after', 'change'],
    itemColumns: ['item', 'handled by', 'promised', 'statutory'],
    changes: 'What changed',
    items: 'Items',
    warnings: 'To look at again',
    same: 'same',
    isNew: 'new',
    gone: '(gone)',
    fresh: '(new)',
    and: ', ',
    nothing: 'nothing changed',
    followUp: 'started by a bad rating only, not in the totals',
    unlimited: {
      before: 'Without a limit before, counted as 0: ',
      after: 'Without a limit after, counted as 0: ',
    },
    figures: enFigures,
    groups: { items: 'items', documents: 'documents', steps: 'steps', limits: 'limits', seals: 'seals' },
    headline: {
      offices: 'offices',
      seals: 'seals',
      documents: 'documents',
      visits: 'visits',
      workingDays: 'working days',
    },
    between: '; ',
    colon: ': ',
    brackets: [' (', ')'],
  },
} as const
