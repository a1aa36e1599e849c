import { defineConfig, type UserConfig } from 'vite'

/** The extension in one file: VS Code loads it with nothing beside it but the module `vscode`, which it provides itself. */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
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
