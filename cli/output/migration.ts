import {
  clockTexts,
  documentText,
  formFaults,
  limitText,
  nodeLabel,
  rejectionText,
  statusText,
  type Engine,
  type LimitChange,
  type Migration,
  type MigrationPolicy,
  type Misfit,
  type Text,
} from '@banjie/runtime/engine'
import { findBlock } from '@banjie/runtime/plan'
import { piecesText, type Piece } from './pieces.ts'

/** A case, and what a new version would change for it: nothing as it follows that one already, something, or no fit. */
export interface CaseMigration {
  readonly id: string
  readonly process: string
  /** The versions, by their content hash. */
  readonly from: string
  readonly to: string
  readonly outcome:
    | { readonly kind: 'current' }
    | { readonly kind: 'fits'; readonly migration: Migration; readonly old: Engine; readonly new: Engine }
    | { readonly kind: 'misfit'; readonly misfit: Misfit; readonly old: Engine }
}

type Locale = 'zh' | 'en'

const policyTexts: Readonly<Record<MigrationPolicy, Text>> = {
  old: { zh: '从旧', en: 'by the old version' },
  new: { zh: '从新', en: 'by the new version' },
  favourable: { zh: '从旧兼从有利', en: 'by whichever favours the applicant' },
}

/** What would change, for a terminal. */
export function migrationText(cases: readonly CaseMigration[], policy: MigrationPolicy, locale: Locale): string {
  const of = (kind: CaseMigration['outcome']['kind']): number => cases.filter((one) => one.outcome.kind === kind).length
  const { fits, misfit, current } = { fits: of('fits'), misfit: of('misfit'), current: of('current') }
  const pieces = cases.filter(({ outcome }) => outcome.kind !== 'current').flatMap((one) => casePieces(one, locale))
  const summary =
    locale === 'zh'
      ? `在办 ${cases.length} 件（${policyTexts[policy].zh}）：可以适用新版 ${fits} 件，不能适用 ${misfit} 件，已是新版 ${current} 件。没有改动任何案件。\n`
      : `${cases.length} cases under way, ${policyTexts[policy].en}: ${fits} fit the new version, ${misfit} do not, ${current} follow it already. No case was changed.\n`
  return piecesText(pieces) + (pieces.length === 0 ? '' : '\n') + summary
}

function casePieces(one: CaseMigration, locale: Locale): readonly Piece[] {
  const { id, process, from, to, outcome } = one
  const heading: Piece = {
    kind: 'heading',
    level: 2,
    text: `${process} ${id}  ${from.slice(0, 8)} → ${to.slice(0, 8)}`,
  }
  if (outcome.kind === 'current') return []
  if (outcome.kind === 'misfit')
    return [heading, { kind: 'text', text: `✗ ${misfitText(outcome.misfit, outcome.old)[locale]}` }]
  const rows = rowsOf(outcome, locale)
  if (rows.length === 0) return [heading, { kind: 'text', text: locale === 'zh' ? '没有变化' : 'nothing changes' }]
  const head = locale === 'zh' ? ['变化', '旧版', '新版', '适用'] : ['what', 'old', 'new', 'holds']
  return [heading, { kind: 'table', head, rows }]
}

function rowsOf(fit: Extract<CaseMigration['outcome'], { kind: 'fits' }>, locale: Locale): readonly string[][] {
  const { migration, old, new: now } = fit
  const labelOf = (node: string): string => {
    const { plan } = findBlock(old.process.plan, node) === undefined ? now.process : old.process
    return nodeLabel(plan, node)[locale]
  }
  const holds = (side: 'old' | 'new'): string =>
    ({ old: { zh: '旧版', en: 'old' }, new: { zh: '新版', en: 'new' } })[side][locale]
  const none = '—'
  return [
    ...migration.limits.map((one) => [
      `${one.kind === 'tolerance' ? one.clock.slice(one.clock.indexOf(':') + 1) : labelOf(one.node)} ${clockTexts[one.kind][locale]}`,
      limitOf(one.old, old, locale) ?? none,
      limitOf(one.new, now, locale) ?? none,
      holds(one.holds),
    ]),
    ...migration.tasks.map((one) => [
      `${locale === 'zh' ? '待办' : 'task'} ${labelOf(one.node)}`,
      one.old?.posts.join('、') ?? none,
      one.new?.posts.join('、') ?? none,
      holds(one.holds),
    ]),
    ...migration.documents.map((one) => [
      `${locale === 'zh' ? '材料' : 'document'} ${one.document}`,
      (one.old && documentText(one.document, one.old, old.process.plan)[locale]) ?? none,
      (one.new && documentText(one.document, one.new, now.process.plan)[locale]) ?? none,
      holds(one.holds),
    ]),
  ]
}

function limitOf(side: LimitChange['old'], { calendar }: Engine, locale: Locale): string | undefined {
  if (side?.limit === undefined) return undefined
  const limit = limitText(side.limit)[locale]
  return side.due === undefined ? limit : `${limit} → ${dayAndTime(side.due, calendar)}`
}

function dayAndTime(at: number, calendar: Engine['calendar']): string {
  const { day, time } = calendar.localTimeOf(at)
  return `${day} ${time.slice(0, 5)}`
}

/** Why a case cannot follow the new version, and what to do. */
function misfitText(misfit: Misfit, { calendar, process }: Engine): Text {
  if ('ended' in misfit) {
    const status = statusText(misfit.ended, process.plan)
    return {
      zh: `按新版此案应已${status.zh}；请按旧版办理。`,
      en: `Under the new version it would be ${status.en} by now: go on under the old one.`,
    }
  }
  const when = dayAndTime(misfit.at, calendar)
  const why = rejectionText(misfit.rejection, process.plan)
  const faults = formFaults(misfit.rejection)
  const { event } = misfit
  const task = event.kind === 'complete' ? nodeLabel(process.plan, event.task) : undefined
  return {
    zh: `${when} ${task === undefined ? '' : `办过的“${task.zh}”`}不合新版：${why.zh}${faults === undefined ? '' : `${faults.zh}。`}请按旧版办理。`,
    en: `What was done at ${when}${task === undefined ? '' : ` (${task.en})`} does not fit the new version: ${why.en}${faults === undefined ? '' : ` ${faults.en}.`} Go on under the old one.`,
  }
}

/** The same for programs; instants are ISO 8601 in UTC. */
export function migrationJson(cases: readonly CaseMigration[], policy: MigrationPolicy, locale: Locale): object {
  const iso = (side: LimitChange['old']): object | null =>
    side === undefined
      ? null
      : { ...side, ...(side.due === undefined ? {} : { due: new Date(side.due).toISOString() }) }
  const shown = cases.map(({ outcome, ...about }) => {
    if (outcome.kind === 'current') return { ...about, outcome: 'current' }
    if (outcome.kind === 'misfit')
      return { ...about, outcome: 'misfit', why: misfitText(outcome.misfit, outcome.old)[locale] }
    const { limits, tasks, documents } = outcome.migration
    const all = limits.map((one) => ({ ...one, old: iso(one.old), new: iso(one.new) }))
    return { ...about, outcome: 'fits', limits: all, tasks, documents }
  })
  const count = (kind: string): number => shown.filter((one) => one.outcome === kind).length
  const summary = { cases: cases.length, fits: count('fits'), misfits: count('misfit'), current: count('current') }
  return { diagnostics: [], policy, cases: shown, summary }
}
