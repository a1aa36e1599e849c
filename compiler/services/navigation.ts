import type { DocumentHighlight, Location, Position } from 'vscode-languageserver-types'
import { everywhere, locationOf, offsetOf, placesOf, rangeOf, thingAt, type Analysed } from './analysed.ts'
import { declarationsOf, lawAt, titlesOfLaw } from './laws.ts'

/** Where the thing or the law that is named at a position was declared, or the module that a `use` names. */
export function definition(analysed: Analysed, position: Position): Location | undefined {
  const offset = offsetOf(analysed, position)
  const found = thingAt(analysed, offset)
  const use = found ?? analysed.uses.find(({ at }) => at.start <= offset && offset <= at.end)
  if (use === undefined) return lawDefinition(analysed, offset)
  const [module, at] = 'thing' in use ? [use.thing.module, use.thing.at] : [use.path, { start: 0, end: 0 }]
  const declaring = analysed.project.analysed(module)
  return declaring && locationOf(declaring, at)
}

function lawDefinition(analysed: Analysed, offset: number): Location | undefined {
  const law = lawAt(analysed, offset)
  const [declared] = law === undefined ? [] : declarationsOf(law, analysed)
  return declared && locationOf(declared.module, declared.node.title)
}

/** Every place in the project that names the thing or the law at a position, its declaration with them or not. */
export function references(analysed: Analysed, position: Position, withDeclaration: boolean): readonly Location[] {
  const offset = offsetOf(analysed, position)
  const found = thingAt(analysed, offset)
  if (found === undefined) return lawReferences(analysed, offset, withDeclaration)
  const { thing } = found
  return everywhere(analysed, thing).flatMap(({ module, places }) =>
    places
      .filter(({ start }) => withDeclaration || module.path !== thing.module || start !== thing.at.start)
      .map((at) => locationOf(module, at)),
  )
}

function lawReferences(analysed: Analysed, offset: number, withDeclaration: boolean): readonly Location[] {
  const law = lawAt(analysed, offset)
  if (law === undefined) return []
  return [...new Set([...analysed.project.all(), analysed])].flatMap((module) => {
    const declared = module.tree.declarations.flatMap((node) => (node.kind === 'law' ? [node.title] : []))
    return titlesOfLaw(law, module)
      .filter((title) => withDeclaration || !declared.includes(title))
      .map((title) => locationOf(module, title))
  })
}

/** The places in the same text, to be marked there. */
export function highlights(analysed: Analysed, position: Position): readonly DocumentHighlight[] {
  const offset = offsetOf(analysed, position)
  const found = thingAt(analysed, offset)
  const law = found === undefined ? lawAt(analysed, offset) : undefined
  const places = found === undefined ? law && titlesOfLaw(law, analysed) : placesOf(analysed, found.thing)
  return (places ?? []).map((at) => ({ range: rangeOf(analysed, at) }))
}
