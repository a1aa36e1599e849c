import { compileModule, keepProven, obstaclesOf, type Analysed, type Project } from '@banjie/compiler'
import type { ModuleTexts } from './module-texts.ts'
import type { CompiledText, Finding, TextsChange } from './protocol.ts'

/** How long typing has to rest before a text is compiled, in milliseconds. */
const restMs = 200

/** What the publisher needs of the world. */
export interface PublisherPort {
  /** The text of a module that the page does not have; undefined where there is none. */
  fetchText(path: string): Promise<string | undefined>
  /** Does something later, unless it is called again before. */
  later(work: () => void, ms: number): void
  tell(finding: Finding): void
}

/**
 * Tells what is found in the texts of the page, in two waves: at once what reading the current one shows; once typing
 * rests, what compiling shows, of each module whose text, or one that it uses, has changed.
 */
export class Publisher {
  readonly #project: Project
  readonly #texts: ModuleTexts
  readonly #port: PublisherPort
  /** What was last told, and about which state of the module. */
  readonly #read = new Map<string, Analysed>()
  readonly #compiled = new Map<string, Analysed>()
  readonly #everCompiled = new Set<string>()
  #version = 0
  #current: string | undefined

  constructor(project: Project, texts: ModuleTexts, port: PublisherPort) {
    this.#project = project
    this.#texts = texts
    this.#port = port
  }

  /** The page's texts have changed. */
  changed({ version, current, texts }: TextsChange): void {
    this.#version = version
    this.#current = current
    // A service may have seen the new text before: the page waits for what is found in it under this version.
    for (const { path } of texts) {
      this.#read.delete(path)
      this.#compiled.delete(path)
    }
    if (current !== undefined) this.#guarded(current, () => this.#tellRead(current))
    // The first look at a text waits for nothing: somebody has just opened it.
    const isNew = current !== undefined && !this.#everCompiled.has(current)
    this.#port.later(() => this.#compileNext(), isNew ? 0 : restMs)
  }

  #tellRead(path: string): void {
    const analysed = this.#project.analysed(path)
    if (analysed === undefined || this.#read.get(path) === analysed || this.#compiled.get(path) === analysed) return
    // What a missing module declares would be told as unknown: once it is there, everything is told.
    if (this.#texts.areMissing) return
    this.#read.set(path, analysed)
    this.#port.tell({ kind: 'read', path, version: this.#version, diagnostics: analysed.diagnostics })
  }

  /** Compiles one module that has changed, then gives way to whoever asks something meanwhile. */
  #compileNext(): void {
    const paths = [...(this.#current === undefined ? [] : [this.#current]), ...this.#texts.paths()]
    const next = paths.find((path) => this.#guarded(path, () => this.#compileIfChanged(path)) === 'told')
    if (this.#texts.areMissing) void this.#fetch()
    else if (next !== undefined) this.#port.later(() => this.#compileNext(), 0)
  }

  #compileIfChanged(path: string): 'told' | 'unchanged' | 'waits' {
    const analysed = this.#project.analysed(path)
    if (analysed === undefined || this.#compiled.get(path) === analysed) return 'unchanged'
    if (this.#texts.areMissing) return 'waits'
    this.#compiled.set(path, analysed)
    this.#everCompiled.add(path)
    const compiled = compiledText(this.#project, analysed)
    if (compiled !== undefined) this.#port.tell({ kind: 'compiled', path, version: this.#version, compiled })
    return 'told'
  }

  async #fetch(): Promise<void> {
    const wanted = this.#texts.takeWanted()
    // Others are on the way: who asked for them goes on when they have come.
    if (wanted.length === 0) return
    await Promise.all(wanted.map(async (path) => this.#texts.fetched(path, await this.#port.fetchText(path))))
    this.#port.later(() => this.#compileNext(), 0)
  }

  /** The edge of the worker: a bug of ours is told, and the page goes on with what it has. */
  #guarded<T>(path: string, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      console.error('worker', path, error)
      const message = error instanceof Error ? error.message : String(error)
      this.#port.tell({ kind: 'failed', path, version: this.#version, message })
      return undefined
    }
  }
}

function compiledText({ modules, today, calendar }: Project, analysed: Analysed): CompiledText | undefined {
  const compilation = compileModule(modules, analysed.path, { today, calendar })
  if (compilation === undefined) return undefined
  const { processes, sources } = compilation
  keepProven(analysed, compilation.diagnostics)
  // What cannot be run yet is a problem of whoever wants to run it here.
  return { processes, diagnostics: obstaclesOf(compilation), sources }
}
