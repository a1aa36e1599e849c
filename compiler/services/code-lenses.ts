import type { Locale } from '@banjie/dsl'
import type { CodeLens, Location } from 'vscode-languageserver-types'
import { limitLenses } from './code-lenses-limits.ts'
import { everywhere, locationOf, rangeOf, thingAt, type Analysed } from './analysed.ts'
import { references } from './navigation.ts'

/**
 * The command of a lens: the editor shows the places. Its arguments are the address of the text, the position of the
 * name, and the places (`Location[]`), as editors take them for their own lists of references.
 */
export const showPlacesCommand = 'banjie.showPlaces'

/**
 * What is known of items and processes at a glance: limit and worst case, how often one is referred to, which scenarios
 * verify a process.
 */
export function codeLenses(analysed: Analysed, locale: Locale): readonly CodeLens[] {
  const limits = new Map(limitLenses(analysed, locale).map(({ node, title }) => [node.start, title]))
  return analysed.tree.declarations.flatMap((node): CodeLens[] => {
    if ((node.kind !== 'item' && node.kind !== 'process') || node.name.missing) return []
    const range = rangeOf(analysed, node.name)
    const scenarios = node.kind === 'process' ? scenariosOf(analysed, node.name.start) : []
    const isScenario = (place: Location): boolean => scenarios.some(({ process }) => isSame(process, place))
    const places = references(analysed, range.start, false).filter((place) => !isScenario(place))
    const lens = (title: string, found: readonly Location[]): CodeLens => ({
      range,
      command:
        found.length === 0
          ? { title, command: '' }
          : { title, command: showPlacesCommand, arguments: [analysed.uri, range.start, found] },
    })
    const limit = limits.get(node.start)
    const proven = limit === undefined ? [] : [lens(limit, [])]
    if (node.kind === 'item') return [...proven, lens(texts.places[locale](places.length), places)]
    const verified = lens(
      texts.scenarios[locale](scenarios.length),
      scenarios.map(({ title }) => title),
    )
    return [...proven, verified, ...(places.length === 0 ? [] : [lens(texts.places[locale](places.length), places)])]
  })
}

/** The scenarios of the project for the process whose name stands at an offset: their titles, and where they name it. */
function scenariosOf(
  analysed: Analysed,
  name: number,
): readonly { readonly title: Location; readonly process: Location }[] {
  const process = thingAt(analysed, name)?.thing
  if (process === undefined) return []
  return everywhere(analysed, process).flatMap(({ module, places }) =>
    module.tree.declarations.flatMap((node) => {
      const at = node.kind === 'scenario' ? places.find(({ start }) => start === node.process.start) : undefined
      if (node.kind !== 'scenario' || at === undefined) return []
      return [{ title: locationOf(module, node.title), process: locationOf(module, at) }]
    }),
  )
}

const isSame = (a: Location, b: Location): boolean =>
  a.uri === b.uri && a.range.start.line === b.range.start.line && a.range.start.character === b.range.start.character

const times = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`)

const texts: Readonly<Record<'places' | 'scenarios', Readonly<Record<Locale, (count: number) => string>>>> = {
  places: {
    zh: (count) => (count === 0 ? '没有被引用' : `被 ${count} 处引用`),
    en: (count) => (count === 0 ? 'not referred to' : times(count, 'reference', 'references')),
  },
  scenarios: {
    zh: (count) => (count === 0 ? '没有场景验证' : `${count} 个场景验证`),
    en: (count) => (count === 0 ? 'no scenario verifies it' : `verified by ${times(count, 'scenario', 'scenarios')}`),
  },
}
