// @ts-check
/**
 * `node cli/project/run.mjs start|test|check|bench|soak|generate|vscode [arguments]`: where the project's own commands begin. Runs on Node 20:
 * installs what is missing, then goes on in TypeScript with the project's Node 24.
 */
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, whatIsMissing } from './install.mjs'
import { askForNode, findCarriedNode, isCarried, isNewEnough, runInOurPlace } from '../node-24.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const verbs = ['start', 'test', 'check', 'bench', 'soak', 'generate', 'vscode']

/**
 * @param {readonly string[]} commandLine
 * @returns {Promise<number>} the exit code
 */
async function run([verb = '', ...rest]) {
  if (!verbs.includes(verb)) {
    process.stderr.write(`用法 / usage: node cli/project/run.mjs ${verbs.join('|')} [arguments]\n`)
    return 2
  }
  if (!isCarried() && !isNewEnough()) {
    process.stderr.write(askForNode)
    return 2
  }
  const missing = whatIsMissing(root)
  if (missing && !install(root, missing)) return 1

  const node = findCarriedNode(root) ?? (isNewEnough() ? process.execPath : undefined)
  if (!node) {
    process.stderr.write(askForNode)
    return 2
  }
  // Whatever the command starts by name finds the same Node, and the tools of the project.
  const { env } = process
  env['PATH'] = [join(root, 'node_modules', '.bin'), dirname(node), env['PATH'] ?? ''].join(delimiter)
  // Sources that Node has read once are kept as it understood them: a second start takes half the time.
  env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules', '.cache', 'node')
  return runInOurPlace(node, [join(root, 'cli', 'project', `${verb}.ts`), ...rest])
}

// The commands speak of folders of the project: `processes/`, `.banjie/`.
process.chdir(root)
process.exitCode = await run(process.argv.slice(2))
