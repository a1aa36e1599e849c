/**
 * `npm run soak [-- TIMES]`: the properties of cases, clocks and proofs on so many times as many random histories and
 * programs as `npm test` tries, and on others each time. What fails is printed with the seed that shows it again.
 */
import { runTool } from './tools.ts'

const [times = '100', ...rest] = process.argv.slice(2)
process.env['BANJIE_SOAK'] = times
const { exitCode } = await runTool(
  'vitest',
  ['run', '--project=integration', '--testTimeout=0', 'test/histories', ...rest],
  'terminal',
)
process.exitCode = exitCode
