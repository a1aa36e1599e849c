import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types'
import { everywhere, locationOf, offsetOf, placesOf, rangeOf, thingAt, type Analysed } from './analysed.ts'

/** Where the thing that is named at a position was declared, or the module that a `use` names. */
export function definition(analysed: Analysed, position: Position): Location | undefined {
  const offset = offsetOf(analysed, position)
  const found = thingAt(analysed, offset)
  const use = found ?? analysed.uses.find(({ at }) => at.start <= offset && offset <= at.end)
  if (use === undefined) return undefined
  const [module, at] = 'thing' in use ? [use.thing.module, use.thing.at] : [use.path, { start: 0, end: 0 }]
  const declaring = analysed.project.analysed(module)
  return declaring && locationOf(declaring, at)
}

/** Every place in the project that names the thing at a position, its declaration with them or not. */
export function references(analysed: Analysed, position: Position, withDeclaration: boolean): readonly Location[] {
  const found = thingAt(analysed, offsetOf(analysed, position))
  if (found === undefined) return []
  const { thing } = found
  return everywhere(analysed, thing).flatMap(({ module, places }) =>
    places
      .filter(({ start }) => withDeclaration || module.path !== thing.module || start !== thing.at.start)
      .map((at) => locationOf(module, at)),
  )
}

/** The places in the same text, to be marked there. */
export function highlights(analysed: Analysed, position: Position): readonly DocumentHighlight[] {
  const found = thingAt(analysed, offsetOf(analysed, position))
  return found === undefined ? [] : placesOf(analysed, found.thing).map((at) => ({ range: rangeOf(analysed, at) }))
}
