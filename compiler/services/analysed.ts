import type { LineTable, ModuleNode, Span, Token } from '@banjie/dsl'
import type { Position, Range } from 'vscode-languageserver-types'
import type { Names } from '../names/resolve-module.ts'
import type { ReportedDiagnostic } from '../messages/report.ts'
import type { Thing } from '../names/thing.ts'

/** A text as the language services see it: read, its names resolved, its faults found. */
export interface Analysed {
  readonly uri: string
  readonly text: string
  readonly tree: ModuleNode
  readonly tokens: readonly Token[]
  readonly names: Names
  readonly diagnostics: readonly ReportedDiagnostic[]
  readonly lines: LineTable
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
  const reference = names.references.find(({ at }) => touches(at))
  if (reference !== undefined) return reference
  const thing = names.things.find(({ at }) => touches(at))
  return thing && { thing, at: thing.at }
}

/** Every place where a thing is named: where it is declared (again, for its versions), and where it is referred to. */
export function placesOf({ names }: Analysed, thing: Thing): readonly Span[] {
  const declared = names.things.filter((one) => one === thing).map(({ at }) => at)
  const referred = names.references.filter((reference) => reference.thing === thing).map(({ at }) => at)
  const places = new Map([...declared, ...referred].map((at) => [at.start, at]))
  return [...places.values()].toSorted((a, b) => a.start - b.start)
}

const positionOf = (lines: LineTable, offset: number): Position => {
  const { line, column } = lines.positionAt(offset)
  return { line: line - 1, character: column - 1 }
}
