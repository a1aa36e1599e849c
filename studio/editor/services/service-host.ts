import type { editor, IEvent } from 'monaco-editor/editor'
import type { Locale } from '../../ui/locale.ts'
import type { Service, Services, Texts } from '../../worker/services.ts'

/** What the providers of the editor work with. */
export interface ServiceHost {
  /** The language in which the services speak to the person. */
  locale(): Locale
  /** Asks a service about a text as it stands in the editor; undefined where the worker failed, which it has told. */
  ask<S extends Service>(
    service: S,
    model: editor.ITextModel,
    told: Services[S][0],
  ): Promise<Services[S][1] | undefined>
  /** Has the editor know the texts of other modules, so that it can show places in them. */
  keep(texts: Texts): void
  /**
   * Opens modules behind the one that is shown, so that what is changed in them is kept; gives their texts as they stand.
   * Undefined where one of them cannot be opened.
   */
  load(paths: readonly string[]): Promise<Texts | undefined>
  /** What the services know has changed by something else than typing into the text itself. */
  readonly changed: IEvent<void>
}
