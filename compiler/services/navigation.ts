import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types'
import { offsetOf, placesOf, rangeOf, thingAt, type Analysed } from './analysed.ts'

/** Where the thing that is named at a position was declared. */
export function definition(analysed: Analysed, position: Position): Location | undefined {
  const found = thingAt(analysed, offsetOf(analysed, position))
  return found && { uri: analysed.uri, range: rangeOf(analysed, found.thing.at) }
}

/** Every place that names the thing at a position, its declaration with them or not. */
export function references(analysed: Analysed, position: Position, withDeclaration: boolean): readonly Location[] {
  const found = thingAt(analysed, offsetOf(analysed, position))
  if (found === undefined) return []
  return placesOf(analysed, found.thing)
    .filter(({ start }) => withDeclaration || start !== found.thing.at.start)
    .map((at) => ({ uri: analysed.uri, range: rangeOf(analysed, at) }))
}

/** The same places, to be marked in the text. */
export function highlights(analysed: Analysed, position: Position): readonly DocumentHighlight[] {
  return references(analysed, position, true).map(({ range }) => ({ range }))
}
