import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stampStudioSources } from './source-stamp.ts'
import { root, runTool } from './tools.ts'

/** The stamp of the sources that the studio in studio/dist was built from. */
const stampFile = join(root, 'studio', 'dist', '.stamp')

/** Builds the studio if it is not there or its sources have changed; false if that failed, with the reason on stderr. */
export async function buildStudioIfStale(): Promise<boolean> {
  const stamp = stampStudioSources(root)
  if (readStamp() === stamp) return true
  process.stderr.write('正在构建工作室… / building the studio …\n')
  const { exitCode } = await runTool('vite', ['build', 'studio', '--emptyOutDir', '--logLevel=warn'], 'stderr')
  if (exitCode !== 0) return false
  writeFileSync(stampFile, stamp)
  return true
}

function readStamp(): string | undefined {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    return undefined
  }
}
