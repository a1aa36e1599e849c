import type { Bilingual, Diagnostic, Fix, MessageArguments, RelatedPlace, Span, StoryEntry } from '@banjie/dsl'

/** What else a diagnostic may carry. What takes long to say is said when somebody reads it. */
export interface Details {
  readonly args?: MessageArguments | (() => MessageArguments)
  readonly related?: readonly RelatedPlace[]
  readonly fixes?: readonly Fix[]
  readonly story?: () => readonly StoryEntry[]
  /** What the applicant answers in a case that shows it. */
  readonly witness?: Readonly<Record<string, unknown>>
}

/** Collects what is found; nothing is thrown for a mistake of the user's. */
export class Reporter {
  readonly diagnostics: Diagnostic[] = []
  readonly #text: string

  /** `text` is that of the module which the findings are about. */
  constructor(text = '') {
    this.#text = text
  }

  /** What a fix writes, in the keyword language of what stands at a place. */
  wordsAt({ start, end }: Span, words: Bilingual): string {
    return /\p{Script=Han}/u.test(this.#text.slice(start, end).split(/\s/, 1)[0] ?? '') ? words.zh : words.en
  }

  /** Reports an error at a place. */
  error(code: string, at: Span, details: Details = {}): void {
    this.#report('error', code, at, details)
  }

  /** Reports a warning at a place. */
  warning(code: string, at: Span, details: Details = {}): void {
    this.#report('warning', code, at, details)
  }

  #report(severity: Diagnostic['severity'], code: string, { start, end }: Span, details: Details): void {
    const { args = {}, related = [], fixes = [], story, witness } = details
    let said: MessageArguments | undefined
    let told: readonly StoryEntry[] | undefined
    this.diagnostics.push({
      code,
      severity,
      start,
      end,
      get args() {
        return (said ??= typeof args === 'function' ? args() : args)
      },
      related,
      fixes,
      get story() {
        return (told ??= story?.())
      },
      ...(witness === undefined ? {} : { witness }),
    })
  }
}
