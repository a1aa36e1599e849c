import type { Text } from '@banjie/runtime/server/api'

/** The two languages of the studio. What officials write stays as they wrote it. */
export type Locale = 'zh' | 'en'

const storageKey = 'banjie.locale'

/** The language to begin with: the one chosen before, else Chinese unless the browser is set to something else. */
export function initialLocale(stored: string | null, preferred: readonly string[]): Locale {
  if (stored === 'zh' || stored === 'en') return stored
  const first = preferred[0] ?? 'zh'
  return first.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** What was chosen on this machine before. */
export function loadLocale(): Locale {
  return initialLocale(localStorage.getItem(storageKey), navigator.languages)
}

/** Keeps the choice for the next visit. */
export function saveLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale)
}

/** A text for people in the language asked for. */
export function pick(text: Text, locale: Locale): string {
  return text[locale]
}
