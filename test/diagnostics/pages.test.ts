import { readFileSync } from 'node:fs'
import { readPage, type ExampleModule } from '@banjie/cli/diagnostic-page'
import { explainedCodes, pageOn } from '@banjie/cli/diagnostic-pages'
import { compile, compilerMessages, runScenarios, type Compilation } from '@banjie/compiler'
import { format, syntaxMessages } from '@banjie/dsl'
import { describe, expect, test } from 'vitest'
import { conformanceCalendar } from '../conformance/program.ts'

const calendar = conformanceCalendar()

/** What a project is found to have: in each of its modules, and in its scenarios where it can be run. */
function findingsOf(modules: readonly ExampleModule[]): readonly { code: string; severity: string }[] {
  const read = (wanted: string): string | undefined => modules.find(({ path }) => path === wanted)?.text
  return modules.flatMap(({ path, text }) => {
    const compilation: Compilation = compile(text, path, read)
    return [...compilation.diagnostics, ...runScenarios(compilation, calendar).diagnostics]
  })
}

test('every code has a page, and every page a code', () => {
  const codes = [...Object.keys(syntaxMessages), ...Object.keys(compilerMessages)].filter((key) =>
    /^BJ\d{4}$/.test(key),
  )
  expect(explainedCodes()).toEqual(codes.toSorted())
})

describe.each(explainedCodes())('%s', (code) => {
  const { severity, wrong, mended } = pageOn(code)

  test('the wrong example has this fault and no other', () => {
    const found = new Set(findingsOf(wrong).map((one) => `${one.severity} ${one.code}`))
    expect([...found]).toEqual([`${severity} ${code}`])
  })

  test('the mended example has none, and is formatted', () => {
    expect(findingsOf(mended)).toEqual([])
    for (const { text } of mended) expect(format(text).text).toBe(text)
  })
})

describe('the shape of a page', () => {
  const url = new URL('../../docs/diagnostics/BJ1003.md', import.meta.url)
  const page = readFileSync(url, 'utf8').replaceAll('\r\n', '\n')

  test('a block is a module; where there are several, each names its file', () => {
    expect(readPage(page)?.wrong.map(({ path }) => path)).toEqual(['机构.banjie', '流程.banjie'])
  })

  test.each([
    ['a heading in one language', page.replace('## 含义 · What it means', '## 含义')],
    ['a severity that is none', page.replace('错误 · error', '错误 · warning')],
    ['prose in one language', page.replace(/(?<=## 依据 · The law behind it\n\n)[^\n]+\n\n/u, '')],
    ['no mended example', page.replace(/(?<=## 改好的写法 · Mended\n\n)[^]*(?=## 依据)/u, '')],
    ['another heading after the last', `${page}\n## 另见 · See also\n\n没有。\n\nNone.\n`],
  ])('%s is another shape', (_, text) => {
    expect(text).not.toBe(page)
    expect(readPage(text)).toBeUndefined()
  })
})
