import { parse } from '@banjie/dsl'
import { describe, expect, test } from 'vitest'
import { check, library, modulesIn, run, textOf, type CheckReport } from './library.ts'

const modules = modulesIn(library)

describe('the library is sound', () => {
  test('every module is checked without an error, and each warning is explained beside it', async () => {
    const { diagnostics, summary } = await check(library)
    expect(summary.modules).toBe(modules.length)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(diagnostics.filter((warning) => !isExplained(warning))).toEqual([])
  })

  test('every scenario comes out as stated, and together they go through every step and outcome', async () => {
    const { diagnostics, summary } = await run(library)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(summary.failed).toBe(0)
    expect(summary.coverage.steps.missing).toEqual([])
    expect(summary.coverage.outcomes.missing).toEqual([])
  })

  test('every process has at least three scenarios', () => {
    const counts = modules.flatMap((path) => {
      const { declarations } = parse(textOf(library, path)).tree
      const names = declarations.flatMap((one) => (one.kind === 'process' ? [one.name.text] : []))
      const about = declarations.flatMap((one) => (one.kind === 'scenario' ? [one.process.parts[0]?.text] : []))
      return [...new Set(names)].map((name) => ({ name, scenarios: about.filter((one) => one === name).length }))
    })
    expect(counts.length).toBeGreaterThan(10)
    expect(counts.filter(({ scenarios }) => scenarios < 3)).toEqual([])
  })
})

test('every module has its titles and texts in English, and none for what it does not say', async () => {
  const { summary } = await check(library)
  const translations = summary.translations ?? []
  expect(translations.map(({ file }) => file.slice(library.length).replace('.en.json', '.banjie'))).toEqual(modules)
  expect(translations.filter(({ missing, stale }) => missing.length + stale.length > 0)).toEqual([])
})

/** Whether the comment directly above the line of a warning names its code. */
function isExplained({ code, file, range }: CheckReport['diagnostics'][number]): boolean {
  const lines = textOf('', file)
    .split('\n')
    .slice(0, range.start.line - 1)
  const comment = lines.slice(lines.findLastIndex((line) => !line.trim().startsWith('//')) + 1)
  return comment.some((line) => line.includes(code))
}
