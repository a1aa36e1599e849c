import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { rangeOf } from './analysed.ts'
import { codeActions } from './code-actions.ts'

/** The fixes that are offered at the first mistake of a text. */
function offered(text: string): readonly string[] {
  const analysed = analyse(text, 'a.banjie')
  const [found] = analysed.diagnostics
  if (found === undefined) throw new Error('no mistake')
  return codeActions(analysed, rangeOf(analysed, found), 'zh', ['quickfix']).map(({ title }) => title)
}

test.each([
  ['item Q { neds Plan }\ndocument Plan', '改为“needs”'],
  ['事项 甲 { 成诺 3 工作日 }', '改为“承诺”'],
  ['process P { handel Q }\nitem Q { }', '改为“handle”'],
  ['proces P { }', '改为“process”'],
])('%s: a keyword that looks like it', (text, title) => {
  expect(offered(text)).toContain(title)
})

test('what looks like no keyword gets no such fix', () => {
  expect(offered('item Q { zzzz Plan }\ndocument Plan')).toEqual([])
})
