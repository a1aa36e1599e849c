import type { Span } from '@banjie/dsl'
import type { Thing } from '../names/thing.ts'
import type { Analysed } from './analysed.ts'
import type { Project } from './project.ts'

/** A module with a new text at some of its places. */
export interface Rewritten {
  readonly module: Analysed
  readonly edits: readonly { readonly at: Span; readonly newText: string }[]
}

/**
 * Whether every name still stands for what it stood for once the texts are rewritten, and nothing is wrong that was not:
 * in the modules that are rewritten, and in those that use them. Where there are mistakes already nobody can say what each
 * name stands for: such a module only has to read as well as before.
 */
export function meansTheSame(project: Project, rewritten: readonly Rewritten[]): boolean {
  const texts = new Map(rewritten.map(({ module, edits }) => [module.path, newText(module.text, edits)]))
  const using = project.all().filter(({ uses }) => uses.some(({ path }) => texts.has(path)))
  const modules = new Set([...rewritten.map(({ module }) => module), ...using])
  const after = project.with(texts)
  return [...modules].every((module) => {
    const other = after.analysed(module.path)
    if (other === undefined) return false
    if (module.diagnostics.length > 0) return unreadable(other) <= unreadable(module)
    return other.diagnostics.length === 0 && meaningOf(module).join('\n') === meaningOf(other).join('\n')
  })
}

/** How many places of a module cannot be read. */
const unreadable = ({ diagnostics }: Analysed): number =>
  diagnostics.filter(({ code }) => code.startsWith('BJ0')).length

const newText = (text: string, edits: Rewritten['edits']): string =>
  edits.toReversed().reduce((all, { at, newText: by }) => all.slice(0, at.start) + by + all.slice(at.end), text)

/** What each name of a module stands for: which module's thing, counted in its order. */
function meaningOf({ names, project }: Analysed): readonly string[] {
  const modules = new Set(names.visible.things.map(({ module }) => module))
  const places = new Map<Thing, string>()
  for (const module of modules) {
    const declared = project.modules.readModule(module)?.own.things ?? []
    for (const [place, thing] of declared.entries()) places.set(thing, `${module} ${place}`)
  }
  return [`${names.things.length}`, ...names.references.map(({ thing }) => places.get(thing) ?? '')]
}
