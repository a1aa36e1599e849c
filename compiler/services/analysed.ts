import type { Comment, LineTable, ModuleNode, Span, Token } from '@banjie/dsl'
import type { Location, Position, Range } from 'vscode-languageserver-types'
import type { Names } from '../names/resolve-module.ts'
import type { ReportedDiagnostic } from '../messages/report.ts'
import type { Use } from '../modules/uses.ts'
import type { Thing } from '../names/thing.ts'
import type { Project } from './project.ts'

/** A module as the language services see it: read, its names resolved, its faults found. */
export interface Analysed {
  readonly path: string
  /** What the editor calls it. */
  readonly uri: string
  readonly text: string
  readonly tree: ModuleNode
  readonly tokens: readonly Token[]
  readonly comments: readonly Comment[]
  readonly names: Names
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly uses: readonly Use[]
  readonly lines: LineTable
  /** The modules that it stands among. */
  readonly project: Project
}

/** A place in a text, as the protocol names it. */
export function locationOf(analysed: Analysed, at: Span): Location {
  return { uri: analysed.uri, range: rangeOf(analysed, at) }
}

/** A range of the Language Server Protocol: from 0, in UTF-16 units. */
export function rangeOf({ lines }: Analysed, { start, end }: Span): Range {
  return { start: positionOf(lines, start), end: positionOf(lines, end) }
}

/** The offset of a position of the protocol. */
export function offsetOf({ lines }: Analysed, { line, character }: Position): number {
  return lines.offsetAt({ line: line + 1, column: character + 1 })
}

/** The thing that is named at an offset, and the place where it is named there. */
export function thingAt({ names }: Analysed, offset: number): { readonly thing: Thing; readonly at: Span } | undefined {
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end
  return names.references.find(({ at }) => touches(at)) ?? names.places.find(({ at }) => touches(at))
}

/** Every place of a module where a thing is named: where it is declared (again, for its versions), and where it is referred to. */
export function placesOf({ names }: Analysed, thing: Thing): readonly Span[] {
  const all = [...names.places, ...names.references].filter((place) => place.thing === thing)
  const places = new Map(all.map(({ at }) => [at.start, at]))
  return [...places.values()].toSorted((a, b) => a.start - b.start)
}

/** The modules in which a thing is named, with the places. */
export function everywhere({ project, path }: Analysed, thing: Thing): readonly Places[] {
  const modules = project.all()
  // A module that does not belong to the project still has its own places.
  const own = modules.some((module) => module.path === path) ? undefined : project.analysed(path)
  return [...modules, ...(own === undefined ? [] : [own])]
    .map((module) => ({ module, places: placesOf(module, thing) }))
    .filter(({ places }) => places.length > 0)
}

/** A module, and places in it. */
export interface Places {
  readonly module: Analysed
  readonly places: readonly Span[]
}

const positionOf = (lines: LineTable, offset: number): Position => {
  const { line, column } = lines.positionAt(offset)
  return { line: line - 1, character: column - 1 }
}
