import { describe, expect, test } from 'vitest'
import { bench } from './bench.ts'
import { measure, median, rateOf, timeOf } from './harness.ts'
import type { Measurement } from './measurement.ts'
import { replaceFigures } from './table.ts'

/** A measurement whose figures are made up: the first of each side is the warming up. */
function made(unit: string, ours: readonly number[], peer: readonly number[], doings: string[] = []): Measurement {
  const [ourFigures, peerFigures] = [[...ours], [...peer]]
  return {
    name: 'made',
    peerName: 'a peer 1.0',
    unit,
    target: 1,
    rounds: ours.length - 1,
    prepare: () => void doings.push('prepare'),
    ours: () => (doings.push('ours'), ourFigures.shift() ?? NaN),
    peer: async () => (doings.push('peer'), peerFigures.shift() ?? NaN),
    finish: () => void doings.push('finish'),
  }
}

describe('a measurement', () => {
  test('takes the medians, without the first turn', async () => {
    const figure = await measure(made('ms', [900, 2, 1, 100], [900, 4, 5, 4]))
    expect(figure).toEqual({ name: 'made', ours: 2, peer: 4, peerName: 'a peer 1.0', unit: 'ms', ratio: 2, target: 1 })
  })

  test('counts a rate as better when it is higher', async () => {
    expect(await measure(made('steps/s', [0, 300], [0, 100]))).toMatchObject({ ratio: 3 })
  })

  test('lets ours and the peer take turns between setting up and removing', async () => {
    const doings: string[] = []
    await measure(made('ms', [1, 1, 1], [1, 1, 1], doings))
    expect(doings.join(' ')).toBe('prepare ours peer ours peer ours peer finish')
  })

  test('removes what it set up also when it breaks', async () => {
    const doings: string[] = []
    const broken = { ...made('ms', [1, 1], [1, 1], doings), peer: () => Promise.reject(new Error('no peer')) }
    await expect(measure(broken)).rejects.toThrow('no peer')
    expect(doings.at(-1)).toBe('finish')
  })
})

test('the median of an even number of figures lies between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5])
})

test('a time is that of one call, a rate that of all units in a second', async () => {
  let calls = 0
  const wait = async (): Promise<void> => {
    calls++
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  expect(await timeOf(wait, 10)).toBeGreaterThan(0)
  expect(calls).toBeGreaterThan(0)
  expect(await rateOf(() => {}, 0, 1)).toBe(0)
})

describe('the command', () => {
  const run = async (...commandLine: string[]): Promise<{ code: number; said: string }> => {
    const said: string[] = []
    const terminal = { print: (text: string) => void said.push(text), note: () => {} }
    const code = await bench(commandLine, [made('ms', [1, 1], [2, 2])], terminal)
    return { code, said: said.join('\n') }
  }

  test('prints a table', async () => {
    expect((await run('made')).said).toContain('| made | 1.00 | 2.00 | ms | a peer 1.0 | 2.00 | 1 |')
  })

  test('prints nothing but one array with --json', async () => {
    const { said } = await run('--json')
    expect(JSON.parse(said)).toEqual([
      { name: 'made', ours: 1, peer: 2, peerName: 'a peer 1.0', unit: 'ms', ratio: 2, target: 1 },
    ])
  })

  test('refuses a name that it does not know', async () => {
    expect(await run('unknown')).toEqual({ code: 2, said: '' })
  })
})

test('the page keeps all but its figures', () => {
  const page = [
    '# Title',
    '<!-- figures: written by `npm run bench -- --write` -->',
    'old',
    '<!-- end of figures -->',
    'tail',
  ].join('\n')
  const written = replaceFigures(page, [], 'a machine')
  expect(written).toMatch(/^# Title\n[\s\S]*a machine[\s\S]*\ntail$/)
  expect(written).not.toContain('old')
})
