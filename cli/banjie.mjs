#!/usr/bin/env node
// @ts-check
/** The command `banjie`. Begins on any Node from 20 on, and goes on with the Node 24 that is installed beside it. */
import module from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { askForNode, findCarriedNode, isNewEnough, runInOurPlace } from './node-24.mjs'

const here = fileURLToPath(import.meta.url)

/**
 * @param {readonly string[]} commandLine
 * @returns {Promise<number>} the exit code
 */
async function run(commandLine) {
  if (isNewEnough()) {
    // A second call takes half the time: sources that Node has read once are kept as it understood them.
    module.enableCompileCache()
    const { main } = await import('./main.ts')
    return main(commandLine)
  }
  const node = findCarriedNode(dirname(here))
  if (node) return runInOurPlace(node, [here, ...commandLine])
  process.stderr.write(askForNode)
  return 2
}

// Whoever reads may have read enough (`banjie check … | head`): that is no error of ours.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await run(process.argv.slice(2))
