/** `npm run vscode`: builds the extension for VS Code and packs it, ready for `code --install-extension`. */
import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './tools.ts'
import { packExtension } from './vsix/package.ts'
import { buildExtension, extensionFolder } from './vscode-build.ts'

if (await buildExtension()) {
  const file = join(extensionFolder, 'dist', 'banjie.vsix')
  writeFileSync(file, packExtension(extensionFolder))
  process.stdout.write(`${relative(root, file)}\n`)
} else {
  process.stderr.write('扩展没有构建成功 / the extension could not be built\n')
  process.exitCode = 1
}
