import { prove, type Analysed, type Project, type ReportedDiagnostic } from '@banjie/compiler'
import type { Connection } from 'vscode-languageserver/node'
import { errorText } from '../output/error-text.ts'
import { lspDiagnostics } from './lsp-diagnostics.ts'

/** How long nobody types before the second wave begins, in milliseconds. */
const restBeforeProofs = 300

/**
 * Publishes what is found in the texts that an editor has open, in two waves: at once what reading a text and resolving
 * its names finds, and when nobody types for a while what only the whole process shows. A text is told again only when
 * it, or one that it uses, has changed.
 */
export class Publisher {
  readonly #connection: Connection
  readonly #project: Project
  readonly #told = new Map<string, Analysed>()
  #rest: NodeJS.Timeout | undefined
  locale: 'zh' | 'en' = 'zh'

  constructor(connection: Connection, project: Project) {
    this.#connection = connection
    this.#project = project
  }

  /** Tells what has changed in the open texts. */
  publish(paths: readonly string[]): void {
    const changed = paths.flatMap((path) => {
      const analysed = this.#project.analysed(path)
      return analysed === undefined || this.#told.get(path) === analysed ? [] : [analysed]
    })
    for (const analysed of changed) this.#tell(analysed, analysed.diagnostics)
    if (changed.length === 0) return
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => {
      for (const path of this.#told.keys()) this.#prove(path)
    }, restBeforeProofs)
  }

  /** The second wave for a text. Nobody has asked for it, so an error of ours is told to the editor here, and no more. */
  #prove(path: string): void {
    try {
      const analysed = this.#project.analysed(path)
      if (analysed !== undefined) this.#tell(analysed, prove(analysed))
    } catch (error) {
      this.#connection.console.error(`${path}: ${errorText(error)}`)
    }
  }

  /** Tells what is wrong with the `banjie.json` of a folder. */
  publishProject(uri: string, faults: readonly ReportedDiagnostic[]): void {
    void this.#connection.sendDiagnostics({ uri, diagnostics: lspDiagnostics(uri, faults, this.#project, this.locale) })
  }

  /** Takes back what was told of a text that the editor has closed. */
  forget(path: string, uri: string): void {
    this.#told.delete(path)
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  /** The editor has gone. */
  stop(): void {
    clearTimeout(this.#rest)
  }

  #tell(analysed: Analysed, diagnostics: readonly ReportedDiagnostic[]): void {
    this.#told.set(analysed.path, analysed)
    const found = lspDiagnostics(analysed.uri, diagnostics, this.#project, this.locale)
    void this.#connection.sendDiagnostics({ uri: analysed.uri, diagnostics: found })
  }
}
