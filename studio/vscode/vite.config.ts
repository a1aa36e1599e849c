import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { noticesFile, noticesOf } from './third-party-notices.ts'

/** Writes the licences of what is bundled beside the bundle. */
const notices: Plugin = {
  name: 'third-party-notices',
  generateBundle(_, bundle) {
    const files = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
    this.emitFile({ type: 'asset', fileName: noticesFile, source: noticesOf(files) })
  },
}

/** The extension in one file: VS Code loads it with nothing beside it but the module `vscode`, which it provides itself. */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  plugins: [notices],
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: 'extension.ts',
    outDir: 'dist',
    emptyOutDir: true,
    // The Node of the oldest VS Code that package.json admits.
    target: 'node20',
    minify: true,
    reportCompressedSize: false,
    rolldownOptions: { external: ['vscode'], output: { format: 'cjs', entryFileNames: 'extension.cjs' } },
  },
})

export default config
