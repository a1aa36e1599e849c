/** What the person chose: to follow the system, or one of the two appearances. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** What is shown. */
export type Theme = 'light' | 'dark'

const storageKey = 'banjie.theme'

/** The choice made before, else to follow the system. */
export function initialThemeChoice(stored: string | null): ThemeChoice {
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** What is shown for a choice on a system of that kind. */
export function shownTheme(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice !== 'system') return choice
  return systemIsDark ? 'dark' : 'light'
}

const order = { system: 'light', light: 'dark', dark: 'system' } satisfies Record<ThemeChoice, ThemeChoice>

/** The choice after this one, for the button that goes round. */
export function nextThemeChoice(choice: ThemeChoice): ThemeChoice {
  return order[choice]
}

/** The choice made on this machine before. */
export function loadThemeChoice(): ThemeChoice {
  return initialThemeChoice(localStorage.getItem(storageKey))
}

/** Keeps the choice for the next visit. */
export function saveThemeChoice(choice: ThemeChoice): void {
  localStorage.setItem(storageKey, choice)
}
