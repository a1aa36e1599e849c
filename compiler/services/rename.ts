import { canBeBare, quoteName, type Span } from '@banjie/dsl'
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types'
import { library } from '../modules/path-of-use.ts'
import { everywhere, offsetOf, rangeOf, thingAt, type Analysed, type Places } from './analysed.ts'
import { meansTheSame, type Rewritten } from './rename-meaning.ts'

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
 * Renames a thing wherever the project names it. A name that cannot stand bare is put between quotes. One that its name
 * space has already is refused, and so is one with which some place would say something else.
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
  const spellings = canBeBare(wanted) ? [wanted, quoteName(wanted)] : [quoteName(wanted)]
  const rewritten = spellings
    .map((spelling) => places.map((each) => rewrite(each, spelling, wanted)))
    .find((each) => meansTheSame(analysed.project, each))
  if (rewritten === undefined)
    return refused(
      `改成“${wanted}”以后，有的地方会读成别的意思，请另取一个名称。`,
      `With the name “${wanted}” some places would say something else: choose another one.`,
    )
  const changes = rewritten.map(({ module, edits }) => [
    module.uri,
    edits.map(({ at, newText }) => ({ range: rangeOf(module, at), newText })),
  ])
  return { ok: true, edit: { changes: Object.fromEntries(changes) } }
}

/** The places of a name with its new spelling; inside a string (`"…{字段}…"`) no quotes are due. */
function rewrite({ module, places }: Places, spelling: string, name: string): Rewritten {
  const strings = module.tokens.filter(({ kind }) => kind === 'string')
  const isInside = (at: Span): boolean => strings.some(({ start, end }) => start < at.start && at.end < end)
  return { module, edits: places.map((at) => ({ at, newText: isInside(at) ? name : spelling })) }
}

/** Whether there is a way to write a name: in one line, and between quotes that it does not end. */
const canBeName = (name: string): boolean => name !== '' && !/[\n\r]/.test(name) && !/`.*」|」.*`/.test(name)

type Named = Analysed['names']['things'][number]
const shared: ReadonlySet<Named['kind']> = new Set(['office', 'document', 'form', 'item', 'process', 'calendar'])

/** Whether two things share a name space (language.md section 1): what modules declare does across them. */
const sameSpace = (a: Named, b: Named): boolean => (shared.has(a.kind) ? shared.has(b.kind) : a.space === b.space)

const refused = (zh: string, en: string): Refused => ({ ok: false, reason: { zh, en } })
