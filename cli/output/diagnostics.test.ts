import { analyse } from '@banjie/compiler'
import { expect, test } from 'vitest'
import { diagnosticsText, type Finding } from './diagnostics.ts'

/** What is found in a text, as people read it; its lines as they are, or others. */
function shown(text: string, lines: string = text): string {
  const findings = analyse(text, 'a.banjie').diagnostics.map((diagnostic): Finding => ({
    file: 'a.banjie',
    text: lines,
    diagnostic,
  }))
  return diagnosticsText(findings, 'en')
}

test('a mistake is shown with its line, with what was expected and what is most likely meant', () => {
  expect(shown('item Q {\n\tneds Plan\n}')).toBe(
    'a.banjie:2:2 error BJ0001 Here a part of the item (“basis”, “handled by”, “needs”, “yields” …) is expected, not “neds”. ' +
      'Did you mean “needs”?\n    2 │   neds Plan\n      │   ^^^^\n',
  )
})

test('what is missing is shown at the end of its line, after what stands there', () => {
  expect(shown('事项 甲 {\n  承办\n}')).toContain('    2 │   承办\n      │       ^\n')
})

test('of a file that cannot be read as text no line is shown', () => {
  expect(shown('item Q {\n\tneds Plan\n}', '')).not.toContain('│')
})
