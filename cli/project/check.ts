/** `npm run check`: all that is known about the code in under a minute. */
import { availableParallelism } from 'node:os'
import { renderPart, runParts } from './part.ts'
import { checkParts } from './parts.ts'

const atATime = Math.min(2, availableParallelism())
const ends = await runParts(checkParts, atATime, (end) => process.stdout.write(renderPart(end)))
process.exitCode = ends.every((end) => end.passed) ? 0 : 1
