/** A text for people, in both languages. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** Puts arguments in the places `{name}` of a text; an argument that is not given leaves a dash. */
export function fillText(text: Text, args: Readonly<Record<string, string>>): Text {
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '—')
  return { zh: fill(text.zh), en: fill(text.en) }
}

/** A text that is the same in both languages: a name. */
export function sameText(name: string): Text {
  return { zh: name, en: name }
}
