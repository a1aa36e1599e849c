import { expect, test } from 'vitest'
import { editorTheme, longColour } from './editor-theme.ts'

test('a shortened colour is written out', () => {
  expect(longColour('#fff')).toBe('#ffffff')
  expect(longColour('#b3261e')).toBe('#b3261e')
})

test.each([true, false])('every colour of the editor is one that the page has (dark: %s)', (isDark) => {
  const theme = editorTheme(isDark, () => '#123456')
  expect(theme.rules.every(({ foreground }) => foreground === '123456')).toBe(true)
  expect(Object.values(theme.colors).every((colour) => /^#[0-9a-f]{6}([0-9a-f]{2})?$/u.test(colour))).toBe(true)
})
