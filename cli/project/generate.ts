/** `npm run generate`: writes the files that are made from the keyword table and from the pages on diagnostics. A test fails when they are stale. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFiles } from './generated/files.ts'
import { root } from './tools.ts'

for (const { path, text } of generatedFiles()) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  process.stdout.write(`${path}\n`)
}
