import { parse } from '@banjie/dsl'
import { expect, test } from 'vitest'
import { generateProgram } from '../../properties/generate-program.ts'
import { linesIn, projectOf, randomText } from '../inputs.ts'
import { readBare } from './bare-parser.ts'

test.each(['zh', 'en'] as const)('the bare parser takes every generated program: %s', (keywords) => {
  for (let seed = 1; seed <= 60; seed++) {
    const text = generateProgram({ seed, keywords, wide: seed % 3 === 0, untidy: seed % 2 === 0 })
    expect(() => readBare(text), `seed ${seed}`).not.toThrow()
  }
})

test('the bare parser refuses what is wrong', () => {
  expect(() => readBare('环节 甲')).toThrow('环节')
  expect(() => readBare('流程 P { 环节 }')).toThrow('}')
  expect(() => readBare('@')).toThrow('@')
})

test('a project has as many lines as asked for, or some more, and nothing in it is wrong', () => {
  const project = projectOf(1000)
  expect(linesIn(project)).toBeGreaterThanOrEqual(1000)
  expect(project.flatMap(({ text }) => parse(text).diagnostics)).toEqual([])
})

test('random text is the same each time and can hold anything', () => {
  const text = randomText(200_000)
  expect(text).toBe(randomText(200_000))
  expect(text.isWellFormed()).toBe(false)
})
