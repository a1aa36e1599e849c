import { expect, test } from 'vitest'
import { compile } from '../compile.ts'

/** What a green channel that skips a step is told, and where. */
const found = (skip: string): readonly string[] => {
  const text = `office B { post W, R, D }
form F { urgent: yesno }
item A { basis "Law" article 1 handled by B procedure {
  step Review by B.R
  special Visit is site survey by B.R excluded by basis "Local Rules" article 9
  special hearing by B.R basis "Law" article 7
  auto Check basis "Law" article 3 { pass when urgent otherwise step Look by B.R }
  step Decision by B.D { basis "Law" article 2 }
} }
item C { basis "Law" article 1 handled by B }
process P { accept by B.W { form F } handle A handle C
  step Notice by B.W { basis "Law" article 4 }
  step Call by B.W
  green channel when urgent { skip ${skip} } }`
  const { diagnostics } = compile(text, 'a.banjie')
  expect(diagnostics.filter(({ code }) => /^BJ[01]/.test(code))).toEqual([])
  return diagnostics.filter(({ code }) => code === 'BJ5003').map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['a step with a basis', 'A.Decision', ['A.Decision']],
  ['each of several', 'A.Review, A.Decision, A.hearing', ['A.Decision', 'A.hearing']],
  ['a step of the process', 'Call, Notice', ['Notice']],
  ['an automatic step', 'A.Check', ['A.Check']],
])('BJ5003: %s', (_, skip, expected) => {
  expect(found(skip)).toEqual(expected)
})

test.each([
  ['a step without one', 'A.Review, A.Look, Call'],
  ['a procedure of which a law says only that its time does not count', 'A.Visit'],
  ['the one step of an item: the basis is the item’s', 'C.decision'],
])('BJ5003, near: %s', (_, skip) => {
  expect(found(skip)).toEqual([])
})
