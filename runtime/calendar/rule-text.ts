/** What a rule says, in both languages, and where it stands: the law, or the section of the language's definition. */
export interface RuleText {
  readonly zh: string
  readonly en: string
  readonly law: string
}
