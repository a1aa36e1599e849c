import { bench } from './bench.ts'
import { loadMeasurements } from './load.ts'

process.exitCode = await bench(process.argv.slice(2), await loadMeasurements())
