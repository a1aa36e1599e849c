/** The process of one side of a measurement: sets it up, and runs a round whenever it is told to. */
import { loadMeasurement } from './load.ts'
import type { Answer } from './side-process.ts'

const [name = '', side] = process.argv.slice(2)
const say = (answer: Answer): void => void process.send?.(answer)

try {
  const measurement = await loadMeasurement(name)
  const round = await measurement[side === 'peer' ? 'peer' : 'ours']()
  process.on('message', () => {
    Promise.resolve()
      .then(round)
      .then(
        (figure) => say({ figure }),
        (failure: unknown) => say({ failure: String(failure) }),
      )
  })
  say({ figure: 0 })
} catch (failure) {
  say({ failure: String(failure) })
  process.disconnect()
}
