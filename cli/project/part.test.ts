import { expect, test } from 'vitest'
import type { PartEnd } from './part.ts'
import { renderPart, runParts } from './part.ts'

const part = (name: string, exitCode: number) => ({ name, run: async () => ({ exitCode, output: `${name} says` }) })

test('every part is run and reported, also after one that failed', async () => {
  const reported: PartEnd[] = []
  const ends = await runParts([part('types', 1), part('lint', 0), part('unit', 0)], 2, (end) => reported.push(end))
  expect(ends.map(({ name, passed }) => [name, passed])).toEqual([
    ['types', false],
    ['lint', true],
    ['unit', true],
  ])
  expect(reported).toEqual(ends)
})

test('no more parts run at a time than is said', async () => {
  let running = 0
  let most = 0
  const slow = {
    name: 'slow',
    run: async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
      return { exitCode: 0, output: '' }
    },
  }
  await runParts([slow, slow, slow, slow], 2, () => {})
  expect(most).toBe(2)
})

test('what a failed part said is shown, what one that passed said is not', () => {
  const end = { name: 'lint', seconds: 1.23, output: 'a floating promise\n' }
  expect(renderPart({ ...end, passed: false })).toBe('FAILED  lint         1.2 s\n\na floating promise\n\n')
  expect(renderPart({ ...end, passed: true })).toBe('ok      lint         1.2 s\n')
})
