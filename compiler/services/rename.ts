import { keywordsSpelled, quoteName } from '@banjie/dsl'
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types'
import { library } from '../modules/path-of-use.ts'
import { everywhere, offsetOf, rangeOf, thingAt, type Analysed, type Places } from './analysed.ts'

/** What a rename gives: the edits, or why the name cannot be had. */
export type Renamed = { readonly ok: true; readonly edit: WorkspaceEdit } | Refused

/** Whether there is a name to be changed at a position, and where it stands; or why not. */
export type Renamable = { readonly ok: true; readonly range: Range } | Refused
interface Refused {
  readonly ok: false
  readonly reason: { readonly zh: string; readonly en: string }
}

/** The place of the name that can be renamed at a position. Those of the library stay as they are. */
export function prepareRename(analysed: Analysed, position: Position): Renamable {
  const found = thingAt(analysed, offsetOf(analysed, position))
  if (found === undefined) return refused('这里没有可以改的名称。', 'There is no name to be changed here.')
  if (found.thing.module.startsWith(library))
    return refused('这是库里的名称，不能改。', 'This name belongs to the library and stays as it is.')
  return { ok: true, range: rangeOf(analysed, found.at) }
}

/**
 * Renames a thing wherever the project names it. A name that cannot stand bare is put between quotes; one that its name
 * space has already is refused.
 */
export function rename(analysed: Analysed, position: Position, name: string): Renamed {
  const renamable = prepareRename(analysed, position)
  const found = thingAt(analysed, offsetOf(analysed, position))
  if (!renamable.ok) return renamable
  const wanted = name.normalize('NFC').trim()
  if (found === undefined || !canBeName(wanted))
    return refused('这不能作名称，请另取一个。', 'This cannot be a name: choose another one.')
  const { thing } = found
  const places = everywhere(analysed, thing)
  const taken = places.some(({ module: { names } }) =>
    names.visible.things.some((one) => one !== thing && one.name === wanted && sameSpace(one, thing)),
  )
  if (taken) return refused(`“${wanted}”已经有了，请另取一个名称。`, `“${wanted}” is taken: choose another name.`)
  const newText = staysName(analysed, places, wanted) ? wanted : quoteName(wanted)
  const changes = places.map(({ module, places: spans }) => [
    module.uri,
    spans.map((at) => ({ range: rangeOf(module, at), newText })),
  ])
  return { ok: true, edit: { changes: Object.fromEntries(changes) } }
}

/** Whether there is a way to write a name: in one line, and between quotes that it does not end. */
const canBeName = (name: string): boolean => name !== '' && !/[\n\r]/.test(name) && !/`.*」|」.*`/.test(name)

/**
 * Whether a name may stand bare at all its places. One that spells a keyword may where nothing but a name is due: then
 * the texts read and resolve as they did before.
 */
function staysName({ project }: Analysed, places: readonly Places[], name: string): boolean {
  if (!/^[\p{L}_][\p{L}_\p{M}\p{N}]*$/u.test(name) || /\p{Script=Han}\p{Nd}/u.test(name)) return false
  if (keywordsSpelled(name).length === 0) return true
  const renamed = places.map(({ module: { path, text }, places: spans }): [string, string] => [
    path,
    spans.toReversed().reduce((all, at) => all.slice(0, at.start) + name + all.slice(at.end), text),
  ])
  const after = project.with(new Map(renamed))
  return places.every(({ module }) => {
    const other = after.analysed(module.path)
    return (
      other?.diagnostics.length === module.diagnostics.length &&
      other.names.references.length === module.names.references.length &&
      other.names.things.length === module.names.things.length
    )
  })
}

type Named = Analysed['names']['things'][number]
const shared: ReadonlySet<Named['kind']> = new Set(['office', 'document', 'form', 'item', 'process', 'calendar'])

/** Whether two things share a name space (language.md section 1): what modules declare does across them. */
const sameSpace = (a: Named, b: Named): boolean => (shared.has(a.kind) ? shared.has(b.kind) : a.space === b.space)

const refused = (zh: string, en: string): Refused => ({ ok: false, reason: { zh, en } })
