/** `npm run bench`: the measurements, each beside its peer. A process of their own, so that nothing else is loaded. */
import { join } from 'node:path'
import { runInOurPlace } from '../node-24.mjs'
import { root } from './tools.ts'

const main = join(root, 'test', 'bench', 'main.ts')
process.exitCode = await runInOurPlace(process.execPath, [main, ...process.argv.slice(2)])
