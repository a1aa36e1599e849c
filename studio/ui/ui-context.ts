import { createContext, useContext } from 'react'
import type { Text } from '@banjie/runtime/server/api'
import type { Locale } from './locale.ts'
import type { Theme } from './theme.ts'
import { sentence, type TextArgs, type TextKey } from './texts/texts.ts'

/** What every part of the page needs to speak and to look right. */
export interface Ui {
  readonly locale: Locale
  readonly theme: Theme
  /** A text of the studio's own. */
  readonly t: (key: TextKey, args?: TextArgs) => string
  /** A text that came in both languages. */
  readonly pick: (text: Text) => string
}

/** The language and appearance chosen. */
export function uiOf(locale: Locale, theme: Theme): Ui {
  return { locale, theme, t: (key, args) => sentence(key, locale, args), pick: (text) => text[locale] }
}

export const UiContext: React.Context<Ui> = createContext(uiOf('zh', 'light'))

/** The language and appearance of the page around. */
export function useUi(): Ui {
  return useContext(UiContext)
}
