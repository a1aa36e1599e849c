import {
  figureNames,
  type Change,
  type ChangedFigures,
  type Comparison,
  type FigureName,
  type ItemSide,
  type ProcessComparison,
} from '@banjie/compiler'
import { limitText } from '@banjie/runtime/engine'
import { comparisonWords, groupOf, groups, headingOf, percentText, type Locale } from './comparison-words.ts'
import type { Piece } from './pieces.ts'

/** A comparison as people read it, piece by piece. */
export function comparisonReport({ totals, processes }: Comparison, locale: Locale): readonly Piece[] {
  const says = comparisonWords[locale]
  const isSeveral = processes.filter(({ isFollowUp }) => !isFollowUp).length > 1
  return [
    { kind: 'heading', level: 1, text: says.title },
    ...(isSeveral ? ([{ kind: 'heading', level: 2, text: says.totals }, ...ofFigures(totals, locale)] as const) : []),
    ...processes.flatMap((one) => ofProcess(one, locale)),
  ]
}

function ofProcess(one: ProcessComparison, locale: Locale): readonly Piece[] {
  const says = comparisonWords[locale]
  const open = [one.unlimited.before, one.unlimited.after] as const
  const notes: readonly (string | undefined)[] = [
    one.isFollowUp ? says.followUp : undefined,
    ...open.map((names, side) =>
      names.length === 0
        ? undefined
        : `${side === 0 ? says.unlimited.before : says.unlimited.after}${names.map((name) => name[locale]).join(says.and)}`,
    ),
  ]
  return [
    { kind: 'heading', level: 2, text: headingOf(one, locale) },
    ...ofFigures(one.figures, locale),
    ...notes.flatMap((text): readonly Piece[] => (text === undefined ? [] : [{ kind: 'text', text }])),
    ...ofOffices(one, locale),
    ...ofItems(one, locale),
    ...ofChanges(one, locale),
  ]
}

function ofFigures(figures: ChangedFigures, locale: Locale): readonly Piece[] {
  const says = comparisonWords[locale]
  const head = headlineOf(figures, locale)
  const rows = shown(figures).map((name) => {
    const figure = figures[name]
    return [says.figures[name], count(figure.before), count(figure.after), percentText(figure, locale)]
  })
  return [
    ...(head === '' ? [] : [{ kind: 'text', text: head } as const]),
    { kind: 'table', head: says.columns, rows, numbersFrom: 1 },
  ]
}

/** The figures that leaders ask for first, where they changed: `机构 4 → 1（−75%）；材料 13 → 6（−54%）`. */
function headlineOf(figures: ChangedFigures, locale: Locale): string {
  const says = comparisonWords[locale]
  const [open, close] = says.brackets
  return (['offices', 'seals', 'documents', 'visits', 'workingDays'] as const)
    .flatMap((name) => {
      const figure = figures[name]
      const { before, after } = figure
      if (before === undefined || after === undefined || before === after) return []
      return [`${says.headline[name]} ${before} → ${after}${open}${percentText(figure, locale)}${close}`]
    })
    .join(says.between)
}

/** The figures of which there is something on either side, and that say more than the one before. */
function shown(figures: ChangedFigures): readonly FigureName[] {
  const { workingDays, workingDaysInAll } = figures
  const isSame = workingDays.before === workingDaysInAll.before && workingDays.after === workingDaysInAll.after
  const rare: ReadonlySet<FigureName> = new Set(['specials', 'autos', 'tolerated', 'committed', 'seals'])
  return figureNames.filter((name) => {
    if (name === 'workingDaysInAll') return !isSame
    const { before = 0, after = 0 } = figures[name]
    return !rare.has(name) || before > 0 || after > 0
  })
}

const count = (figure: number | undefined): string => (figure === undefined ? '—' : String(figure))

/** Which offices and seals there were, and are, where they are not the same. */
function ofOffices({ offices, seals, before, after }: ProcessComparison, locale: Locale): readonly Piece[] {
  if (before.length === 0 || after.length === 0) return []
  const says = comparisonWords[locale]
  const rows = (
    [
      ['offices', offices],
      ['seals', seals],
    ] as const
  ).flatMap(([name, sides]) =>
    sides.before.toSorted().join() === sides.after.toSorted().join()
      ? []
      : [`${says.figures[name]}${says.colon}${list(sides.before, locale)} → ${list(sides.after, locale)}`],
  )
  return rows.map((text) => ({ kind: 'text', text }))
}

const list = (names: readonly string[], locale: Locale): string =>
  names.length === 0 ? '—' : names.join(comparisonWords[locale].and)

function ofItems(one: ProcessComparison, locale: Locale): readonly Piece[] {
  const says = comparisonWords[locale]
  const { items } = one
  const isBoth = one.before.length > 0 && one.after.length > 0
  if (items.length === 0) return []
  const rows = items.map(({ name, before, after }) => {
    const cell = (text: (side: ItemSide) => string): string => {
      const [old, now] = [before && text(before), after && text(after)]
      if (old === undefined || now === undefined || old === now) return now ?? old ?? ''
      return `${old} → ${now}`
    }
    const mark = !isBoth ? '' : after === undefined ? ` ${says.gone}` : before === undefined ? ` ${says.fresh}` : ''
    return [
      `${before === undefined || after === undefined ? name : cell((side) => side.name)}${mark}`,
      cell(({ offices }) => list(offices, locale)),
      cell(({ promised }) => (promised === undefined ? '—' : limitText(promised)[locale])),
      cell(({ statutory }) => (statutory === undefined ? '—' : limitText(statutory)[locale])),
    ]
  })
  return [
    { kind: 'heading', level: 3, text: says.items },
    { kind: 'table', head: says.itemColumns, rows },
  ]
}

function ofChanges({ before, after, changes, warnings }: ProcessComparison, locale: Locale): readonly Piece[] {
  const says = comparisonWords[locale]
  const lines = (of: readonly Change[]): readonly string[] => of.map(({ message }) => message[locale])
  const lists = groups.flatMap((group): readonly Piece[] => {
    const own = changes.filter(({ kind }) => kind !== 'basisGone' && groupOf[kind] === group)
    return own.length === 0 ? [] : [{ kind: 'list', title: says.groups[group], lines: lines(own) }]
  })
  const nothing: readonly Piece[] = [{ kind: 'text', text: says.nothing }]
  return [
    ...(before.length === 0 || after.length === 0
      ? []
      : [{ kind: 'heading', level: 3, text: says.changes } as const, ...(lists.length === 0 ? nothing : lists)]),
    ...(warnings.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: says.warnings },
          { kind: 'list', lines: lines(warnings) },
        ] as const)),
  ]
}
