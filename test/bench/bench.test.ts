import { describe, expect, test } from 'vitest'
import { bench } from './bench.ts'
import { measure, median, rateOf, timeOf, type OpenSides } from './harness.ts'
import type { Measurement } from './measurement.ts'
import { openProcess } from './side-process.ts'
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
    ours: () => () => (doings.push('ours'), ourFigures.shift() ?? NaN),
    peer: async () => async () => (doings.push('peer'), peerFigures.shift() ?? NaN),
  }
}

/** Sets a side up in this process. */
const openHere =
  (doings: string[] = []): OpenSides =>
  async (measurement, side) => {
    const round = await measurement[side]()
    return { round: async () => round(), close: () => void doings.push(`close ${side}`) }
  }

describe('a measurement', () => {
  test('takes the medians, without the first turn', async () => {
    const figure = await measure(made('ms', [900, 2, 1, 100], [900, 4, 5, 4]), openHere())
    expect(figure).toEqual({ name: 'made', ours: 2, peer: 4, peerName: 'a peer 1.0', unit: 'ms', ratio: 2, target: 1 })
  })

  test('leaves out as many turns as it says', async () => {
    const warm = { ...made('ms', [900, 800, 1], [900, 800, 2]), warmUp: 2, rounds: 1 }
    expect(await measure(warm, openHere())).toMatchObject({ ours: 1, peer: 2 })
  })

  test('counts a rate as better when it is higher', async () => {
    expect(await measure(made('steps/s', [0, 300], [0, 100]), openHere())).toMatchObject({ ratio: 3 })
  })

  test('lets ours and the peer take turns', async () => {
    const doings: string[] = []
    await measure(made('ms', [1, 1, 1], [1, 1, 1], doings), openHere(doings))
    expect(doings.join(' ')).toBe('ours peer ours peer ours peer close ours close peer')
  })

  test('closes both also when one breaks', async () => {
    const doings: string[] = []
    const broken = { ...made('ms', [1, 1], [1, 1]), peer: () => () => Promise.reject(new Error('no peer')) }
    await expect(measure(broken, openHere(doings))).rejects.toThrow('no peer')
    expect(doings).toEqual(['close ours', 'close peer'])
  })
})

describe('a side in a process of its own', () => {
  const floor = { ...made('ms', [], []), name: 'memory' }

  test('gives the figure of a round', async () => {
    const peer = await openProcess(floor, 'peer')
    expect([await peer.round(), await peer.round()]).toEqual([1024, 1024])
    peer.close()
  })

  test('tells why it could not be set up', async () => {
    await expect(openProcess({ ...floor, name: 'nothing' }, 'ours')).rejects.toThrow(/nothing, ours: .*nothing\.ts/)
  })
})

test('the median of an even number of figures lies between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5])
})

test('a time is that of one call, which may wait', async () => {
  let calls = 0
  const wait = async (): Promise<void> => {
    calls++
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  expect(await timeOf(wait, 10)).toBeGreaterThan(0)
  expect(calls).toBeGreaterThan(0)
})

test('a rate is that of all units in a second', () => {
  let calls = 0
  const rate = rateOf(() => calls++, 3, 20)
  expect(calls).toBeGreaterThan(0)
  // They took 20 milliseconds, or some more.
  expect(rate).toBeLessThanOrEqual(calls * 3 * 50)
  expect(rateOf(() => {}, 0, 1)).toBe(0)
})

describe('the command', () => {
  const run = async (...commandLine: string[]): Promise<{ code: number; said: string }> => {
    const said: string[] = []
    const terminal = { print: (text: string) => void said.push(text), note: () => {} }
    const code = await bench(commandLine, [made('ms', [1, 1], [2, 2])], terminal, openHere())
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
