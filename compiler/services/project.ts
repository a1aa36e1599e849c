import type { Calendar } from '@banjie/runtime/calendar'
import type { PlainDate } from '@banjie/runtime/plan'
import { ModuleSet, type ReadText } from '../modules/module-set.ts'
import { reportDiagnostics } from '../messages/report.ts'
import type { Analysed } from './analysed.ts'

/** The texts that an editor works on. */
export interface ProjectFiles {
  /** The text of a module as it stands now, saved or not. */
  readonly read: ReadText
  /** The modules that belong together: where a thing of one is looked for by name, and renamed. */
  readonly paths: () => Iterable<string>
  /** What the editor calls the module at a path; the path itself unless told. */
  readonly uriOf?: (path: string) => string
  /** What day it is; the checks that ask are silent unless told. */
  readonly today?: () => PlainDate
  /** The calendar on which counterexamples are told; without one none can be saved as a scenario. */
  readonly calendar?: () => Calendar | undefined
}

/** The modules of a project as the language services see them: each is read again when its text, or one it uses, changes. */
export class Project {
  readonly modules: ModuleSet
  readonly #files: ProjectFiles
  readonly #analysed = new Map<string, { readonly from: object; readonly analysed: Analysed }>()

  constructor(files: ProjectFiles) {
    this.#files = files
    this.modules = new ModuleSet(files.read)
  }

  /** A module read, its names resolved: the first, fast wave of its diagnostics. */
  analysed(path: string): Analysed | undefined {
    const module = this.modules.module(path)
    if (module === undefined) return undefined
    const known = this.#analysed.get(path)
    if (known?.from === module) return known.analysed
    const { text, lines, names, found, uses } = module
    const { tree, tokens, comments } = module.parsed
    const diagnostics = reportDiagnostics(found, lines, (other) => this.modules.readModule(other)?.lines)
    const uri = this.uriOf(path)
    const analysed = { path, uri, text, tree, tokens, comments, names, uses, diagnostics, lines, project: this }
    this.#analysed.set(path, { from: module, analysed })
    return analysed
  }

  /** Every module that belongs to the project. */
  all(): readonly Analysed[] {
    return [...this.#files.paths()].flatMap((path) => this.analysed(path) ?? [])
  }

  /** What the editor calls the module at a path. */
  uriOf(path: string): string {
    return this.#files.uriOf?.(path) ?? path
  }

  /** What day it is, where somebody says so. */
  get today(): PlainDate | undefined {
    return this.#files.today?.()
  }

  /** The calendar on which counterexamples are told, where there is one. */
  get calendar(): Calendar | undefined {
    return this.#files.calendar?.()
  }

  /** The project as it would be with other texts at some paths. */
  with(texts: ReadonlyMap<string, string>): Project {
    return new Project({ ...this.#files, read: (path) => texts.get(path) ?? this.#files.read(path) })
  }
}
