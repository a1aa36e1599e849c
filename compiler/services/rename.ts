import { keywordsSpelled, parse, type Span } from '@banjie/dsl'
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types'
import { Reporter } from '../model/reporter.ts'
import { resolveModule } from '../names/resolve-module.ts'
import { offsetOf, placesOf, rangeOf, thingAt, type Analysed } from './analysed.ts'

/** What a rename gives: the edits, or why the name cannot be had. */
export type Renamed =
  | { readonly ok: true; readonly edit: WorkspaceEdit }
  | { readonly ok: false; readonly reason: { readonly zh: string; readonly en: string } }

/** The place of the name that can be renamed at a position. */
export function prepareRename(analysed: Analysed, position: Position): Range | undefined {
  const found = thingAt(analysed, offsetOf(analysed, position))
  return found && rangeOf(analysed, found.at)
}

/**
 * Renames a thing wherever it is named. A name that cannot stand bare is put between 「」; one that its name
 * space has already is refused.
 */
export function rename(analysed: Analysed, position: Position, name: string): Renamed {
  const found = thingAt(analysed, offsetOf(analysed, position))
  const wanted = name.normalize('NFC').trim()
  if (found === undefined || wanted === '' || /[「」\n\r]/.test(wanted))
    return refused(
      '这里没有可以改的名称，或新名称不能用。',
      'There is no name to be changed here, or the new one cannot be one.',
    )
  const { thing } = found
  const taken = analysed.names.things.find((one) => one !== thing && one.name === wanted && sameSpace(one, thing))
  if (taken !== undefined)
    return refused(`“${wanted}”已经有了，请另取一个名称。`, `“${wanted}” is taken: choose another name.`)
  const places = placesOf(analysed, thing)
  const newText = staysName(analysed, places, wanted) ? wanted : `「${wanted}」`
  const edits = places.map((at) => ({ range: rangeOf(analysed, at), newText }))
  return { ok: true, edit: { changes: { [analysed.uri]: edits } } }
}

/**
 * Whether a name may stand bare at all its places. One that spells a keyword may where nothing but a name is due: then
 * the text reads and resolves as it did before.
 */
function staysName({ text, names }: Analysed, places: readonly Span[], name: string): boolean {
  if (!/^[\p{L}_][\p{L}_\p{M}\p{N}]*$/u.test(name) || /\p{Script=Han}\p{Nd}/u.test(name)) return false
  if (keywordsSpelled(name).length === 0) return true
  const changed = places.toReversed().reduce((all, at) => all.slice(0, at.start) + name + all.slice(at.end), text)
  const [before, after] = [parse(text), parse(changed)]
  if (after.diagnostics.length !== before.diagnostics.length) return false
  const resolved = resolveModule(after.tree, changed, new Reporter())
  return resolved.references.length === names.references.length && resolved.things.length === names.things.length
}

type Named = Analysed['names']['things'][number]
const shared: ReadonlySet<Named['kind']> = new Set(['office', 'document', 'form', 'item', 'process', 'calendar'])

/** Whether two things share a name space (language.md section 1). */
const sameSpace = (a: Named, b: Named): boolean =>
  shared.has(a.kind) ? shared.has(b.kind) : !shared.has(b.kind) && a.within === b.within && isStep(a) === isStep(b)
const isStep = ({ kind }: Named): string => (['step', 'stage', 'merge'].includes(kind) ? 'step' : kind)

const refused = (zh: string, en: string): Renamed => ({ ok: false, reason: { zh, en } })
