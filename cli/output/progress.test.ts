import { expect, test } from 'vitest'
import { progressBar } from './progress.ts'

/** A terminal that remembers what was written to it, and a clock that goes on by so much with each look. */
function terminal(isTTY: boolean, each: number) {
  const written: string[] = []
  let at = 0
  return {
    written,
    now: () => (at += each),
    screen: { isTTY, columns: 80, write: (text: string) => written.push(text) },
  }
}

test('a long run shows how far it has come, and leaves nothing behind', () => {
  const { written, now, screen } = terminal(true, 300)
  const bar = progressBar(4, screen, now)
  for (let index = 0; index < 4; index += 1) bar.step()
  bar.end()
  expect(written).toEqual([
    expect.stringContaining(' 50 %  2/4'),
    expect.stringContaining(' 75 %  3/4'),
    expect.stringContaining('100 %  4/4'),
    '\r\u001B[K',
  ])
  expect(written[0]).toContain(`${'█'.repeat(20)}${'░'.repeat(20)}`)
})

test('a short run, and one that is written to a file, show nothing', () => {
  for (const { written, now, screen } of [terminal(true, 1), terminal(false, 300)]) {
    const bar = progressBar(4, screen, now)
    for (let index = 0; index < 4; index += 1) bar.step()
    bar.end()
    expect(written).toEqual([])
  }
})
