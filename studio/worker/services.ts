import { type Analysed } from '@banjie/compiler'
import {
  type Renamable,
  codeActions,
  codeLenses,
  completion,
  definition,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatting,
  highlights,
  hover,
  inlayHints,
  onTypeFormatting,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  resolveCodeAction,
  selectionRanges,
  semanticTokens,
} from '@banjie/compiler/services'
import type { Locale } from '../ui/locale.ts'
import { placesOf } from './lens-places.ts'

/** The shapes of the protocol that the services speak: positions from 0, texts named by the path of their module. */
export type LspPosition = Parameters<typeof definition>[1]
export type LspRange = LspLocation['range']
export type LspEdit = ReturnType<typeof formatting>[number]
export type LspLocation = NonNullable<ReturnType<typeof definition>>
export type LspCompletion = ReturnType<typeof completion>['items'][number]
export type LspCodeAction = ReturnType<typeof codeActions>[number]
export type LspSymbol = ReturnType<typeof documentSymbols>[number]
export type LspSelection = ReturnType<typeof selectionRanges>[number]

/** A text that an answer speaks of, as it was when the answer was found. */
export type Texts = Readonly<Record<string, string>>

/** Places in several modules, with the texts that they stand in. */
export interface Places {
  readonly places: readonly LspLocation[]
  readonly texts: Texts
}

/** The edits of a renaming by module, with the texts that they are made for; or why it cannot be done. */
export type Renaming =
  | { readonly ok: true; readonly edits: Readonly<Record<string, readonly LspEdit[]>>; readonly texts: Texts }
  | { readonly ok: false; readonly reason: Readonly<Record<Locale, string>> }

/** What may be asked about a text: of each service, what it is told and what it answers. */
export interface Services {
  readonly completion: readonly [{ position: LspPosition; locale: Locale }, readonly LspCompletion[]]
  readonly hover: readonly [{ position: LspPosition; locale: Locale }, ReturnType<typeof hover>]
  readonly definition: readonly [{ position: LspPosition }, Places]
  readonly references: readonly [{ position: LspPosition; withDeclaration: boolean }, Places]
  readonly highlights: readonly [{ position: LspPosition }, ReturnType<typeof highlights>]
  readonly prepareRename: readonly [{ position: LspPosition }, Renamable]
  readonly rename: readonly [{ position: LspPosition; name: string }, Renaming]
  readonly symbols: readonly [object, readonly LspSymbol[]]
  readonly links: readonly [object, ReturnType<typeof documentLinks>]
  readonly folding: readonly [object, ReturnType<typeof foldingRanges>]
  readonly selection: readonly [{ positions: readonly LspPosition[] }, readonly LspSelection[]]
  readonly colours: readonly [object, readonly number[]]
  readonly format: readonly [object, readonly LspEdit[]]
  readonly formatRange: readonly [{ range: LspRange }, readonly LspEdit[]]
  readonly formatOnType: readonly [{ position: LspPosition }, readonly LspEdit[]]
  readonly hints: readonly [{ range: LspRange; locale: Locale }, ReturnType<typeof inlayHints>]
  readonly lenses: readonly [{ locale: Locale }, { lenses: ReturnType<typeof codeLenses>; texts: Texts }]
  readonly actions: readonly [{ range: LspRange; locale: Locale; only?: string }, readonly LspCodeAction[]]
  readonly resolveAction: readonly [{ action: LspCodeAction }, LspCodeAction]
}

export type Service = keyof Services

/** A question to a service. */
export type Question = {
  readonly [S in Service]: { readonly service: S; readonly told: Services[S][0] }
}[Service]

/** What each service does. */
const services: { readonly [S in Service]: (analysed: Analysed, told: Services[S][0]) => Services[S][1] } = {
  completion: (analysed, { position, locale }) => completion(analysed, position, locale).items,
  hover: (analysed, { position, locale }) => hover(analysed, position, locale),
  definition(analysed, { position }) {
    const place = definition(analysed, position)
    return withTexts(analysed, place === undefined ? [] : [place])
  },
  references: (analysed, { position, withDeclaration }) =>
    withTexts(analysed, references(analysed, position, withDeclaration)),
  highlights: (analysed, { position }) => highlights(analysed, position),
  prepareRename: (analysed, { position }) => prepareRename(analysed, position),
  rename(analysed, { position, name }) {
    const renamed = rename(analysed, position, name)
    if (!renamed.ok) return renamed
    const edits = renamed.edit.changes ?? {}
    return { ok: true, edits, texts: textsOf(analysed, Object.keys(edits)) }
  },
  symbols: (analysed) => documentSymbols(analysed),
  links: (analysed) => documentLinks(analysed),
  folding: (analysed) => foldingRanges(analysed),
  selection: (analysed, { positions }) => selectionRanges(analysed, positions),
  colours: (analysed) => semanticTokens(analysed).data,
  format: (analysed) => formatting(analysed),
  formatRange: (analysed, { range }) => rangeFormatting(analysed, range),
  formatOnType: (analysed, { position }) => onTypeFormatting(analysed, position),
  hints: (analysed, { range, locale }) => inlayHints(analysed, range, locale),
  lenses(analysed, { locale }) {
    const lenses = codeLenses(analysed, locale)
    const named = lenses.flatMap(({ command }) => placesOf(command?.arguments))
    return { lenses, texts: withTexts(analysed, named).texts }
  },
  actions: (analysed, { range, locale, only }) =>
    codeActions(analysed, range, locale, only === undefined ? undefined : [only]),
  resolveAction: (analysed, { action }) => resolveCodeAction(analysed, action),
}

/** Asks a service about a module. */
export function answerQuestion<S extends Service>(
  analysed: Analysed,
  question: { readonly service: S; readonly told: Services[S][0] },
): Services[S][1] {
  return services[question.service](analysed, question.told)
}

function withTexts(analysed: Analysed, places: readonly LspLocation[]): Places {
  return { places, texts: textsOf(analysed, new Set(places.map(({ uri }) => uri))) }
}

function textsOf({ project }: Analysed, paths: Iterable<string>): Texts {
  return Object.fromEntries([...paths].map((path) => [path, project.modules.readModule(path)?.text ?? '']))
}
