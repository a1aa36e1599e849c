import type { Span } from './tree/leaves.ts'

/** The languages in which every message can be read. */
export type Locale = 'zh' | 'en'

/** A replacement of text. An empty span inserts. */
export interface Edit extends Span {
  readonly text: string
}

/** A change that an editor can apply. `title` is a key of the message tables, rendered with the diagnostic's arguments. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** Another place that has to do with a diagnostic; `role` is a key of the message tables. */
export interface RelatedPlace extends Span {
  readonly role: string
  /** The path of the module that it stands in, where that is another one. */
  readonly module?: string
}

/** One text in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>

/** What a message's placeholders stand for; a text in both languages is put in in that of the message. */
export type MessageArguments = Readonly<Record<string, string | number | Bilingual>>

/** What happens in a counterexample: by which working day who does what, and what the clock shows then. */
export interface StoryEntry {
  /** Working days from the beginning of the clock. */
  readonly day: number
  readonly who: Bilingual
  readonly what: Bilingual
  readonly clock: Bilingual
}

/** A finding about the text: data only, its message is rendered from code, arguments and locale. Language section 6. */
export interface Diagnostic extends Span {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly args: MessageArguments
  readonly related: readonly RelatedPlace[]
  readonly fixes: readonly Fix[]
  /** A case that shows the fault, told from its beginning. */
  readonly story?: readonly StoryEntry[] | undefined
  /** What the applicant answers in a case that shows it, by field. */
  readonly witness?: Readonly<Record<string, unknown>> | undefined
}

/**
 * Message texts by key. `{name}` stands for the argument of that name. `{@name}` stands for the text whose key is the
 * value of that argument, rendered with the same arguments: so `{@expected}` puts in the official's word for what was
 * expected.
 */
export type MessageTable = Readonly<Record<string, Bilingual>>

function entryOf(tables: readonly MessageTable[], key: string): Bilingual | undefined {
  for (const table of tables) {
    if (Object.hasOwn(table, key)) return table[key]
  }
  return undefined
}

/**
 * The message of a code (or of any other key: a fix's title, a related place's role) in one language.
 * A key that no table holds and an argument that is not given stay visible as they are: a test keeps tables complete.
 */
export function renderMessage(
  tables: readonly MessageTable[],
  key: string,
  args: MessageArguments,
  locale: Locale,
): string {
  return render(tables, key, args, locale, 0)
}

function render(
  tables: readonly MessageTable[],
  key: string,
  args: MessageArguments,
  locale: Locale,
  depth: number,
): string {
  const entry = entryOf(tables, key)
  if (entry === undefined) return key
  return entry[locale].replace(/\{(@?)(\w+)\}/g, (whole: string, nested: string, name: string) => {
    if (!Object.hasOwn(args, name)) return whole
    const given = args[name]
    const value = typeof given === 'object' ? given[locale] : String(given)
    return nested === '' || depth > 4 ? value : render(tables, value, args, locale, depth + 1)
  })
}
