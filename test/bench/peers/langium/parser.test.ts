import { expect, test } from 'vitest'
import { generateProgram } from '../../../properties/generate-program.ts'
import { projectOf } from '../../inputs.ts'
import { readBare } from '../bare-parser.ts'
import { bareLexer } from '../bare-tokens.ts'
import { readWithLangium } from './parser.ts'

test.each(['zh', 'en'] as const)('Langium takes every generated program: %s', (keywords) => {
  for (let seed = 1; seed <= 20; seed++) {
    const text = generateProgram({ seed, keywords, wide: seed % 3 === 0, untidy: seed % 2 === 0 })
    expect(() => readWithLangium(text), `seed ${seed}`).not.toThrow()
  }
})

test('Langium takes the project of the measurement', () => {
  for (const { text, file } of projectOf(3000)) expect(() => readWithLangium(text), file).not.toThrow()
})

test('Langium refuses what is wrong', () => {
  expect(() => readWithLangium('环节 甲')).toThrow('环节')
  expect(() => readWithLangium('流程 P { 环节 }')).toThrow('}')
  expect(() => readWithLangium('@')).toThrow('@')
})

/** Programs that lack one token. */
function* withoutOneToken(): Generator<string> {
  for (let seed = 1; seed <= 6; seed++) {
    const text = generateProgram({ seed, keywords: seed % 2 === 0 ? 'en' : 'zh', declarations: 6 })
    for (const [index, { startOffset, image }] of bareLexer.tokenize(text).tokens.entries()) {
      if (index % 17 === seed) yield `${text.slice(0, startOffset)} ${text.slice(startOffset + image.length)}`
    }
  }
}

const takes = (read: (text: string) => void, text: string): boolean => {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}

test('Langium and the bare parser take and refuse the same programs', { timeout: 30_000 }, () => {
  let refused = 0
  let differ = 0
  for (const text of withoutOneToken()) {
    const isRight = takes(readBare, text)
    const isRightForLangium = takes(readWithLangium, text)
    if (isRight) expect(isRightForLangium, text).toBe(true)
    else refused++
    if (isRightForLangium !== isRight) differ++
  }
  expect(refused).toBeGreaterThan(50)
  // Langium finds the name in a keyword by looking further ahead, where the bare parser asks for a word more.
  expect(differ / refused).toBeLessThan(0.01)
})
