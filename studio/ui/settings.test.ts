import { expect, test } from 'vitest'
import { initialLocale } from './locale.ts'
import { initialThemeChoice, nextThemeChoice, shownTheme } from './theme.ts'

test('the language chosen before wins over that of the browser', () => {
  expect(initialLocale('en', ['zh-CN'])).toBe('en')
  expect(initialLocale(null, ['en-GB', 'zh-CN'])).toBe('en')
  expect(initialLocale('fr', ['zh-TW'])).toBe('zh')
  expect(initialLocale(null, [])).toBe('zh')
})

test('the appearance follows the system until one is chosen', () => {
  expect(shownTheme(initialThemeChoice(null), true)).toBe('dark')
  expect(shownTheme(initialThemeChoice(null), false)).toBe('light')
  expect(shownTheme('light', true)).toBe('light')
  expect(initialThemeChoice('purple')).toBe('system')
})

test('the button goes round all three choices', () => {
  expect(nextThemeChoice(nextThemeChoice(nextThemeChoice('system')))).toBe('system')
})
