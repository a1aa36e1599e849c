import { expect, test } from 'vitest'
import { compile } from '../compile.ts'

/** Where an item of these steps is told that one post both reviews and decides it. */
const found = (procedure: string): readonly string[] => {
  const text = `office B { post R, D } office One { post Only } office Two
item A { basis "Law" article 1 handled by B procedure { ${procedure} } }`
  const { diagnostics } = compile(text, 'a.banjie')
  expect(diagnostics.filter(({ code }) => /^BJ[01]/.test(code))).toEqual([])
  return diagnostics.filter(({ code }) => code === 'BJ6009').map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['the same post', 'step Review by B.R step Decision by B.R', ['by B.R']],
  ['an earlier review', 'step First by B.D step Second by B.R step Decision by B.D', ['by B.D']],
  ['an office with one post is that post', 'step Review by One step Decision by One.Only', ['by One.Only']],
  ['an office without posts', 'step Review by Two step Decision by Two', ['by Two']],
  ['beside others', 'step Review by B.R parallel { step One by B.D step Other by B.R }', ['by B.R']],
])('BJ6009: %s', (_, procedure, expected) => {
  expect(found(procedure)).toEqual(expected)
})

test.each([
  ['two posts', 'step Review by B.R step Decision by B.D'],
  ['an office with several posts can part the work', 'step Review by B step Decision by B'],
  ['only one step', 'step Decision by B.R'],
  ['a special procedure is no review', 'special site survey by B.R step Decision by B.R'],
  ['two reviews by one post', 'step First by B.R step Second by B.R step Decision by B.D'],
  ['open to every post of the office', 'step Review step Decision'],
])('BJ6009, near: %s', (_, procedure) => {
  expect(found(procedure)).toEqual([])
})
