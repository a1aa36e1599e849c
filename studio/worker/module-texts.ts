import type { Calendar } from '@banjie/runtime/calendar'
import { library, type ProjectFiles } from '@banjie/compiler'
import type { KnownText, TextsChange } from './protocol.ts'

/**
 * The texts that the worker's project works on: those that the page has, and those that were fetched because a module
 * uses them. One that is asked for and not there yet is remembered as wanted.
 */
export class ModuleTexts implements ProjectFiles {
  readonly #page = new Map<string, string>()
  /** Undefined: asked for and not there. */
  readonly #fetched = new Map<string, string | undefined>()
  readonly #wanted = new Set<string>()
  readonly #onTheWay = new Set<string>()
  readonly #calendar: Calendar | undefined
  #folder: ReadonlySet<string> = new Set()

  /** Counterexamples are told on the calendar. */
  constructor(calendar?: Calendar) {
    this.#calendar = calendar
  }

  readonly calendar = (): Calendar | undefined => this.#calendar

  /** Today by the clock of this machine, as `YYYY-MM-DD`: Swedish dates are written like that. */
  readonly today = (): string => new Date().toLocaleDateString('sv')

  /** Takes in what has changed in the page's texts. */
  take({ texts, folder }: Pick<TextsChange, 'texts' | 'folder'>): void {
    for (const { path, text } of texts) this.#page.set(path, text)
    if (folder === undefined) return
    this.#folder = new Set(folder)
    // What was missing may be there now.
    for (const [path, text] of this.#fetched) if (text === undefined) this.#fetched.delete(path)
  }

  /** The text of a module as somebody just typed it. */
  type({ path, text }: KnownText): void {
    this.#page.set(path, text)
  }

  /** The modules that are wanted, each named once. */
  takeWanted(): readonly string[] {
    const wanted = [...this.#wanted]
    this.#wanted.clear()
    for (const path of wanted) this.#onTheWay.add(path)
    return wanted
  }

  /** Whether a module was asked for that may be there and is not here yet. */
  get areMissing(): boolean {
    return this.#wanted.size + this.#onTheWay.size > 0
  }

  /** A module that was wanted has come; undefined where there is none. */
  fetched(path: string, text: string | undefined): void {
    this.#onTheWay.delete(path)
    this.#fetched.set(path, text)
  }

  readonly read = (path: string): string | undefined => {
    const known = this.#page.get(path) ?? this.#fetched.get(path)
    const isNew = known === undefined && !this.#fetched.has(path) && !this.#onTheWay.has(path)
    if (isNew && (path.startsWith(library) || this.#folder.has(path))) this.#wanted.add(path)
    return known
  }

  readonly paths = (): Iterable<string> => [...this.#page.keys()].filter((path) => !path.startsWith(library))
}
