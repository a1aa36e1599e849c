import { useEffect, useState } from 'react'
import { loadLocale, saveLocale, type Locale } from './locale.ts'
import { loadThemeChoice, nextThemeChoice, saveThemeChoice, shownTheme, type Theme, type ThemeChoice } from './theme.ts'

/** Language and appearance, kept on this machine and put on the document. */
export interface Settings {
  readonly locale: Locale
  readonly theme: Theme
  readonly themeChoice: ThemeChoice
  switchLocale(): void
  switchTheme(): void
}

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

export function useSettings(): Settings {
  const [locale, setLocale] = useState(loadLocale)
  const [themeChoice, setThemeChoice] = useState(loadThemeChoice)
  const [dark, setDark] = useState(systemIsDark.matches)
  const theme = shownTheme(themeChoice, dark)

  useEffect(() => {
    const follow = (event: MediaQueryListEvent): void => setDark(event.matches)
    systemIsDark.addEventListener('change', follow)
    return () => systemIsDark.removeEventListener('change', follow)
  }, [])
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en'
    saveLocale(locale)
  }, [locale])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
    saveThemeChoice(themeChoice)
  }, [theme, themeChoice])

  return {
    locale,
    theme,
    themeChoice,
    switchLocale: () => setLocale((now) => (now === 'zh' ? 'en' : 'zh')),
    switchTheme: () => setThemeChoice(nextThemeChoice),
  }
}
