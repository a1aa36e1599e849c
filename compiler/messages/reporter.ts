import type { Diagnostic, Fix, MessageArguments, RelatedPlace, Span } from '@banjie/dsl'

/** What else a diagnostic may carry. */
export interface Details {
  readonly args?: MessageArguments
  readonly related?: readonly RelatedPlace[]
  readonly fixes?: readonly Fix[]
}

/** Collects what is found; nothing is thrown for a mistake of the user's. */
export class Reporter {
  readonly diagnostics: Diagnostic[] = []

  /** Reports an error at a place. */
  error(code: string, at: Span, details: Details = {}): void {
    this.#report('error', code, at, details)
  }

  /** Reports a warning at a place. */
  warning(code: string, at: Span, details: Details = {}): void {
    this.#report('warning', code, at, details)
  }

  #report(severity: Diagnostic['severity'], code: string, { start, end }: Span, details: Details): void {
    const { args = {}, related = [], fixes = [] } = details
    this.diagnostics.push({ code, severity, start, end, args, related, fixes })
  }
}
