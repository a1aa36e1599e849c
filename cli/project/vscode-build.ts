import { join } from 'node:path'
import { root, runTool } from './tools.ts'

/** The folder of the extension for VS Code. */
export const extensionFolder: string = join(root, 'studio', 'vscode')

/** Builds the extension into `dist/extension.cjs`; false if that failed, with the reason on stderr. */
export async function buildExtension(): Promise<boolean> {
  const config = join(extensionFolder, 'vite.config.ts')
  const { exitCode } = await runTool(
    'vite',
    ['build', extensionFolder, '--config', config, '--logLevel=warn'],
    'stderr',
  )
  return exitCode === 0
}
