// @ts-check
/** Installing what is missing, before anything else of the project can run. Runs on Node 20, without dependencies. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCarriedNode, isCarried } from '../node-24.mjs'

/**
 * Why an installation is due: nothing is installed, something else than the lockfile says, or no Node of our own.
 * @param {string} root the folder of package-lock.json
 * @returns {string | undefined} nothing if all is there
 */
export function whatIsMissing(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  if (!wanted) return 'package-lock.json'
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!present) return 'node_modules'
  for (const [path, entry] of Object.entries(wanted)) {
    // The root and the workspaces' own folders stand in the first list only; packages of other platforms are left out.
    if (!path.includes('node_modules/')) continue
    const installed = present[path]
    if (!installed && (entry.optional || entry.peer)) continue
    if (!installed || installed.version !== entry.version || installed.integrity !== entry.integrity) return path
  }
  return isCarried() && !findCarriedNode(root) ? 'Node 24' : undefined
}

/**
 * Installs exactly what the lockfile says.
 * @param {string} root
 * @param {string} missing what was found missing, to be named
 * @returns {boolean} false if it did not succeed; the reason has been said
 */
export function install(root, missing) {
  process.stderr.write(
    `正在安装依赖，约需一分钟（缺 ${missing}）… / installing what is missing, about a minute (${missing}) …\n`,
  )
  const [program, before] = findNpm()
  // Not `npm ci`: it refuses a lockfile that was written where a registry lacks the packages of other platforms, and it
  // begins by deleting the Node that may be running this. `--no-save` leaves the lockfile alone all the same.
  // What is installed must not depend on NODE_ENV; npm's words go to stderr, since stdout may be somebody's JSON.
  const options = ['install', '--no-save', '--include=dev', '--include=optional', '--loglevel=error']
  const done = spawnSync(program, [...before, ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && before.length === 0,
  })
  if (done.status === 0) return true
  process.stderr.write(
    [
      '',
      `依赖没有装好（npm install：${done.error?.message ?? `exit ${done.status}`}）。第一次运行需要联网；请检查网络或代理，再运行一次。`,
      `The dependencies could not be installed (npm install: ${done.error?.message ?? `exit ${done.status}`}). The first run needs the network; please check it, or the proxy, and run it again.`,
      '',
    ].join('\n'),
  )
  return false
}

/**
 * npm as npm itself names it to its scripts, else the one on the PATH.
 * @returns {[string, string[]]} the program and its first arguments
 */
function findNpm() {
  const script = process.env['npm_execpath']
  return script?.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []]
}

/**
 * @param {string} lockfile
 * @returns {Record<string, {version?: string, integrity?: string, optional?: boolean, peer?: boolean}> | undefined}
 */
function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  } catch {
    return undefined
  }
}
