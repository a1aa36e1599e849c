import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from './part.ts'
import type { ToolEnd } from './tools.ts'
import { root, runTool } from './tools.ts'

/** What every source file has to satisfy, whatever it does: types, lint, format. */
export const sourceParts: readonly Part[] = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => runTool('oxlint', []) },
  { name: 'format', run: () => runTool('prettier', ['--check', '--cache', '--log-level=warn', '.']) },
]

/** What a quick check consists of: the long parts first, the tests as projects of vitest.config.ts. */
export const checkParts: readonly Part[] = [
  { name: 'unit', run: () => runTool('vitest', ['run', '--project=unit']) },
  ...sourceParts,
  { name: 'conformance', run: () => runTool('vitest', ['run', '--project=conformance']) },
  { name: 'layering', run: () => runTool('vitest', ['run', '--project=architecture']) },
]

/** Checks every tsconfig.json of the project; a new one is found by itself. */
async function checkTypes(): Promise<ToolEnd> {
  const projects = globSync('**/tsconfig.json', { cwd: root, exclude: ['**/node_modules', 'studio/dist'] }).toSorted()
  const ends: ToolEnd[] = []
  for (const project of projects)
    ends.push(await runTool('tsc', ['-p', join(root, project), '--pretty', String(process.stdout.isTTY === true)]))
  return {
    exitCode: ends.every((end) => end.exitCode === 0) ? 0 : 1,
    output: ends.map((end) => end.output).join(''),
  }
}
