import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the studio in the browser is built from. */
const studioSources = [
  'package-lock.json',
  'studio/**/*',
  'compiler/**/*.ts',
  'dsl/**/*.ts',
  'runtime/{plan,calendar,engine}/**/*.ts',
  'runtime/server/api.ts',
]

/** No part of it: what was built, and the tests. */
const notSources = ['**/node_modules', 'studio/dist', 'studio/vscode', '**/*.test.ts', '**/*.test.tsx']

/**
 * A hash of all that the studio is built from: names and contents, not times, so that a fresh clone, a copy or a change
 * of branch and back builds nothing anew. Takes some 30 ms for 500 files.
 */
export function stampStudioSources(root: string): string {
  const hash = createHash('sha256')
  const entries = globSync(studioSources, { cwd: root, exclude: notSources, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.toSorted()) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
