import { languageId, monaco } from './monaco.ts'
import { pathOf, uriOf } from './module-uri.ts'

// Braces are punctuation here; the colours belong to words.
const options = { bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } }

/**
 * The texts that the editor has, by the path of their module. The editor owns a text once it has been shown or changed;
 * others are there so that places in them can be shown, and follow what the page knows.
 */
export class TextModels {
  readonly #revisions = new Map<string, number>()
  readonly #owned = new Set<string>()
  readonly #listeners: monaco.IDisposable[]
  readonly #edited: (path: string, text: string) => void
  // Texts that the page itself puts in are not reported back as edits.
  #isTakingOver = false

  constructor(edited: (path: string, text: string) => void) {
    this.#edited = edited
    this.#listeners = [monaco.editor.onDidCreateModel((model) => this.#listen(model))]
    for (const model of monaco.editor.getModels()) this.#listen(model)
  }

  #listen(model: monaco.editor.ITextModel): void {
    const path = pathOf(model.uri)
    if (path === undefined) return
    const listener = model.onDidChangeContent(() => {
      if (this.#isTakingOver) return
      this.#owned.add(path)
      this.#edited(path, model.getValue())
    })
    this.#listeners.push(listener)
  }

  /** The model of a file that is shown. Its text is taken only where it is not there yet, or `revision` has gone up. */
  shown(path: string, text: string, revision: number): monaco.editor.ITextModel {
    const known = monaco.editor.getModel(uriOf(path))
    if (known !== null && this.#revisions.get(path) !== revision) this.#takeOver(known, text)
    this.#revisions.set(path, revision)
    this.#owned.add(path)
    return known ?? this.#create(path, text)
  }

  /** Has the text of a module at hand that is not shown. */
  keep(path: string, text: string): void {
    const known = monaco.editor.getModel(uriOf(path))
    if (known === null) this.#create(path, text)
    else if (!this.#owned.has(path)) this.#takeOver(known, text)
  }

  #create(path: string, text: string): monaco.editor.ITextModel {
    const model = monaco.editor.createModel(text, languageId, uriOf(path))
    model.updateOptions(options)
    return model
  }

  #takeOver(model: monaco.editor.ITextModel, text: string): void {
    if (model.getValue() === text) return
    this.#isTakingOver = true
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
    this.#isTakingOver = false
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose()
  }
}
